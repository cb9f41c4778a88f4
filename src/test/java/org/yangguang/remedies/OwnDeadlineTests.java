package org.yangguang.remedies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.period.RemedyInstance;
import org.yangguang.law.period.RemedyProcedure;
import org.yangguang.law.report.Table4Group;
import org.yangguang.law.report.Table4Result;
import org.yangguang.remedies.RemedyCase.Aftermath;
import org.yangguang.remedies.RemedyCase.Conclusion;
import org.yangguang.remedies.RemedyCase.Proceeding;

/** What the agency has to do next in a case. */
class OwnDeadlineTests {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.published();

    @Test
    void beginsWithTheReplyOnceTheCopyArrived() {
        var simple = review(RemedyProcedure.SIMPLE, "2024-09-30", "");
        assertThat(next(simple, "2024-10-08")).isEqualTo("REPLY 2024-10-12 4");
        assertThat(next(review(RemedyProcedure.ORDINARY, "2024-09-30", ""), "2024-10-08"))
                .isEqualTo("REPLY 2024-10-18 9");
        assertThat(next(simple, "2024-10-15")).isEqualTo("REPLY 2024-10-12 -2");
    }

    @Test
    void hasNothingToDoBeforeTheCopyAndAfterTheReply() {
        assertThat(next(review(RemedyProcedure.SIMPLE, "", ""), "2024-10-08")).isEmpty();
        assertThat(next(review(RemedyProcedure.SIMPLE, "2024-09-30", "2024-10-10"), "2024-10-15"))
                .isEmpty();
    }

    @Test
    void tellsNoDayWhereTheOldLawApplied() {
        var old = review(RemedyProcedure.SIMPLE, "2023-09-28", "");
        assertThat(OwnDeadline.of(old, CALENDAR)).isEmpty();
        assertThat(page(old, "2023-10-09").notices())
                .singleElement()
                .asString()
                .contains("2024-01-01");
    }

    @Test
    void mayAppealUntilTheFifteenthDayAndThenNoMore() {
        var judged =
                suit(
                        "2024-09-18",
                        Table4Result.CORRECTED,
                        new Aftermath(day("2024-09-20"), day(""), day("")));
        assertThat(next(judged, "2024-09-23")).startsWith("APPEAL 2024-10-08");
        assertThat(next(judged, "2024-10-09")).isEmpty();
        assertThat(page(judged, "2024-10-09").own())
                .singleElement()
                .extracting(CasePage.Own::left)
                .isEqualTo("remedies.days.lapsed");
    }

    @Test
    void answersAgainByTheDayOfTheDecision() {
        var ordered =
                suit(
                        "2024-09-18",
                        Table4Result.CORRECTED,
                        new Aftermath(day(""), day("2024-11-29"), day("")));
        assertThat(next(ordered, "2024-11-27")).isEqualTo("ANSWER_AGAIN 2024-11-29 2");
        assertThat(page(ordered, "2024-11-27").own())
                .extracting(CasePage.Own::what, CasePage.Own::tone)
                .contains(tuple("重新答复", "gold"));
        var done =
                suit(
                        "2024-09-18",
                        Table4Result.CORRECTED,
                        new Aftermath(day(""), day("2024-11-29"), day("2024-11-25")));
        assertThat(next(done, "2024-12-02")).isEmpty();
    }

    @Test
    void saysWhatTheReviewBodyAndTheApplicantHave() {
        assertThat(page(review(RemedyProcedure.SIMPLE, "", ""), "2024-10-08").others())
                .extracting(CasePage.Other::until)
                .containsExactly("2024-10-28");
        var upheld =
                new RemedyCase(
                        UUID.randomUUID(),
                        "F-1",
                        Table4Group.RECONSIDERATION,
                        LocalDate.parse("2025-07-01"),
                        "",
                        Optional.of(
                                new Conclusion(LocalDate.parse("2025-09-22"), Table4Result.UPHELD)),
                        "",
                        0,
                        Proceeding.unknown(Table4Group.RECONSIDERATION),
                        new Aftermath(day("2025-09-24"), day(""), day("")));
        assertThat(page(upheld, "2025-09-25").others())
                .extracting(CasePage.Other::until)
                .containsExactly("2025-10-09");
    }

    private static CasePage page(RemedyCase remedy, String today) {
        return CasePage.of(remedy, List.of(), Optional.empty(), LocalDate.parse(today), CALENDAR);
    }

    private static String next(RemedyCase remedy, String today) {
        var day = LocalDate.parse(today);
        return OwnDeadline.next(remedy, day, CALENDAR)
                .map(one -> one.duty() + " " + one.dueOn() + " " + one.leftOn(day, CALENDAR))
                .orElse("");
    }

    private static RemedyCase review(RemedyProcedure procedure, String copy, String answered) {
        return new RemedyCase(
                UUID.randomUUID(),
                "F-1",
                Table4Group.RECONSIDERATION,
                LocalDate.parse("2024-09-27"),
                "",
                Optional.empty(),
                "",
                0,
                new Proceeding(
                        RemedyInstance.REVIEW,
                        Optional.of(procedure),
                        "",
                        day(copy),
                        day(answered)),
                Aftermath.NONE);
    }

    private static RemedyCase suit(String decidedOn, Table4Result result, Aftermath aftermath) {
        return new RemedyCase(
                UUID.randomUUID(),
                "S-1",
                Table4Group.LITIGATION_DIRECT,
                LocalDate.parse("2024-05-06"),
                "",
                Optional.of(new Conclusion(LocalDate.parse(decidedOn), result)),
                "",
                0,
                Proceeding.unknown(Table4Group.LITIGATION_DIRECT),
                aftermath);
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
