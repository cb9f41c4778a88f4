package org.yangguang.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;
import org.yangguang.YangguangTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sample's records, brought in as ledgers, print the report that Tai'an's bureau published for
 * 2021.
 */
@YangguangTest
class SampleReportTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired private Sample sample;

    @LocalServerPort private int port;

    @BeforeEach
    void sampleIsThere() {
        sample.load();
    }

    @Test
    void allTwoHundredCellsEqualThePublishedOnes() throws IOException {
        var printed = printed();
        var published = published();
        assertThat(printed.get("requests").get("rows").size()).isEqualTo(25);
        IntStream.range(0, 25)
                .forEach(
                        n -> {
                            var row = published.get("requests").get("rows").get(n);
                            var mine = printed.get("requests").get("rows").get(n);
                            assertThat(mine.get("key")).isEqualTo(row.get("key"));
                            assertThat(mine.get("values"))
                                    .as(row.get("label").asString())
                                    .isEqualTo(row.get("values"));
                        });
        assertThat(printed.get("remedies")).isEqualTo(published.get("remedies"));
        assertThat(printed.get("table2")).isEqualTo(published.get("table2"));
    }

    private JsonNode printed() {
        String text =
                RestClient.create("http://localhost:" + port)
                        .get()
                        .uri("/api/v1/agencies/{code}/reports/2021", Sample.AGENCY_CODE)
                        .retrieve()
                        .body(String.class);
        return JSON.readTree(Objects.requireNonNull(text));
    }

    private static JsonNode published() throws IOException {
        try (var stream =
                Objects.requireNonNull(
                        SampleReportTests.class.getResourceAsStream(
                                "/reports/expected/taian-rsj-2021.json"))) {
            return JSON.readTree(stream);
        }
    }
}
