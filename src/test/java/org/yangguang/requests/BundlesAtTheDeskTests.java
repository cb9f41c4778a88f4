package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.letters.LetterKind;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.org.Office;
import org.yangguang.org.Offices;
import org.yangguang.requests.domain.CaseDestruction;
import org.yangguang.requests.domain.Destruction;
import org.yangguang.shared.ChinaTime;

/**
 * The whole file of a case, bound as evidence: numbered, indexed, proved, masked where it must be.
 */
@YangguangTest
class BundlesAtTheDeskTests {

    private static final Pattern BUNDLE =
            Pattern.compile("/desk/requests/[0-9a-f-]{36}/bundle/[0-9a-f-]{36}/bundle.pdf");

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired Offices offices;
    @Autowired Destruction destruction;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private Agency agency;
    private Office jobs;
    private AnOffice people;
    private AtTheDesk desk;
    private String today;

    @BeforeEach
    void anAgency() {
        agency = People.agency(agencies);
        jobs = offices.add(agency.id(), "就业促进科");
        people = AnOffice.of(context, agency);
        desk = people.desk();
        today = ChinaTime.today(clock).toString();
    }

    @Test
    void bindsTheWholeCaseWithIndexNumbersAndProofs() throws Exception {
        var request = answered();
        assertThat(desk.get(request)).bodyText().contains(request + "/bundle");
        var page = AtTheDesk.text(desk.get(request + "/bundle"));
        assertThat(page).contains("申请材料", "来件扫描件", "检索记录", "征求意见", "审签记录", "送达凭证", "办理经过");
        var bundle = make(request, "WHOLE", keys(page));

        byte[] pdf = desk.get(bundle).getResponse().getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            var all = text(document, 1, document.getNumberOfPages());
            assertThat(all)
                    .contains(
                            "政府信息公开申请案卷",
                            "示例市人民政府行政复议",
                            "证据清单",
                            "证明原告已经收到答复",
                            "示例公司",
                            "scanned 3",
                            "答复期限逐日计算",
                            "公文管理系统",
                            "王小明",
                            "13800001111",
                            "收到意见",
                            "所签正文的指纹",
                            "送达回证",
                            "XA1",
                            "办理经过",
                            "行政复议 F-1",
                            "第 1 页 共 " + document.getNumberOfPages() + " 页");
            var letter = Pattern.compile("示例公开〔\\d+〕1号 政府信息公开告知书 [\\d-]+ (\\d+)");
            var place = letter.matcher(text(document, 2, 2).replaceAll("\\s+", " "));
            assertThat(place.find()).as("the index names the letter's sheet").isTrue();
            int sheet = Integer.parseInt(place.group(1));
            assertThat(text(document, sheet, sheet)).contains("政府信息公开告知书", "1号");
            var marks = document.getDocumentCatalog().getDocumentOutline();
            assertThat(marks.getFirstChild().getTitle()).isEqualTo("封面");
        }

