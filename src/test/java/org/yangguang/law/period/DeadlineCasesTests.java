package org.yangguang.law.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.period.PeriodEvent.Extension;
import org.yangguang.law.period.PeriodEvent.FeeNotice;

/** The 75 worked examples of {@code deadline-cases.csv}, each computed from its own sentence. */
class DeadlineCasesTests {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.published();

    @Test
    void thereAreSeventyFive() {
        assertThat(DeadlineCase.all()).hasSize(75);
    }

    @ParameterizedTest
    @MethodSource("org.yangguang.law.period.DeadlineCase#all")
    void givesTheExpectedDate(DeadlineCase given) {
        String what = given.what();
        if (what.contains("20-WD counter")) {
            assertThat(CALENDAR.addWorkingDays(given.start(), 20)).isEqualTo(given.dueOn());
        } else if (what.startsWith("REJECT extension")) {
            rejectsTheExtension(given);
        } else if (what.startsWith("payment limit")) {
            givesThePaymentLimit(given);
        } else if (what.startsWith("correction notice due")) {
            assertThat(AnswerPeriod.of(given.start(), List.of(), CALENDAR).correctionNoticeDueOn())
                    .contains(given.dueOn());
        } else if (what.startsWith("abandoned on")) {
            var limit = given.after("limit").orElseThrow();
            assertThat(LegalPeriod.correctionAbandonedOn(limit)).isEqualTo(given.dueOn());
        } else if (what.startsWith("reply due") || what.startsWith("extended due")) {
            givesTheDueDate(given);
        } else {
            assertThat(simplePeriod(what).from(given.start(), CALENDAR).on())
                    .isEqualTo(given.dueOn());
        }
    }

    private static void givesTheDueDate(DeadlineCase given) {
        var period = AnswerPeriod.of(given.start(), given.periodEvents(), CALENDAR);
        assertThat(period.dueOn()).contains(given.dueOn());
        assertThat(period.state()).isEqualTo(PeriodState.RUNNING);
        assertThat(period.provisional()).isEqualTo(given.what().contains("PROVISIONAL"));
        assertThat(
                        period.warnings().stream()
                                .anyMatch(
                                        warning -> warning.code().equals("LATE_CORRECTION_NOTICE")))
                .isEqualTo(given.reason().contains("LATE_CORRECTION_NOTICE"));
        assertThat(period.trace())
                .last()
                .satisfies(
                        day -> {
                            assertThat(day.on()).isEqualTo(given.dueOn());
                            assertThat(day.counted()).isTrue();
                        });
    }

    private static void rejectsTheExtension(DeadlineCase given) {
        var notified = given.after("approved").orElseThrow();
        assertThatThrownBy(
                        () ->
                                AnswerPeriod.of(
                                        given.start(),
                                        List.of(new Extension(20, notified)),
                                        CALENDAR))
                .isInstanceOfSatisfying(
                        PeriodRefusal.class,
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo("extension-after-due");
                            assertThat(refusal.index()).hasValue(0);
                            assertThat(refusal.detail()).contains(given.dueOn().toString());
                        });
    }

    private static void givesThePaymentLimit(DeadlineCase given) {
        var delivered = given.after("fee notice received").orElseThrow();
        var unpaid =
                AnswerPeriod.of(
                        given.start(),
                        List.of(new FeeNotice(delivered, Optional.empty())),
                        CALENDAR);
        assertThat(unpaid.state()).isEqualTo(PeriodState.AWAITING_PAYMENT);
        assertThat(unpaid.dueOn()).isEmpty();
        assertThat(unpaid.payBy()).contains(given.expected().getFirst());
        var paid = given.after("paid");
        if (paid.isPresent()) {
            assertThat(
                            AnswerPeriod.of(
                                            given.start(),
                                            List.of(new FeeNotice(delivered, paid)),
                                            CALENDAR)
                                    .dueOn())
                    .contains(given.dueOn());
        } else {
            assertThat(LegalPeriod.FEE_PAYMENT.lapsedFrom(delivered, CALENDAR).on())
                    .isEqualTo(given.dueOn());
        }
    }

    private static LegalPeriod simplePeriod(String what) {
        return switch (what) {
            case "主动公开 due (20 WD)" -> LegalPeriod.PROACTIVE_PUBLICATION;
            case "行政复议 limit (60 natural days)" -> LegalPeriod.REVIEW_APPLICATION;
            case "行政诉讼 limit (6 months)" -> LegalPeriod.SUIT;
            case "行政诉讼 limit after review (15 natural days)" -> LegalPeriod.SUIT_AFTER_REVIEW;
            case "respondent's reply due (5 WD)" -> LegalPeriod.REVIEW_REPLY_SIMPLE;
            case "respondent's reply due (10 WD)" -> LegalPeriod.REVIEW_REPLY;
            case "答辩 and evidence due (15 natural days)" -> LegalPeriod.DEFENCE;
            default -> throw new IllegalArgumentException("no rule for " + what);
        };
    }
}
