package org.yangguang.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.files.FileId;
import org.yangguang.files.FileStore;
import org.yangguang.identity.Role;
import org.yangguang.items.domain.Items;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.org.AgencyKind;
import org.yangguang.org.Contact;
import org.yangguang.screening.reading.PlantedFiles;

/**
 * An item on its way through screening: what keeps it back, who may let what stay, what is mended.
 */
@YangguangTest
class ScreeningOfItemsTests {

    private static final String ID = PlantedFiles.ID;

    @Autowired private WebApplicationContext context;
    @Autowired private Agencies agencies;
    @Autowired private Items items;
    @Autowired private FileStore files;
    @Autowired private JdbcClient jdbc;

    private Agency agency;
    private AtTheDesk author;
    private AtTheDesk head;
    private AtTheDesk deputy;
    private AtTheDesk secrecy;
    private AtTheDesk leader;

    @BeforeEach
    void people() {
        var code = "T" + UUID.randomUUID().toString().replace("-", "").substring(0, 17);
        agency =
                agencies.create(
                        code,
                        "测试局" + code,
                        "测试局",
                        AgencyKind.DEPARTMENT,
                        Optional.empty(),
                        Contact.unknown());
        author = AtTheDesk.in(context, agency, Role.OFFICER);
        head = AtTheDesk.in(context, agency, Role.OFFICE_HEAD);
        deputy = AtTheDesk.in(context, agency, Role.DEPUTY_LEADER);
        secrecy = AtTheDesk.in(context, agency, Role.SECRECY_REVIEWER);
        leader = AtTheDesk.in(context, agency, Role.LEADER);
    }

    @Test
    void aBlockingHitKeepsItFromReviewAndIsShownBesideTheText() {
        var item = draft("录用公示", "<p>张三，身份证号" + ID + "，拟录用。</p>");
        assertThat(author.post(item + "/submission")).hasStatus(302);
        assertThat(state(item)).isEqualTo("DRAFT");
        var page = Jsoup.parse(AtTheDesk.text(author.get(item)));
        assertThat(page.select("#hit-1").text()).isEqualTo(ID);
        assertThat(page.select(".hits a").attr("href")).isEqualTo("#hit-1");
        assertThat(page.select(".hits .excerpt").text())
                .contains("37*************231")
                .doesNotContain(ID);
    }

    @Test
    void maskingChangesTheTextAndLetsItPass() {
        var item = draft("录用公示", "<p>证件370902<b>19900307</b>1231，拟录用。</p>");
        screen(item);
        assertThat(deed(author, item, "/1/mask")).hasStatus(302);
        assertThat(body(item)).contains("证件37****<b>********</b>*231，").doesNotContain("19900307");
        assertThat(author.post(item + "/submission")).hasStatus(302);
        assertThat(state(item)).isEqualTo("IN_REVIEW");
        assertThat(
                        count(
                                "select count(*) from screening.disposition d join screening.report r on r.id = d.report_id where r.subject = :subject and d.deed = 'MASKED'",
                                item))
                .isEqualTo(1);
    }

    @Test
    void allPersonalDataIsMaskedAtOnce() {
        var item =
                draft(
                        "名单",
                        "<table><tr><th>姓名</th><th>身份证号</th><th>电话</th></tr>"
                                + "<tr><td>张伟明</td><td>"
                                + ID
                                + "</td><td>13812345678</td></tr>"
                                + "<tr><td>李秀英</td><td>11010519491231002X</td><td>13912345678</td></tr>"
                                + "<tr><td>王建国</td><td>370902190001010012</td><td>13712345678</td></tr>"
                                + "<tr><td>陈桂兰</td><td>"
                                + ID
                                + "</td><td>13612345678</td></tr></table>");
        screen(item);
        assertThat(deed(author, item, "/masks")).hasStatus(302);
        assertThat(body(item))
                .contains("张伟明", "37*************231", "11*************02X", "136****5678")
                .doesNotContain(ID, "13812345678", "13912345678", "13712345678", "13612345678");
        assertThat(author.post(item + "/submission")).hasStatus(302);
        assertThat(state(item)).isEqualTo("IN_REVIEW");
    }

