package org.yangguang.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A content lies whole under its fingerprint or not at all. */
class FolderContentsTests {

    @TempDir Path folder;
    private FolderContents contents;

    @BeforeEach
    void open() {
        contents = new FolderContents(folder);
    }

    @Test
    void keepsAContentUnderItsFingerprint() throws IOException {
        var kept = contents.keep(bytes("abc"), 10);
        assertThat(kept.sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        try (var back = contents.open(kept.sha256())) {
            assertThat(back.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("abc");
        }
    }

    @Test
    void keepsTheSameContentOnce() throws IOException {
        contents.keep(bytes("abc"), 10);
        contents.keep(bytes("abc"), 10);
        assertThat(filesIn(folder)).hasSize(1);
    }

    @Test
    void leavesNothingOfAContentThatIsTooLong() throws IOException {
        assertThatThrownBy(() -> contents.keep(bytes("abcdef"), 5))
                .isInstanceOf(Contents.TooLong.class);
        assertThat(filesIn(folder)).isEmpty();
    }

    @Test
    void leavesNothingOfAStreamThatBreaksOff() throws IOException {
        var broken = new java.io.SequenceInputStream(bytes("abc"), lost());
        assertThatThrownBy(() -> contents.keep(broken, 100)).isInstanceOf(IOException.class);
        assertThat(filesIn(folder)).isEmpty();
    }

    @Test
    void opensNothingOutsideItsFolder() {
        assertThatThrownBy(() -> contents.open("../../etc/passwd"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A connection that is gone before its first byte. */
    private static InputStream lost() throws IOException {
        var lost = InputStream.nullInputStream();
        lost.close();
        return lost;
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
