package org.yangguang.requests.persistence;

import java.time.LocalDate;
import org.yangguang.requests.domain.SearchTaskId;

/**
 * One line of the list of search tasks.
 *
 * @param number registration number of the case
 * @param wanted the information as the applicant describes it
 * @param result name of the result, empty before it is known
 * @param wantsTime whether more time was asked for and nobody decided on it
 */
public record SearchLine(
        SearchTaskId id,
        String number,
        String wanted,
        String searcher,
        String state,
        String result,
        boolean wantsTime,
        LocalDate dueOn,
        LocalDate askedOn,
        boolean active) {}
