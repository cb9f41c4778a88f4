package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.yangguang.requests.AnOffice.fields;
import static org.yangguang.requests.AnOffice.typed;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
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
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.letters.LetterKind;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.report.application.ReportOfYear;
import org.yangguang.requests.application.NewSubmission;
import org.yangguang.requests.application.SubmissionIntake;
import org.yangguang.requests.domain.ContactWays;
import org.yangguang.requests.domain.Submissions.Receipt;
import org.yangguang.requests.domain.Submissions.Sending;
import org.yangguang.requests.domain.Submitter;
import org.yangguang.requests.domain.Wish;
import org.yangguang.shared.ChinaTime;

/**
 * A fee is decided, asked by letter, paid, waived or never paid; the register and report tell it.
 */
@YangguangTest
class FeesAtTheDeskTests {

    private static final String PAYMENT = "登录省非税收入缴费平台，缴款码 370900000001（示例），咨询电话 0538-8000000";

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired SubmissionIntake intake;
    @Autowired RequestFigures figures;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private Agency agency;
    private AnOffice people;
    private AtTheDesk head;
    private LocalDate today;

    @BeforeEach
    void anAgencyThatSaysHowToPay() {
        agency = People.agency(agencies);
        people = AnOffice.of(context, agency);
        head = people.somebody(Role.DISCLOSURE_HEAD);
        today = ChinaTime.today(clock);
        assertThat(head.post("/desk/fees/payment", "payment", PAYMENT))
                .hasRedirectedUrl("/desk/fees");
    }

    @Test
    void theLetterAsksForWhatWasComputedWhateverIsTyped() {
        var request = people.register(today.toString());
        assertThat(
                        people.desk()
                                .post(
                                        "/desk/letters",
                                        fields(
                                                request,
                                                LetterKind.FEE_NOTICE,
                                                typed(LetterKind.FEE_NOTICE))))
                .hasStatus(409)
                .bodyText()
                .contains("尚未决定收取信息处理费");
        decided(request, 120);
        assertThat(
                        people.desk()
                                .get(
                                        "/desk/letters/new?kind=FEE_NOTICE&case="
                                                + AnOffice.key(request)))
                .hasStatusOk()
                .bodyText()
                .contains("以下内容由案件写定，不能改动", "1100", PAYMENT)
                .doesNotContain("name=\"FEE_AMOUNT\"");
        var values = typed(LetterKind.FEE_NOTICE);
        values.put("FEE_AMOUNT", "1");
        values.put("FEE_METHOD", "按件计收");
        values.put("FEE_BASIS", "某某规定");
        values.put("way", "BY_HAND");
        var letter = people.draft(request, LetterKind.FEE_NOTICE, values);
        assertThat(people.desk().get(letter))
                .bodyText()
                .contains(
                        "《中华人民共和国政府信息公开条例》第四十二条",
                        "按量计收，本件共120页",
                        "第31至第100页，每页10元，计700元",
                        "第101至第120页，每页20元，计400元",
                        "1100",
                        PAYMENT)
                .doesNotContain("某某规定");
        assertThat(people.desk().post(letter + "/submission")).hasStatus(302);
        assertThat(decide(request, 45)).hasStatus(409).bodyText().contains("正在审签或者已经发出");
        assertThat(AnOffice.sign(head, letter, "SIGNING")).hasStatus(302);
        assertThat(
                        people.desk()
                                .post(
                                        letter + "/delivery",
                                        "way",
                                        "BY_HAND",
                                        "on",
                                        today.toString(),
                                        "proof",
                                        "签收"))
                .hasStatus(302);
        var payBy = WorkingCalendar.published().addWorkingDays(today, 20);
        assertThat(head.get(request)).bodyText().contains("等待缴费");
        assertThat(head.get(request + "/fee")).bodyText().contains("缴费期限 " + payBy);
        assertThat(head.get("/desk/fees?state=UNPAID"))
                .hasStatusOk()
                .bodyText()
                .contains("待缴费", "1100", payBy.toString(), "示***");
    }

    @Test
    void aPaymentHasItsReceiptAndTheWholeAmount() {
        var request = asked("2021-03-01", "2021-03-15");
        assertThat(step(request, "receive-fee", "on", "2021-03-25", "number", "", "yuan", "1100"))
                .hasStatus(422);
        assertThat(step(request, "receive-fee", "on", "2021-03-25", "number", "票1", "yuan", "1000"))
                .hasStatus(422)
                .bodyText()
                .contains("缴费金额应与收费通知一致：1,100 元");
        assertThat(step(request, "receive-fee", "on", "2021-03-25", "number", "票1", "yuan", "1100"))
                .hasStatus(302);
        assertThat(head.get(request)).bodyText().contains("2021-04-23", "1100 元，票据 票1");
        assertThat(head.get("/desk/fees?q=票1")).bodyText().contains("已缴费", "2021-03-25");
        var xlsx = head.get("/desk/fees.xlsx");
        assertThat(xlsx).hasStatusOk();
        assertThat(xlsx.getResponse().getContentAsByteArray()).startsWith('P', 'K');
        figured(1, 1_100, 1_100, 0);
    }

