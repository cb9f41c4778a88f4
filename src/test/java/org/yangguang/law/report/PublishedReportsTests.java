package org.yangguang.law.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Reports that agencies really published, figures checked by hand. */
class PublishedReportsTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Path> published() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/reports/expected"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void takeTheShapeOthersRelyOn(Path file) {
        var published = read(file);
        var shape =
                JSON.readTree(
                        JSON.writeValueAsString(ReportShape.toMap(ReportShape.fromMap(published))));
        for (var part : shape.propertyNames()) {
            assertThat(shape.get(part)).as(part).isEqualTo(JSON.valueToTree(published.get(part)));
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void haveNoErrorInTheirSums(Path file) {
        var findings = ArithmeticChecks.of(ReportShape.fromMap(read(file)));
        assertThat(findings).isEmpty();
    }

    @Test
    void totalsLeftOutThroughoutAreErrorsButOneLostTotalIsNot() {
        var shanghai = ReportShape.fromMap(read(expected("shanghai-bangongting-2019")));
        assertThat(ReportChecks.ofTables(shanghai)).filteredOn(Finding::isError).hasSize(19);

        var kewei = ReportShape.fromMap(read(expected("shanghai-kewei-2024")));
        assertThat(ReportChecks.ofTables(kewei))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                            assertThat(finding.where()).isEqualTo("T3-4/tot");
                            assertThat(finding.expected()).isEqualTo(1L);
                        });
    }

    static Path expected(String name) {
        return Path.of("src/test/resources/reports/expected", name + ".json");
    }

    static Map<String, Object> read(Path file) {
        try {
            return JSON.readValue(Files.readString(file), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
