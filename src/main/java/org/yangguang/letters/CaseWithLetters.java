package org.yangguang.letters;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yangguang.org.AgencyId;

/**
 * A module whose cases need letters. Letters know no more of a case than this; they ask what a
 * letter can say by itself, and tell what became of it.
 */
public interface CaseWithLetters {

    /** The kind in {@link CaseReference#kind()}, for example {@code request}. */
    String kind();

    /** The case, if it belongs to the agency; refused otherwise. */
    OpenCase open(AgencyId agency, UUID id);

    /** What the case knows for such a letter: an officer sees it filled in. */
    Map<LetterField, String> known(AgencyId agency, UUID id, LetterKind kind);

    /** Refuses a letter for which the case still lacks what must be there first. */
    default void requireReady(AgencyId agency, UUID id, LetterKind kind) {}

    /** Message codes of what speaks against such a letter, for its author and reviewers. */
    default List<String> cautions(AgencyId agency, UUID id, LetterKind kind) {
        return List.of();
    }

    /**
     * Hears what happened to a letter, in its transaction: what the case refuses does not happen to
     * the letter either.
     */
    void happened(LetterEvent event);

    /**
     * A case as letters see it.
     *
     * @param title what it is about, without personal data
     * @param url its page at the desk
     * @param fitting the letters that can be written now
     */
    record OpenCase(CaseReference reference, String title, String url, Set<LetterKind> fitting) {

        public OpenCase {
            fitting = Set.copyOf(fitting);
        }
    }
}
