package org.yangguang.portal.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yangguang.YangguangTest;
import org.yangguang.law.period.DeadlineCase;
import org.yangguang.law.period.PeriodEvent;
import org.yangguang.law.period.PeriodEvent.Consultation;
import org.yangguang.law.period.PeriodEvent.CorrectionReceived;
import org.yangguang.law.period.PeriodEvent.DelayedReplyFixed;
import org.yangguang.law.period.PeriodEvent.Extension;
import org.yangguang.law.period.PeriodEvent.FeeNotice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The worked examples of {@code deadline-cases.csv} through {@code POST /api/v1/deadlines}. The API
 * answers the period for answering a request and what hangs on it; the rows of other periods are
 * named here and computed by {@code LegalPeriod} in {@code DeadlineCasesTests}.
 */
@YangguangTest
class DeadlineCasesOverTheApiTests {

    /**
     * D39 is the day after the limit that a notice set, D62 and D63 are publication of one's own
     * accord, D64 to D73 reviews and lawsuits.
     */
    private static final List<String> OF_OTHER_PERIODS =
            Stream.concat(Stream.of(39), IntStream.rangeClosed(62, 73).boxed())
                    .map(n -> "D" + n)
                    .toList();

    @LocalServerPort private int port;

    static Stream<DeadlineCase> answered() {
        return DeadlineCase.all().stream().filter(row -> !OF_OTHER_PERIODS.contains(row.id()));
    }

    @Test
    void sixtyTwoRowsAreOfThePeriodForAnswering() {
        assertThat(answered()).hasSize(62);
        assertThat(DeadlineCase.all()).extracting(DeadlineCase::id).containsAll(OF_OTHER_PERIODS);
    }

    @ParameterizedTest
    @MethodSource("answered")
    void answersWithTheExpectedDate(DeadlineCase given) throws Exception {
        String what = given.what();
        if (what.contains("20-WD counter")) {
            // fifteen working days by the rules of that time, and five more
            var extended = new Extension(5, given.start().plusDays(1));
            assertThat(due(given, List.of(extended))).isEqualTo(given.dueOn());
        } else if (what.startsWith("REJECT")) {
            var late = new Extension(20, given.after("approved").orElseThrow());
            var refused = post(given.start(), List.of(late));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(json(refused).get("type").asString()).endsWith("extension-after-due");
            assertThat(json(refused).get("index").asInt()).isZero();
        } else if (what.startsWith("payment limit")) {
            payment(given);
        } else if (what.startsWith("correction notice due")) {
            var answer = json(post(given.start(), List.of()));
            assertThat(answer.get("correctionNoticeDueOn").asString())
                    .isEqualTo(given.dueOn().toString());
        } else {
            var answer = json(post(given.start(), given.periodEvents()));
            assertThat(answer.get("dueOn").asString()).isEqualTo(given.dueOn().toString());
            assertThat(answer.get("state").asString()).isEqualTo("RUNNING");
            assertThat(answer.get("provisional").asBoolean())
                    .isEqualTo(what.contains("PROVISIONAL"));
        }
    }

    private void payment(DeadlineCase given) throws Exception {
        var delivered = given.after("fee notice received").orElseThrow();
        var unpaid = json(post(given.start(), List.of(new FeeNotice(delivered, Optional.empty()))));
        assertThat(unpaid.get("state").asString()).isEqualTo("AWAITING_PAYMENT");
        assertThat(unpaid.get("payBy").asString())
                .isEqualTo(given.expected().getFirst().toString());
        var paid = given.after("paid");
        if (paid.isPresent()) {
            assertThat(due(given, List.of(new FeeNotice(delivered, paid))))
                    .isEqualTo(given.dueOn());
        } else {
            assertThat(given.dueOn()).isEqualTo(given.expected().getFirst().plusDays(1));
        }
    }

    private LocalDate due(DeadlineCase given, List<PeriodEvent> events) throws Exception {
        return LocalDate.parse(json(post(given.start(), events)).get("dueOn").asString());
    }

    private HttpResponse<String> post(LocalDate receivedOn, List<? extends PeriodEvent> events)
            throws IOException, InterruptedException {
        var body =
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of(
                                        "receivedOn", receivedOn.toString(),
                                        "events",
                                                events.stream()
                                                        .map(DeadlineCasesOverTheApiTests::event)
                                                        .toList()));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(
                                    URI.create("http://localhost:" + port + "/api/v1/deadlines"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static Map<String, Object> event(PeriodEvent event) {
        var json = new LinkedHashMap<String, Object>();
        switch (event) {
            case CorrectionReceived(var on, var notice) -> {
                json.put("type", "CORRECTION_RECEIVED");
                json.put("on", on.toString());
                notice.ifPresent(day -> json.put("noticeSentOn", day.toString()));
            }
            case Consultation(var kind, var sent, var delivered, var answered) -> {
                json.put("type", "CONSULTATION");
                json.put("kind", kind.name());
                json.put("sentOn", sent.toString());
                delivered.ifPresent(day -> json.put("deliveredOn", day.toString()));
                answered.ifPresent(day -> json.put("answeredOn", day.toString()));
            }
            case Extension(var days, var notified) -> {
                json.put("type", "EXTENSION");
                json.put("days", days);
                json.put("notifiedOn", notified.toString());
            }
            case FeeNotice(_, var delivered, var paid) -> {
                json.put("type", "FEE_NOTICE");
                json.put("deliveredOn", delivered.toString());
                paid.ifPresent(day -> json.put("paidOn", day.toString()));
            }
            case DelayedReplyFixed(var notified, var by) -> {
                json.put("type", "DELAYED_REPLY");
                json.put("notifiedOn", notified.toString());
                json.put("replyBy", by.toString());
            }
        }
        return json;
    }
}
