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
class ImportCommandTests {

    @TempDir Path temp;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void saysHowItIsUsedWhenSomethingIsMissing() {
        assertThat(run("requests", "ledger.csv")).isEqualTo(2);
        assertThat(run("requests", "--agency", "X")).isEqualTo(2);
        assertThat(run("requests", "ledger.csv", "--agency", "X", "--soon")).isEqualTo(2);
        assertThat(text()).contains("用法", "Usage", "--take-good");
    }

    @Test
    void namesTheFileItCannotRead() {
        assertThat(run("requests", temp.resolve("none.csv").toString(), "--agency", "X"))
                .isEqualTo(2);
        assertThat(run("requests", temp.toString(), "--agency", "X")).isEqualTo(2);
        assertThat(text()).contains("读不到文件 " + temp.resolve("none.csv"), "cannot read");
    }

    @Test
    void makesNoInstallationInAFolderThatHasNone() throws Exception {
        var file = Files.writeString(temp.resolve("ledger.csv"), "登记号\n");
        var folder = temp.resolve("typo");

        assertThat(run("requests", file.toString(), "--agency", "X", "--data", folder.toString()))
                .isEqualTo(2);
        assertThat(folder).doesNotExist();
    }

    private int run(String... args) {
        var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return ImportCommand.run(args, InputStream.nullInputStream(), stream, stream);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
