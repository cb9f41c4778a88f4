package org.yangguang.requests.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yangguang.requests.domain.ACase.CALENDAR;
import static org.yangguang.requests.domain.ACase.day;
import static org.yangguang.requests.domain.ACase.receivedOn;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.period.ConsultationKind;
import org.yangguang.requests.domain.plan.BackwardPlan;
import org.yangguang.requests.domain.plan.BackwardPlan.Standing;
import org.yangguang.requests.domain.plan.PlanDays;
import org.yangguang.requests.domain.plan.PlanProgress;
import org.yangguang.requests.domain.plan.PlanStep;

/** The inner days of a case, counted back from its due date (倒排计划). */
class BackwardPlanTests {

    /** Due dates as in the table of periods; each inner day counted by hand back from them. */
    @ParameterizedTest(name = "received {0}, due {1}")
    @CsvSource({
        // plain weeks
        "2021-03-01, 2021-03-29, 2021-03-08 2021-03-22 2021-03-24 2021-03-25 2021-03-26",
        // 春节 02-10–02-17 and make-up Sundays 02-04, 02-18
        "2024-01-22, 2024-02-22, 2024-01-29 2024-02-09 2024-02-19 2024-02-20 2024-02-21",
        // 国庆 10-01–10-07: the make-up Sunday 09-26 and Saturday 10-09 count
        "2021-09-13, 2021-10-15, 2021-09-18 2021-10-09 2021-10-12 2021-10-13 2021-10-14",
        // the due date is a make-up Saturday: 2022-01-29
        "2021-12-31, 2022-01-29, 2022-01-10 2022-01-24 2022-01-26 2022-01-27 2022-01-28"
    })
    void countsBackInWorkingDays(String received, String due, String days) {
        var plan = plan(receivedOn(received)).orElseThrow();
        assertThat(plan.dueOn()).isEqualTo(day(due));
        assertThat(days(plan)).isEqualTo(days);
    }

    @Test
    void movesWithTheDueDate() {
        var before = receivedOn("2021-03-01");
        assertThat(plan(before).orElseThrow().by(PlanStep.POSTING)).isEqualTo("2021-03-26");

        var extended = before.approved("2021-03-20", 20).notified("2021-03-26");
        assertThat(days(plan(extended).orElseThrow()))
                .isEqualTo("2021-03-08 2021-04-20 2021-04-22 2021-04-23 2021-04-25");

        var corrected = before.notice("2021-03-05", "2021-03-30").corrected("2021-03-22");
        assertThat(corrected.due()).isEqualTo("2021-04-20");
        assertThat(plan(corrected).orElseThrow().by(PlanStep.SEARCH)).isEqualTo("2021-03-29");
        assertThat(plan(corrected).orElseThrow().by(PlanStep.DRAFT)).isEqualTo("2021-04-13");
    }

    @Test
    void isHiddenWhileTheClockStandsAndAfterTheEnd() {
        var open = receivedOn("2021-03-01");
        assertThat(plan(open.notice("2021-03-05", "2021-03-30"))).isEmpty();
        assertThat(plan(open.fee("2021-03-10"))).isEmpty();
        var asking = open.asks(ConsultationKind.THIRD_PARTY, "2021-03-04");
        assertThat(plan(asking)).isEmpty();
        var drafting = new CaseEvent.DecisionDrafted(day("2021-03-10"), Outcome.GRANTED, "不待回复");
        assertThat(plan(asking.and(drafting))).isEmpty();
        assertThat(plan(asking.opinion(1, "2021-03-18")).orElseThrow().dueOn())
                .isEqualTo("2021-04-13");
        assertThat(
                        plan(
                                open.drafted("2021-03-10", Outcome.GRANTED)
                                        .answered("2021-03-12", Outcome.GRANTED)))
                .isEmpty();
    }

