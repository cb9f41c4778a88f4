package org.yangguang.report.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yangguang.law.report.Finding;
import org.yangguang.law.report.FormVersion;
import org.yangguang.law.report.ReportTables;

/** Oddities of the text that programs take out of a PDF. */
class TextLayersTests {

    private static final Pattern TWO_FIGURES = Pattern.compile("(?m)^(\\d+)\n(\\d+)$");

    @TempDir Path folder;

    private final ReportTables report = RandomReports.sound(7, FormVersion.FORM_2021, false);

    @Test
    void anEmptyLineBetweenAllFiguresIsNoBlankCell() throws IOException {
        assertReadAsPrinted(text -> text.replace("\n", "\n\n"));
    }

    @Test
    void twoFiguresInOneLineAreTwoCells() throws IOException {
        assertReadAsPrinted(text -> TWO_FIGURES.matcher(text).replaceFirst("$1\u00a0$2"));
        assertReadAsPrinted(
                text -> {
                    int table4 = text.indexOf("四、政府信息公开行政复议");
                    return text.substring(0, table4)
                            + TWO_FIGURES
                                    .matcher(text.substring(table4))
                                    .replaceFirst("$1\u00a0$2");
                });
    }

    @Test
    void figuresThatRanTogetherAreNoFigure() throws IOException {
        var diagnosis =
                examine(
                        text ->
                                text.replace(
                                        "本年度未收取信息处理费。",
                                        "收到政府信息公开申请" + "9000010".repeat(12) + "件。"));
        assertThat(diagnosis.findings()).noneMatch(Finding::isError);
    }

    @Test
    void aTableTakenColumnByColumnIsDoubtfulAndNotWrong() throws IOException {
        var diagnosis = examine(TextLayersTests::withTable4Scattered);
        assertThat(diagnosis.findings()).noneMatch(Finding::isError);
        assertThat(diagnosis.findings())
                .anyMatch(finding -> finding.message().contains("所在的表在文件里已经打散"));
    }

    /** The fifteen figures in another order, and words of the head among them. */
    private static String withTable4Scattered(String text) {
        int table4 = text.indexOf("四、政府信息公开行政复议");
        var figures = Pattern.compile("(?m)^\\d+$").matcher(text).results().toList();
        var own = figures.stream().filter(figure -> figure.start() > table4).limit(15).toList();
        var scattered = "7\n0\n总计\n0\n2\n1\n结果\n0\n3\n0\n0\n尚未审结\n4\n0\n0\n9\n0\n1";
        return text.substring(0, own.getFirst().start())
                + scattered
                + text.substring(own.getLast().end());
    }

    private void assertReadAsPrinted(UnaryOperator<String> oddity) throws IOException {
        var read = examine(oddity).tables();
        assertThat(read.requests()).isEqualTo(report.requests());
        assertThat(read.remedies()).isEqualTo(report.remedies());
    }

    private Diagnosis examine(UnaryOperator<String> oddity) throws IOException {
        var prints = new Prints(report);
        var file = folder.resolve("report.txt");
        Files.writeString(file, oddity.apply(prints.report(prints::bareCellALine)));
        return ReportDoctor.examine(file);
    }
}
