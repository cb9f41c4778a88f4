package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
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
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.letters.LetterKind;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.requests.domain.CaseDestruction.Part;
import org.yangguang.requests.domain.Destruction;
import org.yangguang.shared.ChinaTime;

/** A third party reads and answers a consultation through its link: 网上提出意见（条例第三十二条）. */
@YangguangTest
class OpinionsOnlineTests {

    private static final String ADDRESSEE = "（收件人）";

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired Destruction destruction;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private MockMvcTester mvc;
    private Agency agency;
    private AnOffice office;
    private LocalDate today;
    private String request;
    private String letter;

    @BeforeEach
    void aLetterToAThirdParty() {
        mvc =
                MockMvcTester.create(
                        MockMvcBuilders.webAppContextSetup(context)
                                .apply(springSecurity())
                                .build());
        agency = People.agency(agencies);
        office = AnOffice.of(context, agency);
        today = ChinaTime.today(clock);
        request = office.register(today.toString());
        letter = office.draft(request, LetterKind.THIRD_PARTY_CONSULTATION, "POST");
    }

    @Test
    void theFirstOpeningIsTheDayOfReceiptAndTheOpinionStopsTheWait() {
        annexed();
        office.issue(letter, LetterKind.THIRD_PARTY_CONSULTATION);
        var sheet = sheet();
        var link = link(sheet);

        assertThat(get(link))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("Referrer-Policy", "no-referrer")
                .hasHeader("X-Robots-Tag", "noindex, nofollow")
                .bodyText()
                .contains("以打开之日为收到征求意见书之日（本机关按此办理）")
                .doesNotContain("（拟公开的信息）");
        assertThat(get(link + "/letter.pdf")).hasStatus(409);
        assertThat(office.desk().get(request)).bodyText().contains("办理中");

        assertThat(post(link)).hasStatus(302).hasRedirectedUrl(link);
        var by = WorkingCalendar.published().addWorkingDays(today, 15);
        var read = page(link);
        assertThat(read.select(".paper").text()).contains("（拟公开的信息）", "附件：拟公开内容.txt");
        assertThat(read.text())
                .contains("请最迟 " + by + " 提出意见（还有 15 个工作日）", "由行政机关依照条例自行决定")
                .doesNotContain("示例公司", number());
        assertThat(get(link + "/letter.pdf")).hasStatusOk().hasContentType("application/pdf");
        var annex = read.select("a[href*=/annexes/]").attr("href");
        assertThat(AtTheDesk.text(get(annex))).isEqualTo("合同第三条");
        assertThat(office.desk().get(request)).bodyText().contains("征求意见中", by.toString());

        var file = new MockMultipartFile("files", "证明.txt", "text/plain", bytes("配方属于商业秘密"));
        assertThat(answer(link, file, "said", "OBJECTS", "reasons", "涉及商业秘密", "signer", "某公司"))
                .hasStatus(302);
        assertThat(page(link).select(".card.gold").text())
                .contains("您的意见已经收到", "不同意公开", "涉及商业秘密", "证明.txt");
        assertThat(office.desk().get(request))
                .bodyText()
                .contains("办理中", "不同意公开，理由待审查", "收到意见")
                .doesNotContain("征求意见中");
        var desk = Jsoup.parse(AtTheDesk.text(office.desk().get(request + "/opinions")));
        assertThat(desk.text()).contains("不同意公开", "涉及商业秘密", "某公司", ADDRESSEE, "已答复");
        var sent = desk.select("a[href*=/files/]").attr("href");
        assertThat(AtTheDesk.text(office.desk().get(sent))).isEqualTo("配方属于商业秘密");
        assertThat(audited())
                .containsSubsequence(
                        "opinion.link-made",
                        "request.consultation",
                        "request.opinionreceived",
                        "opinion.sent");
        assertThat(addresses()).containsOnly("");
        assertThat(sealedEverywhere("涉及商业秘密", "某公司")).isTrue();
    }

    @Test
    void theLastAnswerCountsUntilTheTimeIsOver() {
        var link = opened();
        assertThat(answer(link, "said", "AGREES", "signer", "某公司")).hasStatus(302);
        assertThat(answer(link, "said", "PARTLY", "reasons", "第三条除外", "signer", "某公司"))
                .hasStatus(302);
        assertThat(page(link).text()).contains("部分同意公开", "更正前的意见", "更正意见");
        assertThat(office.desk().get(request + "/opinions"))
                .bodyText()
                .contains("部分同意公开", "第三条除外", "没有自动登记为收到的意见，请核对", "后来已更正");
        assertThat(statements("o.taken")).containsExactly(true, false);

        received(20);
        assertThat(page(link).text()).contains("届满").doesNotContain("提交更正");
        assertThat(answer(link, "said", "OBJECTS", "reasons", "全部", "signer", "某公司"))
                .hasStatus(409)
                .bodyText()
                .contains("期限已经届满");
        assertThat(statements("o.late")).containsExactly(false, false);
    }

