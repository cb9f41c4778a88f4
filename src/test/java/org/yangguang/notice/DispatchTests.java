package org.yangguang.notice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yangguang.YangguangTest;
import org.yangguang.identity.AccountId;
import org.yangguang.identity.Accounts;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.notice.Recipient.Holders;
import org.yangguang.notice.Recipient.Outside;
import org.yangguang.notice.Recipient.Person;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;

/** Mail on its way through a real server, which may be away. */
@YangguangTest
class DispatchTests {

    @Autowired JdbcClient jdbc;
    @Autowired JdbcInbox inbox;
    @Autowired JdbcDeliveries deliveries;
    @Autowired JdbcContactCards cards;
    @Autowired JdbcQuietHours quietHours;
    @Autowired Accounts accounts;
    @Autowired Agencies agencies;
    @Autowired NoticeSettings settings;
    @Autowired TransactionTemplate transaction;

    private final SetClock clock = new SetClock("2026-03-02T10:00");
    private GreenMail server = server(0);
    private int port;
    private Agency agency;
    private AccountId officer;
    private Notices notices;
    private Dispatch dispatch;

    /** The outbox is one for all agencies: what another test left would be sent too. */
    @BeforeEach
    void anEmptyOutbox() {
        jdbc.sql("delete from notice.delivery").update();
        server.start();
        port = server.getSmtp().getPort();
        agency = People.agency(agencies);
        officer =
                accounts.find(People.account(accounts, agency, Role.DISCLOSURE_OFFICE))
                        .orElseThrow()
                        .id();
        cards.save(
                officer, new ContactCard(Optional.of("officer@example.com"), Optional.empty(), -1));
        var carriers = new Carriers(List.of(new SmtpCarrier(mail(port))));
        notices = new Notices(inbox, deliveries, cards, carriers, accounts, clock);
        dispatch = new Dispatch(deliveries, quietHours, carriers, agencies, settings, clock);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void sendsOnceWhatWasToldOften() throws MessagingException {
        assertThat(tell(new Person(officer), "k1")).isEqualTo(1);
        assertThat(tell(new Holders(agency.id(), Role.DISCLOSURE_OFFICE), "k1")).isZero();
        assertThat(dispatch.sendDue()).isEqualTo(1);
        assertThat(dispatch.sendDue()).isZero();

        var mail = server.getReceivedMessages();
        assertThat(mail).hasSize(1);
        assertThat(mail[0].getSubject()).isEqualTo("申请 2026-0001 还有 3 个工作日");
        assertThat(mail[0].getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("officer@example.com");
        assertThat(mail[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail[0].getFrom()[0].toString()).contains("yangguang@example.com");
        assertThat(new String(GreenMailUtil.getBodyAsBytes(mail[0]), StandardCharsets.UTF_8))
                .isNotEmpty();
        assertThat(inbox.unread(officer)).isEqualTo(1);
    }

    @Test
    void keepsNothingOfADeedThatWasUndone() {
        transaction.executeWithoutResult(
                status -> {
                    notices.tell(new Person(officer), notice("k1"));
                    status.setRollbackOnly();
                });
        assertThat(inbox.unread(officer)).isZero();
        assertThat(dispatch.sendDue()).isZero();
        assertThat(tell(new Person(officer), "k1")).isEqualTo(1);
    }

    @Test
    void losesNothingWhileTheServerIsAwayForADay() {
        server.stop();
        tell(new Person(officer), "k1");
        tell(new Person(officer), "k2");
        var away = Duration.ZERO;
        while (away.compareTo(Duration.ofHours(30)) < 0) {
            assertThat(dispatch.sendDue()).isZero();
            clock.goesOn(Duration.ofMinutes(30));
            away = away.plusMinutes(30);
        }
        assertThat(states()).containsOnly("WAITING");
        assertThat(faults()).contains("smtp unreachable");

        server = server(port);
        server.start();
        clock.goesOn(Duration.ofHours(24));
        assertThat(dispatch.sendDue()).isEqualTo(2);
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(states()).containsOnly("SENT");
    }

    @Test
    void triesOneMessageOnlyWhileNobodyAnswers() {
        server.stop();
        IntStream.range(0, 5).forEach(i -> tell(new Person(officer), "k" + i));
        dispatch.sendDue();
        assertThat(jdbc.sql("select sum(tries) from notice.delivery").query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void givesUpInTheEndAndTriesAgainWhenAsked() {
        server.stop();
        tell(new Person(officer), "k1");
        for (int i = 0; i < Pauses.MOST_TRIES; i++) {
            assertThat(states()).containsExactly("WAITING");
            dispatch.sendDue();
            clock.goesOn(Duration.ofHours(24));
        }
        assertThat(states()).containsExactly("FAILED");
        assertThat(deliveries.failed(agency.id())).isEqualTo(1);
        assertThat(dispatch.sendDue()).isZero();

        server = server(port);
        server.start();
        var id = jdbc.sql("select id from notice.delivery").query(UUID.class).single();
        assertThat(deliveries.again(agency.id(), id, clock.instant())).isTrue();
        assertThat(deliveries.again(agency.id(), id, clock.instant())).isFalse();
        assertThat(dispatch.sendDue()).isEqualTo(1);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void doesNotTryAnAddressThatIsNone() {
        tell(outside("not an address", true), "k1");
        tell(new Person(officer), "k2");
        assertThat(dispatch.sendDue()).isEqualTo(1);
        assertThat(states()).containsExactlyInAnyOrder("FAILED", "SENT");
    }

    @Test
    void waitsUntilTheQuietHoursAreOver() {
        clock.goesOn(Duration.ofHours(12));
        tell(new Person(officer), "k1");
        assertThat(dispatch.sendDue()).isZero();
        clock.goesOn(Duration.ofHours(9));
        assertThat(dispatch.sendDue()).isZero();
        assertThat(jdbc.sql("select tries from notice.delivery").query(Integer.class).single())
                .isZero();
        clock.goesOn(Duration.ofHours(1));
        assertThat(dispatch.sendDue()).isEqualTo(1);
    }

    @Test
    void followsTheAgencysOwnQuietHours() {
        assertThat(
                        quietHours.save(
                                agency.id(),
                                new QuietHours(LocalTime.of(9, 0), LocalTime.of(11, 0)),
                                -1))
                .isTrue();
        tell(new Person(officer), "k1");
        assertThat(dispatch.sendDue()).isZero();
        clock.goesOn(Duration.ofHours(1));
        assertThat(dispatch.sendDue()).isEqualTo(1);
    }

    @Test
    void writesToApplicantsOnlyWithTheirConsent() {
        assertThat(tell(outside("applicant@example.com", false), "k1")).isZero();
        assertThat(
                        tell(
                                new Outside(
                                        agency.id(),
                                        Optional.empty(),
                                        Optional.of("13800000000"),
                                        true),
                                "k1"))
                .isZero();
        assertThat(tell(outside("applicant@example.com", true), "k1")).isEqualTo(1);
        assertThat(tell(outside("applicant@example.com", true), "k1")).isZero();
        assertThat(dispatch.sendDue()).isEqualTo(1);
    }

    @Test
    void keepsAddressesAndWordsSealedAndForgetsTheWordsOnceSent() {
        tell(outside("applicant@example.com", true), "k1");
        assertThat(row()).doesNotContain("applicant", "2026-0001");
        dispatch.sendDue();
        assertThat(
                        jdbc.sql("select subject is null and body is null from notice.delivery")
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void letsTwoNodesShareTheWork() throws Exception {
        IntStream.range(0, 30)
                .forEach(i -> tell(outside("applicant" + i + "@example.com", true), "k" + i));
        try (var nodes = Executors.newFixedThreadPool(2)) {
            Callable<Integer> node = dispatch::sendDue;
            var sent = nodes.invokeAll(List.of(node, node));
            assertThat(sent.get(0).get() + sent.get(1).get()).isEqualTo(30);
        }
        assertThat(server.getReceivedMessages()).hasSize(30);
    }

    @Test
    void takesOverWhatAKilledNodeHeld() {
        tell(new Person(officer), "k1");
        var now = clock.instant();
        assertThat(deliveries.claim(List.of(Channel.MAIL), now, leaseEnds(now))).isPresent();
        assertThat(dispatch.sendDue()).isZero();
        clock.goesOn(settings.lease());
        assertThat(dispatch.sendDue()).isEqualTo(1);
    }

    private Instant leaseEnds(Instant now) {
        return now.plus(settings.lease());
    }

    private int tell(Recipient recipient, String key) {
        return requireNonNull(transaction.execute(_ -> notices.tell(recipient, notice(key))));
    }

    private Outside outside(String mail, boolean consented) {
        return new Outside(agency.id(), Optional.of(mail), Optional.empty(), consented);
    }

    private static Notice notice(String key) {
        return new Notice(
                "notice.kind.reminder", "申请 2026-0001\r\n还有 3 个工作日", "请尽快办理。", "/desk", key);
    }

    private List<String> states() {
        return jdbc.sql("select state from notice.delivery")
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }

    private List<String> faults() {
        return jdbc.sql("select fault from notice.delivery")
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }

    private String row() {
        return jdbc.sql(
                        """
                        select encode(address, 'escape') || encode(subject, 'escape')
                               || encode(body, 'escape') || encode(recipient_index, 'escape')
                          from notice.delivery
                        """)
                .query(String.class)
                .single();
    }

    private static GreenMail server(int port) {
        return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    private static MailSettings mail(int port) {
        return new MailSettings(
                true,
                "127.0.0.1",
                port,
                "",
                "",
                "yangguang@example.com",
                MailSettings.Security.NONE,
                Duration.ofSeconds(10));
    }
}
