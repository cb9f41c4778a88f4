package org.yangguang.requests.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.yangguang.law.fee.FeeMethod;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.period.ConsultationKind;

/** Something that happened in a case (办理过程). Which may happen when says {@link CaseRules}. */
public sealed interface CaseEvent {

    /** The day on which it happened. */
    LocalDate on();

    /** An event that ends the case with one outcome (办结). */
    sealed interface Ending extends CaseEvent {

        Outcome outcome();

        /** Reasons that stay in the file. */
        String note();
    }

    /** An event of one of the consultations, which are numbered from 1 in the order of letters. */
    sealed interface OfConsultation extends CaseEvent {

        int which();
    }

    /**
     * The applicant was told what to correct, and until when (补正告知，条例第三十条).
     *
     * @param stillUnclear what the corrected text leaves unclear: only for a second notice
     */
    record CorrectionNotice(LocalDate on, LocalDate correctBy, String what, String stillUnclear)
            implements CaseEvent {

        public CorrectionNotice(LocalDate on, LocalDate correctBy, String what) {
            this(on, correctBy, what, "");
        }
    }

    /**
     * The corrected request arrived; the period starts anew (收到补正，条例第三十条).
     *
     * @param goodCause why it may be late (正当理由), empty when it is not
     */
    record Correction(LocalDate on, String goodCause) implements CaseEvent {

        public Correction(LocalDate on) {
            this(on, "");
        }
    }

    /** A correction arrived late and without good cause: the request is given up (逾期补正). */
    record LateCorrection(LocalDate on, String note) implements Ending {

        @Override
        public Outcome outcome() {
            return Outcome.OTHER_NO_CORRECTION;
        }
    }

    /**
     * Somebody else was asked; the time is not counted (征求意见，条例第三十二条、第三十四条).
     *
     * @param addressee who was asked: personal data when it is a person
     * @param deliveredOn when the letter was delivered, if that was known at once
     */
    record Consultation(
            ConsultationKind kind, String addressee, LocalDate on, Optional<LocalDate> deliveredOn)
            implements CaseEvent {}

    /** The letter of a consultation was delivered: fifteen working days from now (征求意见书送达). */
    record ConsultationDelivered(LocalDate on, int which) implements OfConsultation {}

    /** An opinion arrived (收到意见). */
    record OpinionReceived(LocalDate on, int which, Opinion opinion, String reasons)
            implements OfConsultation {}

    /** The addressee's time is over and it was silent (逾期未提出意见). */
    record ConsultationSilent(LocalDate on, int which) implements OfConsultation {}

    /** The head of the disclosure office agreed to extend the period (同意延期，条例第三十三条第二款). */
    record ExtensionApproved(LocalDate on, int days, String reason) implements CaseEvent {}

    /** The applicant was told of the extension, which moves the due date (延期告知). */
    record ExtensionNotified(LocalDate on) implements CaseEvent {}

    /** The applicant was asked for reasons (要求说明理由，条例第三十五条). */
    record ReasonsAsked(LocalDate on, String why) implements CaseEvent {}

    /** The reasons are not reasonable, or none came: to be answered with R19 (理由不合理). */
    record ReasonsRefused(LocalDate on, String note) implements CaseEvent {}

    /** The reasons are reasonable (理由合理). */
    record ReasonsAccepted(LocalDate on, String note) implements CaseEvent {}

    /** Reasonable, but too much for the period: a later date is fixed and told (延迟答复，条例第三十五条). */
    record DelayedReplyFixed(LocalDate on, LocalDate replyBy, String reason) implements CaseEvent {}

    /**
     * A fee was asked (收费通知，条例第四十二条).
     *
     * @param on when the applicant had the notice: the time to pay runs from then
     * @param sentOn when it left, which must be inside the period
     * @param method empty, and no amount, in records older than this program's fees
     */
    record FeeNotice(LocalDate on, LocalDate sentOn, Optional<FeeMethod> method, long yuan)
            implements CaseEvent {

        /** A notice that the applicant had on the day on which it left. */
        public FeeNotice(LocalDate on, Optional<FeeMethod> method, long yuan) {
            this(on, on, method, yuan);
        }
    }

    /**
     * The fee was paid in full; the period starts anew (已缴费，信息处理费管理办法第六条).
     *
     * @param receipt number of the finance receipt (财政票据号)
     */
    record FeePaid(LocalDate on, String receipt, long yuan) implements CaseEvent {}

    /**
     * The agency lets the applicant off the fee that it asked; the period starts anew as if it were
     * paid, which is a convention (减免).
     *
     * @param approver who agreed
     */
    record FeeWaived(LocalDate on, String reason, String approver) implements CaseEvent {}

    /**
     * A decision was drafted and goes to review (拟定答复，条例第十七条、第四十五条).
     *
     * @param note why it is decided while somebody is still being asked, or any other remark
     */
    record DecisionDrafted(LocalDate on, Outcome outcome, String note) implements CaseEvent {}

    /** The draft came back from review (退回). */
    record DecisionReturned(LocalDate on, String reason) implements CaseEvent {}

    /** The answer was served or posted (答复送达，国办公开办函〔2016〕235号). */
    record Answered(LocalDate on, Outcome outcome, String number, String way, String note)
            implements Ending {}

    /** The time to correct or to pay is over: given up (视为放弃申请). */
    record Lapsed(LocalDate on, Outcome outcome, String note) implements Ending {}

    /** The applicant withdrew in writing (撤回申请). */
    record Withdrawn(LocalDate on, String note) implements Ending {

        @Override
        public Outcome outcome() {
            return Outcome.OTHER_OTHER;
        }
    }

    /** The file is complete (归档，条例第四十五条). */
    record Archived(LocalDate on, String place) implements CaseEvent {}

    /**
     * An arrangement of holidays was published or changed, and with it a date of the case moved
     * (放假安排调整). Nobody decides it, so no command leads to it.
     *
     * @param which the consultation the date belongs to, from 1; 0 for the others
     * @param notice number of the notice that moved it (文号)
     */
    record CalendarMoved(
            LocalDate on,
            CaseDate.Kind what,
            int which,
            LocalDate from,
            LocalDate to,
            String notice)
            implements CaseEvent {

        /** What moved, in words. */
        public String label() {
            return CaseDate.label(what, which);
        }
    }

    /**
     * A review body or court orders the agency to answer again (责令重新答复，行政复议法第六十四条).
     *
     * @param on when the order arrived
     * @param answerBy the limit that the order sets
     */
    record Reopened(LocalDate on, OrderedBy by, String number, LocalDate answerBy)
            implements CaseEvent {}
}