    @Test
    void aFirstAnswerIsTakenLateTooAndMarked() {
        var link = opened();
        received(20);
        assertThat(page(link).text()).contains("届满", "提交意见");
        assertThat(answer(link, "said", "AGREES", "signer", "某公司")).hasStatus(302);
        assertThat(statements("o.late")).containsExactly(true);
        assertThat(page(link).text()).contains("逾期");
        assertThat(office.desk().get(request + "/opinions")).bodyText().contains("逾期");

        received(70);
        assertThat(get(link))
                .hasStatus(410)
                .bodyText()
                .contains("链接已经失效")
                .doesNotContain("（拟公开的信息）");
        assertThat(get(link + "/letter.pdf")).hasStatus(409);
    }

    @Test
    void whatTheCaseCannotTakeIsKeptAndTheOfficeLooks() {
        var link = opened();
        assertThat(
                        office.desk()
                                .post(
                                        request + "/withdraw",
                                        "version",
                                        "1",
                                        "on",
                                        today.toString(),
                                        "note",
                                        "书面撤回"))
                .hasStatus(302);
        assertThat(answer(link, "said", "AGREES", "signer", "某公司")).hasStatus(302);
        assertThat(page(link).text()).contains("您的意见已经收到");
        assertThat(statements("o.taken")).containsExactly(false);
        assertThat(office.desk().get(request)).bodyText().contains("已撤回");
    }

    @Test
    void wordsNamesAndFilesAreDestroyedWithThoseOfTheCase() {
        var link = opened();
        var file = new MockMultipartFile("files", "证明.txt", "text/plain", bytes("商业秘密"));
        assertThat(answer(link, file, "said", "AGREES", "signer", "某公司", "contact", "0538-8000000"))
                .hasStatus(302);
        assertThat(
                        office.desk()
                                .post(
                                        request + "/withdraw",
                                        "version",
                                        "2",
                                        "on",
                                        today.toString(),
                                        "note",
                                        "书面撤回"))
                .hasStatus(302);
        destruction.destroy(UUID.fromString(id(request)), Part.PROOFS, today);
        assertThat(page(link).text()).contains("某公司").doesNotContain("证明.txt");
        assertThat(statements("o.contact is null")).containsExactly(true);
        destruction.destroy(UUID.fromString(id(request)), Part.PERSON, today);
        assertThat(get(link)).hasStatus(404);
        assertThat(statements("o.late")).isEmpty();
    }

