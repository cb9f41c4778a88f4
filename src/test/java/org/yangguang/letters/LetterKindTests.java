package org.yangguang.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yangguang.letters.LetterKind.*;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.outcome.RemedyVariant;

/** The list of letters against the table of replies and the rules for outgoing letters. */
class LetterKindTests {

    private static final LocalDate BEFORE = LocalDate.of(2023, 12, 31);
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

    @ParameterizedTest
    @EnumSource
    void everyOutcomeHasItsLetter(Outcome outcome) {
        assertThat(LetterKind.of(outcome).outcome()).contains(outcome);
        assertThat(LetterKind.of(outcome).opensRemedies()).isTrue();
    }

    @Test
    void onlyLettersOnTheWayToAnAnswerCarryNoRemedies() {
        var without =
                Stream.of(values())
                        .filter(kind -> !kind.opensRemedies())
                        .collect(Collectors.toSet());
        assertThat(without)
                .isEqualTo(
                        EnumSet.of(
                                CORRECTION_NOTICE,
                                EXTENSION_NOTICE,
                                DELAY_NOTICE,
                                REASONS_REQUEST,
                                FEE_NOTICE,
                                THIRD_PARTY_CONSULTATION,
                                CO_PRODUCER_CONSULTATION,
                                AGENCY_CONSULTATION,
                                RECORD_EVIDENCE));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "STATE_SECRET",
                "FORBIDDEN_BY_LAW",
                "ENDANGERS_SECURITY",
                "THIRD_PARTY_RIGHTS",
                "INTERNAL_AFFAIRS",
                "PROCESS_INFORMATION",
                "ENFORCEMENT_FILE"
            })
    void refusalsSendToReviewFirstSince2024(LetterKind kind) {
        assertThat(kind.remedies(SINCE).orElseThrow().variant()).isEqualTo(RemedyVariant.B);
        assertThat(kind.remedies(BEFORE).orElseThrow().variant()).isEqualTo(RemedyVariant.A);
        assertThat(kind.required()).contains(LetterField.REASONS);
    }

    @Test
    void aPartialAnswerTellsBothWaysAndAThirdPartyMayChoose() {
        assertThat(PARTLY_DISCLOSED.remedies(SINCE).orElseThrow().variant())
                .isEqualTo(RemedyVariant.C);
        assertThat(THIRD_PARTY_DISCLOSURE.remedies(SINCE).orElseThrow().variant())
                .isEqualTo(RemedyVariant.A);
    }

    @Test
    void onlyGivingOrNamingTheMissingNeedsNoReasons() {
        var bare =
                Stream.of(values())
                        .filter(kind -> !kind.required().contains(LetterField.REASONS))
                        .collect(Collectors.toSet());
        assertThat(bare)
                .isEqualTo(
                        EnumSet.of(
                                ALREADY_PUBLIC,
                                DISCLOSED,
                                CORRECTION_NOTICE,
                                REASONS_REQUEST,
                                RECORD_EVIDENCE));
    }

    /** 条例第四十一条 is no request for information: no outcome of table 3, a free choice of remedy. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "RECORD_CORRECTED",
                "RECORD_TRANSFERRED",
                "RECORD_REDIRECTED",
                "RECORD_REFUSED"
            })
    void aRecordToBeCorrectedEndsOutsideTheTableButWithRemedies(LetterKind kind) {
        assertThat(kind.outcome()).isEmpty();
        assertThat(kind.remedies(SINCE).orElseThrow().variant()).isEqualTo(RemedyVariant.A);
        assertThat(kind.ground()).isEqualTo("《中华人民共和国政府信息公开条例》第四十一条");
    }

    @Test
    void aFeeNoticeStatesBasisStandardAmountAndPayment() {
        assertThat(FEE_NOTICE.required())
                .contains(
                        LetterField.FEE_BASIS,
                        LetterField.FEE_STANDARD,
                        LetterField.FEE_AMOUNT,
                        LetterField.FEE_PAYMENT);
    }

    @Test
    void namesTheLawInFull() {
        assertThat(CORRECTION_NOTICE.ground()).isEqualTo("《中华人民共和国政府信息公开条例》第三十条");
        assertThat(CLOSED_UNPAID.ground()).isEqualTo("《政府信息公开信息处理费管理办法》第六条");
    }

    /** Whoever is asked for an opinion does not learn who applied. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "THIRD_PARTY_CONSULTATION",
                "CO_PRODUCER_CONSULTATION",
                "AGENCY_CONSULTATION",
                "THIRD_PARTY_DISCLOSURE"
            })
    void lettersToOthersSayNothingOfTheRequest(LetterKind kind) {
        assertThat(kind.fields()).doesNotContain(LetterField.CASE_NUMBER, LetterField.WANTED);
    }
}
