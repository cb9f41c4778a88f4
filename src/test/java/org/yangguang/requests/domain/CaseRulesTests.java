package org.yangguang.requests.domain;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yangguang.requests.domain.ACase.day;
import static org.yangguang.requests.domain.ACase.receivedOn;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.yangguang.law.fee.FeeMethod;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.period.ConsultationKind;
import org.yangguang.requests.domain.CaseEvent.Answered;
import org.yangguang.requests.domain.CaseEvent.ConsultationSilent;
import org.yangguang.requests.domain.CaseEvent.CorrectionNotice;
import org.yangguang.requests.domain.CaseEvent.DecisionDrafted;
import org.yangguang.requests.domain.CaseEvent.DelayedReplyFixed;
import org.yangguang.requests.domain.CaseEvent.FeeNotice;
import org.yangguang.requests.domain.CaseEvent.Withdrawn;

/** The table of steps as a whole, and what it refuses. */
class CaseRulesTests {

    private static final ACase MARCH = receivedOn("2021-03-01");

    @Test
    void everyStageCanBeReached() {
        var reached = EnumSet.of(CaseStage.OPEN);
        for (int i = 0; i < CaseStage.values().length; i++) {
            var more =
                    CaseRules.TABLE.stream()
                            .filter(rule -> reached.contains(rule.from()))
                            .flatMap(rule -> rule.to().stream())
                            .collect(toSet());
            reached.addAll(more);
        }
        assertThat(reached).containsExactlyInAnyOrder(CaseStage.values());
    }

    @Test
    void everyOpenStageLeadsToAnAnswerAndEveryEndToTheArchive() {
        var leading = EnumSet.of(CaseStage.ANSWERED);
        for (int i = 0; i < CaseStage.values().length; i++) {
            CaseRules.TABLE.stream()
                    .filter(rule -> rule.to().stream().anyMatch(leading::contains))
                    .forEach(rule -> leading.add(rule.from()));
        }
        assertThat(Stream.of(CaseStage.values()).filter(CaseStage::isOpen))
                .allMatch(leading::contains);
        assertThat(
                        Stream.of(CaseStage.values())
                                .filter(stage -> !stage.isOpen() && stage != CaseStage.ARCHIVED))
                .allMatch(end -> CaseRules.find(end, CaseCommand.ARCHIVE).isPresent());
    }

    @Test
    void everyCommandHasAPlaceAndNoPlaceIsTakenTwice() {
        assertThat(CaseRules.TABLE.stream().map(CaseRule::command).distinct())
                .containsExactlyInAnyOrder(CaseCommand.values());
        assertThat(CaseRules.TABLE.stream().map(rule -> rule.from() + " " + rule.command()))
                .doesNotHaveDuplicates();
    }

    @Test
    void extensionsEndWithThePeriodAndAtTwentyDays() {
        refuses("request.extension-too-late", () -> MARCH.approved("2021-03-30", 5));
        var extended = MARCH.approved("2021-03-10", 15).notified("2021-03-10");
        refuses("request.extension-days", () -> extended.approved("2021-03-11", 6));
        assertThat(extended.approved("2021-03-11", 5).notified("2021-03-12").due())
                .isEqualTo("2021-04-26");
        refuses("request.no-extension-approved", () -> MARCH.notified("2021-03-10"));
    }

    @Test
    void asksOthersOnlyWhileThePeriodRuns() {
        for (var kind : ConsultationKind.values()) {
            refuses("request.period", () -> MARCH.asks(kind, "2021-03-30"));
            assertThat(MARCH.asks(kind, "2021-03-29").stage()).isEqualTo(CaseStage.CONSULTING);
        }
        refuses(
                "request.before-receipt",
                () -> MARCH.asks(ConsultationKind.THIRD_PARTY, "2021-02-26"));
    }

    @Test
    void oneRequestBearsOneFee() {
        var paid =
                MARCH.fee("2021-03-15").and(new CaseEvent.FeePaid(day("2021-03-25"), "票据1", 100));
        refuses(
                "request.second-fee",
                () ->
                        paid.and(
                                new FeeNotice(
                                        day("2021-03-26"), Optional.of(FeeMethod.PER_PAGE), 40)));
        refuses(
                "request.fee-amount",
                () ->
                        MARCH.and(
                                new FeeNotice(
                                        day("2021-03-15"), Optional.of(FeeMethod.PER_PAGE), 0)));
    }

