package org.yangguang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yangguang.org.AgencyKind;
import org.yangguang.shared.FieldFault;

class NormativeDocumentTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** In force from 2019-03-01, last day of its term 2024-02-29. */
    @ParameterizedTest
    @CsvSource({
        "2019-02-28, NOT_YET",
        "2019-03-01, IN_FORCE",
        "2024-02-29, IN_FORCE",
        "2024-03-01, LAPSED"
    })
    void standsByItsDates(LocalDate day, Validity expected) {
        assertThat(document("2019-01-10", "2019-03-01", "2024-02-29", "").on(day))
                .isEqualTo(expected);
    }

    @Test
    void aRepealEndsItOnItsDay() {
        var document = document("2019-01-10", "", "", "2021-06-01");
        assertThat(document.on(LocalDate.of(2021, 5, 31))).isEqualTo(Validity.IN_FORCE);
        assertThat(document.on(LocalDate.of(2021, 6, 1))).isEqualTo(Validity.REPEALED);
        assertThat(document.repealedIn(2021)).isTrue();
        assertThat(document.validAtEndOf(2020)).isTrue();
        assertThat(document.validAtEndOf(2021)).isFalse();
    }

    @Test
    void aTermThatRanOutIsNoRepeal() {
        var document = document("2016-01-10", "", "2021-01-09", "");
        assertThat(document.repealedIn(2021)).isFalse();
        assertThat(document.validAtEndOf(2021)).isFalse();
    }

    /** Stock of last year + made - repealed - lapsed = stock of this year. */
    @Test
    void whatIsPublishedButNotYetInForceBelongsToTheStock() {
        var document = document("2021-12-20", "2022-01-20", "", "");
        assertThat(document.madeIn(2021)).isTrue();
        assertThat(document.validAtEndOf(2021)).isTrue();
    }

    @Test
    void aDepartmentMakesNoRules() {
        assertThat(rule().faults(AgencyKind.DEPARTMENT, TODAY))
                .extracting(FieldFault::code)
                .containsExactly("documents.no-rules-here");
        assertThat(rule().faults(AgencyKind.GOVERNMENT, TODAY)).isEmpty();
    }

    @Test
    void anAffiliatedUnitMakesNoNormativeDocuments() {
        assertThat(document("2021-01-10", "", "", "").faults(AgencyKind.AFFILIATED_UNIT, TODAY))
                .extracting(FieldFault::code)
                .containsExactly("documents.no-documents-here");
    }

    @Test
    void datesStandInTheirOrder() {
        assertThat(
                        document("2021-01-10", "2020-12-01", "2020-11-01", "2020-01-01")
                                .faults(AgencyKind.DEPARTMENT, TODAY))
                .extracting(FieldFault::field)
                .containsExactly("effectiveOn", "expiresOn", "repealedOn");
    }

    private static NormativeDocument document(
            String published, String effective, String expires, String repealed) {
        return new NormativeDocument(
                "泰人社发〔2021〕1号",
                "关于规范劳动用工的通知",
                DocumentKind.NORMATIVE,
                LocalDate.parse(published),
                Optional.of(LocalDate.parse(published)),
                date(effective),
                date(expires),
                date(repealed),
                repealed.isEmpty() ? "" : "泰人社发〔2021〕9号");
    }

    private static NormativeDocument rule() {
        return new NormativeDocument(
                "泰安市人民政府令〔2021〕1号",
                "办法",
                DocumentKind.RULE,
                LocalDate.of(2021, 1, 10),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    private static Optional<LocalDate> date(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
