package org.yangguang.report.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yangguang.law.report.Finding;
import org.yangguang.law.report.Severity;

/** The faults that published reports really have are found, and nothing else is called an error. */
class PublishedReportsFindingsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hongze-2024.pdf",
                "hongze-2024.txt",
                "huaian-2024.pdf",
                "huaian-2024.txt",
                "shanghai-kewei-2024.md",
                "suqian-2023.txt",
                "suqian-2024.txt",
                "taian-rsj-2021.txt"
            })
    void callsNothingAnErrorThatIsNone(String name) {
        assertThat(findings(name)).noneMatch(Finding::isError);
    }

    @Test
    void findsTheBlankTotalsAndTheContradictionsOfShanghai() {
        var errors =
                findings("shanghai-bangongting-2019.html").stream()
                        .filter(Finding::isError)
                        .toList();
        assertThat(errors).filteredOn(finding -> finding.rule().equals("H6")).hasSize(19);
        assertThat(errors)
                .filteredOn(finding -> !finding.rule().equals("H6"))
                .extracting(Finding::rule, Finding::expected, Finding::found)
                .containsExactlyInAnyOrder(
                        tuple("S3", 275L, 258L), tuple("S3", 337L, 265L), tuple("S3", 0L, 3L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hongze-2024.txt", "suqian-2024.txt"})
    void asksAPersonToLookWhereTextAndTableMayCountDifferentThings(String name) {
        assertThat(findings(name))
                .filteredOn(finding -> finding.rule().equals("S3"))
                .isNotEmpty()
                .allSatisfy(
                        finding -> {
                            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                            assertThat(finding.message()).contains("人工复核");
                        });
    }

    @Test
    void remarksOnTheStyleOfTaian() {
        assertThat(findings("taian-rsj-2021.txt"))
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("A2", "A3", "A6", "A7", "A8", "A10");
    }

    @Test
    void twoYearsOfSuqianAgree() {
        var years =
                ReportDoctor.compared(
                        List.of(examine("suqian-2023.txt"), examine("suqian-2024.txt")));
        assertThat(years.get(1).findings()).extracting(Finding::rule).doesNotContain("H5", "S1");
    }

    private static List<Finding> findings(String name) {
        return examine(name).findings();
    }

    private static Diagnosis examine(String name) {
        return ReportDoctor.examine(Path.of("src/test/resources/reports/raw", name));
    }
}
