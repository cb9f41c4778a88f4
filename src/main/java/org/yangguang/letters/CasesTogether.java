package org.yangguang.letters;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yangguang.org.AgencyId;

/** Cases that are answered with one content, whoever keeps their list (集中办理). */
public interface CasesTogether {

    /** The kind of such lists, as batches name it. */
    String kind();

    /** The list of this id, if it belongs to the agency. */
    Together open(AgencyId agency, UUID id);

    /** The cases on it that are under way, by number. */
    List<UUID> cases(AgencyId agency, UUID id);

    /** What the list knows for such a letter: an officer sees it filled in. */
    Map<LetterField, String> known(AgencyId agency, UUID id, LetterKind kind);

    /** Fields that each case fills in by itself, so that nobody types them for all. */
    Set<LetterField> ofEach(LetterKind kind);

    /** What one case fills in by itself. */
    Map<LetterField, String> each(
            AgencyId agency, UUID caseId, LetterKind kind, Map<LetterField, String> common);

    /** Where letters to the applicant of the case are posted; empty when nobody knows. */
    String postalAddress(AgencyId agency, UUID caseId);

    /**
     * A list as letters see it.
     *
     * @param title what people call it
     * @param url its page at the desk
     * @param caseKind the kind of the cases on it
     * @param fitting letters that can be written to all of them now
     */
    record Together(String title, String url, String caseKind, List<LetterKind> fitting) {

        public Together {
            fitting = List.copyOf(fitting);
        }
    }
}
