package org.yangguang.law.period;

import java.util.Optional;

/**
 * Where a challenge lies (审级), and with it the periods that bind the agency as respondent or
 * defendant (被申请人、被告).
 */
public enum RemedyInstance {
    /** With the review body (复议机关). */
    REVIEW("行政复议"),
    /** In court for the first time. */
    FIRST("一审"),
    /** In court on appeal. */
    SECOND("二审");

    private final String label;

    RemedyInstance(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** For the agency's reply and evidence, from the day the copy arrived (收到副本). */
    public LegalPeriod reply(RemedyProcedure procedure) {
        return switch (this) {
            case REVIEW ->
                    procedure == RemedyProcedure.SIMPLE
                            ? LegalPeriod.REVIEW_REPLY_SIMPLE
                            : LegalPeriod.REVIEW_REPLY;
            case FIRST -> LegalPeriod.DEFENCE;
            case SECOND -> LegalPeriod.DEFENCE_ON_APPEAL;
        };
    }

    /** For the review body to decide, from acceptance; courts have no such short period. */
    public Optional<LegalPeriod> decision(RemedyProcedure procedure) {
        if (this != REVIEW) {
            return Optional.empty();
        }
        return Optional.of(
                procedure == RemedyProcedure.SIMPLE
                        ? LegalPeriod.REVIEW_DECISION_SIMPLE
                        : LegalPeriod.REVIEW_DECISION);
    }

    /** For the agency to go on, from service of the decision; only a judgment can be appealed. */
    public Optional<LegalPeriod> agencyGoesOn() {
        return this == FIRST ? Optional.of(LegalPeriod.APPEAL) : Optional.empty();
    }

    /** For the applicant to go on, from receipt of the decision; the second instance is final. */
    public Optional<LegalPeriod> applicantGoesOn() {
        return switch (this) {
            case REVIEW -> Optional.of(LegalPeriod.SUIT_AFTER_REVIEW);
            case FIRST -> Optional.of(LegalPeriod.APPEAL);
            case SECOND -> Optional.empty();
        };
    }
}