        var zip =
                entries(
                        desk.get(bundle.replace(".pdf", ".zip"))
                                .getResponse()
                                .getContentAsByteArray());
        assertThat(zip.keySet()).first().isEqualTo("00-案卷.pdf");
        assertThat(zip.keySet()).anyMatch(name -> name.endsWith("来信.pdf"));
        assertThat(zip.keySet()).anyMatch(name -> name.endsWith("邮戳.png"));
        assertThat(zip.keySet()).anyMatch(name -> name.endsWith("名单.txt"));
        assertThat(zip.get("00-案卷.pdf")).isEqualTo(pdf);
        assertThat(utf8(zip, "index.csv")).startsWith("\uFEFF序号,材料名称").contains("证明原告已经收到答复");
        var manifest = utf8(zip, "manifest-sha256.txt");
        for (var entry : zip.entrySet()) {
            if (!entry.getKey().startsWith("manifest")) {
                assertThat(manifest).contains(hash(entry.getValue()) + "  " + entry.getKey());
            }
        }
        assertThat(AtTheDesk.text(desk.get(request + "/bundle")))
                .contains("已制作的案卷", hash(pdf), "示例市人民政府行政复议", "证明原告已经收到答复");
        assertThat(audited(request, "request.bundled")).contains(hash(pdf));
    }

    @Test
    void theCopyForTheOtherSideHidesThirdPartiesAndTheDisputeItself() throws Exception {
        var request = arrived(scan(3));
        askedWithAFile(request);
        answered(request);
        var items = keys(AtTheDesk.text(desk.get(request + "/bundle")));
        make(request, "WHOLE", items);
        assertThat(AtTheDesk.text(desk.get(request + "/bundle"))).contains("李四身份证.pdf", "王小明同意公开");
        var bundle = make(request, "MASKED", items);
        byte[] pdf = desk.get(bundle).getResponse().getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(text(document, 1, document.getNumberOfPages()))
                    .contains("副本：已隐去第三方个人信息", "王**", "王**同意公开", "示例公司", "0538-6991838")
                    .contains("号 附件", "检索到的文件", "政府信息公开征求第三方意见书", "附件：（略）")
                    .doesNotContain("王小明", "13800001111", "名单一份", "名单.txt", "李四");
            assertThat(titles(document.getDocumentCatalog().getDocumentOutline()))
                    .contains("封面", "目录")
                    .noneMatch(title -> title.contains("李四") || title.contains("王小明"));
        }
        var zip =
                entries(
                        desk.get(bundle.replace(".pdf", ".zip"))
                                .getResponse()
                                .getContentAsByteArray());
        assertThat(zip.keySet()).noneMatch(name -> name.endsWith("名单.txt"));
        assertThat(utf8(zip, "index.csv"))
                .contains("不随副本提供", "号 附件", "检索到的文件")
                .doesNotContain("李四", "王小明", "名单.txt");
        assertThat(zip.keySet()).noneMatch(name -> name.contains("李四") || name.contains("王小明"));
        for (var entry : zip.entrySet()) {
            if (entry.getKey().endsWith(".pdf")) {
                try (var document = Loader.loadPDF(entry.getValue())) {
                    assertThat(text(document, 1, document.getNumberOfPages()))
                            .as(entry.getKey())
                            .doesNotContain("王小明", "13800001111", "李四", "名单.txt");
                }
            }
        }
        assertThat(AtTheDesk.text(desk.get(request + "/bundle")))
                .as("the next whole bundle starts with what was typed for the last whole one")
                .contains("王小明同意公开");
    }

    @Test
    void takesOnlyWhatIsChosenAndNothingWithoutAChoice() throws Exception {
        var request = people.register(today);
        assertThat(desk.post(request + "/bundle", "copy", "WHOLE", "use", "某某法院"))
                .hasStatus(422)
                .bodyText()
                .contains("请至少选择一份材料", "某某法院");
        var bundle = make(request, "WHOLE", List.of("clock"));
        try (var document =
                Loader.loadPDF(desk.get(bundle).getResponse().getContentAsByteArray())) {
            assertThat(text(document, 1, document.getNumberOfPages()))
                    .contains("答复期限逐日计算")
                    .doesNotContain("政府信息公开申请表");
        }
    }

    @Test
    void isForThoseAloneWhoMaySeeWhoAsks() {
        var request = people.register(today);
        var bundle = make(request, "WHOLE", List.of("application"));
        assertThat(people.somebody(Role.OFFICE_HEAD).get(request + "/bundle")).hasStatus(403);
        assertThat(people.somebody(Role.OFFICE_HEAD).get(bundle)).hasStatus(403);
        var stranger = AtTheDesk.in(context, People.agency(agencies), Role.DISCLOSURE_OFFICE);
        assertThat(stranger.get(request + "/bundle")).hasStatus(404);
        assertThat(stranger.get(bundle)).hasStatus(404);
        var other = people.register(today);
        var id = bundle.substring(bundle.indexOf("/bundle/"));
        assertThat(desk.get(other + id)).as("a bundle of another case").hasStatus(404);
    }

    @Test
    void programsOfTheOfficeTakeItAlong() throws Exception {
        var request = people.register(today);
        var api = request.replace("/desk/requests/", "/api/v1/cases/");
        var pdf = desk.get(api + "/bundle.pdf").getResponse();
        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
        try (var document = Loader.loadPDF(pdf.getContentAsByteArray())) {
            assertThat(text(document, 1, document.getNumberOfPages())).contains("政府信息公开申请表");
        }
        var zip =
                entries(
                        desk.get(api + "/bundle.zip?masked=true")
                                .getResponse()
                                .getContentAsByteArray());
        assertThat(zip).containsKeys("00-案卷.pdf", "index.csv", "manifest-sha256.txt");
        assertThat(audited(request, "request.bundle-taken"))
                .contains(hash(pdf.getContentAsByteArray()));
    }

    @Test
    void isDestroyedWithTheProofsOfTheCase() {
        var request = answered();
        make(request, "WHOLE", List.of("application"));
        var id = request.substring(request.lastIndexOf('/') + 1);
        transaction.executeWithoutResult(
                _ ->
                        destruction.destroy(
                                UUID.fromString(id),
                                CaseDestruction.Part.PROOFS,
                                ChinaTime.today(clock)));
        assertThat(
                        jdbc.sql("select count(*) from requests.bundle where request_id = ?")
                                .param(UUID.fromString(id))
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void aCaseOfThreeHundredSheetsIsBoundInReasonableTime() throws Exception {
        var request = arrived(scan(280));
        long begun = System.nanoTime();
        var bundle = make(request, "WHOLE", keys(AtTheDesk.text(desk.get(request + "/bundle"))));
        long took = (System.nanoTime() - begun) / 1_000_000;
        try (var document =
                Loader.loadPDF(desk.get(bundle).getResponse().getContentAsByteArray())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(285);
            assertThat(text(document, 200, 200)).contains("第 200 页");
        }
        assertThat(took).as("milliseconds").isLessThan(60_000);
    }

    /** A case with everything: scan, postmark, search, consultation, assessment, letter, review. */
    private String answered() {
        var request = arrived(scan(3));
        answered(request);
        return request;
    }

    private void answered(String request) {
        searched(request);
        consulted(request);
        assertThat(
                        desk.post(
                                "/desk/remedies",
                                "number",
                                "F-1",
                                "kind",
                                "RECONSIDERATION",
                                "acceptedOn",
                                today,
                                "requestNumber",
                                number(request),
                                "procedure",
                                "SIMPLE",
                                "copyReceivedOn",
                                today))
                .hasStatus(302);
        var letter = people.draft(request, LetterKind.DISCLOSED, "POST");
        people.issue(letter, LetterKind.DISCLOSED);
        assertThat(desk.post(letter + "/delivery", "way", "POST", "on", today, "proof", "XA1"))
                .hasStatus(302);
    }

    /** A letter that asks the third party, with the paper that the dispute is about. */
    private void askedWithAFile(String request) {
        var values = AnOffice.typed(LetterKind.THIRD_PARTY_CONSULTATION);
        values.put("ADDRESSEE", "王小明");
        var letter = people.draft(request, LetterKind.THIRD_PARTY_CONSULTATION, values);
        var file = new MockMultipartFile("annex", "李四身份证.pdf", "application/pdf", scan(1));
        assertThat(desk.upload(letter + "/annexes", List.of(file), "version", "0")).hasStatus(302);
        people.issue(letter, LetterKind.THIRD_PARTY_CONSULTATION);
    }

    private String arrived(byte[] scan) {
        var sent =
                desk.upload(
                        "/desk/requests",
                        List.of(
                                new MockMultipartFile("scan", "来信.pdf", "application/pdf", scan),
                                new MockMultipartFile(
                                        "postmark", "邮戳.png", "image/png", picture())),
                        "token",
                        UUID.randomUUID().toString(),
                        "type",
                        "BUSINESS",
                        "name",
                        "示例公司",
                        "channel",
                        "IN_PERSON",
                        "receivedOn",
                        today,
                        "phone",
                        "0538-6991838",
                        "wanted",
                        "考试成绩");
        assertThat(sent).hasStatus(302);
        return Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    }

    private void searched(String request) {
        assertThat(desk.post(request + "/searches", "to", jobs.id().toString(), "what", "考试成绩"))
                .hasStatus(302);
        var task =
                Pattern.compile("/desk/searches/[0-9a-f-]{36}")
                        .matcher(AtTheDesk.text(desk.get(request)));
        assertThat(task.find()).isTrue();
        var list =
                new MockMultipartFile(
                        "files", "名单.txt", "text/plain", "名单".getBytes(StandardCharsets.UTF_8));
        assertThat(
                        desk.upload(
                                task.group() + "/report",
                                List.of(list),
                                "version",
                                "0",
                                "token",
                                UUID.randomUUID().toString(),
                                "rows",
                                "3",
                                "result",
                                "FOUND",
                                "kind0",
                                "SYSTEM",
                                "name0",
                                "公文管理系统",
                                "words0",
                                "考试成绩",
                                "people",
                                "赵六",
                                "from",
                                today,
                                "until",
                                today,
                                "found",
                                "名单一份"))
                .hasStatus(302);
    }

    private void consulted(String request) {
        assertThat(
                        desk.post(
                                request + "/consult",
                                "version",
                                "0",
                                "on",
                                today,
                                "kind",
                                "THIRD_PARTY",
                                "addressee",
                                "王小明",
                                "delivered",
                                today))
                .hasStatus(302);
        assertThat(
                        desk.post(
                                request + "/receive-opinion",
                                "version",
                                "1",
                                "on",
                                today,
                                "which",
                                "1",
                                "opinion",
                                "AGREES",
                                "reasons",
                                "王小明同意，电话 13800001111"))
                .hasStatus(302);
    }

    private String number(String request) {
        var number =
                Pattern.compile("<h1>([\\d-]+)</h1>").matcher(AtTheDesk.text(desk.get(request)));
        assertThat(number.find()).isTrue();
        return number.group(1);
    }

    private String make(String request, String copy, List<String> items) {
        var fields = new ArrayList<String>(List.of("copy", copy, "use", "示例市人民政府行政复议"));
        items.forEach(item -> fields.addAll(List.of("items", item)));
        for (var item : items) {
            var purpose =
                    switch (item.replaceFirst(":.*", "")) {
                        case "delivery" -> "证明原告已经收到答复";
                        case "consultations" -> "王小明同意公开";
                        case "annex" -> "李四的证件";
                        default -> "";
                    };
            if (!purpose.isEmpty()) {
                fields.addAll(List.of("purpose-" + item.replace(':', '-'), purpose));
            }
        }
        assertThat(desk.post(request + "/bundle", fields.toArray(String[]::new))).hasStatus(302);
        var found = BUNDLE.matcher(AtTheDesk.text(desk.get(request + "/bundle")));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static List<String> keys(String page) {
        return Pattern.compile("name=\"items\" value=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String audited(String request, String action) {
        return jdbc.sql(
                        "select facts from audit.entry where action = ? and subject = ? order by number desc")
                .param(action)
                .param("request:" + number(request))
                .query(String.class)
                .list()
                .toString();
    }

    private static List<String> titles(PDDocumentOutline outline) {
        var titles = new ArrayList<String>();
        outline.children().forEach(mark -> titles.add(mark.getTitle()));
        return titles;
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        var all = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                all.put(entry.getName(), in.readAllBytes());
            }
        }
        return all;
    }

    private static String utf8(Map<String, byte[]> zip, String name) {
        return new String(Optional.ofNullable(zip.get(name)).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] scan(int pages) {
        try (var document = new PDDocument();
                var to = new ByteArrayOutputStream()) {
            for (int n = 1; n <= pages; n++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(100, 700);
                    content.showText("scanned " + n);
                    content.endText();
                }
            }
            document.save(to);
            return to.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] picture() {
        try (var to = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", to);
            return to.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(PDDocument document, int first, int last) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(first);
        stripper.setEndPage(last);
        return stripper.getText(document).replace("\r", "");
    }
}
