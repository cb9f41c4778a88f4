package org.yangguang.requests.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yangguang.requests.domain.ACase.CALENDAR;
import static org.yangguang.requests.domain.ACase.day;
import static org.yangguang.requests.domain.ACase.receivedOn;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.period.ConsultationKind;
import org.yangguang.requests.domain.CaseEvent.Archived;
import org.yangguang.requests.domain.CaseEvent.Correction;
import org.yangguang.requests.domain.CaseEvent.DelayedReplyFixed;
import org.yangguang.requests.domain.CaseEvent.FeePaid;
import org.yangguang.requests.domain.CaseEvent.LateCorrection;
import org.yangguang.requests.domain.CaseEvent.ReasonsAccepted;
import org.yangguang.requests.domain.CaseEvent.ReasonsRefused;
import org.yangguang.requests.domain.CaseEvent.Withdrawn;

/** The list of transitions of a request (依申请公开状态表), row by row. */
class TransitionTests {

    /**
     * @param then where the case stands afterwards
     * @param due the due date afterwards; empty where the clock stands or waits
     */
    record Row(int no, String what, Supplier<ACase> taken, CaseStage then, String due) {

        @Override
        public String toString() {
            return no + " " + what;
        }
    }

    private static final ACase MARCH = receivedOn("2021-03-01");

