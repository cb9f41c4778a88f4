package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.identity.People;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Having a record corrected over the API. */
@YangguangTest
class RecordCorrectionApiTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String API = "/api/v1/record-corrections";

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired JdbcClient jdbc;

    private MockMvcTester mvc;
    private Agency agency;

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = People.agency(agencies);
        mvc =
                MockMvcTester.create(
                        MockMvcBuilders.webAppContextSetup(context)
                                .apply(springSecurity())
                                .build());
    }

    @Test
    void takesOneInOnceAndTellsWhereItStands() {
        var key = UUID.randomUUID().toString();
        var first = submit(key, body("户口簿，随后寄来"));
        assertThat(first).hasStatus(201);
        var receipt = json(first);
        assertThat(receipt.get("state").asString()).isEqualTo("RECEIVED");
        assertThat(json(submit(key, body("户口簿，随后寄来")))).isEqualTo(receipt);
        assertThat(submit(key, body("别的证据"))).hasStatus(409);
        assertThat(rows()).isEqualTo(1);

        var seen = json(track(receipt.get("number").asString(), code(receipt)));
        assertThat(seen.get("state").asString()).isEqualTo("RECEIVED");
        assertThat(seen.get("dueOn").asString()).isGreaterThan(seen.get("receivedOn").asString());
        assertThat(seen.get("decision").isNull()).isTrue();
        assertThat(track(receipt.get("number").asString(), "AAAA-AAAA")).hasStatus(404);
    }

    @Test
    void takesEvidenceAsFiles() {
        var key = UUID.randomUUID().toString();
        var file = new MockMultipartFile("evidence", "证据.txt", "text/plain", bytes("证据"));
        var other = new MockMultipartFile("evidence", "证据.txt", "text/plain", bytes("另一证据"));
        var first = upload(key, file);
        assertThat(first).hasStatus(201);
        assertThat(json(upload(key, file))).isEqualTo(json(first));
        assertThat(upload(key, other)).hasStatus(409);
        assertThat(rows()).isEqualTo(1);
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from requests.attachment a
                                          join requests.record_correction c on c.id = a.record_correction_id
                                         where c.agency_id = :agency and a.purpose = 'EVIDENCE'
                                        """)
                                .param("agency", agency.id().value())
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
        var program = new MockMultipartFile("evidence", "证据.pdf", "", new byte[] {'M', 'Z', 0, 1});
        assertThat(faulty(upload(UUID.randomUUID().toString(), program)))
                .containsExactly("evidence");
    }

    @Test
    void namesEveryFaultyFieldAtOnce() {
        assertThat(faulty(submit("", "{\"wrong\": \"甲\", \"right\": \"甲\"}")))
                .contains(
                        "Idempotency-Key",
                        "agency",
                        "record",
                        "right",
                        "proof",
                        "applicant.type",
                        "applicant.name",
                        "delivery.way");
        assertThat(rows()).isZero();
    }

    private String body(String proof) {
        return """
        {"agency": "%s", "record": "2021年职称评审结果公示", "wrong": "张三风", "right": "张三丰",
         "proof": "%s", "tell": true, "applicant": {"type": "自然人", "name": "示例申请人",
         "idType": "RESIDENT_ID", "idNumber": "11010519491231002X",
         "contact": {"phone": "13800000000", "email": "", "address": ""}},
         "delivery": {"way": "COLLECT"}}
        """
                .formatted(agency.code(), proof);
    }

    private MvcTestResult submit(String key, String body) {
        return mvc.post()
                .uri(API)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(bytes(body))
                .exchange();
    }

    private MvcTestResult upload(String key, MockMultipartFile file) {
        return mvc.post()
                .uri(API)
                .multipart()
                .file(file)
                .header("Idempotency-Key", key)
                .param("correction", body(""))
                .exchange();
    }

    private MvcTestResult track(String number, String code) {
        return mvc.get().uri(API + "/" + number + "?code=" + code).exchange();
    }

    private long rows() {
        return jdbc.sql("select count(*) from requests.record_correction where agency_id = :agency")
                .param("agency", agency.id().value())
                .query(Long.class)
                .single();
    }

    private static String code(JsonNode receipt) {
        return receipt.get("queryCode").asString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode json(MvcTestResult answer) {
        return JSON.readTree(AtTheDesk.text(answer));
    }

    private static Stream<String> faulty(MvcTestResult answer) {
        return json(answer).get("faults").valueStream().map(fault -> fault.get("field").asString());
    }
}
