package org.yangguang.law.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples F01 to F40 and what must be refused. */
class FeeRulesTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/law/fee-cases.csv", useHeadersInDisplayName = true)
    void givesTheExpectedFee(
            FeeMethod method, String meaning, long input, long fee, Long ofTheMonth) {
        switch (method) {
            case PER_ITEM -> {
                assertThat(FeeRules.perItem(input - 1, 1).amountYuan()).as(meaning).isEqualTo(fee);
                assertThat(FeeRules.perItem(0, input).amountYuan()).isEqualTo(ofTheMonth);
            }
            case PER_PAGE ->
                    assertThat(FeeRules.perPage(input).amountYuan()).as(meaning).isEqualTo(fee);
        }
    }

    @Test
    void chargesThirtyFiveRequestsOfAMonth() {
        assertThat(FeeRules.perItem(0, 35).amountYuan()).as("F30").isEqualTo(3_000);
    }

    @Test
    void startsEachCalendarMonthAnew() {
        assertThat(FeeRules.perItem(0, 10).amountYuan()).as("F31").isZero();
    }

    @Test
    void countsEachUnitOfASplitRequest() {
        assertThat(FeeRules.perItem(0, 24).amountYuan()).as("F32").isEqualTo(1_400);
    }

    @Test
    void offersOneMethodOrTheOther() {
        assertThat(FeeRules.perItem(11, 1).amountYuan()).as("F33").isEqualTo(100);
        assertThat(FeeRules.perPage(120).amountYuan()).as("F33").isEqualTo(1_100);
    }

    @Test
    void chargesPagesWhateverTheNumberOfRequests() {
        assertThat(FeeRules.perPage(45).amountYuan()).as("F34").isEqualTo(150);
        assertThat(FeeRules.perPage(25).amountYuan()).as("F35").isZero();
    }

    @Test
    void chargesNoPagesForWhatIsPublicAlready() {
        assertThatExceptionOfType(FeeRefusal.class)
                .as("F36")
                .isThrownBy(() -> FeeRules.requirePagesGiven(FeeMethod.PER_PAGE, true))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("already-public"));
        FeeRules.requirePagesGiven(FeeMethod.PER_ITEM, true);
        assertThat(FeeRules.perItem(14, 1).amountYuan()).isEqualTo(100);
    }

    @Test
    void chargesEachApplicantAlone() {
        assertThat(FeeRules.perItem(0, 6).amountYuan()).as("F39").isZero();
    }

    @Test
    void chargesNothingForRequestsBeforeTheMethodWasInForce() {
        assertThatExceptionOfType(FeeRefusal.class)
                .as("F40")
                .isThrownBy(() -> FeeRules.requireInForce(LocalDate.of(2020, 12, 20)))
                .satisfies(refusal -> assertThat(refusal.detail()).contains("2021-01-01"));
        FeeRules.requireInForce(LocalDate.of(2021, 1, 1));
    }

    @Test
    void showsTheTiersOfAFee() {
        assertThat(FeeRules.perItem(9, 25))
                .isEqualTo(
                        new Fee(
                                2_800,
                                List.of(
                                        new FeeLine(10, 10, 0, 0),
                                        new FeeLine(11, 30, 100, 2_000),
                                        new FeeLine(31, 34, 200, 800)),
                                "政府信息公开信息处理费管理办法第四条"));
        assertThat(FeeRules.perPage(150).lines())
                .containsExactly(
                        new FeeLine(1, 30, 0, 0),
                        new FeeLine(31, 100, 10, 700),
                        new FeeLine(101, 150, 20, 1_000));
    }

    @Test
    void addsUpTheSameHoweverAMonthIsDivided() {
        LongStream.rangeClosed(1, 150)
                .forEach(
                        n -> {
                            long whole = FeeRules.perItem(0, 150).amountYuan();
                            long parts =
                                    FeeRules.perItem(0, n).amountYuan()
                                            + (n == 150
                                                    ? 0
                                                    : FeeRules.perItem(n, 150 - n).amountYuan());
                            assertThat(parts).isEqualTo(whole);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 1, alreadyThisMonth",
        "0, 0, items",
        "0, -5, items",
        "0, 9223372036854775807, items",
        "9223372036854775807, 1, alreadyThisMonth",
    })
    void refusesImpossibleNumbersOfRequests(long already, long items, String field) {
        assertThatExceptionOfType(FeeRefusal.class)
                .isThrownBy(() -> FeeRules.perItem(already, items))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource({"-1", "9223372036854775807"})
    void refusesImpossibleNumbersOfPages(long pages) {
        assertThatExceptionOfType(FeeRefusal.class)
                .isThrownBy(() -> FeeRules.perPage(pages))
                .satisfies(
                        refusal ->
                                assertThat(refusal.detail()).contains("页数", String.valueOf(pages)));
    }

    @Test
    void staysExactAtTheLargestNumbers() {
        assertThat(FeeRules.perPage(FeeRules.MOST_PAGES).amountYuan())
                .isEqualTo(2_700 + 40 * (FeeRules.MOST_PAGES - 200));
        assertThat(FeeRules.perItem(FeeRules.MOST_ITEMS, FeeRules.MOST_ITEMS).lines())
                .last()
                .extracting(FeeLine::to)
                .isEqualTo(2 * FeeRules.MOST_ITEMS);
    }
}