    static Stream<Row> rows() {
        return Stream.of(
                new Row(1, "received", () -> MARCH, CaseStage.OPEN, "2021-03-29"),
                new Row(
                        6,
                        "answered on the spot",
                        () -> MARCH.answered("2021-03-01", Outcome.GRANTED),
                        CaseStage.ANSWERED,
                        "2021-03-29"),
                new Row(
                        7,
                        "asked to correct",
                        () -> MARCH.notice("2021-03-08", "2021-03-22"),
                        CaseStage.AWAITING_CORRECTION,
                        "2021-03-29"),
                new Row(
                        8,
                        "corrected in time",
                        () -> MARCH.notice("2021-03-08", "2021-03-22").corrected("2021-03-15"),
                        CaseStage.OPEN,
                        "2021-04-13"),
                new Row(
                        8,
                        "corrected late for good cause",
                        () ->
                                MARCH.notice("2021-03-08", "2021-03-12")
                                        .and(new Correction(day("2021-03-15"), "住院")),
                        CaseStage.OPEN,
                        "2021-04-13"),
                new Row(
                        9,
                        "never corrected",
                        () ->
                                receivedOn("2021-06-01")
                                        .notice("2021-06-07", "2021-06-28")
                                        .lapsed("2021-06-29", Outcome.OTHER_NO_CORRECTION),
                        CaseStage.CLOSED_NO_CORRECTION,
                        "2021-06-30"),
                new Row(
                        10,
                        "corrected late without good cause",
                        () ->
                                MARCH.notice("2021-03-08", "2021-03-12")
                                        .and(new LateCorrection(day("2021-03-15"), "")),
                        CaseStage.CLOSED_NO_CORRECTION,
                        "2021-03-29"),
                new Row(
                        11,
                        "corrected and still unclear",
                        () ->
                                receivedOn("2021-06-01")
                                        .notice("2021-06-07", "2021-06-28")
                                        .corrected("2021-06-25")
                                        .drafted("2021-07-01", Outcome.UNAVAILABLE_STILL_UNCLEAR),
                        CaseStage.IN_REVIEW,
                        "2021-07-23"),
                new Row(
                        12,
                        "a third party is asked",
                        () -> MARCH.asks(ConsultationKind.THIRD_PARTY, "2021-03-04"),
                        CaseStage.CONSULTING,
                        ""),
                new Row(
                        13,
                        "a co-producer is asked",
                        () -> MARCH.asks(ConsultationKind.CO_PRODUCER, "2021-03-03"),
                        CaseStage.CONSULTING,
                        ""),
                new Row(
                        14,
                        "the last opinion arrives",
                        () ->
                                MARCH.asks(ConsultationKind.THIRD_PARTY, "2021-03-04")
                                        .opinion(1, "2021-03-18"),
                        CaseStage.OPEN,
                        "2021-04-13"),
                new Row(
                        15,
                        "the last addressee stays silent",
                        () ->
                                MARCH.asks(ConsultationKind.THIRD_PARTY, "2021-03-04")
                                        .delivered(1, "2021-03-08")
                                        .silent(1, "2021-03-30"),
                        CaseStage.OPEN,
                        "2021-04-22"),
                new Row(
                        16,
                        "one of two opinions arrives",
                        () -> twoAsked().opinion(1, "2022-04-25"),
                        CaseStage.CONSULTING,
                        ""),
                new Row(
                        16,
                        "both opinions arrived: their days are taken out once",
                        () -> twoAsked().opinion(1, "2022-04-25").opinion(2, "2022-05-09"),
                        CaseStage.OPEN,
                        "2022-06-01"),
                new Row(
                        17,
                        "an extension is agreed, and moves nothing yet",
                        () -> MARCH.approved("2021-03-26", 20),
                        CaseStage.OPEN,
                        "2021-03-29"),
                new Row(
                        17,
                        "an extension is agreed and told",
                        () -> MARCH.approved("2021-03-26", 20).notified("2021-03-29"),
                        CaseStage.OPEN,
                        "2021-04-26"),
                new Row(
                        19,
                        "reasons are asked, and the clock runs",
                        () -> MARCH.reasonsAsked("2021-03-05"),
                        CaseStage.AWAITING_REASONS,
                        "2021-03-29"),
                new Row(
                        20,
                        "the reasons are not reasonable",
                        () ->
                                MARCH.reasonsAsked("2021-03-05")
                                        .and(new ReasonsRefused(day("2021-03-12"), "未说明")),
                        CaseStage.IN_REVIEW,
                        "2021-03-29"),
                new Row(
                        21,
                        "reasonable, but a later date is fixed",
                        () ->
                                MARCH.reasonsAsked("2021-03-05")
                                        .and(
                                                new DelayedReplyFixed(
                                                        day("2021-03-12"),
                                                        day("2021-05-14"),
                                                        "数量大")),
                        CaseStage.OPEN,
                        "2021-05-14"),
                new Row(
                        22,
                        "the reasons are reasonable",
                        () ->
                                MARCH.reasonsAsked("2021-03-05")
                                        .and(new ReasonsAccepted(day("2021-03-12"), "")),
                        CaseStage.OPEN,
                        "2021-03-29"),
                new Row(
                        23,
                        "a fee is asked",
                        () -> MARCH.fee("2021-03-15"),
                        CaseStage.AWAITING_PAYMENT,
                        ""),
                new Row(
                        24,
                        "the fee is paid",
                        () ->
                                MARCH.fee("2021-03-15")
                                        .and(new FeePaid(day("2021-03-25"), "票据1", 100)),
                        CaseStage.OPEN,
                        "2021-04-23"),
                new Row(
                        25,
                        "the fee is never paid",
                        () -> MARCH.fee("2021-03-15").lapsed("2021-04-14", Outcome.OTHER_NO_FEE),
                        CaseStage.CLOSED_NO_FEE,
                        ""),
                new Row(
                        26,
                        "a decision is drafted",
                        () -> MARCH.drafted("2021-03-10", Outcome.PARTIAL),
                        CaseStage.IN_REVIEW,
                        "2021-03-29"),
                new Row(
                        27,
                        "the draft is returned",
                        () ->
                                MARCH.drafted("2021-03-10", Outcome.PARTIAL)
                                        .and(
                                                new CaseEvent.DecisionReturned(
                                                        day("2021-03-11"), "理由不足")),
                        CaseStage.OPEN,
                        "2021-03-29"),
                new Row(
                        28,
                        "the answer is served",
                        () ->
                                MARCH.drafted("2021-03-10", Outcome.PARTIAL)
                                        .answered("2021-03-12", Outcome.PARTIAL),
                        CaseStage.ANSWERED,
                        "2021-03-29"),
                new Row(
                        29,
                        "the applicant withdraws",
                        () -> MARCH.and(new Withdrawn(day("2021-03-09"), "撤回申请书")),
                        CaseStage.WITHDRAWN,
                        "2021-03-29"),
                new Row(
                        31,
                        "the file is complete",
                        () -> answeredInMarch().and(new Archived(day("2021-06-01"), "永久卷1")),
                        CaseStage.ARCHIVED,
                        "2021-03-29"),
                new Row(
                        33,
                        "a court orders to answer again",
                        () -> answeredInMarch().reopened("2021-09-06", "2021-09-20"),
                        CaseStage.OPEN,
                        "2021-09-20"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void leadsWhereTheListSays(Row row) {
        var taken = row.taken().get();
        assertThat(taken.stage()).isEqualTo(row.then());
        assertThat(taken.state().stage()).isEqualTo(row.then());
        assertThat(taken.due()).isEqualTo(row.due());
    }

    /** 18: without a notice in time the extension is void, and the due date stays. */
    @Test
    void anExtensionNotToldInTimeIsVoid() {
        var agreed = MARCH.approved("2021-03-26", 20);
        assertThat(refused(() -> agreed.notified("2021-03-30"))).startsWith("request.period");
        assertThat(overdueOn(agreed, "2021-03-30")).isTrue();
    }

    /** 30: the due date passes, and the case stays where it is and must still be answered. */
    @Test
    void aLateCaseIsStillToBeAnswered() {
        assertThat(overdueOn(MARCH, "2021-03-29")).isFalse();
        assertThat(overdueOn(MARCH, "2021-03-30")).isTrue();
        var late =
                MARCH.drafted("2021-04-01", Outcome.GRANTED)
                        .answered("2021-04-02", Outcome.GRANTED);
        assertThat(late.request().closure())
                .hasValueSatisfying(end -> assertThat(end.inTime()).isFalse());
    }

    /** 34: the year ends, and nothing changes. */
    @Test
    void theYearsEndChangesNothing() {
        var december = receivedOn("2021-12-31");
        assertThat(december.request().asOf(day("2021-12-31")).state(CALENDAR))
                .isEqualTo(december.request().asOf(day("2022-01-01")).state(CALENDAR));
    }

    /** 35: an amended arrangement moves an open case (国办发明电〔2020〕1号). */
    @Test
    void anAmendedArrangementMovesTheDueDate() {
        var request = receivedOn("2020-01-16").request();
        WorkingCalendar before = CALENDAR.asKnownOn(day("2020-01-25"));
        assertThat(request.period(before).dueOn()).contains(day("2020-02-18"));
        assertThat(request.period(CALENDAR).dueOn()).contains(day("2020-02-20"));
        assertThat(CaseDate.of(request, before))
                .containsExactly(new CaseDate(CaseDate.Kind.ANSWER, 0, day("2020-02-18")));
        var moved =
                new CaseEvent.CalendarMoved(
                        day("2020-01-27"),
                        CaseDate.Kind.ANSWER,
                        0,
                        day("2020-02-18"),
                        day("2020-02-20"),
                        "国办发明电〔2020〕1号");
        var told =
                request.movedByCalendar(
                        java.util.List.of(new Step(moved, "示例", java.time.Instant.EPOCH)));
        assertThat(told.state(CALENDAR)).isEqualTo(request.state(CALENDAR));
        assertThat(told.steps()).hasSize(1);
    }

    /** 2 to 5 happen before the receipt in law, 32 in a proceeding of its own. */
    @Test
    void everyRowHasItsCase() {
        var elsewhere = Set.of(2, 3, 4, 5, 32);
        var byName = Set.of(18, 30, 34, 35);
        var told = new TreeSet<>(rows().map(Row::no).toList());
        told.addAll(elsewhere);
        told.addAll(byName);
        assertThat(told).containsExactlyElementsOf(IntStream.rangeClosed(1, 35).boxed().toList());

        var inTable = CaseRules.TABLE.stream().flatMap(rule -> rule.numbers().stream()).toList();
        assertThat(inTable)
                .containsAll(
                        IntStream.rangeClosed(6, 33)
                                .boxed()
                                .filter(row -> !List.of(30, 32).contains(row))
                                .toList());
    }

    private static ACase twoAsked() {
        return receivedOn("2022-04-06")
                .asks(ConsultationKind.THIRD_PARTY, "2022-04-11")
                .asks(ConsultationKind.CO_PRODUCER, "2022-04-18");
    }

    private static ACase answeredInMarch() {
        return MARCH.drafted("2021-03-10", Outcome.PARTIAL).answered("2021-03-12", Outcome.PARTIAL);
    }

    private static boolean overdueOn(ACase one, String day) {
        return one.request().period(CALENDAR).standingOn(day(day), CALENDAR).isOverdue();
    }

    private static String refused(Supplier<ACase> step) {
        try {
            return "allowed: " + step.get();
        } catch (org.yangguang.shared.Refusal refusal) {
            return String.valueOf(refusal.getMessage());
        }
    }
}
