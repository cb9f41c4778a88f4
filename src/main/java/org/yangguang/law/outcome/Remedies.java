package org.yangguang.law.outcome;

import java.time.LocalDate;

/**
 * What may be done against a decision, by the law of its day (救济途径).
 *
 * @param legalCheck the law of that day is disputed: a jurist should look at the letter
 */
public record Remedies(RemedyVariant variant, ReviewFirst reviewFirst, boolean legalCheck) {

    /** 行政复议法 of 2023: 不予公开 goes to review first (第二十三条第一款第四项). */
    public static final LocalDate REVIEW_FIRST_FROM = LocalDate.of(2024, 1, 1);

    /** 法释〔2025〕8号: 不予公开 means a decision under articles 14 to 16 (第一条). */
    public static final LocalDate COURTS_INTERPRETED_FROM = LocalDate.of(2025, 6, 1);

    private static final Remedies FREE_CHOICE =
            new Remedies(RemedyVariant.A, ReviewFirst.NO, false);

    static Remedies against(Outcome outcome, LocalDate decidedOn) {
        if (decidedOn.isBefore(REVIEW_FIRST_FROM)) {
            return FREE_CHOICE;
        }
        if (outcome.withholds()) {
            return new Remedies(RemedyVariant.B, ReviewFirst.YES, false);
        }
        if (outcome == Outcome.PARTIAL) {
            return new Remedies(RemedyVariant.C, ReviewFirst.FOR_THE_WITHHELD_PART, false);
        }
        boolean disputed =
                outcome == Outcome.DENIED_ADMIN_QUERY
                        && decidedOn.isBefore(COURTS_INTERPRETED_FROM);
        return disputed ? new Remedies(RemedyVariant.A, ReviewFirst.NO, true) : FREE_CHOICE;
    }
}
