package org.yangguang.requests.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.yangguang.law.fee.Fee;
import org.yangguang.law.fee.FeeRules;
import org.yangguang.law.outcome.Outcome;

/**
 * What must be known to decide on the fee of a request (收费情形).
 *
 * @param already how many 件 the same applicant had in the calendar month of receipt before this
 *     one: a request that was split counts as often as its units
 * @param byIdentity whether the applicant is known by identity number or credit code, or by name
 * @param assessed the outcome that the assessment led to, if there is one
 * @param asked whether a fee was asked already
 */
public record FeeQuestion(
        LocalDate receivedOn,
        long already,
        boolean byIdentity,
        Optional<Outcome> assessed,
        boolean asked) {

    /** The first 件 of a month that costs something (信息处理费管理办法第四条). */
    private static final int FIRST_CHARGEABLE = 11;

    /** Which of the applicant's month this one is. */
    public long nth() {
        return already + 1;
    }

    /** Whether by requests it would be more than nothing, so that an officer should decide. */
    public boolean isOften() {
        return !receivedOn.isBefore(FeeRules.IN_FORCE_FROM) && nth() >= FIRST_CHARGEABLE;
    }

    public Fee perItem(int units) {
        return FeeRules.perItem(already, units);
    }

    public Fee perPage(int pages) {
        return FeeRules.perPage(pages);
    }

    /** Whether the information is public, so that only the way to it is told (条例第三十六条第一项). */
    boolean isPublicAlready() {
        return assessed.filter(outcome -> outcome == Outcome.GRANTED_ALREADY_PUBLIC).isPresent();
    }

    /** Whether nothing will be given whose pages could be counted. */
    boolean givesNothing() {
        return assessed.filter(outcome -> outcome != Outcome.GRANTED && outcome != Outcome.PARTIAL)
                .isPresent();
    }
}
