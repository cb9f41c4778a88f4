package org.yangguang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

/** The doctor on the command line. */
class CheckReportCommandTests {

    private static final String RAW = "src/test/resources/reports/raw/";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void endsWithNoughtWhenThereIsNoError() {
        assertThat(run(RAW + "huaian-2024.txt")).isZero();
        assertThat(text(out)).contains("淮安市人民政府", "3119", "错误 0 项");
    }

    @Test
    void endsWithOneWhenThereAreErrors() {
        assertThat(run(RAW + "shanghai-bangongting-2019.html")).isEqualTo(1);
        assertThat(text(out)).contains("应为 272");
    }

    @Test
    void endsWithTwoWhenAFileCannotBeRead(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("a.txt"), "今天没有报告。");
        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(text(err)).contains("不像一份政府信息公开工作年度报告");
        assertThat(run()).isEqualTo(2);
        assertThat(run("--frobnicate", file.toString())).isEqualTo(2);
    }

    @Test
    void printsOneJsonObjectALine() {
        assertThat(run(RAW + "suqian-2023.txt", RAW + "suqian-2024.txt", "--json")).isZero();
        var lines = text(out).lines().toList();
        assertThat(lines).hasSize(2);
        var json = new ObjectMapper();
        assertThat(json.readTree(lines.get(0)).path("year").asInt()).isEqualTo(2023);
        assertThat(json.readTree(lines.get(1)).path("requests").path("rows").size()).isEqualTo(25);
        assertThat(json.readTree(lines.get(1)).path("findings").get(0).path("severity").asString())
                .isEqualTo("WARNING");
    }

    private int run(String... args) {
        return CheckReportCommand.run(
                args, InputStream.nullInputStream(), stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
