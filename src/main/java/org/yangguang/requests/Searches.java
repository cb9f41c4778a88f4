package org.yangguang.requests;

import java.time.LocalDate;
import java.util.List;
import org.yangguang.org.AgencyId;

/** Search tasks for the module that sets an agency up (检索任务): the same deeds as at the desk. */
public interface Searches {

    /**
     * Asks these offices to search for a case, in the name of the person who acts.
     *
     * @param number registration number of the case
     */
    void ask(AgencyId agency, String number, List<String> offices, String what);

    /** The person who acts answers for his office, which looked in one place. */
    void answer(AgencyId agency, String number, Looked looked);

    /** The head who acts confirms what his office answered. */
    void confirm(AgencyId agency, String number, String opinion);

    /**
     * What an office says of its search.
     *
     * @param system where it looked
     * @param words with which words
     * @param people who searched
     * @param found what was found, empty for nothing
     */
    record Looked(String system, String words, String people, LocalDate on, String found) {}
}
