package org.yangguang.law.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.outcome.RemedyLimits;

/** The days around a challenge: the worked examples D64 to D73 as their modules ask for them. */
class RemedyInstanceTests {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.published();

    @ParameterizedTest
    @MethodSource("theAgencysReplies")
    void tellsTheAgencyItsLastDay(String id, RemedyInstance instance, RemedyProcedure procedure) {
        var given = example(id);
        assertThat(instance.reply(procedure).from(given.start(), CALENDAR).on())
                .isEqualTo(given.dueOn());
    }

    static Stream<Arguments> theAgencysReplies() {
        return Stream.of(
                Arguments.of("D71", RemedyInstance.REVIEW, RemedyProcedure.SIMPLE),
                Arguments.of("D72", RemedyInstance.REVIEW, RemedyProcedure.ORDINARY),
                Arguments.of("D73", RemedyInstance.FIRST, RemedyProcedure.ORDINARY),
                Arguments.of("D73", RemedyInstance.FIRST, RemedyProcedure.SIMPLE));
    }

    @ParameterizedTest
    @MethodSource("theApplicantsReviews")
    void tellsTheApplicantHisLastDayForReview(String id) {
        assertThat(limits(Outcome.GRANTED, example(id).start()).review().on())
                .isEqualTo(example(id).dueOn());
    }

    static Stream<String> theApplicantsReviews() {
        return Stream.of("D64", "D65", "D66");
    }

    @ParameterizedTest
    @MethodSource("theApplicantsSuits")
    void tellsTheApplicantHisLastDayForASuit(String id) {
        assertThat(limits(Outcome.GRANTED, example(id).start()).suit().map(Deadline::on))
                .contains(example(id).dueOn());
    }

    static Stream<String> theApplicantsSuits() {
        return Stream.of("D67", "D68", "D69");
    }

    @Test
    void leavesNoSuitWhereReviewComesFirst() {
        var served = LocalDate.of(2024, 3, 15);
        assertThat(limits(Outcome.DENIED_STATE_SECRET, served).suit()).isEmpty();
        assertThat(limits(Outcome.PARTIAL, served).suit()).isPresent();
        assertThat(limits(Outcome.DENIED_STATE_SECRET, LocalDate.of(2023, 3, 15)).suit())
                .isPresent();
    }

    @Test
    void letsTheApplicantSueAfterReviewAndAppealAfterJudgment() {
        var given = example("D70");
        assertThat(
                        RemedyInstance.REVIEW
                                .applicantGoesOn()
                                .orElseThrow()
                                .from(given.start(), CALENDAR)
                                .on())
                .isEqualTo(given.dueOn());
        assertThat(RemedyInstance.FIRST.applicantGoesOn()).contains(LegalPeriod.APPEAL);
        assertThat(RemedyInstance.SECOND.applicantGoesOn()).isEmpty();
    }

    @Test
    void letsTheAgencyAppealAJudgmentOnly() {
        assertThat(RemedyInstance.REVIEW.agencyGoesOn()).isEmpty();
        assertThat(RemedyInstance.SECOND.agencyGoesOn()).isEmpty();
        // 2024-09-20 and fifteen days is 2024-10-05, within 国庆节
        assertThat(
                        RemedyInstance.FIRST
                                .agencyGoesOn()
                                .map(p -> p.from(LocalDate.of(2024, 9, 20), CALENDAR).on()))
                .contains(LocalDate.of(2024, 10, 8));
    }

    @Test
    void givesTheReviewBodySixtyDaysOrThirty() {
        var accepted = LocalDate.of(2024, 3, 1);
        assertThat(decision(RemedyInstance.REVIEW, RemedyProcedure.ORDINARY, accepted))
                .contains(LocalDate.of(2024, 4, 30));
        assertThat(decision(RemedyInstance.REVIEW, RemedyProcedure.SIMPLE, accepted))
                .contains(LocalDate.of(2024, 4, 1));
        assertThat(decision(RemedyInstance.FIRST, RemedyProcedure.SIMPLE, accepted)).isEmpty();
    }

    @Test
    void explainsWorkingDaysOneByOne() {
        var given = example("D71");
        var trace = LegalPeriod.REVIEW_REPLY_SIMPLE.trace(given.start(), CALENDAR);
        assertThat(trace.getFirst().mark()).isEqualTo(DayMark.START);
        assertThat(trace.getLast().on()).isEqualTo(given.dueOn());
        assertThat(trace.getLast().isMakeUp()).isTrue();
        assertThat(trace.stream().filter(TraceDay::counted).toList()).hasSize(5);
    }

    @Test
    void explainsWhyNaturalDaysMoveToTheNextWorkingDay() {
        var given = example("D73");
        var trace = LegalPeriod.DEFENCE.trace(given.start(), CALENDAR);
        assertThat(trace.stream().filter(TraceDay::counted).toList()).hasSize(15);
        assertThat(whyOn(trace, "2025-02-01")).contains("顺延");
        assertThat(trace.getLast().on()).isEqualTo(given.dueOn());
        assertThat(trace.getLast().why()).endsWith("顺延至此");
    }

    @Test
    void knowsNoReplyPeriodOfTheOldReviewLaw() {
        assertThatThrownBy(
                        () ->
                                RemedyInstance.REVIEW
                                        .reply(RemedyProcedure.ORDINARY)
                                        .trace(LocalDate.of(2023, 12, 29), CALENDAR))
                .isInstanceOf(PeriodRefusal.class);
    }

    private static String whyOn(List<TraceDay> trace, String day) {
        return trace.stream()
                .filter(one -> one.on().equals(LocalDate.parse(day)))
                .findFirst()
                .orElseThrow()
                .why();
    }

    private static Optional<LocalDate> decision(
            RemedyInstance instance, RemedyProcedure procedure, LocalDate accepted) {
        return instance.decision(procedure).map(p -> p.from(accepted, CALENDAR).on());
    }

    private static RemedyLimits limits(Outcome outcome, LocalDate servedOn) {
        return RemedyLimits.of(outcome.remedies(servedOn), servedOn, CALENDAR);
    }

    private static DeadlineCase example(String id) {
        return DeadlineCase.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
