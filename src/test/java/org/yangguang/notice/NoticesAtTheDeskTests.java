package org.yangguang.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.identity.AccountId;
import org.yangguang.identity.Accounts;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;

/** Notices as people find them at the desk, and messages as those who look after them do. */
@YangguangTest
class NoticesAtTheDeskTests {

    private static final Pattern NOTICE = Pattern.compile("href=\"(/desk/notices/[0-9a-f-]{36})\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seenAt\" value=\"([^\"]+)\"");

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired Accounts accounts;
    @Autowired Notices notices;
    @Autowired JdbcDeliveries deliveries;
    @Autowired JdbcContactCards cards;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private Agency agency;
    private AtTheDesk officer;
    private AccountId account;

    @BeforeEach
    void anOfficerWithAnAccount() {
        agency = People.agency(agencies);
        account =
                accounts.find(People.account(accounts, agency, Role.DISCLOSURE_OFFICE))
                        .orElseThrow()
                        .id();
        officer = AtTheDesk.as(context, agency, account, Role.DISCLOSURE_OFFICE);
    }

    @Test
    void showsInTheRailWhatIsUnreadUntilItIsOpened() {
        tell("第一件", "/desk/requests", "k1");
        tell("第二件", "", "k2");
        assertThat(text("/desk/site"))
                .contains("/desk/notices")
                .containsPattern("通知</span><span class=\"count\">2<");
        var list = text("/desk/notices");
        assertThat(list).contains("第一件", "第二件", "未读 2 条", "到期提醒");

        var link = NOTICE.matcher(text("/desk/notices?q=第一"));
        assertThat(link.find()).isTrue();
        assertThat(text(link.group(1))).contains("第一件", "href=\"/desk/requests\"");
        assertThat(text("/desk/notices")).contains("未读 1 条");
        assertThat(text("/desk/notices?unread=YES")).contains("第二件").doesNotContain("第一件");
        assertThat(text("/desk/notices?unread=NO")).contains("第一件").doesNotContain("第二件");
    }

    @Test
    void marksAsReadOnlyWhatThePageShowed() {
        tell("第一件", "", "k1");
        var seen = SEEN.matcher(text("/desk/notices"));
        assertThat(seen.find()).isTrue();
        tell("后来的", "", "k2");
        assertThat(officer.post("/desk/notices/read", "seenAt", seen.group(1))).hasStatus(302);
        assertThat(text("/desk/notices?unread=YES")).contains("后来的").doesNotContain("第一件");
        assertThat(officer.post("/desk/notices/read", "seenAt", "gestern")).hasStatus(422);
    }

    @Test
    void showsNobodyTheNoticesOfAnother() {
        tell("只给一人", "", "k1");
        var link = NOTICE.matcher(text("/desk/notices"));
        assertThat(link.find()).isTrue();
        var other = AtTheDesk.in(context, agency, Role.DISCLOSURE_HEAD);
        assertThat(other.get(link.group(1))).hasStatus(404);
        assertThat(AtTheDesk.text(other.get("/desk/notices"))).doesNotContain("只给一人");
    }

    @Test
    void takesAnAddressSealedAndGivesItBack() {
        assertThat(officer.post("/desk/me/contact", "mail", "not an address", "phone", "12345"))
                .hasStatus(422)
                .bodyText()
                .contains("请填写完整的电子邮箱地址", "请填写 11 位手机号码", "not an address");
        assertThat(
                        officer.post(
                                "/desk/me/contact",
                                "mail",
                                "officer@example.com",
                                "phone",
                                "13800000000",
                                "version",
                                "-1"))
                .hasStatus(302);
        assertThat(text("/desk/me/contact")).contains("officer@example.com", "13800000000", "尚未启用");
        assertThat(
                        jdbc.sql(
                                        "select encode(mail, 'escape') from notice.contact_card where account_id = ?")
                                .param(account.value())
                                .query(String.class)
                                .single())
                .doesNotContain("officer");
        assertThat(officer.post("/desk/me/contact", "mail", "a@example.com", "version", "7"))
                .hasStatus(409)
                .bodyText()
                .contains("a@example.com", "officer@example.com");
        assertThat(officer.post("/desk/me/contact", "mail", "", "version", "0")).hasStatus(302);
        assertThat(cards.of(account).mail()).isEmpty();
    }

    @Test
    void sendsAgainWhatFailedAndSaysSo() {
        var failed = failedDelivery();
        var list = text("/desk/deliveries?state=FAILED");
        assertThat(list)
                .contains("a********@example.com", "发送失败", "smtp 550", "未启用")
                .doesNotContain("applicant@example.com");
        assertThat(text("/desk/deliveries/" + failed)).contains("smtp 550", "再次发送");
        assertThat(officer.post("/desk/deliveries/" + failed + "/again")).hasStatus(302);
        assertThat(officer.post("/desk/deliveries/" + failed + "/again")).hasStatus(409);
        assertThat(text("/desk/deliveries/" + failed)).contains("等待发送", "再次发送");

        var stranger = AtTheDesk.in(context, People.agency(agencies), Role.DISCLOSURE_OFFICE);
        assertThat(stranger.get("/desk/deliveries/" + failed)).hasStatus(404);
        assertThat(AtTheDesk.in(context, agency, Role.OFFICER).get("/desk/deliveries"))
                .hasStatus(403);
    }

    @Test
    void setsTheQuietHoursOfTheAgency() {
        assertThat(text("/desk/deliveries")).contains("value=\"21:00\"", "value=\"08:00\"");
        assertThat(officer.post("/desk/deliveries/quiet-hours", "from", "25:00", "until", ""))
                .hasStatus(422)
                .bodyText()
                .contains("24 小时制", "25:00");
        assertThat(quiet("20:30", "07:30", "-1")).isEqualTo(302);
        assertThat(text("/desk/deliveries")).contains("value=\"20:30\"", "value=\"07:30\"");
        assertThat(quiet("19:00", "07:00", "-1")).isEqualTo(409);
        assertThat(quiet("19:00", "07:00", "0")).isEqualTo(302);
    }

    private int quiet(String from, String until, String version) {
        return officer.post(
                        "/desk/deliveries/quiet-hours",
                        "from",
                        from,
                        "until",
                        until,
                        "version",
                        version)
                .getResponse()
                .getStatus();
    }

    private UUID failedDelivery() {
        var notice = new Notice("notice.kind.reminder", "示例", "", "", UUID.randomUUID().toString());
        deliveries.add(agency.id(), Channel.MAIL, "applicant@example.com", notice, clock.instant());
        var id =
                jdbc.sql("select id from notice.delivery where agency_id = ?")
                        .param(agency.id().value())
                        .query(UUID.class)
                        .single();
        deliveries.fail(id, "smtp 550");
        return id;
    }

    private void tell(String subject, String link, String key) {
        var told =
                transaction.execute(
                        _ ->
                                notices.tell(
                                        new Recipient.Person(account),
                                        new Notice(
                                                "notice.kind.reminder", subject, "", link, key)));
        assertThat(Objects.requireNonNull(told)).isEqualTo(1);
    }

    private String text(String address) {
        return AtTheDesk.text(officer.get(address));
    }
}