    @Test
    void aFeeIsWaivedWithReasonAndConsent() {
        var request = asked("2021-03-01", "2021-03-15");
        assertThat(step(request, "waive-fee", "on", "2021-03-16", "note", "低保家庭", "approver", ""))
                .hasStatus(422);
        assertThat(
                        step(
                                request,
                                "waive-fee",
                                "on",
                                "2021-03-16",
                                "note",
                                "低保家庭",
                                "approver",
                                "示例局长"))
                .hasStatus(302);
        assertThat(head.get(request)).bodyText().contains("办理中", "批准人 示例局长", "低保家庭");
        assertThat(head.get("/desk/fees?state=WAIVED")).bodyText().contains("已减免");
        figured(1, 1_100, 0, 1);
    }

    @Test
    void whatIsPaidTooLateGoesBack() {
        var request = asked("2021-03-01", "2021-03-15");
        assertThat(step(request, "receive-fee", "on", "2021-04-14", "number", "票1", "yuan", "1100"))
                .hasStatus(409);
        assertThat(step(request, "close-unpaid", "on", "2021-04-14", "note", "")).hasStatus(302);
        assertThat(late(request, "2021-04-13")).hasStatus(409).bodyText().contains("2021-04-13");
        assertThat(late(request, "2021-04-20")).hasStatus(302);
        assertThat(head.get(request + "/fee"))
                .bodyText()
                .contains("2021-04-20 缴 1100 元，票据 票9；已申请退付");
        assertThat(head.get("/desk/fees?state=LAPSED")).bodyText().contains("逾期未缴，不再处理", "1100");
        figured(1, 1_100, 0, 0);
        assertThat(figures.forYear(agency.id(), 2021)).containsEntry("T3-3.6.2/biz", 1L);
    }

    @Test
    void theReportTellsTheTriple() {
        var request = asked("2021-03-01", "2021-03-15");
        step(request, "receive-fee", "on", "2021-03-25", "number", "票1", "yuan", "1100");
        asked("2021-03-01", "2021-03-16");
        assertThat(context.getBean(ReportOfYear.class).known(agency, 2021))
                .containsEntry("fees.statement", "本年度，发出收费通知2件，总金额2200元，实际收取1100元。");
    }

