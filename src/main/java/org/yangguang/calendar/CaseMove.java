package org.yangguang.calendar;

import java.time.LocalDate;
import java.util.UUID;
import org.yangguang.org.AgencyId;

/**
 * A date of a case that an arrangement moved, or would move (期限变动).
 *
 * @param source the module whose case it is
 * @param label which date it is, in Chinese
 */
record CaseMove(
        String source,
        UUID caseId,
        AgencyId agency,
        String number,
        String label,
        LocalDate from,
        LocalDate to) {}
