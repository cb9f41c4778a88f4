package org.yangguang.requests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.requests.application.MailIntake;
import org.yangguang.requests.domain.ArrivedMail;
import org.yangguang.requests.domain.Destruction;
import org.yangguang.requests.domain.MailReader;
import org.yangguang.shared.ChinaTime;

/** Officers sort mails, find out who asks, and confirm. */
@YangguangTest
class MailAtTheDeskTests {

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired MailIntake intake;
    @Autowired MailReader reader;
    @Autowired Destruction destruction;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private Agency agency;
    private AtTheDesk office;
    private String today;

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = People.agency(agencies);
        office = AtTheDesk.in(context, agency, Role.DISCLOSURE_OFFICE);
        today = ChinaTime.today(clock).toString();
    }

    @Test
    void findsOutWhoAsksBeforeItIsConfirmed() {
        var mail = arrives(mail("zhang@example.com", "申请", "第一段\n\n第二段"));
        var page = submission(mail);
        assertThat(office.get("/desk/submissions")).bodyText().contains("待核实", "电子邮件");
        assertThat(office.get(page))
                .hasStatusOk()
                .bodyText()
                .contains("核实申请人", "没有把电子邮件列为申请渠道", "来信", "zhang@example.com", "第一段\n第二段");
        assertThat(office.post(page + "/confirmation", "version", "0", "on", today, "case0", "1"))
                .hasStatus(409)
                .bodyText()
                .contains("请先核实申请人");
        assertThat(
                        office.post(
                                page + "/applicant",
                                "version",
                                "0",
                                "type",
                                "",
                                "name",
                                "张三",
                                "wanted",
                                "考试成绩"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"张三\"", "考试成绩");
        assertThat(
                        office.post(
                                page + "/applicant",
                                "version",
                                "0",
                                "type",
                                "NATURAL_PERSON",
                                "name",
                                "张三",
                                "idKind",
                                "RESIDENT_ID",
                                "idNumber",
                                "110105194912310021",
                                "wanted",
                                "考试成绩"))
                .hasStatus(422);
        assertThat(
                        office.post(
                                page + "/applicant",
                                "version",
                                "0",
                                "type",
                                "NATURAL_PERSON",
                                "name",
                                "张三",
                                "email",
                                "zhang@example.com",
                                "wanted",
                                "考试成绩\n\n面试成绩"))
                .hasStatus(302);
        assertThat(office.get(page))
                .bodyText()
                .contains("考试成绩", "面试成绩")
                .doesNotContain("核实申请人</h2>");
        assertThat(
                        office.post(
                                page + "/confirmation",
                                "version",
                                "1",
                                "on",
                                today,
                                "case0",
                                "1",
                                "case1",
                                "1"))
                .hasStatus(302);
        assertThat(office.get("/desk/requests")).bodyText().contains("考试成绩");
        assertThat(
                        office.post(
                                page + "/applicant",
                                "version",
                                "2",
                                "type",
                                "OTHER",
                                "name",
                                "李四",
                                "wanted",
                                "别的"))
                .hasStatus(409);
    }

    @Test
    void programsFindOutTheSame() {
        var mail = arrives(mail("zhang@example.com", "申请", "考试成绩"));
        var id = mail.submission().orElseThrow();
        var address = "/api/v1/submissions/" + id;
        assertThat(office.send(address + "/confirm", "{\"version\": 0, \"on\": \"" + today + "\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("submission.applicant-unknown");
        assertThat(office.send(address + "/applicant", "{\"version\": 0, \"name\": \"\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("\"type\"", "\"name\"", "\"wanted\"");
        assertThat(
                        office.send(
                                address + "/applicant",
                                "{\"version\": 0, \"type\": \"BUSINESS\", \"name\": \"示例公司\", \"wanted\": \"考试成绩\"}"))
                .hasStatusOk();
        assertThat(office.send(address + "/confirm", "{\"version\": 1, \"on\": \"" + today + "\"}"))
                .hasStatusOk();
    }

    @Test
    void putsAsideWhatIsNoRequestAndTakesItBack() {
        var mail = arrives(mail("zhang@example.com", "咨询", "几点上班"));
        var page = "/desk/mail/" + mail.id();
        assertThat(office.get(page)).hasStatusOk().bodyText().contains("几点上班", "不是申请");
        assertThat(office.post(page + "/aside", "version", "1", "reason", "")).hasStatus(422);
        assertThat(office.post(page + "/aside", "version", "0", "reason", "咨询")).hasStatus(409);
        assertThat(office.post(page + "/aside", "version", "1", "reason", "咨询，已转窗口"))
                .hasStatus(302);
        assertThat(submissions()).isZero();
        assertThat(office.get(page)).bodyText().contains("咨询，已转窗口", "作为申请登记", "移出来件");
        assertThat(office.get("/desk/mail?kind=ASIDE")).bodyText().contains("不是申请");

        assertThat(office.post(page + "/submission", "version", "2")).hasStatus(302);
        assertThat(submissions()).isEqualTo(1);
        assertThat(office.post(page + "/submission", "version", "3")).hasStatus(409);
    }

    @Test
    void makesASubmissionOfWhatAMachineWasHeldFor() {
        var mail = arrives("Precedence: bulk\n" + mail("zhang@example.com", "申请", "考试成绩"));
        assertThat(submissions()).isZero();
        var page = "/desk/mail/" + mail.id();
        assertThat(office.get("/desk/mail")).bodyText().contains("自动回复、通知");
        assertThat(office.post(page + "/submission", "version", "0")).hasStatus(302);
        assertThat(submissions()).isEqualTo(1);
        assertThat(office.get(page)).bodyText().contains("S20");
    }

    @Test
    void leavesAConfirmedOneAlone() {
        var mail = arrives(mail("zhang@example.com", "申请", "考试成绩"));
        var page = submission(mail);
        office.post(
                page + "/applicant",
                "version",
                "0",
                "type",
                "OTHER",
                "name",
                "张三",
                "wanted",
                "考试成绩");
        office.post(page + "/confirmation", "version", "1", "on", today, "case0", "1");
        assertThat(
                        office.post(
                                "/desk/mail/" + mail.id() + "/aside",
                                "version",
                                "1",
                                "reason",
                                "咨询"))
                .hasStatus(409);
        assertThat(office.get("/desk/mail/" + mail.id()))
                .bodyText()
                .doesNotContain("移出来件</button>");
    }

    @Test
    void showsWhatItSaysAndTheSourceToThoseWhoMay() {
        var mail = arrives(mail("canary@example.com", "金丝雀", "金丝雀正文"));
        var page = "/desk/mail/" + mail.id();
        var leader = AtTheDesk.in(context, agency, Role.LEADER);
        assertThat(leader.get(page)).hasStatusOk().bodyText().doesNotContain("金丝雀", "canary@");
        assertThat(leader.get("/desk/mail"))
                .bodyText()
                .contains("c***@example.com")
                .doesNotContain("金丝雀", "canary@");
        assertThat(leader.get(page + "/source")).hasStatus(403);
        assertThat(leader.post(page + "/aside", "version", "1", "reason", "x")).hasStatus(403);

        assertThat(office.get(page)).bodyText().contains("金丝雀正文", "canary@example.com");
        var source = office.get(page + "/source");
        assertThat(source).hasStatusOk();
        assertThat(source.getResponse().getHeader("Content-Disposition"))
                .contains("attachment", ".eml");
        assertThat(AtTheDesk.text(source)).contains("From: canary@example.com");
        var shown = office.get(page + "/source?text=true");
        assertThat(shown.getResponse().getContentType()).startsWith("text/plain");
        assertThat(office.get(page)).bodyText().contains("查看原件");

        var stranger = AtTheDesk.in(context, People.agency(agencies), Role.DISCLOSURE_OFFICE);
        assertThat(stranger.get(page)).hasStatus(404);
        assertThat(stranger.get(page + "/source")).hasStatus(404);
    }

    @Test
    void takesAMailThatCameFromTheFutureAsOfNow() {
        var mail =
                transaction.execute(
                        _ -> {
                            byte[] source = mail("a@example.com", "申请", "考试").getBytes(UTF_8);
                            return intake.take(
                                            agency.id(),
                                            Optional.empty(),
                                            clock.instant().plus(Duration.ofDays(3)),
                                            source,
                                            true,
                                            reader.read(source, true))
                                    .orElseThrow();
                        });
        assertThat(Objects.requireNonNull(mail).arrivedAt()).isBeforeOrEqualTo(clock.instant());
    }

    @Test
    void isDestroyedWithItsSubmission() {
        var mail = arrives(mail("zhang@example.com", "申请", "考试成绩"));
        var id = mail.submission().orElseThrow();
        var destroyed =
                transaction.execute(
                        _ ->
                                destruction.destroyUnconfirmed(
                                        agency.id(), id.value(), LocalDate.parse(today)));
        assertThat(destroyed).isTrue();
        assertThat(mails()).isZero();
    }

    @Test
    void isSweptAwayWhenNothingCameOfIt() {
        arrives("Precedence: bulk\n" + mail("a@example.com", "通知", "x"));
        var aside = arrives(mail("b@example.com", "咨询", "y"));
        office.post("/desk/mail/" + aside.id() + "/aside", "version", "1", "reason", "咨询");
        arrives(mail("c@example.com", "申请", "z"));
        assertThat(mails()).isEqualTo(3);
        var later = clock.instant().plus(Duration.ofDays(1));
        transaction.executeWithoutResult(_ -> destruction.sweepMails(later, Instant.EPOCH));
        assertThat(mails()).isEqualTo(2);
        transaction.executeWithoutResult(_ -> destruction.sweepMails(Instant.EPOCH, later));
        assertThat(mails()).isEqualTo(1);
    }

    private ArrivedMail arrives(String source) {
        return Objects.requireNonNull(
                transaction.execute(
                        _ -> {
                            byte[] bytes = source.getBytes(UTF_8);
                            return intake.take(
                                            agency.id(),
                                            Optional.empty(),
                                            clock.instant(),
                                            bytes,
                                            true,
                                            reader.read(bytes, true))
                                    .orElseThrow();
                        }));
    }

    private static String submission(ArrivedMail mail) {
        return "/desk/submissions/" + mail.submission().orElseThrow();
    }

    private static String mail(String from, String subject, String text) {
        return "From: %s\nMessage-ID: <%s@example.com>\nSubject: %s\nContent-Type: text/plain; charset=utf-8\n\n%s\n"
                .formatted(from, UUID.randomUUID(), subject, text);
    }

    private long submissions() {
        return count("select count(*) from requests.submission where agency_id = :agency");
    }

    private long mails() {
        return count("select count(*) from requests.mail where agency_id = :agency");
    }

    private long count(String sql) {
        return jdbc.sql(sql).param("agency", agency.id().value()).query(Long.class).single();
    }
}