    @Test
    void numberAndCodeFromPaperOpenItTooAndGuessingIsSlow() {
        office.issue(letter, LetterKind.THIRD_PARTY_CONSULTATION);
        var sheet = sheet();
        var number = sheet.select("#opinion-number").text();
        var code = sheet.select("#opinion-code").text();
        var opened = post("/opinion", "number", number, "code", code.toLowerCase(Locale.ROOT));
        assertThat(opened).hasStatus(302);
        var link = Optional.ofNullable(opened.getResponse().getRedirectedUrl()).orElseThrow();
        assertThat(link).startsWith("/opinion/").isNotEqualTo(link(sheet));
        assertThat(get(link)).hasStatusOk().bodyText().contains("打开征求意见书");

        for (int n = 0; n < 10; n++) {
            assertThat(post("/opinion", "number", number, "code", "AAAA-AAAA"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("编号或者答复码不对");
        }
        assertThat(post("/opinion", "number", number, "code", code))
                .hasStatus(422)
                .bodyText()
                .contains("试错次数过多");
    }

    @Test
    void aNewLinkOrTakingItBackEndsTheOldOne() {
        office.issue(letter, LetterKind.THIRD_PARTY_CONSULTATION);
        var first = link(sheet());
        var second = link(sheet());
        assertThat(get(first)).hasStatus(410);
        assertThat(get(second)).hasStatusOk();
        var desk = Jsoup.parse(AtTheDesk.text(office.desk().get(request + "/opinions")));
        assertThat(office.desk().post(desk.select("form[action$=/withdrawal]").attr("action")))
                .hasStatus(302);
        assertThat(get(second)).hasStatus(410);
        assertThat(post(second)).hasStatus(410);
        assertThat(get("/opinion/" + "A".repeat(43))).hasStatus(404);
    }

    @Test
    void aFormThatIsNotFilledInComesBackWithAllThatWasTyped() {
        var link = opened();
        var evil = new MockMultipartFile("files", "a.exe", "text/plain", bytes("MZ"));
        assertThat(answer(link, evil, "said", "AGREES", "signer", "某公司"))
                .hasStatus(422)
                .bodyText()
                .contains("某公司");
        assertThat(answer(link, "said", "OBJECTS", "signer", "某公司"))
                .hasStatus(422)
                .bodyText()
                .contains("请写明是哪些内容、为什么", "某公司");
        assertThat(answer(link, "said", "PERHAPS", "signer", "")).hasStatus(422);
        assertThat(statements("o.taken")).isEmpty();
        assertThat(office.desk().get(request)).bodyText().contains("征求意见中");
    }

    @Test
    void linksAreForIssuedLettersOfConsultationOnly() {
        assertThat(makes(office.desk(), letter)).hasStatus(409).bodyText().contains("已经签发的征求意见书");
        office.issue(letter, LetterKind.THIRD_PARTY_CONSULTATION);
        assertThat(makes(office.somebody(Role.CHANNEL_EDITOR), letter)).hasStatus(403);
        assertThat(makes(AnOffice.of(context, People.agency(agencies)).desk(), letter))
                .hasStatus(404);
        assertThat(office.desk().get(letter)).bodyText().contains(request + "/opinions");
        var notice = office.draft(request, LetterKind.EXTENSION_NOTICE, "POST");
        office.issue(notice, LetterKind.EXTENSION_NOTICE);
        assertThat(makes(office.desk(), notice)).hasStatus(409);
    }

    private String opened() {
        office.issue(letter, LetterKind.THIRD_PARTY_CONSULTATION);
        var link = link(sheet());
        assertThat(post(link)).hasStatus(302);
        return link;
    }

    /** The letter was received so many working days earlier than it was. */
    private void received(int workingDaysAgo) {
        var earlier = today;
        while (WorkingCalendar.published().workingDaysBetween(earlier, today) < workingDaysAgo) {
            earlier = earlier.minusDays(1);
        }
        jdbc.sql(
                        """
                        update requests.request set received_on = :day - 1, steps = (
                            select jsonb_agg(case when step ->> 'kind' = 'CONSULTATION'
                                                  then step || jsonb_build_object('on', :day::text) ||
                                                       jsonb_build_object('delivered', :day::text)
                                                  else step end order by n)
                              from jsonb_array_elements(steps) with ordinality as all_steps (step, n))
                         where id = :id::uuid
                        """)
                .param("day", earlier)
                .param("id", id(request))
                .update();
    }

    private Document sheet() {
        var made = makes(office.desk(), letter);
        assertThat(made).hasStatusOk().hasHeader("Cache-Control", "no-store");
        return Jsoup.parse(AtTheDesk.text(made));
    }

    private MvcTestResult makes(AtTheDesk who, String which) {
        return who.post(request + "/opinions/links", "letter", id(which));
    }

    private static String link(Document sheet) {
        var address = sheet.select("#opinion-address").text();
        return address.substring(address.indexOf("/opinion/"));
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private void annexed() {
        var file = new MockMultipartFile("annex", "拟公开内容.txt", "text/plain", bytes("合同第三条"));
        assertThat(office.desk().upload(letter + "/annexes", List.of(file), "version", "0"))
                .hasStatus(302);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Document page(String link) {
        var answer = get(link);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(AtTheDesk.text(answer));
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).exchange();
    }

    private MvcTestResult post(String address, String... fields) {
        var post = mvc.post().uri(address);
        for (int i = 0; i < fields.length; i += 2) {
            post = post.param(fields[i], fields[i + 1]);
        }
        return post.exchange();
    }

    private MvcTestResult answer(String link, String... fields) {
        return answer(link, List.of(), fields);
    }

    private MvcTestResult answer(String link, MockMultipartFile file, String... fields) {
        return answer(link, List.of(file), fields);
    }

    private MvcTestResult answer(String link, List<MockMultipartFile> files, String... fields) {
        var post = mvc.post().uri(link + "/answer").multipart();
        for (var file : files) {
            post = post.file(file);
        }
        post = post.param("token", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            post = post.param(fields[i], fields[i + 1]);
        }
        return post.exchange();
    }

    private String number() {
        return jdbc.sql("select number from requests.request where id = :id::uuid")
                .param("id", id(request))
                .query(String.class)
                .single();
    }

    private List<@Nullable Boolean> statements(String column) {
        return jdbc.sql(
                        """
                        select %s from requests.opinion_statement o
                          join requests.opinion_invitation i on i.id = o.invitation_id
                         where i.request_id = :id::uuid order by o.at
                        """
                                .formatted(column))
                .param("id", id(request))
                .query(Boolean.class)
                .list();
    }

    private List<@Nullable String> audited() {
        return jdbc.sql("select action from audit.entry where subject = :s order by number")
                .param("s", "request:" + number())
                .query(String.class)
                .list();
    }

    private List<@Nullable String> addresses() {
        return jdbc.sql("select distinct address from audit.entry where action = 'opinion.sent'")
                .query(String.class)
                .list();
    }

    private boolean sealedEverywhere(String... words) {
        var rows =
                jdbc.sql(
                                """
                                select o::text || i::text from requests.opinion_statement o
                                  join requests.opinion_invitation i on i.id = o.invitation_id
                                 where i.request_id = :id::uuid
                                """)
                        .param("id", id(request))
                        .query(String.class)
                        .list();
        return !rows.isEmpty()
                && List.of(words).stream()
                        .noneMatch(word -> rows.stream().anyMatch(row -> row.contains(word)));
    }
}
