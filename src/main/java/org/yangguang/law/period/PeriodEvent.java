package org.yangguang.law.period;

import java.time.LocalDate;
import java.util.Optional;

/** Something that moves, stops or restarts the period for answering (影响答复期限的事件). */
public sealed interface PeriodEvent {

    /** The day the event takes effect, by which events are ordered. */
    LocalDate happenedOn();

    /**
     * The agency received the corrected request; the period starts anew (收到补正，条例第三十条).
     *
     * @param noticeSentOn when the correction notice was sent, if known: it has seven working days
     */
    record CorrectionReceived(LocalDate on, Optional<LocalDate> noticeSentOn)
            implements PeriodEvent {

        public CorrectionReceived(LocalDate on) {
            this(on, Optional.empty());
        }

        @Override
        public LocalDate happenedOn() {
            return on;
        }
    }

    /**
     * Somebody else is asked; the time is not counted (征求意见，条例第三十三条第三款).
     *
     * @param deliveredOn when the addressee got the letter: its own time runs from then
     * @param answeredOn when the opinion arrived; empty while silent
     */
    record Consultation(
            ConsultationKind kind,
            LocalDate sentOn,
            Optional<LocalDate> deliveredOn,
            Optional<LocalDate> answeredOn)
            implements PeriodEvent {

        @Override
        public LocalDate happenedOn() {
            return sentOn;
        }
    }

    /**
     * The head of the disclosure office extends the period and the applicant is told
     * (延期答复，条例第三十三条第二款).
     */
    record Extension(int days, LocalDate notifiedOn) implements PeriodEvent {

        @Override
        public LocalDate happenedOn() {
            return notifiedOn;
        }
    }

    /**
     * A fee is asked; once it is paid the period starts anew (收费通知，信息处理费管理办法第六条).
     *
     * @param sentOn must lie inside the period
     * @param deliveredOn from which the time to pay runs
     * @param paidOn when it was paid in full; empty while unpaid
     */
    record FeeNotice(LocalDate sentOn, LocalDate deliveredOn, Optional<LocalDate> paidOn)
            implements PeriodEvent {

        /** A notice that was delivered on the day on which it was sent. */
        public FeeNotice(LocalDate deliveredOn, Optional<LocalDate> paidOn) {
            this(deliveredOn, deliveredOn, paidOn);
        }

        @Override
        public LocalDate happenedOn() {
            return sentOn;
        }
    }

    /** Many requests with good reasons: a later date is fixed and told (确定延迟答复的合理期限，条例第三十五条). */
    record DelayedReplyFixed(LocalDate notifiedOn, LocalDate replyBy) implements PeriodEvent {

        @Override
        public LocalDate happenedOn() {
            return notifiedOn;
        }
    }
}
