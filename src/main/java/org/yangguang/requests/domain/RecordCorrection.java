package org.yangguang.requests.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.law.period.ConventionalPeriod;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.RecordEvent.Decided;
import org.yangguang.requests.domain.RecordEvent.EvidenceArrived;
import org.yangguang.requests.domain.RecordEvent.EvidenceAsked;
import org.yangguang.requests.domain.RecordEvent.Reopened;
import org.yangguang.requests.domain.RecordEvent.Verified;
import org.yangguang.requests.domain.RecordEvent.Withdrawn;
import org.yangguang.shared.Refusal;

/**
 * Somebody shows that a record about himself is wrong and asks to have it corrected
 * (更正本人信息，条例第四十一条). It is no request for information: it has no outcome of table 3 and counts in no
 * figure of the annual report.
 *
 * @param number receipt number, by which the person follows it
 * @param receivedOn the day it arrived; the law knows no other for it
 * @param workingDays how long the agency gives itself, as it was set that day (惯例)
 * @param way by which the answer is wanted, where it was told
 * @param tell whether the person agreed to be told by mail or text message
 * @param version counts the changes, so that two officers do not overwrite each other
 */
public record RecordCorrection(
        RecordCorrectionId id,
        AgencyId agency,
        String number,
        ReceiptChannel channel,
        Instant submittedAt,
        LocalDate receivedOn,
        int workingDays,
        Submitter person,
        Optional<AnswerWay> way,
        boolean tell,
        WrongRecord about,
        List<RecordStep> steps,
        long version) {

    private static final Pattern NUMBER = Pattern.compile("(?i)\\s*G\\d{4}-\\d{5,}\\s*");

    public RecordCorrection {
        steps = List.copyOf(steps);
    }

    /** Whether that is a receipt number of such a request, and not of a submission. */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    public RecordStage stage() {
        return steps.isEmpty() ? RecordStage.RECEIVED : after(steps.getLast().event());
    }

    public boolean isOpen() {
        return stage().isOpen();
    }

    /** 条例第四十一条 names no period; the agency sets one. */
    public ConventionalPeriod period() {
        return new ConventionalPeriod(workingDays, "条例第四十一条（未规定期限，本系统惯例）");
    }

    /** The last day to answer: as the period says, or as an order to decide again says. */
    public LocalDate dueOn(WorkingCalendar calendar) {
        return answerBy().orElseGet(() -> period().from(receivedOn, calendar).on());
    }

    /** The day that the last order to decide again names. */
    public Optional<LocalDate> answerBy() {
        return steps.reversed().stream()
                .flatMap(
                        step ->
                                step.event() instanceof Reopened order
                                        ? Stream.of(order.until())
                                        : Stream.empty())
                .findFirst();
    }

    /** What the last check found; evidence that came in since makes it void. */
    public Optional<Verified> verified() {
        return stage() == RecordStage.VERIFIED && steps.getLast().event() instanceof Verified check
                ? Optional.of(check)
                : Optional.empty();
    }

    /** The evidence that is waited for. */
    public Optional<EvidenceAsked> asked() {
        return !steps.isEmpty() && steps.getLast().event() instanceof EvidenceAsked asked
                ? Optional.of(asked)
                : Optional.empty();
    }

    public Optional<Decided> decided() {
        return !steps.isEmpty() && steps.getLast().event() instanceof Decided end
                ? Optional.of(end)
                : Optional.empty();
    }

    /** The day on which it ended. */
    public Optional<LocalDate> endedOn() {
        return isOpen() ? Optional.empty() : Optional.of(steps.getLast().event().on());
    }

    /**
     * The request after one more step.
     *
     * @throws Refusal when that is not possible now
     */
    public RecordCorrection with(RecordStep step) {
        if (!(step.event() instanceof Reopened)) {
            requireOpen();
        }
        requireInOrder(step.event().on());
        switch (step.event()) {
            case Reopened order -> require(order);
            case EvidenceAsked asked -> require(asked);
            case EvidenceArrived _, Withdrawn _ -> {
                // possible as long as it is open
            }
            case Verified check -> require(check);
            case Decided end -> require(end);
        }
        var more = new ArrayList<>(steps);
        more.add(step);
        return new RecordCorrection(
                id,
                agency,
                number,
                channel,
                submittedAt,
                receivedOn,
                workingDays,
                person,
                way,
                tell,
                about,
                more,
                version);
    }

    private static RecordStage after(RecordEvent last) {
        return switch (last) {
            case EvidenceAsked _ -> RecordStage.AWAITING_EVIDENCE;
            case EvidenceArrived _, Reopened _ -> RecordStage.RECEIVED;
            case Verified _ -> RecordStage.VERIFIED;
            case Decided end -> end.decision().stage();
            case Withdrawn _ -> RecordStage.WITHDRAWN;
        };
    }

    /** Refuses where it has ended. */
    public void requireOpen() {
        if (!isOpen()) {
            throw Refusal.conflict("record.ended", number + " is " + stage(), number);
        }
    }

    private void requireInOrder(LocalDate on) {
        var before = steps.isEmpty() ? receivedOn : steps.getLast().event().on();
        if (on.isBefore(before)) {
            throw Refusal.invalid("record.before-last", number + " " + on, before);
        }
    }

    private void require(Reopened order) {
        if (decided().isEmpty()) {
            throw Refusal.conflict("record.undecided", number + " was not decided");
        }
        if (order.number().isBlank()) {
            throw Refusal.invalid("request.order-number", number + " names no order");
        }
        if (!order.until().isAfter(order.on())) {
            throw Refusal.invalid("request.answer-by", number + " by " + order.until());
        }
    }

    private void require(EvidenceAsked asked) {
        if (stage() == RecordStage.AWAITING_EVIDENCE) {
            throw Refusal.conflict("record.asked-already", number + " waits for evidence");
        }
        if (asked.what().isBlank()) {
            throw Refusal.invalid("record.what", number + " names no evidence");
        }
        if (!asked.until().isAfter(asked.on())) {
            throw Refusal.invalid("record.until", number + " until " + asked.until());
        }
    }

    /** A check before the time for evidence is over would not hear the person. */
    private void require(Verified check) {
        asked().filter(asked -> !check.on().isAfter(asked.until()))
                .ifPresent(
                        asked -> {
                            throw Refusal.conflict(
                                    "record.evidence-still-due",
                                    number + " until " + asked.until(),
                                    asked.until());
                        });
        if (check.note().isBlank()) {
            throw Refusal.invalid("record.note", number + " says not how it was checked");
        }
    }

    /**
     * What was found wrong must be corrected, and nothing else may be; whose record it is can be
     * told without a check.
     */
    private void require(Decided end) {
        if (end.reasons().isBlank()) {
            throw Refusal.invalid("record.reasons", number + " is decided without reasons");
        }
        if (!(end.decision() instanceof RecordDecision.Refused)
                && end.decision().detail().isBlank()) {
            throw Refusal.invalid(
                    "record.detail." + end.decision().code(), number + " leaves out what it says");
        }
        switch (end.decision()) {
            case RecordDecision.Corrected _ -> requireChecked(true);
            case RecordDecision.Refused _ -> requireChecked(false);
            case RecordDecision.Transferred _, RecordDecision.Redirected _ -> {
                // not this agency's to check
            }
        }
    }

    private void requireChecked(boolean wrong) {
        var check = verified();
        if (check.isEmpty()) {
            throw Refusal.conflict("record.unchecked", number + " was not checked");
        }
        if (check.get().found().callsForCorrection() != wrong) {
            throw Refusal.conflict(
                    wrong ? "record.found-right" : "record.found-wrong",
                    number + " was found " + check.get().found(),
                    check.get().found().label());
        }
    }
}
