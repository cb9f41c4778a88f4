package org.yangguang.law.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.period.PeriodEvent.Consultation;
import org.yangguang.law.period.PeriodEvent.CorrectionReceived;
import org.yangguang.law.period.PeriodEvent.DelayedReplyFixed;
import org.yangguang.law.period.PeriodEvent.Extension;
import org.yangguang.law.period.PeriodEvent.FeeNotice;

class AnswerPeriodTests {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.published();

    /** A Monday; the plain period ends on 2021-03-29. */
    private static final String RECEIVED = "2021-03-01";

    @Test
    void countsTwentyWorkingDaysFromTheDayAfterReceipt() {
        var period = period(RECEIVED);
        assertThat(period.dueOn()).contains(day("2021-03-29"));
        assertThat(period.correctionNoticeDueOn()).contains(day("2021-03-10"));
        assertThat(period.trace()).hasSize(29);
        assertThat(period.trace().getFirst().mark()).isEqualTo(DayMark.START);
        assertThat(period.trace())
                .filteredOn(TraceDay::counted)
                .extracting(TraceDay::n)
                .containsExactly(
                        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20);
        assertThat(period.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2019-05-14, 15, 2007年条例第二十四条第二款", "2019-05-15, 20, 条例第三十三条第二款"})
    void appliesTheRulesOfTheDayOfReceipt(String received, int workingDays, String article) {
        var period = period(received);
        assertThat(period.trace().stream().filter(TraceDay::counted)).hasSize(workingDays);
        assertThat(period.trace().getLast().article()).isEqualTo(article);
        assertThat(period.correctionNoticeDueOn().isPresent()).isEqualTo(workingDays == 20);
    }

    @Test
    void neverEndsEarlierForALaterReceiptAndAlwaysOnAWorkingDay() {
        day("2019-05-15")
                .datesUntil(day("2026-11-30"))
                .forEach(
                        received -> {
                            var due = period(received.toString()).dueOn().orElseThrow();
                            assertThat(CALENDAR.isWorkingDay(due)).isTrue();
                            assertThat(
                                            period(received.plusDays(1).toString())
                                                    .dueOn()
                                                    .orElseThrow())
                                    .isAfterOrEqualTo(due);
                            assertThat(CALENDAR.workingDaysBetween(received, due)).isEqualTo(20);
                        });
    }

    /** 国办发明电〔2019〕3号 made 28 April 2019 a working day, so that a period ended a day earlier. */
    @Test
    void keepsARecordedEventThatOnlyALaterArrangementMakesLate() {
        var before = CALENDAR.asKnownOn(day("2019-03-21"));
        var received = day("2019-04-08");
        var told = AnswerPeriod.of(received, List.of(), before).dueOn().orElseThrow();
        List<PeriodEvent> extended = List.of(new Extension(5, told));
        assertThat(AnswerPeriod.of(received, List.of(), CALENDAR).dueOn().orElseThrow())
                .isBefore(told);
        assertThatExceptionOfType(PeriodRefusal.class)
                .isThrownBy(() -> AnswerPeriod.of(received, extended, CALENDAR));

        var recorded = AnswerPeriod.ofRecorded(received, extended, CALENDAR);
        assertThat(recorded.dueOn()).contains(CALENDAR.addWorkingDays(received, 20));
        assertThat(recorded.warnings())
                .extracting(PeriodWarning::code)
                .contains("LATE_BY_CALENDAR");
        assertThat(AnswerPeriod.tooLate(received, extended, CALENDAR)).hasSize(1);
        assertThat(AnswerPeriod.tooLate(received, extended, before)).isEmpty();
    }

    @Test
    void endsTheSameForFridaySaturdayAndSunday() {
        assertThat(List.of("2024-06-21", "2024-06-22", "2024-06-23"))
                .extracting(received -> period(received).dueOn())
                .containsOnly(Optional.of(day("2024-07-19")));
    }

    @Test
    void takesEventsInAnyOrder() {
        List<PeriodEvent> events =
                new ArrayList<>(
                        List.of(
                                new CorrectionReceived(day("2024-10-15")),
                                consultation("2024-10-16", "2024-10-18", "2024-10-30"),
                                new Extension(20, day("2024-11-08")),
                                new FeeNotice(day("2024-11-11"), Optional.of(day("2024-11-20")))));
        var expected = AnswerPeriod.of(day("2024-09-29"), events, CALENDAR);
        for (int i = 0; i < events.size(); i++) {
            Collections.rotate(events, 1);
            assertThat(AnswerPeriod.of(day("2024-09-29"), events, CALENDAR)).isEqualTo(expected);
        }
        assertThat(expected.dueOn()).contains(CALENDAR.addWorkingDays(day("2024-11-20"), 40));
        assertThat(expected.warnings())
                .extracting(PeriodWarning::code)
                .containsExactly("EXTENSION_BEFORE_RESTART");
    }

    @Test
    void isNotChangedByAnEmptyPause() {
        var without = period(RECEIVED);
        var with = period(RECEIVED, consultation("2021-03-10", "2021-03-10", "2021-03-10"));
        assertThat(with.dueOn()).isEqualTo(without.dueOn());
        assertThat(with.trace()).isEqualTo(without.trace());
    }

    @Test
    void movesByTheWorkingDaysOfAPause() {
        var period = period(RECEIVED, consultation("2021-03-04", "2021-03-08", "2021-03-18"));
        assertThat(period.dueOn()).contains(day("2021-04-13"));
        assertThat(period.trace().stream().filter(on -> on.mark() == DayMark.PAUSED)).hasSize(10);
    }

    @Test
    void endsThePauseWithTheTimeToReplyWhenTheOpinionComesLater() {
        var silent = period(RECEIVED, consultation("2021-03-04", "2021-03-08", null));
        var late = period(RECEIVED, consultation("2021-03-04", "2021-03-08", "2021-04-09"));
        assertThat(late.dueOn()).isEqualTo(silent.dueOn()).contains(day("2021-04-22"));
        assertThat(silent.warnings())
                .extracting(PeriodWarning::code)
                .containsExactly("CONSULTATION_SILENT");
        assertThat(late.warnings())
                .extracting(PeriodWarning::code)
                .containsExactly("OPINION_TOO_LATE");
    }

    @Test
    void standsStillWhileAnotherAgencyIsSilent() {
        var asked =
                new Consultation(
                        ConsultationKind.OTHER_AGENCY,
                        day("2021-03-04"),
                        Optional.of(day("2021-03-05")),
                        Optional.empty());
        var period = period(RECEIVED, asked);
        assertThat(period.state()).isEqualTo(PeriodState.SUSPENDED);
        assertThat(period.dueOn()).isEmpty();
        assertThat(period.workingDaysLeftWhenSuspended()).hasValue(17);
        assertThat(period.standingOn(day("2021-03-30"), CALENDAR))
                .isEqualTo(new Standing(PeriodState.SUSPENDED, 17));
    }

    @Test
    void tellsHowItStandsOnEachDay() {
        var period = period(RECEIVED, consultation("2021-03-04", "2021-03-08", "2021-03-18"));
        assertThat(period.standingOn(day("2021-03-03"), CALENDAR))
                .isEqualTo(new Standing(PeriodState.RUNNING, 18));
        assertThat(period.standingOn(day("2021-03-10"), CALENDAR))
                .isEqualTo(new Standing(PeriodState.SUSPENDED, 17));
        assertThat(period.standingOn(day("2021-04-13"), CALENDAR))
                .isEqualTo(new Standing(PeriodState.RUNNING, 0));
        var late = period.standingOn(day("2021-04-15"), CALENDAR);
        assertThat(late).isEqualTo(new Standing(PeriodState.RUNNING, -2));
        assertThat(late.isOverdue()).isTrue();
    }

    @Test
    void keepsTheVoidDaysBeforeACorrectionInSight() {
        var period = period(RECEIVED, new CorrectionReceived(day("2021-03-15")));
        assertThat(period.trace().getFirst().on()).isEqualTo(RECEIVED);
        assertThat(period.trace().stream().filter(on -> on.mark() == DayMark.START)).hasSize(2);
        assertThat(period.trace().stream().filter(on -> on.mark() == DayMark.VOID)).hasSize(9);
        assertThat(period.trace().stream().filter(TraceDay::counted)).hasSize(20);
    }

    @Test
    void showsBothDatesWhenTheCorrectionNoticeWasLate() {
        var period =
                period(
                        "2022-03-01",
                        new CorrectionReceived(day("2022-03-21"), Optional.of(day("2022-03-14"))));
        assertThat(period.warnings())
                .singleElement()
                .satisfies(
                        warning -> {
                            assertThat(warning.code()).isEqualTo("LATE_CORRECTION_NOTICE");
                            assertThat(warning.text())
                                    .contains("2022-03-10", "2022-03-14", "2022-03-29");
                        });
    }

    @Test
    void endsOnTheLaterDateThatWasFixed() {
        var period = period(RECEIVED, new DelayedReplyFixed(day("2021-03-26"), day("2021-05-28")));
        assertThat(period.dueOn()).contains(day("2021-05-28"));
        assertThat(period.trace().getLast().mark()).isEqualTo(DayMark.DELAYED);
    }

    @Test
    void marksAProvisionalDateAndAdvisesTwoDaysEarlier() {
        var period = period("2026-12-21");
        assertThat(period.provisional()).isTrue();
        assertThat(period.warnings())
                .singleElement()
                .satisfies(
                        warning -> {
                            assertThat(warning.code()).isEqualTo("PROVISIONAL");
                            assertThat(warning.text()).contains("请在 2027-01-15 前办结");
                        });
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "21", "2147483647"})
    void refusesAnExtensionOutsideOneToTwentyDays(int days) {
        refuses("extension-too-long", 0, new Extension(days, day("2021-03-20")));
    }

    @Test
    void refusesExtensionsOfMoreThanTwentyDaysTogether() {
        refuses(
                "extension-too-long",
                1,
                new Extension(15, day("2021-03-20")),
                new Extension(6, day("2021-03-26")));
    }

    @Test
    void namesTheEventByItsPlaceInTheListAsGiven() {
        refuses(
                "extension-after-due",
                0,
                new Extension(10, day("2021-04-30")),
                new CorrectionReceived(day("2021-03-10")));
    }

    @Test
    void refusesWhatCannotHaveHappened() {
        refuses("event-before-receipt", 0, new CorrectionReceived(day("2021-02-28")));
        refuses("impossible-order", 0, consultation("2021-03-10", "2021-03-09", null));
        refuses("impossible-order", 0, consultation("2021-03-10", "2021-03-15", "2021-03-12"));
        refuses(
                "impossible-order",
                0,
                new FeeNotice(day("2021-03-10"), Optional.of(day("2021-03-09"))));
        refuses(
                "impossible-order",
                0,
                new CorrectionReceived(day("2021-03-10"), Optional.of(day("2021-03-11"))));
    }

    @Test
    void refusesWhatComesAfterThePeriodHasEnded() {
        refuses("consultation-after-due", 0, consultation("2021-03-30", "2021-03-31", null));
        refuses("fee-notice-after-due", 0, new FeeNotice(day("2021-03-30"), Optional.empty()));
        refuses(
                "delayed-reply-after-due",
                0,
                new DelayedReplyFixed(day("2021-03-30"), day("2021-05-28")));
    }

    @Test
    void refusesASecondFeeAndLatePayment() {
        refuses(
                "paid-too-late",
                0,
                new FeeNotice(day("2021-03-15"), Optional.of(day("2021-04-14"))));
        refuses(
                "second-fee",
                1,
                new FeeNotice(day("2021-03-15"), Optional.of(day("2021-03-16"))),
                new FeeNotice(day("2021-03-20"), Optional.empty()));
        refuses(
                "after-lapse",
                1,
                new FeeNotice(day("2021-03-15"), Optional.empty()),
                new CorrectionReceived(day("2021-04-14")));
    }

    @Test
    void refusesAFeeBeforeTheMethodWasInForce() {
        assertThatExceptionOfType(PeriodRefusal.class)
                .isThrownBy(
                        () ->
                                period(
                                        "2020-12-20",
                                        new FeeNotice(day("2021-01-04"), Optional.empty())))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("fee-not-in-force"));
    }

