package org.yangguang.report.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yangguang.law.report.Finding;
import org.yangguang.law.report.Severity;

/** The text of a report against its tables: what is wrong, what only seems so. */
class TextAndTableTests {

    private static final Path TAIAN = Path.of("src/test/resources/reports/raw/taian-rsj-2021.txt");
    private static final String SENTENCE = "泰安市人社局共收到符合法定条件的政府信息公开申请8件，全部为自然人申请";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "全年收到政府信息公开申请8件，办结8件，予以公开1件，部分公开1件，不予公开4件，无法提供2件",
                "全年收到政府信息公开申请8件，比2020年（5件）增长60%",
                "2020年收到政府信息公开申请5件，2021年收到政府信息公开申请8件，办结8件",
                "收到申请8件，其中网上申请5件、当面申请3件，答复率100%，平均用时12天"
            })
    void saysNothingWhenTheFiguresAgree(String sentence) throws IOException {
        assertThat(findings(sentence)).noneMatch(finding -> finding.rule().equals("S3"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "全年收到政府信息公开申请8件，办结8件，予以公开3件|3|1",
                "全年收到政府信息公开申请8件，办结8件，属于行政查询事项5件|5|4",
                "全年收到政府信息公开申请9件，办结8件，不予公开4件|9|8"
            })
    void callsAContradictionAboutTheSameRequestsAnError(String sentence, long found, long expected)
            throws IOException {
        assertThat(findings(sentence))
                .filteredOn(finding -> finding.rule().equals("S3"))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                            assertThat(finding.found()).isEqualTo(found);
                            assertThat(finding.expected()).isEqualTo(expected);
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"局机关收到政府信息公开申请3件", "代表市政府受理政府信息公开申请17件", "全年收到政府信息公开申请20件"})
    void asksForALookWhenTheScopeMayDiffer(String sentence) throws IOException {
        assertThat(findings(sentence))
                .filteredOn(finding -> finding.rule().equals("S3"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
    }

    @Test
    void findsAYearThatDiffersFromThePeriod() throws IOException {
        var text = Files.readString(TAIAN).replace("自2021年1月1日起", "自2020年1月1日起");
        assertThat(examine(text))
                .filteredOn(Finding::isError)
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo("H9"));
    }

    @Test
    void findsAnEmptyPartAndAMissingOne() throws IOException {
        var text = Files.readString(TAIAN);
        int six = text.indexOf("六、其他需要报告的事项");
        assertThat(examine(text.substring(0, six) + "六、其他需要报告的事项\n"))
                .filteredOn(Finding::isError)
                .singleElement()
                .satisfies(finding -> assertThat(finding.where()).isEqualTo("六"));
        assertThat(examine(text.substring(0, six)))
                .filteredOn(Finding::isError)
                .singleElement()
                .satisfies(finding -> assertThat(finding.where()).isEqualTo("六"));
    }

    @Test
    void findsChannelsThatDoNotAddUp() throws IOException {
        var text = Files.readString(TAIAN).replace("政府信息930条", "政府信息931条");
        assertThat(examine(text)).extracting(Finding::rule).contains("S9").doesNotContain("H1");
    }

    private List<Finding> findings(String sentence) throws IOException {
        return examine(Files.readString(TAIAN).replace(SENTENCE, sentence));
    }

    private List<Finding> examine(String text) throws IOException {
        return ReportDoctor.examine(Files.writeString(folder.resolve("report.txt"), text))
                .findings();
    }
}
