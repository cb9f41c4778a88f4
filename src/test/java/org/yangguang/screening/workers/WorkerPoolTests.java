package org.yangguang.screening.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yangguang.screening.Rule;
import org.yangguang.screening.Severity;
import org.yangguang.screening.domain.Circumstances;
import org.yangguang.screening.domain.Hit;
import org.yangguang.screening.domain.words.StarterLists;
import org.yangguang.screening.domain.words.Topic;
import org.yangguang.screening.domain.words.Word;
import org.yangguang.screening.reading.PlantedFiles;

/** Files are opened in another process, and what happens to that process harms nobody. */
class WorkerPoolTests {

    private static final Circumstances ALONE = Circumstances.alone(LocalDate.of(2021, 12, 1));

    @TempDir private Path folder;

    @Test
    void aWorkerReadsWhatTheProgramWould() {
        try (var pool = pool(256, Duration.ofSeconds(60))) {
            var hits =
                    pool.screen(
                            "1",
                            StarterLists.words(),
                            FileSource.of("名单.xlsx", PlantedFiles.xlsxWithEverything()),
                            ALONE);
            assertThat(hits)
                    .extracting(Hit::rule)
                    .contains(Rule.HIDDEN_SHEET, Rule.RESIDENT_ID, Rule.COMMENT);
            var plain = PlantedFiles.docx(PlantedFiles.paragraph("示例词"));
            assertThat(
                            pool.screen(
                                    "1",
                                    StarterLists.words(),
                                    FileSource.of("a.docx", plain),
                                    ALONE))
                    .isEmpty();
            var words = List.of(new Word(Topic.WRONG_WORD, "示例词", "范例"));
            assertThat(pool.screen("2", words, FileSource.of("a.docx", plain), ALONE))
                    .extracting(Hit::detail)
                    .containsExactly("范例");
        }
    }

    @Test
    void aFileThatTakesTooLongIsNoPass() {
        try (var pool = pool(256, Duration.ofMillis(5))) {
            assertThat(blocked(pool, "身份证")).isEqualTo("slow");
        }
    }

    @Test
    void aWorkerThatRunsOutOfMemoryIsNoPassAndTheNextOneWorks() {
        try (var pool = pool(64, Duration.ofSeconds(60))) {
            assertThat(blocked(pool, "甲乙丙丁".repeat(8_000_000))).isEqualTo("crashed");
            assertThat(pool.screen("", List.of(), FileSource.of("b.txt", bytes("平安")), ALONE))
                    .isEmpty();
        }
    }

    @Test
    void nothingOfAWorkerStaysBehind() throws Exception {
        var before = ProcessHandle.current().children().toList();
        try (var pool = pool(256, Duration.ofSeconds(60))) {
            pool.screen("", List.of(), FileSource.of("b.txt", bytes("平安")), ALONE);
        }
        try (var left = Files.list(folder)) {
            assertThat(left.filter(Files::isDirectory)).isEmpty();
        }
        assertThat(ProcessHandle.current().children().filter(child -> !before.contains(child)))
                .noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void aContentThatCannotBeOpenedLeavesNoWorkerBehind() throws Exception {
        var before = ProcessHandle.current().children().toList();
        var lost =
                new FileSource(
                        "a.txt",
                        1,
                        () -> {
                            throw new IllegalStateException("no such content");
                        });
        try (var pool = pool(256, Duration.ofSeconds(60))) {
            assertThatThrownBy(() -> pool.screen("", List.of(), lost, ALONE))
                    .hasMessage("no such content");
            assertThatThrownBy(() -> pool.clean(lost)).hasMessage("no such content");
            try (var left = Files.list(folder)) {
                assertThat(left.filter(Files::isDirectory)).isEmpty();
            }
            assertThat(ProcessHandle.current().children().filter(child -> !before.contains(child)))
                    .noneMatch(ProcessHandle::isAlive);
        }
    }

    private static String blocked(WorkerPool pool, String text) {
        var hits = pool.screen("", List.of(), FileSource.of("a.txt", bytes(text)), ALONE);
        assertThat(hits)
                .singleElement()
                .matches(hit -> hit.rule() == Rule.UNREADABLE && hit.severity() == Severity.BLOCK);
        return hits.getFirst().detail();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private WorkerPool pool(int memory, Duration time) {
        return new WorkerPool(1, new WorkerLimits(memory, time, folder));
    }
}
