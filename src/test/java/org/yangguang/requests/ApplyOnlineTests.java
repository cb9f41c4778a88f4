package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
import org.yangguang.requests.application.Tracking;

/** The public form, as somebody without account and without JavaScript meets it. */
@YangguangTest
class ApplyOnlineTests {

    private static final String WANTED = "2021年就业补助资金使用情况";

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired Tracking tracking;

    private MockMvcTester mvc;

    @BeforeEach
    void aSite() {
        if (agencies.main().isEmpty()) {
            People.agency(agencies);
        }
        mvc =
                MockMvcTester.create(
                        MockMvcBuilders.webAppContextSetup(context)
                                .apply(springSecurity())
                                .build());
    }

    @Test
    void isCheckedSentAndReceiptedOnce() {
        var form = filled(blank());
        var check = page(send(form, "check"));
        assertThat(check.select("h1").text()).isEqualTo("核对");
        assertThat(check.text()).contains(WANTED, "居民身份证", "电子邮件");

        var sent = hidden(check);
        var receipt = page(send(sent, "submit"));
        var number = receipt.select("#receipt-number").text();
        var code = receipt.select("#query-code").text();
        assertThat(receipt.text()).contains("申请已提交", "双方确认之日", WANTED);
        var again = page(send(sent, "submit"));
        assertThat(again.select("#receipt-number").text()).isEqualTo(number);
        assertThat(again.select("#query-code").text()).isEqualTo(code);

        var seen = tracking.open(number, code, "page-test").submission();
        assertThat(seen.wish().items()).containsExactly(WANTED);
        assertThat(seen.submitter().name()).isEqualTo("示例申请人");

        sent.put("applicant.name", "另一申请人");
        assertThat(send(sent, "submit")).hasStatus(409).bodyText().contains("已经提交过一次");
    }

    @Test
    void keepsItsPagesOutOfEveryCache() {
        assertThat(mvc.get().uri("/apply/new").exchange())
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store");
        assertThat(send(filled(blank()), "check")).hasHeader("Cache-Control", "no-store");
    }

    @Test
    void tellsAllFaultsAndKeepsWhatWasTyped() {
        var form = filled(blank());
        form.put("applicant.idNumber", "110105194912310021");
        form.put("delivery.way", "POST");
        form.put("items[0].description", "甲");
        var answer = send(form, "check");
        assertThat(answer).hasStatus(422);
        var page = page(answer);
        assertThat(page.select(".faults a").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        "#applicant.idNumber",
                        "#applicant.contact.address",
                        "#items[0].description");
        assertThat(typed(page, "applicant.name")).isEqualTo("示例申请人");
        assertThat(send(form, "submit")).hasStatus(422);
    }

    @Test
    void addsAndTakesOutMattersWithoutScript() {
        var form = filled(blank());
        var two = page(send(form, "add"));
        assertThat(two.select("textarea")).hasSize(2);
        assertThat(typed(two, "items[0].description")).isEqualTo(WANTED);
        form.put("items[1].description", "第二项信息");
        var one = page(send(form, "remove-0"));
        assertThat(one.select("textarea")).hasSize(1);
        assertThat(typed(one, "items[0].description")).isEqualTo("第二项信息");
    }

