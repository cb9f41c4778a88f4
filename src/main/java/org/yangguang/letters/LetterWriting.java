package org.yangguang.letters;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * Letters for the module that sets an agency up (公文文书): the same deeds as at the desk, each in the
 * name of the person who acts.
 */
public interface LetterWriting {

    /**
     * Drafts a letter that goes by post; what the case knows is filled in.
     *
     * @param said what else it must say
     */
    LetterId draft(String caseKind, UUID caseId, LetterKind kind, Map<LetterField, String> said);

    void submit(LetterId id);

    /** Signs the step that it waits at; the last one issues it. */
    void sign(LetterId id);

    /** Notes that it was posted. */
    void post(LetterId id, LocalDate on, String proof);
}