    @Test
    void theApplicantReadsHowItWasComputedAndPaysOrNot() {
        var receipt = submitted();
        var request = confirmed(receipt);
        assertThat(track(receipt, "")).bodyText().doesNotContain("我不缴费");
        noticed(request, today.toString());
        var payBy = WorkingCalendar.published().addWorkingDays(today, 20);
        assertThat(track(receipt, ""))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "收取信息处理费 1100 元，请在 " + payBy,
                        "第31至第100页，每页10元，计700元",
                        PAYMENT,
                        "我不缴费",
                        "视为放弃申请");
        assertThat(proof(receipt, request, "凭证.txt", "")).hasStatus(422);
        assertThat(proof(receipt, request, "凭证.txt", "已缴"))
                .hasStatusOk()
                .bodyText()
                .contains("已收到您提交的缴费凭证", "请在 " + payBy);
        var page = Jsoup.parse(AtTheDesk.text(head.get(request + "/fee")));
        var file = page.select("a[href*=/fee/proofs/]");
        assertThat(file.text()).isEqualTo("凭证.txt");
        assertThat(AtTheDesk.text(head.get(file.attr("href")))).isEqualTo("已缴");
        assertThat(people.somebody(Role.AUDITOR).get(file.attr("href"))).hasStatus(403);
    }

    @Test
    void proofsAreTakenOnlyOfAFeeThatIsAwaitedAndOnlySoMany() {
        var receipt = submitted();
        var request = confirmed(receipt);
        var before = attachments();
        assertThat(proof(receipt, request, "凭证.txt", "已缴"))
                .hasStatus(409)
                .bodyText()
                .contains("没有待缴的信息处理费");
        assertThat(attachments()).isEqualTo(before);
        noticed(request, today.toString());
        for (int i = 0; i < 20; i++) {
            assertThat(proof(receipt, request, "凭证.txt", "已缴" + i)).hasStatusOk();
        }
        assertThat(proof(receipt, request, "再缴.txt", "已缴"))
                .hasStatus(422)
                .bodyText()
                .contains("附件最多 20 个");
        assertThat(attachments()).isEqualTo(before + 20);
    }

    private long attachments() {
        return jdbc.sql("select count(*) from requests.attachment").query(Long.class).single();
    }

    @Test
    void whoWillNotPayWithdrawsInWriting() {
        var receipt = submitted();
        var request = confirmed(receipt);
        assertThat(track(receipt, "/fee/withdrawal", "request", id(request).toString()))
                .hasStatus(409)
                .bodyText()
                .contains("没有待缴的信息处理费");
        noticed(request, today.toString());
        assertThat(track(receipt, "/fee/withdrawal", "request", id(request).toString()))
                .hasStatusOk()
                .bodyText()
                .contains("您已撤回");
        assertThat(head.get(request)).bodyText().contains("不缴纳信息处理费");
        assertThat(head.get("/desk/fees?state=ENDED")).bodyText().contains("缴费前已另行办结");
    }

    /** The report counts notices that were sent (发出收费通知), not those that arrived. */
    @Test
    void aNoticeCountsInTheYearInWhichItWasSent() {
        var request = people.register("2021-12-20");
        decided(request, 120);
        assertThat(step(request, "send-fee-notice", "sent", "2021-12-30", "on", "2022-01-04"))
                .hasStatus(302);
        figured(1, 1_100, 0, 0);
    }

    @Test
    void isNobodysElse() {
        var request = asked("2021-03-01", "2021-03-15");
        var stranger = AtTheDesk.in(context, People.agency(agencies), Role.DISCLOSURE_HEAD);
        assertThat(stranger.get(request + "/fee")).hasStatus(404);
        assertThat(stranger.get("/desk/fees")).bodyText().doesNotContain("1100");
        assertThat(people.somebody(Role.AUDITOR).get("/desk/fees/payment")).hasStatus(403);
    }

    private void figured(long notices, long asked, long collected, long waived) {
        assertThat(figures.forYear(agency.id(), 2021))
                .containsEntry("fees.notices", notices)
                .containsEntry("fees.asked", asked)
                .containsEntry("fees.collected", collected)
                .containsEntry("fees.waived", waived);
    }

    /** A request of 120 pages for which 1 100 yuan were asked. */
    private String asked(String received, String noticed) {
        var request = people.register(received);
        noticed(request, noticed);
        return request;
    }

    private void noticed(String request, String on) {
        decided(request, 120);
        assertThat(step(request, "send-fee-notice", "on", on)).hasStatus(302);
    }

    private void decided(String request, int pages) {
        assertThat(decide(request, pages)).hasStatus(302);
    }

    private MvcTestResult decide(String request, int pages) {
        return head.post(
                request + "/fee/decision",
                "choice",
                "PER_PAGE",
                "pages",
                pages + "",
                "reason",
                "数量明显超过合理范围");
    }

    private MvcTestResult late(String request, String on) {
        return head.post(
                request + "/fee/paid-late",
                "paidOn",
                on,
                "receipt",
                "票9",
                "yuan",
                "1100",
                "refund",
                "已申请退付");
    }

    private MvcTestResult step(String request, String command, String... fields) {
        var version =
                jdbc.sql("select version from requests.request where id = :id")
                        .param("id", id(request))
                        .query(String.class)
                        .single();
        return head.post(
                request + "/" + command,
                Stream.concat(Stream.of("version", version), Stream.of(fields))
                        .toArray(String[]::new));
    }

    private Receipt submitted() {
        return intake.submit(
                new Sending(UUID.randomUUID().toString(), "示例"),
                new NewSubmission(
                        agency.id(),
                        ReceiptChannel.ONLINE,
                        today,
                        new Submitter(
                                ApplicantType.NATURAL_PERSON,
                                "示例申请人",
                                Optional.empty(),
                                "",
                                new ContactWays("13800000000", "", "")),
                        new Wish(List.of("2021年补助资金台账"), Optional.empty(), Optional.empty(), ""),
                        Optional.empty()));
    }

    private String confirmed(Receipt receipt) {
        var answer =
                head.post(
                        "/desk/submissions/" + receipt.id() + "/confirmation",
                        "version",
                        "0",
                        "on",
                        today.toString());
        assertThat(answer).hasStatus(302);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private MvcTestResult track(Receipt receipt, String step, String... more) {
        var sent =
                browser()
                        .post()
                        .uri("/apply/track" + step)
                        .param("number", receipt.number())
                        .param("code", receipt.code().shown());
        for (int i = 0; i < more.length; i += 2) {
            sent.param(more[i], more[i + 1]);
        }
        return sent.exchange();
    }

    private MvcTestResult proof(Receipt receipt, String request, String name, String content) {
        return browser()
                .post()
                .uri("/apply/track/fee/proof")
                .multipart()
                .file(
                        new MockMultipartFile(
                                "proof",
                                name,
                                "text/plain",
                                content.getBytes(StandardCharsets.UTF_8)))
                .param("number", receipt.number())
                .param("code", receipt.code().shown())
                .param("request", id(request).toString())
                .exchange();
    }

    private MockMvcTester browser() {
        return MockMvcTester.create(
                MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build());
    }

    private static UUID id(String request) {
        return UUID.fromString(request.substring(request.lastIndexOf('/') + 1));
    }
}