    @Test
    void staysInsideAShortPeriod() {
        var ordered =
                receivedOn("2021-03-01")
                        .drafted("2021-03-10", Outcome.GRANTED)
                        .answered("2021-03-12", Outcome.GRANTED)
                        .reopened("2021-06-01", "2021-06-04");
        assertThat(days(plan(ordered).orElseThrow()))
                .isEqualTo("2021-06-01 2021-06-01 2021-06-01 2021-06-02 2021-06-03");
    }

    @Test
    void keepsTheDaysThatAnAgencyWants() {
        var plan =
                BackwardPlan.of(
                                receivedOn("2021-03-01").request(),
                                CALENDAR,
                                new PlanDays(3, 8, 6, 4, 0))
                        .orElseThrow();
        assertThat(days(plan)).isEqualTo("2021-03-04 2021-03-17 2021-03-19 2021-03-23 2021-03-29");
    }

    @ParameterizedTest
    @CsvSource({"0,5,3,2,1", "5,2,3,2,1", "5,5,1,2,1", "5,5,3,0,1", "5,5,3,2,-1"})
    void refusesDaysThatDoNotGoTogether(
            int search, int draft, int review, int signature, int posting) {
        assertThatThrownBy(() -> new PlanDays(search, draft, review, signature, posting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("draft ≥ review");
    }

    @Test
    void tellsWhatIsDoneLateAndNext() {
        var plan = plan(receivedOn("2021-03-01")).orElseThrow();
        assertThat(standings(plan, PlanProgress.NONE, "2021-03-08"))
                .isEqualTo("AHEAD AHEAD AHEAD AHEAD AHEAD");
        assertThat(standings(plan, PlanProgress.NONE, "2021-03-09"))
                .isEqualTo("LATE AHEAD AHEAD AHEAD AHEAD");
        assertThat(plan.next(PlanProgress.NONE, day("2021-03-09")).orElseThrow().standing())
                .isEqualTo(Standing.LATE);

        var drafted =
                new PlanProgress(
                        Optional.empty(), Optional.of(day("2021-03-20")), false, Optional.empty());
        assertThat(standings(plan, drafted, "2021-03-25"))
                .as("who drafts leaves the search behind")
                .isEqualTo("DONE DONE LATE AHEAD AHEAD");
        assertThat(plan.told(drafted, day("2021-03-25")).get(1).doneOn())
                .contains(day("2021-03-20"));

        var signed =
                new PlanProgress(
                        Optional.empty(), Optional.empty(), false, Optional.of(day("2021-03-25")));
        assertThat(standings(plan, signed, "2021-03-26")).isEqualTo("DONE DONE DONE DONE AHEAD");
        assertThat(plan.next(signed, day("2021-03-26")).orElseThrow().planned().step())
                .isEqualTo(PlanStep.POSTING);
    }

    @Test
    void givesASearchThatIsAskedForLateTheDayOfTheDraft() {
        var plan = plan(receivedOn("2021-03-01")).orElseThrow();
        assertThat(plan.searchBy(day("2021-03-02"))).isEqualTo("2021-03-08");
        assertThat(plan.searchBy(day("2021-03-08"))).isEqualTo("2021-03-08");
        assertThat(plan.searchBy(day("2021-03-09"))).isEqualTo("2021-03-22");
        assertThat(plan.searchBy(day("2021-03-25"))).isEqualTo("2021-03-25");
    }

    private static Optional<BackwardPlan> plan(ACase one) {
        return BackwardPlan.of(one.request(), CALENDAR, PlanDays.USUAL);
    }

    private static String days(BackwardPlan plan) {
        return plan.days().stream()
                .map(BackwardPlan.Planned::by)
                .map(LocalDate::toString)
                .collect(Collectors.joining(" "));
    }

    private static String standings(BackwardPlan plan, PlanProgress progress, String today) {
        return plan.told(progress, day(today)).stream()
                .map(told -> told.standing().name())
                .collect(Collectors.joining(" "));
    }
}
