package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.org.Agencies;
import org.yangguang.requests.application.RecordCorrectionTracking;
import org.yangguang.requests.domain.RecordCorrection;
import org.yangguang.shared.ChinaTime;

/** Having a record about oneself corrected, as somebody without account and JavaScript meets it. */
@YangguangTest
class CorrectARecordOnlineTests {

    private static final String NEW = "/apply/corrections/new";

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired RecordCorrectionTracking tracking;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private MockMvcTester mvc;
    private AtTheDesk officer;

    @BeforeEach
    void aSite() {
        if (agencies.main().isEmpty()) {
            People.agency(agencies);
        }
        officer = AtTheDesk.in(context, agencies.main().orElseThrow(), Role.DISCLOSURE_OFFICE);
        mvc =
                MockMvcTester.create(
                        MockMvcBuilders.webAppContextSetup(context)
                                .apply(springSecurity())
                                .build());
    }

    @Test
    void isFoundWherePeopleApply() {
        assertThat(mvc.get().uri("/apply").exchange()).bodyText().contains(NEW);
    }

    @Test
    void isCheckedSentWithItsEvidenceAndReceiptedOnce() throws Exception {
        var form = filled(blank());
        var check = page(upload(NEW, form, "check", pdf("evidence", "户口簿.pdf")));
        assertThat(check.select("h1").text()).isEqualTo("核对");
        assertThat(check.text()).contains("张三风", "张三丰", "户口簿.pdf", "20 个工作日内核实");

        var sent = hidden(check);
        var receipt = page(send(NEW, sent, "submit"));
        assertThat(receipt.text()).contains("更正申请已收到", "更正政府信息记录申请表");
        assertThat(page(send(NEW, sent, "submit")).select("#query-code").text())
                .isEqualTo(receipt.select("#query-code").text());
        var seen = tracked(receipt);
        assertThat(seen.number()).startsWith("G");
        assertThat(seen.about().right()).isEqualTo("张三丰");
        assertThat(seen.tell()).isTrue();
        assertThat(seen.receivedOn()).isEqualTo(ChinaTime.today(clock));

        var desk = Jsoup.parse(AtTheDesk.text(officer.get(desk(seen))));
        var address = desk.select("a[href*=/files/]").attr("href");
        var opened = officer.get(address);
        assertThat(opened).hasStatusOk();
        assertThat(opened.getResponse().getContentAsByteArray())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(AtTheDesk.in(context, People.agency(agencies), Role.OFFICER).get(address))
                .hasStatus(404);
        var submissions = address.replace("record-corrections", "submissions");
        assertThat(officer.get(submissions)).hasStatus(404);

        sent.put("right", "张三疯");
        assertThat(send(NEW, sent, "submit")).hasStatus(409).bodyText().contains("已经提交过一次");
    }

    @Test
    void asksForEvidenceAndForWhatIsMissing() throws Exception {
        var form = filled(blank());
        form.put("right", "");
        form.put("wrong", " ");
        form.put("applicant.idNumber", "110105194912310021");
        var answer = send(NEW, form, "check");
        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select(".faults a").eachAttr("href"))
                .containsExactlyInAnyOrder("#wrong", "#right", "#proof", "#applicant.idNumber");
        assertThat(page(answer).text()).contains("更正须有证据", "请写明应当更正为什么");

