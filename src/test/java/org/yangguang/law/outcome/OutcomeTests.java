package org.yangguang.law.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yangguang.law.report.FormVersion;
import org.yangguang.law.report.Table3Row;

class OutcomeTests {

    @Test
    void areNumberedR01ToR23InOrder() {
        assertThat(Outcome.values())
                .extracting(Outcome::id)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 23).mapToObj("R%02d"::formatted).toList());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/law/table3-rows.csv", numLinesToSkip = 1)
    void countInTheirRow(
            int order, String code, String group, String label, String kind, String resultCodes) {
        var row = Table3Row.ofCode(code);
        assertThat(row.label()).isEqualTo(label);
        var counted =
                Stream.of(Outcome.values())
                        .filter(outcome -> outcome.row() == row)
                        .map(Outcome::code)
                        .toList();
        var expected = resultCodes == null ? List.<String>of() : List.of(resultCodes.split(";"));
        assertThat(counted)
                .as(order + " " + group + " " + kind)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/law/table3-rows.csv", numLinesToSkip = 1)
    void areFoundByTheirRowsLabel(int order, String code, String group, String label, String kind) {
        if (!kind.equals("leaf")) {
            assertThat(Outcome.parse(label)).as(order + " " + group).isEmpty();
            return;
        }
        var row = Table3Row.ofCode(code);
        assertThat(Outcome.parse(label).orElseThrow().row()).isEqualTo(row);
        assertThat(Outcome.parse(row.fullLabel()).orElseThrow().row()).isEqualTo(row);
        assertThat(Outcome.parse(label.replaceFirst("^(（.）|\\d\\.)", "")).orElseThrow().row())
                .isEqualTo(row);
        assertThat(Outcome.parse(" " + label.replace(".", "．") + " ").orElseThrow().row())
                .isEqualTo(row);
        assertThat(Outcome.parse(group.replaceFirst("^.* › ", "") + label).orElseThrow().row())
                .isEqualTo(row);
    }

    @ParameterizedTest
    @EnumSource
    void areFoundByCodeAndNumber(Outcome outcome) {
        assertThat(Outcome.parse(outcome.code())).contains(outcome);
        assertThat(Outcome.parse(outcome.id())).contains(outcome);
        assertThat(Outcome.parse(outcome.label()))
                .hasValueSatisfying(found -> assertThat(found.row()).isEqualTo(outcome.row()));
    }

    @ParameterizedTest
    @CsvSource({
        "予以公开, GRANTED",
        "部分公开, PARTIAL",
        "危及三安全一稳定, DENIED_SECURITY",
        "危及\"三安全一稳定\", DENIED_SECURITY",
        "本机关不掌握相关政府信息, UNAVAILABLE_NOT_EXIST",
        "8、属于行政查询事项, DENIED_ADMIN_QUERY",
        "（三）不予公开8.属于行政查询事项, DENIED_ADMIN_QUERY",
        "申请人无正当理由逾期不补正, OTHER_NO_CORRECTION",
        "其他, OTHER_OTHER",
        "denied_process, DENIED_PROCESS",
    })
    void areFoundAsOfficesWriteThem(String text, Outcome outcome) {
        assertThat(Outcome.parse(text)).contains(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "不予公开", "（四）无法提供", "（六）其他处理", "已办结", "总计", "R24", "1."})
    void areNotGuessedFromAGroupOrAnUnknownWord(String text) {
        assertThat(Outcome.parse(text)).isEmpty();
    }

    @Test
    void fallIntoTheUndividedRowOfTheFormOf2019() {
        assertThat(Outcome.OTHER_NO_FEE.rowIn(FormVersion.FORM_2019))
                .isEqualTo(Table3Row.OTHER_UNDIVIDED);
        assertThat(Outcome.OTHER_NO_FEE.rowIn(FormVersion.FORM_2021))
                .isEqualTo(Table3Row.OTHER_UNPAID);
        assertThat(Outcome.GRANTED.rowIn(FormVersion.FORM_2019)).isEqualTo(Table3Row.GRANTED);
    }

    @ParameterizedTest
    @EnumSource
    void leaveAFreeChoiceUntilTheEndOf2023(Outcome outcome) {
        assertThat(outcome.remedies(LocalDate.of(2023, 12, 31)))
                .isEqualTo(new Remedies(RemedyVariant.A, ReviewFirst.NO, false));
    }

    @ParameterizedTest
    @EnumSource
    void sendWhatIsWithheldToReviewFirstFrom2024(Outcome outcome) {
        var remedies = outcome.remedies(LocalDate.of(2024, 1, 1));
        var expected =
                switch (outcome.id()) {
                    case "R04", "R05", "R06", "R07", "R08", "R09", "R10" -> RemedyVariant.B;
                    case "R03" -> RemedyVariant.C;
                    default -> RemedyVariant.A;
                };
        assertThat(remedies.variant()).isEqualTo(expected);
        assertThat(remedies.reviewFirst() == ReviewFirst.NO).isEqualTo(expected == RemedyVariant.A);
    }

    @ParameterizedTest
    @CsvSource({"2023-12-31, false", "2024-01-01, true", "2025-05-31, true", "2025-06-01, false"})
    void askAJuristWhileTheQueryRegimeIsDisputed(LocalDate decidedOn, boolean check) {
        var remedies = Outcome.DENIED_ADMIN_QUERY.remedies(decidedOn);
        assertThat(remedies).isEqualTo(new Remedies(RemedyVariant.A, ReviewFirst.NO, check));
        assertThat(Outcome.DENIED_ADMIN_QUERY.isDenied()).isTrue();
    }

    @Test
    void tellTheRemediesWithBodyAndCourt() {
        assertThat(RemedyVariant.A.text("泰安市人民政府", "泰安市泰山区人民法院"))
                .isEqualTo(
                        "如对本答复不服，可以自收到本答复之日起60日内向泰安市人民政府申请行政复议，也可以自收到本答复之日起6个月内向泰安市泰山区人民法院提起行政诉讼。");
        assertThat(RemedyVariant.B.text("甲", "乙")).contains("应当先", "15日内向乙提起行政诉讼");
        assertThat(RemedyVariant.C.text("甲", "乙")).contains("不予公开的部分", "其他部分");
    }

    @ParameterizedTest
    @CsvSource({
        "自然人, NATURAL_PERSON",
        "商业企业, BUSINESS",
        "科研机构, RESEARCH",
        "社会公益组织, PUBLIC_BENEFIT",
        "法律服务机构, LEGAL_SERVICE",
        "其他, OTHER",
    })
    void knowTheApplicantsOfTheLedger(String name, ApplicantType type) {
        assertThat(ApplicantType.parse(" " + name)).contains(type);
        assertThat(type.label()).isEqualTo(name);
    }

    @Test
    void knowNoApplicantCalledTotal() {
        assertThat(ApplicantType.parse("总计")).isEmpty();
    }
}