    @ParameterizedTest
    @CsvSource({"1900-01-01", "2018-12-31", "2031-01-01", "2030-12-20", "+999999999-12-31"})
    void refusesAReceiptThatNobodyCanCountFrom(String received) {
        assertThatExceptionOfType(PeriodRefusal.class)
                .isThrownBy(() -> period(received))
                .satisfies(
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo("date-out-of-range");
                            assertThat(refusal.index()).isEmpty();
                        });
    }

    @Test
    void refusesAnEventOutOfRange() {
        refuses("date-out-of-range", 0, new CorrectionReceived(LocalDate.MAX));
        refuses("date-out-of-range", 0, consultation("2021-03-02", "9999-12-31", null));
    }

    @Test
    void refusesMoreEventsThanAnyRequestHas() {
        var many = Collections.<PeriodEvent>nCopies(101, new CorrectionReceived(day("2021-03-10")));
        assertThatExceptionOfType(PeriodRefusal.class)
                .isThrownBy(() -> AnswerPeriod.of(day(RECEIVED), many, CALENDAR))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("too-many-events"));
    }

    @Test
    void refusesASimplePeriodUnderARuleNotYetInForce() {
        assertThatExceptionOfType(PeriodRefusal.class)
                .isThrownBy(() -> LegalPeriod.REVIEW_REPLY.from(day("2023-12-31"), CALENDAR))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("rule-not-in-force"));
    }

    @Test
    void givesTheLimitToPayOfTheFeeNotice() {
        assertThat(LegalPeriod.FEE_PAYMENT.from(day("2021-03-15"), CALENDAR).on())
                .as("F37")
                .isEqualTo("2021-04-13");
        assertThat(LegalPeriod.FEE_PAYMENT.lapsedFrom(day("2021-03-15"), CALENDAR).on())
                .as("F37")
                .isEqualTo("2021-04-14");
    }

    private static void refuses(String code, int index, PeriodEvent... events) {
        assertThatExceptionOfType(PeriodRefusal.class)
                .isThrownBy(() -> period(RECEIVED, events))
                .satisfies(
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo(code);
                            assertThat(refusal.index()).hasValue(index);
                            assertThat(refusal.detail()).isNotBlank();
                        });
    }

    private static AnswerPeriod period(String received, PeriodEvent... events) {
        return AnswerPeriod.of(day(received), List.of(events), CALENDAR);
    }

    private static Consultation consultation(
            String sent, String delivered, @Nullable String answered) {
        return new Consultation(
                ConsultationKind.THIRD_PARTY,
                day(sent),
                Optional.of(day(delivered)),
                Optional.ofNullable(answered).map(AnswerPeriodTests::day));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