    @Test
    void oneCaseHasOneResult() {
        var partly = MARCH.drafted("2021-03-10", Outcome.PARTIAL);
        refuses("request.not-now", () -> partly.drafted("2021-03-10", Outcome.GRANTED));
        refuses("request.outcome-differs", () -> partly.answered("2021-03-12", Outcome.GRANTED));
        var answered = partly.answered("2021-03-12", Outcome.PARTIAL);
        refuses("request.not-now", () -> answered.answered("2021-03-12", Outcome.GRANTED));
        refuses("request.not-now", () -> answered.and(new Withdrawn(day("2021-03-15"), "撤回")));
    }

    @Test
    void answersWhileSomebodyIsAskedOnlyWithAReason() {
        var asked = MARCH.asks(ConsultationKind.THIRD_PARTY, "2021-03-04");
        refuses("request.consultation-open", () -> asked.drafted("2021-03-10", Outcome.PARTIAL));
        var decided =
                asked.and(new DecisionDrafted(day("2021-03-10"), Outcome.PARTIAL, "与第三方无关的部分先行答复"));
        assertThat(decided.state())
                .isEqualTo(new RequestState.InReview(Outcome.PARTIAL, Optional.empty()));
        assertThat(decided.opinion(1, "2021-03-18").state())
                .isEqualTo(
                        new RequestState.InReview(Outcome.PARTIAL, Optional.of(day("2021-04-13"))));
        assertThat(decided.and(new CaseEvent.DecisionReturned(day("2021-03-11"), "等意见")).stage())
                .isEqualTo(CaseStage.CONSULTING);
    }

    @Test
    void answersOnTheSpotOnlyOnTheDayOfReceipt() {
        refuses("request.not-on-the-spot", () -> MARCH.answered("2021-03-02", Outcome.GRANTED));
    }

    @Test
    void decidesNothingThatTheCaseDoesNotBear() {
        for (var outcome :
                List.of(
                        Outcome.OTHER_NO_CORRECTION,
                        Outcome.OTHER_NO_FEE,
                        Outcome.UNAVAILABLE_STILL_UNCLEAR,
                        Outcome.NOT_PROCESSED_EXCESSIVE)) {
            refuses("request.outcome-does-not-fit", () -> MARCH.drafted("2021-03-10", outcome));
        }
    }

    @Test
    void asksAgainOnlyForWhatIsStillUnclear() {
        var corrected = MARCH.notice("2021-03-08", "2021-03-22").corrected("2021-03-15");
        refuses("request.still-unclear", () -> corrected.notice("2021-03-17", "2021-03-31"));
        var again =
                corrected.and(
                        new CorrectionNotice(
                                day("2021-03-17"), day("2021-03-31"), "年度", "仍看不出是哪一年"));
        assertThat(again.stage()).isEqualTo(CaseStage.AWAITING_CORRECTION);
    }

    @Test
    void takesALateCorrectionOnlyForGoodCause() {
        var asked = MARCH.notice("2021-03-08", "2021-03-12");
        refuses("request.late-correction", () -> asked.corrected("2021-03-15"));
        refuses(
                "request.not-late",
                () -> asked.and(new CaseEvent.LateCorrection(day("2021-03-12"), "")));
        refuses(
                "request.outcome-does-not-fit",
                () -> asked.lapsed("2021-03-12", Outcome.OTHER_NO_CORRECTION));
    }

    @Test
    void takesSilenceOnlyAfterTheAddresseesTime() {
        var asked = MARCH.asks(ConsultationKind.THIRD_PARTY, "2021-03-04");
        refuses("request.no-limit-for-opinion", () -> asked.silent(1, "2021-03-30"));
        var delivered = asked.delivered(1, "2021-03-08");
        assertThat(delivered.state())
                .isEqualTo(new RequestState.Consulting(17, Optional.of(day("2021-03-29"))));
        refuses("request.opinion-still-due", () -> delivered.silent(1, "2021-03-29"));
        refuses("request.delivered-already", () -> delivered.delivered(1, "2021-03-09"));
        var other =
                MARCH.asks(ConsultationKind.OTHER_AGENCY, "2021-03-04").delivered(1, "2021-03-08");
        refuses("request.no-limit-for-opinion", () -> other.silent(1, "2021-04-30"));
        refuses("request.nothing-open", () -> delivered.opinion(2, "2021-03-18"));
        refuses("request.not-now", () -> MARCH.and(new ConsultationSilent(day("2021-03-30"), 1)));
    }