    @Test
    void nobodyJustifiesWhatBlocks() {
        var item = draft("公示", "<p>证件" + ID + "</p>");
        screen(item);
        assertThat(deed(author, item, "/1/justification", "reason", "名单须公开")).hasStatus(409);
        assertThat(deed(secrecy, item, "/1/justification", "reason", "名单须公开")).hasStatus(409);
    }

    @Test
    void warningsAreDecidedBeforeTheSecrecyStep() {
        var item = draft("通知", "<p>请各单位布署工作。</p>");
        assertThat(author.post(item + "/submission")).hasStatus(302);
        sign(head, item, "PRE_REVIEW");
        sign(deputy, item, "DEPUTY_REVIEW");
        assertThat(sign(secrecy, item, "SECRECY_REVIEW"))
                .hasStatus(409)
                .bodyText()
                .contains("1 项筛查命中没有处置");
        assertThat(deed(head, item, "/1/justification", "reason", "无误")).hasStatus(403);
        assertThat(deed(secrecy, item, "/1/justification", "reason", "")).hasStatus(422);
        assertThat(deed(secrecy, item, "/1/justification", "reason", "引用原文", "basis", "某规定"))
                .hasStatus(302);
        assertThat(secrecy.get(item)).bodyText().contains("引用原文", "依据：某规定");
        assertThat(sign(secrecy, item, "SECRECY_REVIEW")).hasStatus(302);
        assertThat(sign(leader, item, "SIGNING")).hasStatus(302);
        assertThat(state(item)).isEqualTo("PUBLISHED");
        assertThat(
                        jdbc.sql(
                                        "select count(*) from release.proof p join release.entry e on e.number = p.entry where e.subject = :subject and p.step like 'SCREENING %'")
                                .param("subject", "item/" + id(item))
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void onlyTheSecrecyReviewerLetsAnInternalMarkStay() {
        var item = draft("办法解读", "<p>文件袋上应当印有“内部资料”字样。</p>");
        screen(item);
        assertThat(deed(author, item, "/1/justification", "reason", "引用")).hasStatus(403);
        assertThat(secrecy.get("/desk")).bodyText().doesNotContain("办法解读");
        assertThat(deed(author, item, "/question")).hasStatus(302);
        assertThat(secrecy.get("/desk")).bodyText().contains("办法解读", "认定筛查命中");
        assertThat(deed(secrecy, item, "/1/justification", "reason", "仅说明格式")).hasStatus(302);
        assertThat(secrecy.get("/desk")).bodyText().doesNotContain("办法解读");
        assertThat(author.post(item + "/submission")).hasStatus(302);
        assertThat(state(item)).isEqualTo("IN_REVIEW");
    }

    @Test
    void aReasonStandsForTheSameFindingInTheNextContentAndForNoOther() {
        var item = draft("通知", "<p>请各单位布署工作。</p>");
        screen(item);
        assertThat(deed(author, item, "/1/justification", "reason", "引用原文")).hasStatus(302);
        revise(item, "通知（修改）", "<p>请各单位布署工作。</p>");
        screen(item);
        assertThat(author.get(item)).bodyText().contains("沿用上次");
        revise(item, "通知（修改）", "<p>请各单位布署工作，其它不变。</p>");
        screen(item);
        var page = Jsoup.parse(AtTheDesk.text(author.get(item)));
        assertThat(page.select(".hits li.ok")).hasSize(1);
        assertThat(page.select(".hits li.warn")).hasSize(1);
    }

    /** A report stands in the text and in each file printed from it; nobody gives five reasons. */
    @Test
    void oneReasonIsEnoughForTheSameFindingInTextAndFiles() {
        var item = draft("通知", "<p>请各单位布署工作。</p>");
        attach(item, "通知.txt", "请各单位布署工作。其他单位也要布署。".getBytes(StandardCharsets.UTF_8));
        screen(item);
        var page = Jsoup.parse(AtTheDesk.text(author.get(item)));
        assertThat(page.select(".hits li.warn").size()).isGreaterThan(1);
        assertThat(page.select(".hits").text()).contains("处相同的命中，一并放行");
        assertThat(deed(author, item, "/1/justification", "reason", "引用原文")).hasStatus(302);
        page = Jsoup.parse(AtTheDesk.text(author.get(item)));
        assertThat(page.select(".hits li.warn")).isEmpty();
    }

    @Test
    void aDeedForAnotherContentIsRefused() {
        var item = draft("通知", "<p>请各单位布署工作。</p>");
        screen(item);
        var seen = items.require(ItemId.of(id(item))).content().fingerprint().hex();
        revise(item, "通知（修改）", "<p>请各单位布署工作。</p>");
        assertThat(author.post(item + "/screening/1/mask", "seen", seen)).hasStatus(409);
    }

    @Test
    void aFileIsCleanedAndItsOriginalStaysForTwo() {
        var item = draft("名单公示", "<p>见附件。</p>");
        attach(item, "名单.xlsx", PlantedFiles.xlsxWithEverything());
        screen(item);
        assertThat(author.get(item)).bodyText().contains("隐藏的工作表", "清除“名单.xlsx”");
        var file = attachment(item);
        assertThat(deed(author, item, "/files/" + file + "/cleaning")).hasStatus(302);
        assertThat(attachment(item)).isNotEqualTo(file);
        assertThat(author.get(item)).bodyText().doesNotContain("隐藏的工作表").contains("附件原件");
        assertThat(author.get(item + "/originals/" + file)).hasStatusOk();
        assertThat(secrecy.get(item + "/originals/" + file)).hasStatusOk();
        assertThat(leader.get(item + "/originals/" + file)).hasStatus(403);
        var other = AtTheDesk.in(context, agency, Role.OFFICER);
        assertThat(other.get(item + "/originals/" + file)).hasStatus(404);
    }

    @Test
    void aSecretTextIsNotEvenKeptAsADraft() {
        var id = UUID.randomUUID().toString();
        assertThat(
                        author.post(
                                "/desk/items",
                                "id",
                                id,
                                "title",
                                "通知",
                                "place",
                                "DISCLOSURE_COLUMN/",
                                "body",
                                "<p>机密★10年</p><p>内容甲乙丙</p>"))
                .hasStatus(422)
                .bodyText()
                .contains("带有密级标志", "内容甲乙丙");
        assertThat(
                        jdbc.sql("select count(*) from items.item where id = :id::uuid")
                                .param("id", id)
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(secrecy.get("/desk/screening/evictions")).bodyText().contains(author.username());
    }

    @Test
    void aSecretFileIsNotEvenKeptAsAnAttachment() {
        var item = draft("通知", "<p>见附件。</p>");
        long before = jdbc.sql("select count(*) from files.file").query(Long.class).single();
        assertThat(attach(item, "文件.docx", PlantedFiles.docx(PlantedFiles.paragraph("秘密★5年"))))
                .hasStatus(422);
        assertThat(jdbc.sql("select count(*) from files.file").query(Long.class).single())
                .isEqualTo(before);
    }

    /** It came in by another door: the run finds it, and nothing of it stays anywhere. */
    @Test
    void aSecretThatIsInAlreadyIsTakenAwayFromAllStores() throws Exception {
        var item = draft("通知甲乙", "<p>正文</p>");
        attach(item, "附件.txt", "平安".getBytes(StandardCharsets.UTF_8));
        assertThat(author.post(item + "/submission")).hasStatus(302);
        var file = FileId.of(attachment(item));
        jdbc.sql("update items.item set body = '<p>绝密★长期</p><p>内容甲乙丙</p>' where id = :id::uuid")
                .param("id", id(item))
                .update();
        assertThat(author.post(item + "/screening")).hasStatus(422).bodyText().contains("已从平台清除");
        assertThat(state(item)).isEqualTo("DISCARDED");
        for (var table : new String[] {"attachment", "submission", "signature", "original"}) {
            assertThat(
                            jdbc.sql(
                                            "select count(*) from items."
                                                    + table
                                                    + " where item_id = :id::uuid")
                                    .param("id", id(item))
                                    .query(Long.class)
                                    .single())
                    .as(table)
                    .isZero();
        }
        var row =
                jdbc.sql(
                                "select title || body || words || summary || search_text from items.item where id = :id::uuid")
                        .param("id", id(item))
                        .query(String.class)
                        .single();
        assertThat(row).doesNotContain("甲乙", "绝密");
        assertThatThrownBy(() -> files.open(file)).isInstanceOf(java.io.UncheckedIOException.class);
        assertThat(count("select count(*) from screening.report where subject = :subject", item))
                .isZero();
    }

    @Test
    void anEditUnderReviewNeedsARunOfItsOwn() {
        var item = draft("通知", "<p>正文</p>");
        assertThat(author.post(item + "/submission")).hasStatus(302);
        revise(item, "通知", "<p>证件" + ID + "</p>");
        assertThat(sign(head, item, "PRE_REVIEW")).hasStatus(409).bodyText().contains("1 项不能公开");
    }

    @Test
    void changedListsAreAskedAgainBeforeRelease() {
        var item = draft("通知", "<p>示例新禁词出现在这里。</p>");
        assertThat(author.post(item + "/submission")).hasStatus(302);
        sign(head, item, "PRE_REVIEW");
        sign(deputy, item, "DEPUTY_REVIEW");
        assertThat(sign(secrecy, item, "SECRECY_REVIEW")).hasStatus(302);
        assertThat(
                        secrecy.post(
                                "/desk/screening/lists/FORBIDDEN",
                                "word",
                                "示例新禁词",
                                "other",
                                "规范词",
                                "note",
                                ""))
                .hasStatus(302);
        assertThat(sign(leader, item, "SIGNING")).hasStatus(409);
        assertThat(state(item)).isEqualTo("IN_REVIEW");
    }

    @Test
    void aSecondOfTheSameIsTold() {
        var item = draft("关于甲事项的通知", "<p>请各单位认真做好甲事项的各项准备工作，按时报送材料。</p>");
        assertThat(author.post(item + "/submission")).hasStatus(302);
        sign(head, item, "PRE_REVIEW");
        sign(deputy, item, "DEPUTY_REVIEW");
        sign(secrecy, item, "SECRECY_REVIEW");
        assertThat(sign(leader, item, "SIGNING")).hasStatus(302);
        var again = draft("关于甲事项的通知", "<p>请各单位认真做好甲事项的各项准备工作，按时报送材料。</p>");
        screen(again);
        assertThat(author.get(again)).bodyText().contains("W-13", "与已公开的信息相近");
    }

    private String draft(String title, String body) {
        var id = UUID.randomUUID().toString();
        assertThat(
                        author.post(
                                "/desk/items",
                                "id",
                                id,
                                "title",
                                title,
                                "place",
                                "DISCLOSURE_COLUMN/",
                                "body",
                                body))
                .hasStatus(302);
        return "/desk/items/" + id;
    }

    private void revise(String item, String title, String body) {
        assertThat(
                        author.post(
                                item,
                                "version",
                                Long.toString(items.require(ItemId.of(id(item))).version()),
                                "title",
                                title,
                                "place",
                                "DISCLOSURE_COLUMN/",
                                "body",
                                body))
                .hasStatus(302);
    }

    private void screen(String item) {
        assertThat(author.post(item + "/screening")).hasStatus(302);
    }

    private MvcTestResult deed(AtTheDesk person, String item, String deed, String... more) {
        var fields = new java.util.ArrayList<String>(List.of("seen", seen(item)));
        fields.addAll(List.of(more));
        return person.post(item + "/screening" + deed, fields.toArray(String[]::new));
    }

    private MvcTestResult sign(AtTheDesk person, String item, String step) {
        return person.post(item + "/signature", "step", step, "seen", seen(item));
    }

    private MvcTestResult attach(String item, String name, byte[] content) {
        return author.upload(
                item + "/files",
                List.of(new MockMultipartFile("file", name, "application/octet-stream", content)));
    }

    private String attachment(String item) {
        return items.require(ItemId.of(id(item)))
                .content()
                .attachments()
                .getFirst()
                .file()
                .toString();
    }

    private String body(String item) {
        return Jsoup.parseBodyFragment(items.require(ItemId.of(id(item))).content().body())
                .body()
                .html();
    }

    private String seen(String item) {
        return items.require(ItemId.of(id(item))).content().fingerprint().hex();
    }

    private String state(String item) {
        return Objects.requireNonNull(
                jdbc.sql("select state from items.item where id = :id::uuid")
                        .param("id", id(item))
                        .query(String.class)
                        .single());
    }

    private long count(String sql, String item) {
        return jdbc.sql(sql).param("subject", "item:" + id(item)).query(Long.class).single();
    }

    private static String id(String item) {
        var matcher = Pattern.compile("[0-9a-f-]{36}$").matcher(item);
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }
}
