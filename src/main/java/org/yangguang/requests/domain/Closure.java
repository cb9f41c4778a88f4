package org.yangguang.requests.domain;

import java.time.LocalDate;
import org.yangguang.law.outcome.Outcome;

/**
 * The end of a case (办结): exactly one outcome.
 *
 * @param on the day the answer was served or posted, or the case was closed without one
 * @param inTime whether that was inside the period (按期办结)
 * @param answerNumber 答复文号, empty when no letter was sent
 * @param way 送达方式
 * @param note reasons that stay in the file
 */
public record Closure(
        Outcome outcome,
        LocalDate on,
        boolean inTime,
        String answerNumber,
        String way,
        String note) {}