        var whole = filled(blank());
        whole.put("proof", "户口簿，当面交给你们");
        assertThat(page(send(NEW, whole, "check")).select("h1").text()).isEqualTo("核对");
        var program = new MockMultipartFile("evidence", "证据.pdf", "", new byte[] {'M', 'Z', 0, 1});
        assertThat(upload(NEW, whole, "check", program)).hasStatus(422).bodyText().contains("是程序");
    }

    @Test
    void dropsAFileAgain() throws Exception {
        var form = filled(blank());
        form.put("right", "");
        var refused = page(upload(NEW, form, "check", pdf("evidence", "错的.pdf")));
        var drop = refused.select("button[value^=drop-]").val();
        assertThat(page(send(NEW, form, drop)).text()).doesNotContain("错的.pdf");
    }

    @Test
    void isFollowedWhereEveryRequestIs() throws Exception {
        var receipt = submitted();
        assertThat(track(receipt, ""))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains("正在核实", "我们在核实您反映的记录", "张三风", "第 20 个工作日")
                .doesNotContain("示例人员");
        var wrong =
                mvc.post()
                        .uri("/apply/track")
                        .param("number", number(receipt))
                        .param("code", "AAAA-AAAA")
                        .exchange();
        assertThat(wrong).hasStatus(422).bodyText().contains("回执号或者查询码不对").doesNotContain("张三风");
    }

    @Test
    void bringsTheEvidenceThatWasAskedFor() throws Exception {
        var receipt = submitted();
        var seen = tracked(receipt);
        var until = ChinaTime.today(clock).plusDays(10).toString();
        assertThat(
                        officer.post(
                                desk(seen) + "/evidence-requests",
                                "version",
                                "0",
                                "on",
                                ChinaTime.today(clock).toString(),
                                "until",
                                until,
                                "what",
                                "请提供派出所证明"))
                .hasStatus(302);
        assertThat(track(receipt, "")).bodyText().contains("等您补充证据", until, "请提供派出所证明");
        assertThat(evidence(receipt, "")).hasStatus(422).bodyText().contains("更正须有证据");
        var answer = evidence(receipt, "派出所证明见附件", pdf("evidence", "证明.pdf"));
        assertThat(answer).hasStatusOk().bodyText().contains("正在核实", "证明.pdf", "派出所证明见附件");
        assertThat(officer.get(desk(seen))).bodyText().contains("证明.pdf", "派出所证明见附件", "待核实");
    }

    @Test
    void evidenceCountsTogetherWithWhatCameBefore() throws Exception {
        var receipt = submitted();
        var many = new MockMultipartFile[20];
        Arrays.setAll(many, i -> text("证据" + i + ".txt"));
        var before = attachments();
        assertThat(evidence(receipt, "", many)).hasStatus(422).bodyText().contains("附件最多 20 个");
        assertThat(attachments()).isEqualTo(before);
        assertThat(evidence(receipt, "", Arrays.copyOf(many, 19))).hasStatusOk();
        assertThat(evidence(receipt, "", text("再一个.txt")))
                .hasStatus(422)
                .bodyText()
                .contains("附件最多 20 个");
        assertThat(evidence(receipt, "没有附件了")).hasStatusOk();
        assertThat(track(receipt, "/withdrawal")).hasStatusOk();
        before = attachments();
        assertThat(evidence(receipt, "", text("迟到.txt")))
                .hasStatus(409)
                .bodyText()
                .contains("已经办结");
        assertThat(attachments()).isEqualTo(before);
    }

    private long attachments() {
        return jdbc.sql("select count(*) from requests.attachment").query(Long.class).single();
    }

    private static MockMultipartFile text(String name) {
        return new MockMultipartFile(
                "evidence", name, "text/plain", "证明".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsTheAnswerAndWhatCanBeDoneAgainstIt() throws Exception {
        var receipt = submitted();
        var seen = tracked(receipt);
        var today = ChinaTime.today(clock).toString();
        assertThat(
                        officer.post(
                                desk(seen) + "/checks",
                                "version",
                                "0",
                                "on",
                                today,
                                "found",
                                "RIGHT",
                                "note",
                                "与人事档案第三页一致"))
                .hasStatus(302);
        assertThat(track(receipt, "")).bodyText().contains("已核实").doesNotContain("人事档案第三页");
        assertThat(
                        officer.post(
                                desk(seen) + "/decision",
                                "version",
                                "1",
                                "on",
                                today,
                                "decision",
                                "REFUSED",
                                "reasons",
                                "记录与原始材料一致",
                                "way",
                                "邮寄"))
                .hasStatus(302);
        assertThat(track(receipt, ""))
                .bodyText()
                .contains("不予更正", "记录与原始材料一致", "可以依法申请行政复议或者提起行政诉讼")
                .doesNotContain("/withdrawal", "/evidence");
        assertThat(evidence(receipt, "还有证据")).hasStatus(409).bodyText().contains("已经办结");
    }

    @Test
    void isTakenBack() throws Exception {
        var receipt = submitted();
        assertThat(track(receipt, "/withdrawal")).hasStatusOk().bodyText().contains("您已撤回");
        assertThat(track(receipt, "/withdrawal")).hasStatus(409);
    }

    private Document submitted() throws IOException {
        var form = filled(blank());
        return page(
                send(
                        NEW,
                        hidden(page(upload(NEW, form, "check", pdf("evidence", "户口簿.pdf")))),
                        "submit"));
    }

    private Map<String, String> blank() {
        var answer = mvc.get().uri(NEW).exchange();
        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-store");
        var form = new LinkedHashMap<String, String>();
        form.put("token", page(answer).select("input[name=token]").val());
        return form;
    }

    private static Map<String, String> filled(Map<String, String> form) {
        form.put("record", "2021年职称评审结果公示");
        form.put("wrong", "张三风");
        form.put("right", "张三丰");
        form.put("applicant.type", "NATURAL_PERSON");
        form.put("applicant.name", "示例申请人");
        form.put("applicant.idType", "RESIDENT_ID");
        form.put("applicant.idNumber", "11010519491231002X");
        form.put("delivery.way", "EMAIL");
        form.put("applicant.contact.email", "a@example.com");
        form.put("tell", "yes");
        return form;
    }

    private static Map<String, String> hidden(Document check) {
        var form = new LinkedHashMap<String, String>();
        check.select("form[action=" + NEW + "] input[type=hidden]")
                .forEach(input -> form.put(input.attr("name"), input.val()));
        return form;
    }

    private MvcTestResult track(Document receipt, String step) {
        return mvc.post()
                .uri(step.isEmpty() ? "/apply/track" : "/apply/corrections/track" + step)
                .param("number", number(receipt))
                .param("code", receipt.select("#query-code").text())
                .exchange();
    }

    private MvcTestResult evidence(Document receipt, String note, MockMultipartFile... files) {
        return upload(
                "/apply/corrections/track/evidence",
                Map.of(
                        "number", number(receipt),
                        "code", receipt.select("#query-code").text(),
                        "note", note),
                "",
                files);
    }

    private RecordCorrection tracked(Document receipt) {
        return tracking.open(number(receipt), receipt.select("#query-code").text(), "record-test");
    }

    private static String number(Document receipt) {
        return receipt.select("#receipt-number").text();
    }

    private static String desk(RecordCorrection correction) {
        return "/desk/record-corrections/" + correction.id();
    }

    private MvcTestResult send(String address, Map<String, String> form, String action) {
        var post = mvc.post().uri(address).param("action", action);
        for (var field : form.entrySet()) {
            post = post.param(field.getKey(), field.getValue());
        }
        return post.exchange();
    }

    private MvcTestResult upload(
            String address, Map<String, String> form, String action, MockMultipartFile... files) {
        var post = mvc.post().uri(address).multipart();
        for (var file : List.of(files)) {
            post = post.file(file);
        }
        post.param("action", action);
        form.forEach(post::param);
        return post.exchange();
    }

    private static MockMultipartFile pdf(String field, String name) throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return new MockMultipartFile(field, name, "application/pdf", out.toByteArray());
        }
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(AtTheDesk.text(answer));
    }
}
