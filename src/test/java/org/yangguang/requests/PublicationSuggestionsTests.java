package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.items.ItemChannel;
import org.yangguang.items.ItemColumns;
import org.yangguang.items.ItemId;
import org.yangguang.items.ItemKind;
import org.yangguang.items.ItemPublished;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.notice.Reminders;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.requests.application.NewSubmission;
import org.yangguang.requests.application.SubmissionIntake;
import org.yangguang.requests.domain.ContactWays;
import org.yangguang.requests.domain.Submissions.Receipt;
import org.yangguang.requests.domain.Submissions.Sending;
import org.yangguang.requests.domain.Submitter;
import org.yangguang.requests.domain.Wish;
import org.yangguang.shared.ChinaTime;

/** What was disclosed on request and may be published for everybody (条例第四十四条), end to end. */
@YangguangTest
class PublicationSuggestionsTests {

    private static final String LIST = "/desk/publication-suggestions";
    private static final String WANTED = "2021年度市级创业孵化示范基地奖补名单及标准";

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired SubmissionIntake intake;
    @Autowired ItemColumns columns;
    @Autowired List<Reminders.Source> reminders;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private MockMvcTester mvc;
    private Agency agency;
    private AtTheDesk officer;
    private LocalDate today;

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = People.agency(agencies);
        officer = AtTheDesk.in(context, agency, Role.DISCLOSURE_OFFICE);
        today = ChinaTime.today(clock);
        columns.add(agency.id(), "c1", "通知公告", ItemChannel.DISCLOSURE_COLUMN);
        columns.add(agency.id(), "w1", "微信推送", ItemChannel.WECHAT);
        mvc =
                MockMvcTester.create(
                        MockMvcBuilders.webAppContextSetup(context)
                                .apply(springSecurity())
                                .build());
    }

    @Test
    void areMadeByTheProgramOnceSeveralAskedForWhatMayBeDisclosed() {
        answered(received("甲", WANTED), "R02");
        assertThat(open()).isEmpty();
        answered(received("甲", WANTED), "R17");
        assertThat(open()).as("the same applicant twice is one").isEmpty();
        received("乙", WANTED + "。");
        assertThat(open()).hasSize(1);
        assertThat(officer.get(LIST)).hasStatusOk().bodyText().contains("创业孵化", "多个申请人申请", "待审核");
        assertThat(officer.get("/desk")).bodyText().contains("转主动公开建议");
        assertThat(officer.get(page()))
                .hasStatusOk()
                .bodyText()
                .contains("2 名申请人申请相同信息", "要求“及时”，没有规定天数", "采纳并起草");
        received("丙", WANTED);
        assertThat(open()).as("one for all who want it").hasSize(1);
        assertThat(officer.get(page())).bodyText().contains("3 名申请人申请相同信息");
        assertThat(officer.get(LIST + ".xlsx")).hasStatusOk();
    }

    @Test
    void areNotMadeOfWhatIsRefusedPublicAlreadyOrOnesOwn() {
        answered(received("甲", WANTED), "R08");
        received("乙", WANTED);
        answered(received("甲", "职业技能鉴定收费标准文件"), "R01");
        answered(received("乙", "职业技能鉴定收费标准文件"), "R02");
        answered(received("甲", "本人2005年至2010年参保缴费记录"), "R02");
        answered(received("乙", "本人2005年至2010年参保缴费记录"), "R02");
        assertThat(open()).isEmpty();
        assertThat(officer.post(LIST + "/look")).hasStatus(302);
        assertThat(open()).isEmpty();
    }

    @Test
    void areFoundInWhatLedgersBroughtIn() {
        answered(received("甲", WANTED), "R02");
        received("乙", WANTED);
        jdbc.sql("delete from requests.publication_suggestion where agency_id = :agency")
                .param("agency", agency.id().value())
                .update();
        jdbc.sql("update requests.request set alike_group = null where agency_id = :agency")
                .param("agency", agency.id().value())
                .update();
        assertThat(officer.post(LIST + "/look")).hasStatus(302);
        assertThat(open()).hasSize(1);
    }

    @Test
    void areMadeByTheApplicantWhoReceivedIt() {
        var receipt = submitted("甲", WANTED);
        var request = confirmed(receipt);
        assertThat(track(receipt)).bodyText().doesNotContain("建议把这份信息向所有人公开");
        assertThat(suggest(receipt, request, "")).hasStatus(409);
        answered(request, "R02");
        assertThat(track(receipt)).bodyText().contains("建议把这份信息向所有人公开");
        assertThat(suggest(receipt, request, "很多人想知道"))
                .hasStatusOk()
                .bodyText()
                .contains("您的建议已收到，正在审核")
                .doesNotContain("建议把这份信息向所有人公开");
        assertThat(suggest(receipt, request, "再说一遍")).hasStatus(409).bodyText().contains("已经建议过");
        assertThat(officer.get(page())).bodyText().contains("很多人想知道", "申请人建议");
        assertThat(reminders.stream().flatMap(one -> one.notDone(agency.id()).stream()))
                .extracting(Reminders.Due::link)
                .contains(page());
        var stored =
                jdbc.sql(
                                """
                                select v::text from requests.publication_voice v
                                  join requests.publication_suggestion s on s.id = v.suggestion_id
                                 where s.agency_id = :agency
                                """)
                        .param("agency", agency.id().value())
                        .query(String.class)
                        .single();
        assertThat(stored).doesNotContain("很多人想知道");
    }

    @Test
    void joinWhatTheProgramFound() {
        var receipt = submitted("甲", WANTED);
        var request = confirmed(receipt);
        answered(request, "R03");
        received("乙", WANTED);
        assertThat(open()).hasSize(1);
        assertThat(suggest(receipt, request, "")).hasStatusOk();
        assertThat(open()).hasSize(1);
    }

    @Test
    void becomeADraftWhichTheProposerCanFollowUntilItIsPublic() {
        var receipt = submitted("甲", WANTED);
        var request = confirmed(receipt);
        answered(request, "R02");
        assertThat(suggest(receipt, request, "")).hasStatusOk();
        assertThat(accept("", "c1", "公众关注")).hasStatus(422);
        assertThat(accept("奖补名单", "c1", "")).hasStatus(422).bodyText().contains("奖补名单");
        assertThat(accept("奖补名单", "w1", "公众关注")).hasStatus(422);
        var page = page();
        var answer = accept("2021年度创业孵化示范基地奖补名单", "c1", "公众关注");
        assertThat(answer).hasStatus(302);
        var item = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        assertThat(officer.get(item))
                .hasStatusOk()
                .bodyText()
                .contains("2021年度创业孵化示范基地奖补名单", "起草", "由依申请公开转为主动公开");
        assertThat(officer.post(item + "/submission"))
                .as("nothing leaves without a text")
                .hasStatus(422);
        assertThat(officer.get(page)).bodyText().contains("已采纳", "公众关注", item);
        assertThat(track(receipt)).bodyText().contains("您的建议已采纳，正在办理公开", "公众关注");

        transaction.executeWithoutResult(
                _ ->
                        events.publishEvent(
                                new ItemPublished(
                                        ItemId.of(item.substring("/desk/items/".length())),
                                        agency.id(),
                                        ItemKind.INFORMATION,
                                        "奖补名单",
                                        today,
                                        "/items/example")));
        assertThat(officer.get(page)).bodyText().contains("已主动公开");
        assertThat(track(receipt)).bodyText().contains("这份信息已经主动公开", "/items/example");
        assertThat(audited())
                .contains("publication-suggestion.accepted", "publication-suggestion.published");
    }

    @Test
    void areDraftedAnewOnceTheDraftWasGivenUp() {
        var receipt = submitted("甲", WANTED);
        var request = confirmed(receipt);
        answered(request, "R02");
        assertThat(suggest(receipt, request, "")).hasStatusOk();
        var page = page();
        var item =
                Objects.requireNonNull(
                        accept("奖补名单", "c1", "公众关注").getResponse().getRedirectedUrl());
        assertThat(officer.post(page + "/draft", "version", "1", "title", "名单", "column", "c1"))
                .hasStatus(409);
        assertThat(officer.post(item + "/discard")).hasStatus(302);
        assertThat(officer.get(page)).bodyText().contains("原草稿已作废");
        assertThat(officer.post(page + "/draft", "version", "1", "title", "名单", "column", "c1"))
                .hasStatus(302);
        assertThat(officer.get(page)).bodyText().doesNotContain("原草稿已作废", item);
    }

    @Test
    void areDeclinedWithAReasonThatTheProposerReadsAndAnotherMayTryAgain() {
        var first = submitted("甲", WANTED);
        var request = confirmed(first);
        answered(request, "R02");
        assertThat(suggest(first, request, "")).hasStatusOk();
        assertThat(officer.post(page() + "/refusal", "version", "0", "reason", " ")).hasStatus(422);
        assertThat(officer.post(page() + "/refusal", "version", "0", "reason", "含企业商业秘密"))
                .hasStatus(302);
        assertThat(track(first)).bodyText().contains("您的建议未采纳", "含企业商业秘密");
        assertThat(suggest(first, request, "")).hasStatus(409);
        received("乙", WANTED);
        assertThat(open()).as("declined, the program does not insist").isEmpty();
        var other = submitted("丙", WANTED);
        var again = confirmed(other);
        answered(again, "R02");
        assertThat(track(other)).bodyText().doesNotContain("含企业商业秘密");
        assertThat(suggest(other, again, "请再考虑")).hasStatusOk();
        assertThat(open()).hasSize(1);
    }

    @Test
    void areDecidedByOneOfTwoAndOnlyByThoseWhoMay() {
        answered(received("甲", WANTED), "R02");
        received("乙", WANTED);
        var page = page();
        var leader = AtTheDesk.in(context, agency, Role.LEADER);
        assertThat(leader.get(page))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/acceptance", "示例申请人甲");
        assertThat(leader.post(page + "/refusal", "version", "0", "reason", "不")).hasStatus(403);
        assertThat(leader.post(page + "/acceptance", "version", "0", "reason", "不")).hasStatus(403);
        var stranger = AtTheDesk.in(context, People.agency(agencies), Role.DISCLOSURE_OFFICE);
        assertThat(stranger.get(page)).hasStatus(404);
        assertThat(stranger.post(page + "/refusal", "version", "0", "reason", "不")).hasStatus(404);
        assertThat(AtTheDesk.in(context, agency, Role.AUDITOR).get(LIST)).hasStatus(403);
        assertThat(officer.post(page + "/refusal", "version", "7", "reason", "不")).hasStatus(409);
        assertThat(officer.post(page + "/refusal", "version", "0", "reason", "不")).hasStatus(302);
        assertThat(officer.post(page + "/refusal", "version", "1", "reason", "不")).hasStatus(409);
    }

    @Test
    void areMadeOverTheApiToo() {
        var receipt = submitted("甲", WANTED);
        var request = confirmed(receipt);
        answered(request, "R02");
        var number = number(request);
        assertThat(api(receipt, "{}")).hasStatus(422);
        assertThat(api(receipt, "{\"request\": \"0000-1\"}")).hasStatus(404);
        assertThat(api(receipt, "{\"request\": \"" + number + "\", \"why\": \"很多人想知道\"}"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$[0].state")
                .isEqualTo("OPEN");
        assertThat(
                        mvc.get()
                                .uri(
                                        "/api/v1/requests/{n}/publication-suggestions?code={c}",
                                        receipt.number(),
                                        receipt.code().shown())
                                .exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0].maySuggest")
                .isEqualTo(false);
    }

    private MvcTestResult api(Receipt receipt, String body) {
        return mvc.post()
                .uri(
                        "/api/v1/requests/{n}/publication-suggestions?code={c}",
                        receipt.number(),
                        receipt.code().shown())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private MvcTestResult accept(String title, String column, String reason) {
        return officer.post(
                page() + "/acceptance",
                "version",
                "0",
                "title",
                title,
                "column",
                column,
                "reason",
                reason);
    }

    private MvcTestResult suggest(Receipt receipt, String request, String why) {
        return mvc.post()
                .uri("/apply/track/publication")
                .param("number", receipt.number())
                .param("code", receipt.code().shown())
                .param("request", request.substring(request.lastIndexOf('/') + 1))
                .param("why", why)
                .param("tell", "yes")
                .exchange();
    }

    private MvcTestResult track(Receipt receipt) {
        return mvc.post()
                .uri("/apply/track")
                .param("number", receipt.number())
                .param("code", receipt.code().shown())
                .exchange();
    }

    private String received(String name, String wanted) {
        return confirmed(submitted(name, wanted));
    }

    private String confirmed(Receipt receipt) {
        var answer =
                officer.post(
                        "/desk/submissions/" + receipt.id() + "/confirmation",
                        "version",
                        "0",
                        "on",
                        today.toString());
        assertThat(answer).hasStatus(302);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private void answered(String request, String outcome) {
        assertThat(
                        officer.post(
                                request + "/answer-on-spot",
                                "version",
                                "0",
                                "on",
                                today.toString(),
                                "outcome",
                                outcome,
                                "number",
                                "示公开1号"))
                .hasStatus(302);
    }

    private Receipt submitted(String name, String wanted) {
        return intake.submit(
                new Sending(UUID.randomUUID().toString(), "示例"),
                new NewSubmission(
                        agency.id(),
                        ReceiptChannel.ONLINE,
                        today,
                        new Submitter(
                                ApplicantType.NATURAL_PERSON,
                                "示例申请人" + name,
                                Optional.empty(),
                                "",
                                new ContactWays("13800000000", "", "")),
                        new Wish(List.of(wanted), Optional.empty(), Optional.empty(), ""),
                        Optional.empty()));
    }

    private String number(String request) {
        return jdbc.sql("select number from requests.request where id = :id")
                .param("id", UUID.fromString(request.substring(request.lastIndexOf('/') + 1)))
                .query(String.class)
                .single();
    }

    private List<String> open() {
        var list = Jsoup.parse(AtTheDesk.text(officer.get(LIST + "?state=OPEN")));
        return list.select("a[href^=" + LIST + "/]").eachAttr("href").stream()
                .filter(address -> address.matches(".*/[0-9a-f-]{36}"))
                .distinct()
                .toList();
    }

    private String page() {
        return open().getFirst();
    }

    private List<String> audited() {
        return jdbc.sql(
                        """
                        select action from audit.entry
                         where subject in (select 'publication-suggestion:' || id
                                             from requests.publication_suggestion where agency_id = :agency)
                        """)
                .param("agency", agency.id().value())
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }
}
