package org.yangguang.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.identity.Role;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.org.AgencyKind;
import org.yangguang.org.Contact;
import org.yangguang.screening.reading.PlantedFiles;

/** Screening for programs and at the desk, its lists, and what happens to marks of secrecy. */
@YangguangTest
class ScreeningModuleTests {

    private static final String LISTS = "/desk/screening/lists";

    @Autowired private WebApplicationContext context;
    @Autowired private Agencies agencies;
    @Autowired private JdbcClient jdbc;

    private Agency agency;
    private AtTheDesk officer;
    private AtTheDesk office;
    private AtTheDesk secrecy;

    @BeforeEach
    void people() {
        agency =
                agencies.create(
                        "T" + UUID.randomUUID().toString().replace("-", "").substring(0, 17),
                        "示例局",
                        "示例局",
                        AgencyKind.DEPARTMENT,
                        java.util.Optional.empty(),
                        Contact.unknown());
        officer = AtTheDesk.in(context, agency, Role.OFFICER);
        office = AtTheDesk.in(context, agency, Role.DISCLOSURE_OFFICE);
        secrecy = AtTheDesk.in(context, agency, Role.SECRECY_REVIEWER);
    }

    @Test
    void aTextIsScreenedForPrograms() {
        var answer = text("张三，身份证号370902199003071231，请布署");
        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.hits[*].rule")
                .asArray()
                .contains("RESIDENT_ID", "WRONG_WORD");
        assertThat(answer).bodyJson().extractingPath("$.hits[0].severity").isEqualTo("BLOCK");
        assertThat(answer).bodyJson().extractingPath("$.hits[0].offer").isEqualTo("MASK");
        assertThat(answer).bodyJson().extractingPath("$.hits[0].where").isEqualTo("第1段");
        assertThat(AtTheDesk.text(answer))
                .doesNotContain("370902199003071231")
                .contains("37*************231");
    }

    @Test
    void aFileIsScreenedForPrograms() {
        var answer = file("名单.xlsx", PlantedFiles.xlsxWithEverything());
        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.hits[*].rule")
                .asArray()
                .contains("HIDDEN_SHEET", "HIDDEN_ROW", "HIDDEN_COLUMN", "COMMENT", "RESIDENT_ID");
        assertThat(AtTheDesk.text(answer)).doesNotContain(PlantedFiles.ID);
    }

    @Test
    void nothingToScreenIsAFault() {
        assertThat(text(" ")).hasStatus(422);
    }

    @Test
    void whoMayNotReadItemsIsTurnedAway() {
        var auditor = AtTheDesk.in(context, agency, Role.AUDITOR);
        assertThat(auditor.send("/api/v1/screenings", "{\"text\":\"x\"}")).hasStatus(403);
    }

    @Test
    void aMarkOfSecrecyLeavesOnlyItsTrace() {
        var answer = text("机密★10年\n关于某某的通知");
        assertThat(answer).bodyJson().extractingPath("$.hits[0].offer").isEqualTo("EVICT");
        assertThat(
                        jdbc.sql(
                                        "select count(*) from screening.eviction where agency_id = :agency")
                                .param("agency", agency.id().value())
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
        assertThat(secrecy.get("/desk/screening/evictions"))
                .hasStatusOk()
                .bodyText()
                .contains(officer.username(), "S-01");
        assertThat(officer.get("/desk/screening/evictions")).hasStatus(403);
    }

    @Test
    void aPersonTriesATextAtTheDesk() {
        assertThat(officer.get("/desk/screening")).hasStatusOk();
        assertThat(officer.post("/desk/screening", "text", "卡号6222021600000000006"))
                .hasStatusOk()
                .bodyText()
                .contains("银行卡号", "P-06", "************0006")
                .contains("卡号6222021600000000006");
        assertThat(officer.post("/desk/screening", "text", "绝密★长期"))
                .bodyText()
                .contains("带有密级标志")
                .doesNotContain(
                        "<textarea id=\"text\" name=\"text\" aria-describedby=\"text-help\">绝密");
    }

    @Test
    void theOfficeKeepsItsLists() {
        assertThat(office.get(LISTS)).hasStatusOk().bodyText().contains("易错词", "领导姓名与职务");
        assertThat(office.post(LISTS + "/WRONG_WORD", "word", "示例错词", "other", "示例正词", "note", ""))
                .hasStatus(302);
        assertThat(text("出现示例错词"))
                .bodyJson()
                .extractingPath("$.hits[0].advice")
                .isEqualTo("建议改为“示例正词”");
        var id = id("示例错词");
        assertThat(office.get(LISTS + "/WRONG_WORD/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("示例正词");
        assertThat(office.post(LISTS + "/WRONG_WORD/" + id + "/removal")).hasStatus(302);
        assertThat(text("出现示例错词")).bodyJson().extractingPath("$.hits").asArray().isEmpty();
        assertThat(office.get(LISTS + "/WRONG_WORD?state=ended")).bodyText().contains("示例错词");
        assertThat(officer.get(LISTS)).hasStatus(403);
    }

    @Test
    void aFaultyEntryIsSentBackWithWhatWasTyped() {
        assertThat(office.post(LISTS + "/LEADER", "word", "赵示例", "other", "", "note", "备注甲"))
                .hasStatus(422)
                .bodyText()
                .contains("赵示例", "缺少对应", "备注甲");
    }

    @Test
    void aListIsTakenFromAFileOrNotAtAll() {
        assertThat(upload("词语,对应,说明\n示例甲词,甲,\n示例乙词,乙,备注\n")).hasStatus(302);
        assertThat(text("示例乙词"))
                .bodyJson()
                .extractingPath("$.hits[0].rule")
                .isEqualTo("WRONG_WORD");
        assertThat(upload("示例丙词,丙,\n示例丁词,,\n")).hasStatus(422).bodyText().contains("第3行");
        assertThat(text("示例丙词")).bodyJson().extractingPath("$.hits").asArray().isEmpty();
        assertThat(AtTheDesk.text(office.get(LISTS + "/WRONG_WORD.csv")))
                .startsWith("\uFEFF词语,对应,说明")
                .contains("示例甲词,甲,", "布署,部署,");
    }

    private MvcTestResult upload(String csv) {
        return office.upload(
                LISTS + "/WRONG_WORD/import",
                List.of(
                        new MockMultipartFile(
                                "file",
                                "词表.csv",
                                "text/csv",
                                csv.getBytes(StandardCharsets.UTF_8))));
    }

    private String id(String word) {
        return jdbc.sql(
                        "select id::text from screening.word where agency_id = :agency and word = :word and ended_at is null")
                .param("agency", agency.id().value())
                .param("word", word)
                .query(String.class)
                .single();
    }

    private MvcTestResult text(String text) {
        return officer.send(
                "/api/v1/screenings", "{\"text\":\"" + text.replace("\n", "\\n") + "\"}");
    }

    private MvcTestResult file(String name, byte[] content) {
        return officer.upload(
                "/api/v1/screenings",
                List.of(new MockMultipartFile("file", name, "application/octet-stream", content)));
    }
}
