package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yangguang.YangguangTest;
import org.yangguang.identity.People;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asking and following over the API, as a program of an applicant does. */
@YangguangTest
class SubmissionApiTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired Agencies agencies;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private Agency agency;

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = People.agency(agencies);
    }

    @Test
    void takesASubmissionInAndSaysWhatComesNext() throws Exception {
        var answer = submit(UUID.randomUUID().toString(), body("示例申请人"));
        assertThat(answer.statusCode()).isEqualTo(201);
        var receipt = json(answer);
        assertThat(receipt.get("state").asString()).isEqualTo("SUBMITTED");
        assertThat(receipt.get("queryCode").asString()).hasSize(9);

        var tracked = track(receipt.get("number").asString(), receipt.get("queryCode").asString());
        assertThat(tracked.statusCode()).isEqualTo(200);
        var seen = json(tracked);
        assertThat(seen.get("state").asString()).isEqualTo("SUBMITTED");
        assertThat(seen.get("receivedOn").isNull()).isTrue();
        assertThat(seen.get("dueOn").isNull()).isTrue();
        assertThat(seen.get("trace").isEmpty()).isTrue();
        assertThat(seen.get("next").asString()).contains("双方确认之日");
        assertThat(tracked.headers().firstValue("cache-control").orElse("")).contains("no-store");
    }

    @Test
    void keepsNothingOfThePersonInClear() throws Exception {
        submit(UUID.randomUUID().toString(), body("金丝雀甲乙丙"));
        var rows =
                jdbc.sql(
                                """
                                select s::text from requests.submission s where agency_id = :agency
                                """)
                        .param("agency", agency.id().value())
                        .query(String.class)
                        .list();
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst())
                .doesNotContain("金丝雀甲乙丙", "11010519491231002X", "13800000000")
                .doesNotContain(hex("金丝雀甲乙丙"), hex("11010519491231002X"), hex("13800000000"))
                .contains("2021年就业补助资金使用情况");
    }

    @Test
    void givesTheSameSendingTheSameReceipt() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = submit(key, body("示例申请人"));
        var again = submit(key, body("示例申请人").replace(": ", " :\n "));
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(json(again)).isEqualTo(json(first));
        assertThat(submissions()).isEqualTo(1);

        var other = submit(key, body("另一申请人"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(json(other).get("type").asString()).endsWith("submission.key-reused");
        assertThat(submissions()).isEqualTo(1);
    }

    @Test
    void makesOneSubmissionOfManyAtOnce() throws Exception {
        var key = UUID.randomUUID().toString();
        try (var clients = Executors.newFixedThreadPool(8)) {
            Callable<JsonNode> sending = () -> json(submit(key, body("示例申请人")));
            var answers = clients.invokeAll(Stream.generate(() -> sending).limit(8).toList());
            var first = answers.getFirst().get();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        }
        assertThat(submissions()).isEqualTo(1);
    }

    @Test
    void namesEveryFaultyFieldAtOnce() throws Exception {
        var answer =
                submit(
                        "",
                        """
                        {"agency": "999", "applicant": {"type": "自然人", "name": "",
                         "idType": "RESIDENT_ID", "idNumber": "110105194912310021",
                         "contact": {"phone": "12", "email": "no", "address": ""}},
                         "items": [{"description": "2021年就业补助资金使用情况"}, {"description": "甲"}, {}],
                         "delivery": {"form": "蜡筒", "way": "邮寄"}}
                        """);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(faulty(answer))
                .containsExactlyInAnyOrder(
                        "Idempotency-Key",
                        "agency",
                        "applicant.name",
                        "applicant.idNumber",
                        "applicant.contact.phone",
                        "applicant.contact.email",
                        "applicant.contact.address",
                        "items[1].description",
                        "items[2].description",
                        "delivery.form");
        assertThat(submissions()).isZero();
    }

    @Test
    void refusesWhatIsNoRequestAtAll() throws Exception {
        assertThat(submit("k1", "nonsense{").statusCode()).isEqualTo(422);
        assertThat(faulty(submit("k2", "{}")))
                .contains("agency", "applicant.type", "applicant.name", "items[0].description");
        assertThat(faulty(submit("k3", "[1]"))).contains("agency");
        assertThat(faulty(submit("k4", "null"))).contains("agency");
        assertThat(submit("k5", "{\"x\": \"" + "甲".repeat(600_000) + "\"}").statusCode())
                .isEqualTo(413);
    }

    @Test
    void answersAWrongCodeLikeAnUnknownNumberAndSlowsGuessing() throws Exception {
        var receipt = json(submit(UUID.randomUUID().toString(), body("示例申请人")));
        var number = receipt.get("number").asString();
        var unknown = track("S1999-00001", "AAAA-AAAA");
        assertThat(unknown.statusCode()).isEqualTo(404);
        var wrong = track(number, "AAAA-AAAA");
        assertThat(wrong.statusCode()).isEqualTo(404);
        var same = unknown.body().replace("S1999-00001", number);
        assertThat(wrong.body()).isEqualTo(same);
        assertThat(track(number, "").body()).isEqualTo(same);
        for (int i = 0; i < 8; i++) {
            assertThat(track(number, "AAAA-AAA" + (i + 2)).statusCode()).isEqualTo(404);
        }
        assertThat(track(number, receipt.get("queryCode").asString()).statusCode()).isEqualTo(429);
    }

    @Test
    void aRightCodeForgetsTheTriesBefore() throws Exception {
        var receipt = json(submit(UUID.randomUUID().toString(), body("示例申请人")));
        var number = receipt.get("number").asString();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                track(number, "AAAA-AAAA");
            }
            assertThat(track(number, receipt.get("queryCode").asString()).statusCode())
                    .isEqualTo(200);
        }
    }

    /** As a row shows bytes. */
    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private long submissions() {
        return jdbc.sql("select count(*) from requests.submission where agency_id = :agency")
                .param("agency", agency.id().value())
                .query(Long.class)
                .single();
    }

    private String body(String name) {
        return """
        {"agency": "%s", "applicant": {"type": "自然人", "name": "%s",
         "idType": "RESIDENT_ID", "idNumber": "11010519491231002X",
         "contact": {"phone": "13800000000", "email": "a@example.com", "address": ""}},
         "items": [{"description": "2021年就业补助资金使用情况"}],
         "delivery": {"form": "电子", "way": "EMAIL"}}
        """
                .formatted(agency.code(), name);
    }

    private HttpResponse<String> submit(String key, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/requests"))
                        .header("Idempotency-Key", key)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> track(String number, String code) throws Exception {
        var address =
                "http://localhost:%d/api/v1/requests/%s?code=%s"
                        .formatted(port, number, URLEncoder.encode(code, StandardCharsets.UTF_8));
        return http.send(
                HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static List<String> faulty(HttpResponse<String> answer) {
        return Stream.of(json(answer).get("faults"))
                .flatMap(faults -> faults.valueStream())
                .map(fault -> fault.get("field").asString())
                .toList();
    }
}
