package org.yangguang.requests.web;

import java.util.List;
import java.util.Optional;
import org.yangguang.requests.domain.search.SearchReport;

/**
 * The record of all searches of a case (检索记录).
 *
 * @param receivedOn the day of receipt in law
 * @param doubts message codes of what speaks against saying that the information does not exist
 */
public record SearchRecordPage(
        String id,
        String agency,
        String number,
        String wanted,
        String receivedOn,
        List<Entry> entries,
        List<String> doubts) {

    /**
     * One search.
     *
     * @param state message code of how it stands
     * @param reportedBy who entered the answer and when, empty before it came
     * @param confirmedBy who answers for it and when, empty when nobody had to
     * @param files names of what was found
     */
    public record Entry(
            String url,
            String searcher,
            String what,
            String askedBy,
            String dueOn,
            String state,
            Optional<SearchReport> report,
            String reportedBy,
            String confirmedBy,
            List<String> files) {}
}
