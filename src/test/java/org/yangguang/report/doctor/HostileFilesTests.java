package org.yangguang.report.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yangguang.report.doctor.source.UnreadableReport;

/** Files made to keep the reader busy end soon, read or refused. */
class HostileFilesTests {

    private static final int MILLION = 1_000_000;

    @TempDir Path folder;

    /** One way to make much of little. */
    enum Much {
        FIGURES_IN_ONE_SENTENCE("收到申请1件，".repeat(MILLION / 4)),
        WORDS_IN_ONE_LINE("申 ".repeat(2 * MILLION)),
        ROWS_IN_TABLE_3(
                "一、本年新收政府信息公开申请数量 8 0 0 0 0 0 8\n"
                        + "1.属于国家秘密 1 0 0 0 0 0 1\n".repeat(MILLION / 10)
                        + "四、结转下年度继续办理 0 0 0 0 0 0 0\n"),
        NESTED_TAGS("<html><body>" + "<table><tr><td>".repeat(MILLION / 20) + "2023年"),
        CELLS_IN_ONE_ROW("<html><body><table><tr>" + "<td>1".repeat(MILLION / 2) + "</table>"),
        OPEN_BRACKETS("（".repeat(MILLION) + "本年新收政府信息公开申请数量"),
        TITLES("2023年政府信息公开工作\n".repeat(MILLION / 10));

        private final String text;

        Much(String text) {
            this.text = text;
        }
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void endSoon(Much much) throws IOException {
        var file = Files.writeString(folder.resolve("much.txt"), "一、总体情况\n" + much.text);
        long start = System.nanoTime();
        try {
            assertThat(ReportDoctor.examine(file).findings()).isNotNull();
        } catch (UnreadableReport e) {
            assertThat(e.getMessage()).endsWith("。");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
    }
}
