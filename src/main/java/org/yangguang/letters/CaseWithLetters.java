package org.yangguang.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * What such a letter must say because the case has computed or decided it: an officer sees it
     * and cannot change it.
     *
     * @param typed what is filled in, by the names of the fields: some of it decides the rest
     */
    default Map<LetterField, String> fixed(
            AgencyId agency, UUID id, LetterKind kind, Map<String, String> typed) {
        return Map.of();
    }

    /** Refuses a letter for which the case still lacks what must be there first. */
    default void requireReady(AgencyId agency, UUID id, LetterKind kind) {}

    /** How the case ended without this letter (已另行办结); empty while the letter can still go. */
    default Optional<Settled> settled(AgencyId agency, UUID id, LetterKind kind) {
        return Optional.empty();
    }

    /**
     * The end of a case.
     *
     * @param result in words
     * @param number of the answer that ended it (答复文号), may be empty
     */
    record Settled(LocalDate on, String result, String number) {

        /** Result and number, to be read. */
        public String told() {
            return number.isEmpty() ? result : result + "，" + number;
        }
    }

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
     * Whether the reader of such a letter can be served over the internet (网络送达).
     *
     * @param kind what he would be sent
     */
    default Online online(AgencyId agency, UUID id, LetterKind kind) {
        return Online.NO_WAY_IN;
    }

    /**
     * Hears that the reader opened a letter on the site, in its transaction: nobody is signed in.
     *
     * @param reader who opened it, in a word and without a name
     */
    default void opened(AgencyId agency, LetterEvent event, String reader) {
        throw new IllegalStateException("no letters of a " + kind() + " lie on the site");
    }

    /**
     * The page of the desk where the reader of such a letter is let answer it online (网上答复); empty
     * where he cannot.
     */
    default Optional<String> replies(UUID id, LetterKind kind) {
        return Optional.empty();
    }

    /** How a reader stands to letters on the site. */
    enum Online {
        /** He has no query code, or the case shows no letters. */
        NO_WAY_IN,
        /** He has a way in, and did not agree to be served there. */
        NOT_AGREED,
        /** He agreed (须经受送达人同意，参照民事诉讼法第九十条). */
        AGREED
    }

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
