package org.yangguang.requests.domain;

import java.time.LocalDate;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.requests.domain.CaseEvent.Answered;
import org.yangguang.requests.domain.CaseEvent.Archived;
import org.yangguang.requests.domain.CaseEvent.Consultation;
import org.yangguang.requests.domain.CaseEvent.ConsultationDelivered;
import org.yangguang.requests.domain.CaseEvent.ConsultationSilent;
import org.yangguang.requests.domain.CaseEvent.Correction;
import org.yangguang.requests.domain.CaseEvent.CorrectionNotice;
import org.yangguang.requests.domain.CaseEvent.DecisionDrafted;
import org.yangguang.requests.domain.CaseEvent.DecisionReturned;
import org.yangguang.requests.domain.CaseEvent.DelayedReplyFixed;
import org.yangguang.requests.domain.CaseEvent.ExtensionApproved;
import org.yangguang.requests.domain.CaseEvent.ExtensionNotified;
import org.yangguang.requests.domain.CaseEvent.FeeNotice;
import org.yangguang.requests.domain.CaseEvent.FeePaid;
import org.yangguang.requests.domain.CaseEvent.FeeWaived;
import org.yangguang.requests.domain.CaseEvent.Lapsed;
import org.yangguang.requests.domain.CaseEvent.LateCorrection;
import org.yangguang.requests.domain.CaseEvent.OpinionReceived;
import org.yangguang.requests.domain.CaseEvent.ReasonsAccepted;
import org.yangguang.requests.domain.CaseEvent.ReasonsAsked;
import org.yangguang.requests.domain.CaseEvent.ReasonsRefused;
import org.yangguang.requests.domain.CaseEvent.Reopened;
import org.yangguang.requests.domain.CaseEvent.Withdrawn;
import org.yangguang.shared.Refusal;

/**
 * What must be true of a step besides its place in the table: its day, its total, its reason. The
 * order of days inside the period is {@code law.period}'s to judge.
 */
final class CaseGuards {

    private final Request request;
    private final CaseCourse course;
    private final WorkingCalendar calendar;

    CaseGuards(Request request, WorkingCalendar calendar) {
        this.request = request;
        this.course = request.course();
        this.calendar = calendar;
    }

    void check(CaseEvent event) {
        notBefore(request.receivedOn(), event.on(), "request.before-receipt");
        course.reopened()
                .ifPresent(order -> notBefore(order.on(), event.on(), "request.before-order"));
        switch (event) {
            case CorrectionNotice notice -> correctionNotice(notice);
            case Correction correction -> correction(correction);
            case LateCorrection late ->
                    require(
                            late.on().isAfter(correctBy()),
                            Refusal.conflict("request.not-late", at(late), correctBy()));
            case Consultation sent -> filled(sent.addressee(), "request.addressee", sent);
            case ConsultationDelivered delivered -> delivered(delivered);
            case OpinionReceived opinion -> opinion(opinion);
            case ConsultationSilent silent -> silent(silent);
            case ExtensionApproved extension -> extensionApproved(extension);
            case ExtensionNotified notified ->
                    notBefore(unnotified().on(), notified.on(), "request.before-approval");
            case ReasonsAsked asked -> {
                statutory(asked);
                filled(asked.why(), "request.reason", asked);
            }
            case ReasonsRefused refused -> {
                notBefore(asked(), refused.on(), "request.before-step");
                filled(refused.note(), "request.reason", refused);
            }
            case ReasonsAccepted accepted ->
                    notBefore(asked(), accepted.on(), "request.before-step");
            case Archived archived ->
                    notBefore(course.endedOn().orElseThrow(), archived.on(), "request.before-end");
            case FeePaid paid -> paid(paid);
            case FeeWaived waived -> {
                filled(waived.reason(), "request.reason", waived);
                filled(waived.approver(), "request.fee-approver", waived);
            }
            case DelayedReplyFixed fixed -> delayedReply(fixed);
            case FeeNotice fee -> fee(fee);
            case DecisionDrafted draft -> drafted(draft);
            case DecisionReturned returned -> {
                notBefore(course.draftedOn().orElseThrow(), returned.on(), "request.before-draft");
                filled(returned.reason(), "request.reason", returned);
            }
            case Answered answered -> answered(answered);
            case Lapsed lapsed -> lapsed(lapsed);
            case Withdrawn withdrawn -> filled(withdrawn.note(), "request.reason", withdrawn);
            case Reopened order -> reopened(order);
            case CaseEvent.CalendarMoved _ -> {
                // it is not for the case to judge
            }
        }
    }

    private void correctionNotice(CorrectionNotice notice) {
        statutory(notice);
        filled(notice.what(), "request.correct-what", notice);
        require(
                notice.correctBy().isAfter(notice.on()),
                Refusal.invalid("request.correct-by", at(notice)));
        if (course.notices() > 0) {
            filled(notice.stillUnclear(), "request.still-unclear", notice);
        }
    }

    private void correction(Correction correction) {
        require(
                !correction.on().isAfter(correctBy()) || !correction.goodCause().isBlank(),
                Refusal.conflict("request.late-correction", at(correction), correctBy()));
    }

    private LocalDate correctBy() {
        return course.correctBy(calendar).orElseThrow();
    }

    private void delivered(ConsultationDelivered delivered) {
        var party = open(delivered);
        notBefore(party.sentOn(), delivered.on(), "request.before-letter");
        require(
                party.deliveredOn().isEmpty(),
                Refusal.conflict("request.delivered-already", at(delivered)));
    }

