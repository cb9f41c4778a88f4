package org.yangguang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says before it starts anything. */
class ExportCommandTests {

    @TempDir Path temp;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void saysHowItIsUsedWhenSomethingIsMissing() {
        assertThat(run("requests", "ledger.csv")).isEqualTo(2);
        assertThat(run("requests", "--agency", "X")).isEqualTo(2);
        assertThat(run("requests", "ledger.csv", "--agency", "X", "--soon")).isEqualTo(2);
        assertThat(text()).contains("用法", "Usage", "--persons");
    }

    @Test
    void writesOverNoFile() throws Exception {
        var file = Files.writeString(temp.resolve("ledger.csv"), "mine");
        assertThat(run("requests", file.toString(), "--agency", "X")).isEqualTo(2);
        assertThat(run("requests", temp.resolve("none/ledger.csv").toString(), "--agency", "X"))
                .isEqualTo(2);
        assertThat(text()).contains("不能写到", "cannot write to");
        assertThat(file).hasContent("mine");
    }

    private int run(String... args) {
        var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return ExportCommand.run(args, InputStream.nullInputStream(), stream, stream);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