    @Test
    void keepsAttachmentsAcrossARefusedFormAndTakesThemAlong() throws Exception {
        var form = filled(blank());
        form.put("applicant.name", "");
        var refused = upload(form, "check", file("idProof", "证件.pdf", pdf(false)));
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).text()).contains("证件.pdf");

        form.put("applicant.name", "示例申请人");
        var check = page(send(form, "check"));
        assertThat(check.text()).contains("证件.pdf");
        var sent = hidden(check);
        var receipt = page(send(sent, "submit"));
        assertThat(page(send(sent, "submit")).select("#query-code").text())
                .isEqualTo(receipt.select("#query-code").text());

        var seen =
                tracking.open(
                                receipt.select("#receipt-number").text(),
                                receipt.select("#query-code").text(),
                                "page-test")
                        .submission();
        var agency = agencies.main().orElseThrow();
        var officer = AtTheDesk.in(context, agency, Role.OFFICER);
        var desk = Jsoup.parse(AtTheDesk.text(officer.get("/desk/submissions/" + seen.id())));
        var address = desk.select("a[href*=/files/]").attr("href");
        var opened = officer.get(address);
        assertThat(opened).hasStatusOk();
        assertThat(opened.getResponse().getContentAsByteArray())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(mvc.get().uri(address).exchange()).hasStatus(302);
        var stranger = AtTheDesk.in(context, People.agency(agencies), Role.OFFICER);
        assertThat(stranger.get(address)).hasStatus(404);
    }

    @Test
    void refusesFilesThatAreNotWhatTheySay() throws Exception {
        var form = filled(blank());
        var files =
                Map.of(
                        "程序.pdf", new byte[] {'M', 'Z', 0, 1, 2, 3},
                        "不是.pdf", "这不是 PDF".getBytes(StandardCharsets.UTF_8),
                        "加密.pdf", pdf(true),
                        "坏的.pdf", "%PDF-1.7 and nothing more".getBytes(StandardCharsets.UTF_8),
                        "网页.html", "<p>".getBytes(StandardCharsets.UTF_8),
                        "图.png", "GIF89a".getBytes(StandardCharsets.UTF_8));
        var sentences =
                Map.of(
                        "程序.pdf", "是程序",
                        "不是.pdf", "与扩展名不符",
                        "加密.pdf", "设有密码",
                        "坏的.pdf", "已损坏",
                        "网页.html", "不在可以上传的范围内",
                        "图.png", "与扩展名不符");
        for (var file : files.entrySet()) {
            var answer = upload(form, "check", file("material", file.getKey(), file.getValue()));
            assertThat(answer).hasStatus(422);
            assertThat(page(answer).text())
                    .contains("“" + file.getKey() + "”")
                    .contains(Objects.requireNonNull(sentences.get(file.getKey())));
            assertThat(typed(page(answer), "applicant.name")).isEqualTo("示例申请人");
        }
        assertThat(page(send(form, "check")).text()).doesNotContain("附件");
    }

    @Test
    void refusesMoreThanFiftyMegabytesAndKeepsTheForm() {
        var big = new MockMultipartFile("material", "大.pdf", "application/pdf", new byte[51 << 20]);
        var answer = upload(filled(blank()), "check", big);
        assertThat(answer).hasStatus(422);
        assertThat(page(answer).text()).contains("超过 50 MB");
        assertThat(typed(page(answer), "applicant.name")).isEqualTo("示例申请人");
    }

    private Map<String, String> blank() {
        var page = page(mvc.get().uri("/apply/new").exchange());
        var form = new LinkedHashMap<String, String>();
        form.put("token", page.select("input[name=token]").val());
        return form;
    }

    private static Map<String, String> filled(Map<String, String> form) {
        form.put("items[0].description", WANTED);
        form.put("applicant.type", "NATURAL_PERSON");
        form.put("applicant.name", "示例申请人");
        form.put("applicant.idType", "RESIDENT_ID");
        form.put("applicant.idNumber", "11010519491231002X");
        form.put("delivery.form", "ELECTRONIC");
        form.put("delivery.way", "EMAIL");
        form.put("applicant.contact.email", "a@example.com");
        return form;
    }

    /** What the check page sends when its button is pressed. */
    private static Map<String, String> hidden(Document check) {
        var form = new LinkedHashMap<String, String>();
        check.select("form[action=/apply/new] input[type=hidden]")
                .forEach(input -> form.put(input.attr("name"), input.val()));
        return form;
    }

    private MvcTestResult send(Map<String, String> form, String action) {
        var post = mvc.post().uri("/apply/new").param("action", action);
        for (var field : form.entrySet()) {
            post = post.param(field.getKey(), field.getValue());
        }
        return post.exchange();
    }

    private MvcTestResult upload(
            Map<String, String> form, String action, MockMultipartFile... files) {
        var post = mvc.post().uri("/apply/new").multipart();
        for (var file : List.of(files)) {
            post = post.file(file);
        }
        post.param("action", action);
        form.forEach(post::param);
        return post.exchange();
    }

    private static MockMultipartFile file(String field, String name, byte[] content) {
        return new MockMultipartFile(field, name, "application/pdf", content);
    }

    private static byte[] pdf(boolean encrypted) throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            if (encrypted) {
                document.protect(
                        new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static String typed(Document page, String field) {
        return Objects.requireNonNull(page.getElementById(field)).val();
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(AtTheDesk.text(answer));
    }
}
