package org.yangguang.report.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yangguang.law.report.ReportShape;
import org.yangguang.report.doctor.reading.ReportReader;
import org.yangguang.report.doctor.source.SourceReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reports that agencies really published are read in every cell. */
class PublishedReportsReadingTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path REPORTS = Path.of("src/test/resources/reports");

    static Stream<Path> published() throws IOException {
        try (var files = Files.list(REPORTS.resolve("raw"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void readsEveryCell(Path file) throws IOException {
        var name = file.getFileName().toString();
        var expected =
                JSON.readTree(
                        Files.readString(
                                REPORTS.resolve("expected")
                                        .resolve(
                                                name.substring(0, name.lastIndexOf('.'))
                                                        + ".json")));
        var reading = ReportReader.read(SourceReader.read(file));
        JsonNode read = JSON.readTree(JSON.writeValueAsString(ReportShape.toMap(reading.tables())));
        for (var part : read.propertyNames()) {
            assertThat(read.get(part)).as(part).isEqualTo(expected.get(part));
        }
    }
}