    @Test
    void fixesALaterDateOnlyLater() {
        refuses(
                "request.delay-not-later",
                () ->
                        MARCH.reasonsAsked("2021-03-05")
                                .and(
                                        new DelayedReplyFixed(
                                                day("2021-03-12"), day("2021-03-29"), "数量大")));
    }

    @Test
    void keepsTheFirstEndForTheReportWhenReopened() {
        var answered =
                MARCH.drafted("2021-03-10", Outcome.DENIED_PROCESS)
                        .answered("2021-03-12", Outcome.DENIED_PROCESS);
        var reopened = answered.reopened("2021-09-06", "2021-09-20");
        assertThat(reopened.state()).isEqualTo(new RequestState.Open(day("2021-09-20"), false));
        refuses("request.under-order", () -> reopened.approved("2021-09-07", 5));
        refuses("request.under-order", () -> reopened.fee("2021-09-07"));
        var again =
                reopened.drafted("2021-09-10", Outcome.GRANTED)
                        .answered("2021-09-13", Outcome.GRANTED);
        assertThat(again.state())
                .isEqualTo(
                        new RequestState.Closed(
                                CaseStage.ANSWERED, Outcome.GRANTED, day("2021-09-13")));
        assertThat(again.request().closure()).isEqualTo(answered.request().closure());
        assertThat(again.reopened("2022-01-04", "2022-01-20").due()).isEqualTo("2022-01-20");
    }

    @Test
    void reopensACaseFromALedgerToo() {
        var ledger =
                new ACase(
                        MARCH.request()
                                .closedAs(
                                        Outcome.GRANTED,
                                        day("2021-03-12"),
                                        "",
                                        "",
                                        "",
                                        ACase.CALENDAR));
        assertThat(ledger.stage()).isEqualTo(CaseStage.ANSWERED);
        var reopened = ledger.reopened("2021-09-06", "2021-09-20");
        assertThat(reopened.stage()).isEqualTo(CaseStage.OPEN);
        assertThat(
                        reopened.drafted("2021-09-07", Outcome.GRANTED)
                                .and(new Answered(day("2021-09-08"), Outcome.GRANTED, "", "", ""))
                                .stage())
                .isEqualTo(CaseStage.ANSWERED);
    }

    /** A limit that a notice told ends on the next working day once its day is off (民法典第二百零三条). */
    @Test
    void aLimitToCorrectMovesOffADayOff() {
        var asked = receivedOn("2020-01-10").notice("2020-01-16", "2020-01-31");
        assertThat(asked.state()).isEqualTo(new RequestState.AwaitingCorrection(day("2020-02-03")));
        assertThat(asked.corrected("2020-02-03").stage()).isEqualTo(CaseStage.OPEN);
        refuses("request.late-correction", () -> asked.corrected("2020-02-04"));
    }

    /**
     * What was lawful by the calendar of its day stands in the record, and what follows is judged.
     */
    @Test
    void aCaseGoesOnAfterAnArrangementMadeItsStepsLate() {
        var before = ACase.CALENDAR.asKnownOn(day("2019-03-21"));
        var told = receivedOn("2019-04-08").request().period(before).dueOn().orElseThrow();
        var steps =
                List.<CaseEvent>of(
                        new CaseEvent.ExtensionApproved(told, 5, "检索"),
                        new CaseEvent.ExtensionNotified(told));
        var request = receivedOn("2019-04-08").request();
        for (var step : steps) {
            request = request.with(new Step(step, "示例", java.time.Instant.EPOCH), before);
        }
        var now = new ACase(request);
        assertThat(now.due())
                .isEqualTo(ACase.CALENDAR.addWorkingDays(day("2019-04-08"), 20).toString());
        assertThat(now.drafted("2019-05-07", Outcome.GRANTED).stage())
                .isEqualTo(CaseStage.IN_REVIEW);
        refuses("request.extension-too-late", () -> now.approved("2019-05-08", 5));
    }

    private static void refuses(String code, ThrowingCallable step) {
        assertThatThrownBy(step).hasMessageStartingWith(code + ":");
    }
}
