package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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

/**
 * Following a request with number and code: rows 5, 8 and 29 of the state machine, from outside.
 */
@YangguangTest
class TrackOnlineTests {

    private static final String WANTED = "2021年就业补助资金使用情况";

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired SubmissionIntake intake;
    @Autowired RequestFigures figures;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private MockMvcTester mvc;
    private Agency agency;
    private AtTheDesk officer;
    private LocalDate today;
    private Receipt receipt;

    @BeforeEach
    void aSubmission() {
        agency = People.agency(agencies);
        officer = AtTheDesk.in(context, agency, Role.DISCLOSURE_HEAD);
        today = ChinaTime.today(clock);
        mvc =
                MockMvcTester.create(
                        MockMvcBuilders.webAppContextSetup(context)
                                .apply(springSecurity())
                                .build());
        receipt =
                intake.submit(
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
                                new Wish(List.of(WANTED), Optional.empty(), Optional.empty(), ""),
                                Optional.empty()));
    }

    @Test
    void showsWhatIsWaitedForAndThenTheDays() {
        assertThat(track(""))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains("已提交，等待确认", "双方确认之日", WANTED, "撤回并修改");
        confirmed();
        var due = WorkingCalendar.published().addWorkingDays(today, 20).toString();
        assertThat(track(""))
                .hasStatusOk()
                .bodyText()
                .contains("办理中", "最迟 " + due, "第 20 个工作日", "撤回申请")
                .doesNotContain("撤回并修改", "示例申请人");
    }

    @Test
    void tellsNothingToAWrongCode() {
        var answer =
                mvc.post()
                        .uri("/apply/track")
                        .param("number", receipt.number())
                        .param("code", "AAAA-AAAA")
                        .exchange();
        assertThat(answer).hasStatus(422).bodyText().contains("回执号或者查询码不对").doesNotContain(WANTED);
    }

    @Test
    void deletesWhatIsTakenBackBeforeItIsReceived() {
        assertThat(track("/withdrawal")).hasStatusOk().bodyText().contains("已撤回");
        assertThat(rows()).isZero();
        assertThat(track("")).hasStatus(422);
        assertThat(audited("submission.taken-back")).isEqualTo(1);
        assertThat(received()).isZero();
    }

    @Test
    void withdrawsInWritingWhatIsReceived() {
        confirmed();
        assertThat(track("/withdrawal")).hasStatusOk().bodyText().contains("您已撤回");
        assertThat(figures.forYear(agency.id(), today.getYear()))
                .containsEntry("requests.received", 1L)
                .containsEntry("requests.closed", 1L)
                .containsEntry("T3-3.6.3/nat", 1L);
        assertThat(track("/withdrawal")).hasStatusOk();
    }

    @Test
    void opensTheFormAgainForAChangeWithinTenMinutesOnly() {
        later();
        assertThat(track("/change")).hasStatus(409);
        assertThat(rows()).isEqualTo(1);
        sooner();
        var form = Jsoup.parse(AtTheDesk.text(track("/change")));
        assertThat(form.select("textarea").first()).isNotNull();
        assertThat(form.text()).contains(WANTED, "填写申请");
        assertThat(rows()).isZero();
    }

    @Test
    void takesACorrectionOnline() {
        var request = confirmed();
        assertThat(correct(request, "")).hasStatus(422).bodyText().contains("此项必填");
        assertThat(correct(request, "补正的内容")).hasStatus(409);
        var until = WorkingCalendar.published().addWorkingDays(today, 15).toString();
        assertThat(
                        officer.post(
                                "/desk/requests/" + request + "/send-correction-notice",
                                "version",
                                "0",
                                "on",
                                today.toString(),
                                "until",
                                until,
                                "what",
                                "请写明年度"))
                .hasStatus(302);
        assertThat(track("")).bodyText().contains("等您补正", until, "补正内容");
        assertThat(correct(request, "2021年度")).hasStatusOk().bodyText().contains("办理中");
        assertThat(officer.get("/desk/submissions/" + receipt.id())).bodyText().contains("2021年度");
        assertThat(correct("00000000-0000-0000-0000-000000000000", "x")).hasStatus(404);
    }

    private String confirmed() {
        var answer =
                officer.post(
                        "/desk/submissions/" + receipt.id() + "/confirmation",
                        "version",
                        "0",
                        "on",
                        today.toString());
        assertThat(answer).hasStatus(302);
        var address = Optional.ofNullable(answer.getResponse().getRedirectedUrl()).orElseThrow();
        return address.substring("/desk/requests/".length());
    }

    private MvcTestResult track(String step) {
        return mvc.post()
                .uri("/apply/track" + step)
                .param("number", receipt.number())
                .param("code", receipt.code().shown())
                .exchange();
    }

    private MvcTestResult correct(String request, String text) {
        return mvc.post()
                .uri("/apply/track/correction")
                .param("number", receipt.number())
                .param("code", receipt.code().shown())
                .param("request", request)
                .param("text", text)
                .exchange();
    }

    private void later() {
        sentAt("- interval '11 minutes'");
    }

    private void sooner() {
        sentAt("+ interval '11 minutes'");
    }

    private void sentAt(String moved) {
        jdbc.sql(
                        "update requests.submission set submitted_at = submitted_at "
                                + moved
                                + " where id = :id")
                .param("id", receipt.id().value())
                .update();
    }

    private long rows() {
        return jdbc.sql("select count(*) from requests.submission where id = :id")
                .param("id", receipt.id().value())
                .query(Long.class)
                .single();
    }

    private long audited(String action) {
        return jdbc.sql("select count(*) from audit.entry where action = :action and subject = :s")
                .param("action", action)
                .param("s", "submission:" + receipt.number())
                .query(Long.class)
                .single();
    }

    private long received() {
        return figures.forYear(agency.id(), today.getYear()).getOrDefault("requests.received", 0L);
    }
}
