package org.yangguang.law.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Sentences of published reports and the figures they state. */
class ClaimsTests {

    record Narrative(String agency, int year, String text, Map<String, Long> expect) {}

    static Stream<Narrative> narratives() throws IOException {
        var json = Files.readString(Path.of("src/test/resources/reports/narratives.json"));
        return new ObjectMapper().readValue(json, new TypeReference<List<Narrative>>() {}).stream();
    }

    @ParameterizedTest
    @MethodSource("narratives")
    void readsTheFiguresOfASentence(Narrative narrative) {
        assertThat(Claims.figures(narrative.text()))
                .containsExactlyInAnyOrderEntriesOf(narrative.expect());
    }

    static Stream<Path> reports() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/reports/expected"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void readsTheFiguresOfAReport(Path expected) {
        tools.jackson.databind.JsonNode report =
                new ObjectMapper().valueToTree(PublishedReportsTests.read(expected));
        for (var stated : report.path("narrative")) {
            var quote = stated.path("quote").asString();
            assertThat(Claims.figures(quote))
                    .as(quote)
                    .containsEntry(stated.path("claim").asString(), stated.path("value").asLong());
        }
    }
}