    private void opinion(OpinionReceived received) {
        notBefore(open(received).sentOn(), received.on(), "request.before-letter");
        if (received.opinion() == Opinion.OBJECTS_WITH_GOOD_REASONS) {
            filled(received.reasons(), "request.reason", received);
        }
    }

    /** Only who is under a time limit can let it pass (条例第三十二条、第三十四条). */
    private void silent(ConsultationSilent silent) {
        var limit = open(silent).replyBy(calendar);
        require(limit.isPresent(), Refusal.conflict("request.no-limit-for-opinion", at(silent)));
        require(
                limit.filter(silent.on()::isAfter).isPresent(),
                Refusal.conflict("request.opinion-still-due", at(silent), limit.orElseThrow()));
    }

    private AskedParty open(CaseEvent.OfConsultation event) {
        return course.openConsultations().stream()
                .filter(party -> party.which() == event.which())
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("request.nothing-open", at(event)));
    }

    /** Consent and notice before the period ends, 20 working days in all (条例第三十三条第二款). */
    private void extensionApproved(ExtensionApproved extension) {
        statutory(extension);
        require(
                extension.days() >= 1 && extension.days() <= course.mayExtendBy(),
                Refusal.invalid("request.extension-days", at(extension), course.mayExtendBy()));
        var due = request.period(calendar).dueOn().orElseThrow();
        require(
                !extension.on().isAfter(due),
                Refusal.conflict("request.extension-too-late", at(extension), due));
    }

    private ExtensionApproved unnotified() {
        return course.unnotifiedExtension()
                .orElseThrow(
                        () -> Refusal.conflict("request.no-extension-approved", request.number()));
    }

    private LocalDate asked() {
        return course.reasonsAskedOn().orElseThrow();
    }

    private void delayedReply(DelayedReplyFixed fixed) {
        notBefore(asked(), fixed.on(), "request.before-step");
        filled(fixed.reason(), "request.reason", fixed);
        var due = request.period(calendar).dueOn().orElseThrow();
        require(
                fixed.replyBy().isAfter(due),
                Refusal.invalid("request.delay-not-later", at(fixed), due));
    }

    private void fee(FeeNotice fee) {
        statutory(fee);
        require(!course.feeAsked(), Refusal.conflict("request.second-fee", at(fee)));
        require(
                fee.method().isPresent() && fee.yuan() > 0,
                Refusal.invalid("request.fee-amount", at(fee)));
    }

    /** Paid in full, with the receipt of the treasury (信息处理费管理办法第六条、第八条). */
    private void paid(FeePaid paid) {
        filled(paid.receipt(), "request.fee-receipt", paid);
        long asked = course.unpaidFee().orElseThrow().yuan();
        require(
                asked == 0 || paid.yuan() == asked,
                Refusal.invalid("request.fee-paid-otherwise", at(paid), asked));
    }

    private void drafted(DecisionDrafted draft) {
        fitting(draft.outcome(), draft);
        require(
                course.openConsultations().isEmpty() || !draft.note().isBlank(),
                Refusal.conflict("request.consultation-open", at(draft)));
    }

    private void fitting(Outcome outcome, CaseEvent event) {
        require(course.possibleOutcomes().contains(outcome), unfitting(outcome, event));
    }

    private Refusal unfitting(Outcome outcome, CaseEvent event) {
        return Refusal.conflict("request.outcome-does-not-fit", at(event), outcome.label());
    }

    private void answered(Answered answered) {
        if (course.drafted().isPresent()) {
            var drafted = course.drafted().get();
            require(
                    drafted == answered.outcome(),
                    Refusal.conflict("request.outcome-differs", at(answered), drafted.label()));
            notBefore(course.draftedOn().orElseThrow(), answered.on(), "request.before-draft");
            return;
        }
        fitting(answered.outcome(), answered);
        require(
                answered.on().equals(request.receivedOn()) && course.reopened().isEmpty(),
                Refusal.conflict("request.not-on-the-spot", at(answered), request.receivedOn()));
    }

    private void lapsed(Lapsed lapsed) {
        boolean over =
                switch (lapsed.outcome()) {
                    case OTHER_NO_CORRECTION -> lapsed.on().isAfter(correctBy());
                    case OTHER_NO_FEE ->
                            request.period(calendar)
                                    .payBy()
                                    .filter(lapsed.on()::isAfter)
                                    .isPresent();
                    default -> false;
                };
        require(over, unfitting(lapsed.outcome(), lapsed));
    }

    private void reopened(Reopened order) {
        notBefore(course.endedOn().orElseThrow(), order.on(), "request.before-end");
        filled(order.number(), "request.order-number", order);
        require(
                order.answerBy().isAfter(order.on()),
                Refusal.invalid("request.answer-by", at(order)));
    }

    /** What belongs to the period of the Regulation has no place in the time that an order sets. */
    private void statutory(CaseEvent event) {
        require(
                course.reopened().isEmpty(),
                Refusal.conflict(
                        "request.under-order",
                        at(event),
                        CaseCommand.of(event, CaseStage.OPEN).label()));
    }

    private void notBefore(LocalDate first, LocalDate day, String code) {
        require(!day.isBefore(first), Refusal.invalid(code, request.number() + " " + day, first));
    }

    private void filled(String text, String code, CaseEvent event) {
        require(!text.isBlank(), Refusal.invalid(code, at(event)));
    }

    /** Names the step for the log, without what was written in it. */
    private String at(CaseEvent event) {
        return request.number() + ": " + event.getClass().getSimpleName() + " on " + event.on();
    }

    private static void require(boolean holds, Refusal otherwise) {
        if (!holds) {
            throw otherwise;
        }
    }
}
