package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program of the office works on cases through the door that officers use. */
@YangguangTest
class CaseApiTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired JdbcClient jdbc;

    private Agency agency;
    private AtTheDesk head;

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = People.agency(agencies);
        head = AtTheDesk.in(context, agency, Role.DISCLOSURE_HEAD);
    }

    @Test
    void registersWhatCameByPost() {
        var answer = take(key(), example("IntakeApi.take"));
        assertThat(answer).hasStatus(201);
        var taken = json(answer);
        assertThat(taken.at("/received/number").asString()).isEqualTo("2021-0001");
        assertThat(taken.at("/received/state").asString()).isEqualTo("OPEN");
        assertThat(taken.at("/received/dueOn").asString()).isEqualTo("2021-03-29");
        assertThat(taken.get("queryCode").asString()).hasSize(9);
    }

    @Test
    void registersTheSameSendingOnce() {
        var key = key();
        var first = take(key, example("IntakeApi.take"));
        assertThat(json(take(key, example("IntakeApi.take")))).isEqualTo(json(first));
        assertThat(list("").get("total").asInt()).isEqualTo(1);
        var other = take(key, example("IntakeApi.take").replace("示例公司", "另一公司"));
        assertThat(other).hasStatus(409);
        assertThat(type(other)).endsWith("submission.key-reused");
        assertThat(list("").get("total").asInt()).isEqualTo(1);
    }

    @Test
    void namesEveryFaultyFieldOfWhatCameIn() {
        var answer =
                take(
                        "",
                        """
                        {"type": "GHOST", "name": "", "channel": "PIGEON", "receivedOn": "2999-01-01",
                         "confirmedOn": "2021-02-30", "idKind": "RESIDENT_ID",
                         "idNumber": "110105194912310021", "wanted": " ", "form": "蜡筒", "way": "POST"}
                        """);
        assertThat(answer).hasStatus(422);
        assertThat(faulty(answer))
                .containsExactlyInAnyOrder(
                        "Idempotency-Key",
                        "type",
                        "name",
                        "channel",
                        "receivedOn",
                        "confirmedOn",
                        "idNumber",
                        "wanted",
                        "form");
        assertThat(list("").get("total").asInt()).isZero();
    }

    @Test
    void listsWhatIsDueFirstBeforeTheOthers() {
        registered("2021-03-03");
        registered("2021-03-01");
        registered("2021-03-02");
        var all = list("");
        assertThat(all.get("total").asInt()).isEqualTo(3);
        assertThat(all.get("cases").valueStream().map(one -> one.get("receivedOn").asString()))
                .containsExactly("2021-03-01", "2021-03-02", "2021-03-03");
        assertThat(all.at("/cases/0/applicant").asString()).isEqualTo("示***");
        assertThat(
                        list("?sort=-received&size=2&page=2")
                                .get("cases")
                                .valueStream()
                                .map(one -> one.get("receivedOn").asString()))
                .containsExactly("2021-03-01");
        assertThat(list("?state=ANSWERED").get("total").asInt()).isZero();
        assertThat(list("?type=BUSINESS&year=2021&q=示例公司").get("total").asInt()).isEqualTo(3);
    }

    @Test
    void tellsWhatItCannotFilterBy() {
        var answer =
                head.get(
                        "/api/v1/cases?state=GONE&type=GHOST&outcome=R99&year=MMXXI&sort=weight"
                                + "&page=0&size=5000");
        assertThat(answer).hasStatus(422);
        assertThat(faulty(answer))
                .containsExactlyInAnyOrder(
                        "state", "type", "outcome", "year", "sort", "page", "size");
        assertThat(list("?outcome=R02").get("total").asInt()).isZero();
    }

    @Test
    void offersWhatIsLawfulWithItsFields() {
        var id = registered("2021-03-01");
        var offers = json(head.get("/api/v1/cases/" + id + "/offers"));
        assertThat(offers.get("version").asLong()).isZero();
        assertThat(commands(offers.get("now"))).contains("draft-decision", "withdraw");
        assertThat(commands(offers.get("toRecord"))).contains("approve-extension", "consult");
        var extension =
                offers.get("toRecord")
                        .valueStream()
                        .filter(one -> one.get("command").asString().equals("approve-extension"))
                        .findFirst()
                        .orElseThrow();
        assertThat(extension.get("fields").valueStream().map(f -> f.get("name").asString()))
                .containsExactly("on", "days", "note");
        var officer = AtTheDesk.in(context, agency, Role.OFFICER);
        assertThat(commands(json(officer.get("/api/v1/cases/" + id + "/offers")).get("toRecord")))
                .doesNotContain("approve-extension");
        var reader = AtTheDesk.in(context, agency, Role.LEADER);
        assertThat(json(reader.get("/api/v1/cases/" + id + "/offers")).get("now")).isEmpty();
    }

    @Test
    void takesAStepOnceItWasSeenWhatItDoes() {
        var id = registered("2021-03-01");
        var preview = step(id, "", example("CaseApi.step").replace("false", "true"));
        assertThat(preview).hasStatusOk();
        assertThat(json(preview).get("preview").asBoolean()).isTrue();
        assertThat(json(preview).get("effects").toString()).contains("仍为 2021-03-29");
        assertThat(show(id).get("history")).hasSize(1);

        var done = json(step(id, "", example("CaseApi.step")));
        assertThat(done.at("/after/version").asLong()).isEqualTo(1);
        var told = step(id, "", body("notify-extension", 1, "\"on\": \"2021-03-29\""));
        assertThat(json(told).at("/after/dueOn").asString()).isEqualTo("2021-04-26");
        assertThat(json(told).get("effects").toString()).contains("由 2021-03-29 变为 2021-04-26");
        assertThat(show(id).get("history").valueStream().map(one -> one.get("kind").asString()))
                .containsExactly(
                        "request.received", "request.extension-approved", "request.extended");
        assertThat(json(head.get("/api/v1/cases/" + id + "?on=2021-03-27")).get("dueOn").asString())
                .isEqualTo("2021-03-29");
    }

    @Test
    void takesAStepSentTwiceOnce() throws Exception {
        var id = registered("2021-03-01");
        var key = key();
        try (var clients = Executors.newFixedThreadPool(4)) {
            Callable<JsonNode> sending = () -> json(step(id, key, example("CaseApi.step")));
            var answers = clients.invokeAll(Stream.generate(() -> sending).limit(4).toList());
            for (var answer : answers) {
                assertThat(answer.get().at("/after/version").asLong()).isEqualTo(1);
            }
        }
        assertThat(show(id).get("history")).hasSize(2);
        var other = step(id, key, example("CaseApi.step").replace("20", "10"));
        assertThat(other).hasStatus(409);
        assertThat(type(other)).endsWith("submission.key-reused");
    }

    @Test
    void aRefusedStepMayBeSentAgainUnderItsKey() {
        var id = registered("2021-03-01");
        var key = key();
        var late = body("approve-extension", 0, "\"on\": \"2021-03-30\", \"days\": 5");
        assertThat(step(id, key, late)).hasStatus(409);
        assertThat(step(id, key, example("CaseApi.step"))).hasStatusOk();
    }

    @Test
    void refusesTheSlowerOfTwo() {
        var id = registered("2021-03-01");
        assertThat(step(id, "", example("CaseApi.step"))).hasStatusOk();
        var slower =
                step(
                        id,
                        "",
                        body("draft-decision", 0, "\"on\": \"2021-03-26\", \"outcome\": \"R02\""));
        assertThat(slower).hasStatus(409);
        assertThat(type(slower)).isEqualTo("urn:yangguang:problem:changed-meanwhile");
        assertThat(show(id).get("history")).hasSize(2);
    }

    @Test
    void namesEveryFaultyFieldOfAStep() {
        var id = registered("2021-03-01");
        var answer =
                step(
                        id,
                        "",
                        """
                        {"command": "consult", "version": "new", "on": "2021-02-30", "kind": "NEIGHBOUR",
                         "delivered": "soon", "days": 3}
                        """);
        assertThat(answer).hasStatus(422);
        assertThat(faulty(answer))
                .containsExactlyInAnyOrder(
                        "version", "on", "kind", "addressee", "delivered", "days");
        assertThat(faulty(step(id, "", "{\"command\": \"dance\"}")))
                .containsExactlyInAnyOrder("command", "version");
        assertThat(step(id, "", "nonsense{")).hasStatus(422);
        assertThat(show(id).get("history")).hasSize(1);
    }

    @Test
    void refusesWhatTheLawDoesNotAllowWithAStableName() {
        var id = registered("2021-03-01");
        var tooLong =
                step(id, "", body("approve-extension", 0, "\"on\": \"2021-03-26\", \"days\": 21"));
        assertThat(tooLong).hasStatus(422);
        assertThat(type(tooLong)).startsWith("urn:yangguang:problem:request.");
        var notNow = step(id, "", body("archive", 0, "\"on\": \"2021-03-26\""));
        assertThat(notNow).hasStatus(409);
        assertThat(type(notNow)).isEqualTo("urn:yangguang:problem:request.not-now");
    }

    @Test
    void isForThoseWhoMayAndForTheirAgencyAlone() {
        var id = registered("2021-03-01");
        var officer = AtTheDesk.in(context, agency, Role.OFFICER);
        assertThat(officer.send("/api/v1/cases/" + id + "/steps", example("CaseApi.step")))
                .hasStatus(403);
        var leader = AtTheDesk.in(context, agency, Role.LEADER);
        assertThat(
                        leader.send(
                                "/api/v1/cases",
                                example("IntakeApi.take"),
                                "Idempotency-Key",
                                key()))
                .hasStatus(403);
        assertThat(json(leader.get("/api/v1/cases/" + id)).at("/applicant/name").asString())
                .isEqualTo("示***");
        assertThat(show(id).at("/applicant/name").asString()).isEqualTo("示例公司");
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from audit.entry
                                         where action = 'request.person-read' and actor = :reader
                                        """)
                                .param("reader", head.username())
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
        var stranger = AtTheDesk.in(context, People.agency(agencies), Role.DISCLOSURE_HEAD);
        assertThat(stranger.get("/api/v1/cases/" + id)).hasStatus(404);
        assertThat(stranger.get("/api/v1/cases/" + id + "/offers")).hasStatus(404);
        assertThat(stranger.send("/api/v1/cases/" + id + "/steps", example("CaseApi.step")))
                .hasStatus(404);
        var admin = AtTheDesk.in(context, agency, Role.SYSTEM_ADMIN);
        assertThat(admin.get("/api/v1/cases")).hasStatus(403);
    }

    @Test
    void confirmsASubmissionAsSeveralCases() {
        var taken =
                json(
                        take(
                                key(),
                                example("IntakeApi.take")
                                        .replace("SIGNED_MAIL", "FAX")
                                        .replace(
                                                "2020年就业补助资金使用情况", "第一件事项\\n\\n第二件事项\\n\\n第三件事项")));
        assertThat(taken.get("received").isNull()).isTrue();
        var address = "/api/v1/submissions/" + taken.get("submission").asString();
        assertThat(json(head.get("/api/v1/submissions?state=WAITING")).get("total").asInt())
                .isEqualTo(1);
        var tried = head.send(address + "/contact-tries", example("SubmissionDeskApi.tried"));
        assertThat(tried).hasStatusOk();
        assertThat(json(tried).get("state").asString()).isEqualTo("CONTACT_LOST");
        var whole = json(head.get(address));
        assertThat(whole.get("items")).hasSize(3);
        assertThat(whole.at("/tries/0/note").asString()).isEqualTo("无人接听");

        var confirmation = "{\"version\": 1, \"on\": \"2021-03-02\", \"groups\": [[0, 2], [1]]}";
        var key = key();
        var confirmed = head.send(address + "/confirm", confirmation, "Idempotency-Key", key);
        assertThat(confirmed).hasStatusOk();
        assertThat(json(confirmed).get("cases")).hasSize(2);
        assertThat(json(confirmed).at("/cases/0/dueOn").asString()).isEqualTo("2021-03-30");
        assertThat(json(head.send(address + "/confirm", confirmation, "Idempotency-Key", key)))
                .isEqualTo(json(confirmed));
        assertThat(head.send(address + "/confirm", confirmation)).hasStatus(409);
        assertThat(list("").get("total").asInt()).isEqualTo(2);
        assertThat(show(json(confirmed).at("/cases/0/id").asString()).get("wanted").asString())
                .contains("第一件事项", "第三件事项");
    }

    @Test
    void namesEveryFaultyFieldOfAConfirmation() {
        var taken = json(take(key(), example("IntakeApi.take").replace("SIGNED_MAIL", "FAX")));
        var address = "/api/v1/submissions/" + taken.get("submission").asString();
        var faulty =
                head.send(address + "/confirm", "{\"on\": \"yesterday\", \"groups\": [\"a\"]}");
        assertThat(faulty).hasStatus(422);
        assertThat(faulty(faulty)).containsExactlyInAnyOrder("version", "on", "groups");
        var future = head.send(address + "/confirm", "{\"version\": 0, \"on\": \"2999-01-01\"}");
        assertThat(future).hasStatus(422);
        var tooEarly = head.send(address + "/confirm", "{\"version\": 0, \"on\": \"2021-02-01\"}");
        assertThat(type(tooEarly)).endsWith("submission.before-arrival");
        assertThat(
                        faulty(
                                head.send(
                                        address + "/contact-tries",
                                        "{\"version\": 0, \"on\": \"2021-03-01\", \"reached\": \"perhaps\"}")))
                .containsExactlyInAnyOrder("way", "reached");
        assertThat(list("").get("total").asInt()).isZero();
    }

    private String registered(String receivedOn) {
        var sent = example("IntakeApi.take").replace("2021-03-01", receivedOn);
        return json(take(key(), sent)).at("/received/id").asString();
    }

    private MvcTestResult take(String key, String json) {
        return head.send("/api/v1/cases", json, "Idempotency-Key", key);
    }

    private MvcTestResult step(String id, String key, String json) {
        return head.send("/api/v1/cases/" + id + "/steps", json, "Idempotency-Key", key);
    }

    private static String body(String command, long version, String fields) {
        return "{\"command\": \"%s\", \"version\": %d, %s}".formatted(command, version, fields);
    }

    private JsonNode show(String id) {
        return json(head.get("/api/v1/cases/" + id));
    }

    private JsonNode list(String query) {
        return json(head.get("/api/v1/cases" + query));
    }

    private static List<String> commands(JsonNode offers) {
        return offers.valueStream().map(one -> one.get("command").asString()).toList();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** The call that the description of the API shows. */
    private static String example(String operation) {
        try (var file =
                CaseApiTests.class.getResourceAsStream("/api/" + operation + ".request.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(MvcTestResult answer) {
        return JSON.readTree(AtTheDesk.text(answer));
    }

    private static String type(MvcTestResult answer) {
        return json(answer).get("type").asString();
    }

    private static List<String> faulty(MvcTestResult answer) {
        return json(answer)
                .get("faults")
                .valueStream()
                .map(fault -> fault.get("field").asString())
                .toList();
    }
}
