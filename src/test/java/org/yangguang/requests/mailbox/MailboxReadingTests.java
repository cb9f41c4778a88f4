package org.yangguang.requests.mailbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import org.yangguang.YangguangTest;
import org.yangguang.identity.Accounts;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.notice.Notices;
import org.yangguang.notice.SetClock;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.requests.application.MailIntake;
import org.yangguang.requests.application.MailboxSettings;
import org.yangguang.requests.application.MailboxSettings.Security;
import org.yangguang.requests.domain.ArrivedMails;
import org.yangguang.requests.domain.MailId;
import org.yangguang.requests.domain.MailReader;
import org.yangguang.requests.domain.Mailboxes;
import org.yangguang.requests.domain.ReadMail;
import org.yangguang.shared.web.Words;

/** A real mail box, read over the wire: each mail once, whatever happens in between. */
@YangguangTest
class MailboxReadingTests {

    private static final String SECRET = "box-secret";

    @Autowired JdbcClient jdbc;
    @Autowired Mailboxes boxes;
    @Autowired MailIntake intake;
    @Autowired MailReader reader;
    @Autowired ArrivedMails mails;
    @Autowired Agencies agencies;
    @Autowired Accounts accounts;
    @Autowired Notices notices;
    @Autowired TransactionTemplate transaction;
    @Autowired Words words;

    private final SetClock clock = new SetClock("2026-03-02T10:00");
    private GreenMail server = server(0);
    private GreenMailUser user;
    private int port;
    private Agency agency;
    private String address;
    private MailboxReading reading;

    @BeforeEach
    void aMailBox() {
        agency = People.agency(agencies);
        address = "xxgk" + agency.code() + "@example.com";
        start(0);
        reading = reading("");
        reading.read();
        clock.goesOn(Duration.ofMinutes(1));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void makesASubmissionOfAMail() throws Exception {
        arrives(mail("张三 <zhang@example.com>", "申请公开", "我申请公开2021年就业补助资金使用情况"));
        assertThat(reading.read()).isEqualTo(1);
        assertThat(reading.read()).isZero();
        assertThat(kinds()).containsExactly("SUBMISSION");
        var items =
                jdbc.sql(
                                "select items[1] from requests.submission where agency_id = :agency and channel = 'EMAIL'")
                        .param("agency", agency.id().value())
                        .query(String.class)
                        .single();
        assertThat(items).isEqualTo("我申请公开2021年就业补助资金使用情况");
        assertThat(unknown()).isEqualTo(1);
        assertThat(seen()).isEqualTo(1);
    }

    @Test
    void keepsNothingOfItInClear() {
        arrives(mail("金丝雀甲 <canary@example.com>", "金丝雀标题", "金丝雀正文"));
        reading.read();
        var rows =
                jdbc.sql("select m::text from requests.mail m where agency_id = :agency")
                        .param("agency", agency.id().value())
                        .query(String.class)
                        .single();
        assertThat(rows)
                .doesNotContain("金丝雀", "canary", HexFormat.of().formatHex("金丝雀".getBytes(UTF_8)));
    }

    @Test
    void leavesAloneWhatWasThereBeforeItReadForTheFirstTime() {
        arrives(mail("old@example.com", "旧信", "旧信"), clock.instant().minus(Duration.ofDays(30)));
        arrives(mail("new@example.com", "新信", "新信"));
        assertThat(reading.read()).isEqualTo(1);
        assertThat(kinds()).containsExactly("SUBMISSION");
    }

    @Test
    void keepsMachinesApart() {
        arrives("Auto-Submitted: auto-replied\n" + mail("a@example.com", "外出", "我不在办公室"));
        arrives("X-Spam-Flag: YES\n" + mail("b@example.com", "发票", "代开"));
        arrives(
                "X-Failed-Recipients: c@example.com\n"
                        + mail("MAILER-DAEMON@example.com", "退信", "x"));
        reading.read();
        assertThat(kinds()).containsExactly("AUTOMATIC", "SPAM", "BOUNCE");
        assertThat(submissions()).isZero();
        assertThat(receipts()).isZero();
    }

    @Test
    void knowsARepetitionByItsIdOrItsContent() {
        var first = "Message-ID: <one@example.com>\n" + mail("a@example.com", "申请", "要点什么");
        arrives(first);
        arrives("X-Path: other\n" + first);
        arrives("Message-ID: <two@example.com>\n" + mail("a@example.com", "申请", "要点什么"));
        arrives("Message-ID: <three@example.com>\n" + mail("b@example.com", "申请", "要点什么"));
        reading.read();
        assertThat(kinds()).containsExactly("SUBMISSION", "DUPLICATE", "DUPLICATE", "SUBMISSION");
        clock.goesOn(Duration.ofDays(8));
        arrives("Message-ID: <four@example.com>\n" + mail("a@example.com", "申请", "要点什么"));
        reading.read();
        assertThat(kinds()).hasSize(5).last().isEqualTo("SUBMISSION");
        assertThat(submissions()).isEqualTo(3);
    }

    @Test
    void putsALetterToAKnownOneBesideIt() {
        var officer = People.account(accounts, agency, Role.DISCLOSURE_OFFICE);
        arrives("Message-ID: <m1@example.com>\n" + mail("a@example.com", "申请", "第一封"));
        reading.read();
        var number =
                jdbc.sql("select number from requests.submission where agency_id = :agency")
                        .param("agency", agency.id().value())
                        .query(String.class)
                        .single();
        arrives(mail("other@example.com", "回复：来信已收到：" + number, "补充材料"));
        arrives("In-Reply-To: <m1@example.com>\n" + mail("a@example.com", "又及", "再补充"));
        arrives(mail("a@example.com", "S1999-00001", "不认识的编号"));
        reading.read();
        assertThat(kinds()).containsExactly("SUBMISSION", "NOTE", "NOTE", "SUBMISSION");
        assertThat(submissions()).isEqualTo(2);
        assertThat(toldTo(officer))
                .allSatisfy(one -> assertThat(one.toString()).contains(number))
                .hasSize(2);
    }

    @Test
    void sendsOneReceiptAnHourWithTheNumberAndNothingElse() {
        for (int i = 0; i < 3; i++) {
            arrives(mail("a@example.com", "申请" + i, "内容" + i));
        }
        reading.read();
        assertThat(submissions()).isEqualTo(3);
        assertThat(receipts()).isEqualTo(1);
        anHourPassesAfterTheReceipt();
        arrives(mail("a@example.com", "申请9", "内容9"));
        reading.read();
        assertThat(receipts()).isEqualTo(2);
    }

    @Test
    void keepsGoodFilesAndNamesTheOthers() throws Exception {
        var mail =
                """
                From: a@example.com
                Subject: files
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                见附件
                """
                        + attached("good.pdf", pdf(""))
                        + attached("locked.pdf", pdf("secret"))
                        + attached("program.pdf", "MZ and more".getBytes(UTF_8))
                        + attached("broken.pdf", "%PDF-1.7 nothing".getBytes(UTF_8))
                        + attached("bomb.docx", bomb())
                        + attached("archive.zip", zip())
                        + attached("empty.txt", new byte[0])
                        + "--b--\n";
        arrives(mail);
        reading.read();
        var submission =
                jdbc.sql("select id from requests.submission where agency_id = :agency")
                        .param("agency", agency.id().value())
                        .query(UUID.class)
                        .single();
        assertThat(
                        jdbc.sql(
                                        "select count(*) from requests.attachment where submission_id = :id")
                                .param("id", submission)
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
        assertThat(missed())
                .contains(
                        "locked.pdf upload.encrypted",
                        "program.pdf upload.program",
                        "broken.pdf upload.broken",
                        "bomb.docx upload.swells",
                        "archive.zip upload.kind",
                        "empty.txt empty");
    }

    @Test
    void readsTheBeginningOfAMailThatIsTooLarge() {
        var large = "x".repeat(70) + "\n";
        arrives(
                """
                From: a@example.com
                Subject: large
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                正文在前
                --b
                Content-Type: application/octet-stream; name=huge.bin

                """
                        + large.repeat(40_000)
                        + "--b--\n");
        reading.read();
        assertThat(kinds()).containsExactly("SUBMISSION");
        assertThat(missed()).contains(" too-large", " cut-off");
        assertThat(
                        jdbc.sql(
                                        "select items[1] from requests.submission where agency_id = :agency")
                                .param("agency", agency.id().value())
                                .query(String.class)
                                .single())
                .contains("正文在前");
    }

    @Test
    void takesEachMailOnceThoughKilledBeforeItWasMarked() throws Exception {
        arrives(mail("a@example.com", "一", "一"));
        arrives(mail("b@example.com", "二", "二"));
        reading.read();
        folder().setFlags(new Flags(Flags.Flag.SEEN), false, 1, null, true);
        folder().setFlags(new Flags(Flags.Flag.SEEN), false, 2, null, true);
        assertThat(reading.read()).isZero();
        assertThat(kinds()).hasSize(2);
    }

    @Test
    void takesNothingOfAMailWhoseTransactionBreaks() {
        arrives(mail("a@example.com", "一", "一"));
        var lease = UUID.randomUUID();
        assertThat(
                        boxes.claim(
                                settings("").box(),
                                lease,
                                clock.instant(),
                                clock.instant().plusSeconds(600)))
                .isPresent();
        assertThat(reading.read()).isZero();
        assertThat(kinds()).isEmpty();
        clock.goesOn(Duration.ofMinutes(11));
        assertThat(reading.read()).isEqualTo(1);
        assertThat(boxes.reached(settings("").box(), lease, 1, 99, clock.instant())).isFalse();
    }

    @Test
    void takesEachMailOnceThoughKilledAnywhere() throws Exception {
        for (int i = 0; i < 4; i++) {
            arrives(mail("p" + i + "@example.com", "申请" + i, "内容" + i));
        }
        for (int kill = 1; kill <= 3; kill++) {
            var dying = reading(new KilledMailboxes(boxes, kill), reader);
            assertThatThrownBy(dying::read).isInstanceOf(KilledMailboxes.Killed.class);
            assertThat(kinds()).hasSize(kill <= 2 ? kill - 1 : 3);
            assertThat(reading.read()).as("the lease is not over").isZero();
            clock.goesOn(Duration.ofMinutes(11));
        }
        reading.read();
        assertThat(kinds()).hasSize(4);
        assertThat(submissions()).isEqualTo(4);
        assertThat(receipts()).isEqualTo(4);
        assertThat(
                        count(
                                """
                                select count(*) from requests.mail m
                                 where agency_id = :agency and source_file is not null
                                """))
                .isEqualTo(4);
    }

    @Test
    void goesOnBehindAMailThatCannotBeStored() {
        arrives(mail("a@example.com", "一", "一"));
        arrives(mail("b@example.com", "二", "二"));
        arrives(mail("c@example.com", "三", "三"));
        var spoiling = reading(boxes, (source, whole) -> spoiled(reader.read(source, whole)));
        assertThat(spoiling.read()).isEqualTo(3);
        assertThat(kinds()).containsOnly("SUBMISSION").hasSize(3);
        assertThat(missed()).containsExactly(" broken");
        assertThat(status().failingSince()).isEmpty();
    }

    @Test
    void goesOnBehindAMailThatIsTooMuchForTheProgram() throws Exception {
        arrives(mail("a@example.com", "一", "一"));
        arrives(mail("b@example.com", "二", "二"));
        arrives(mail("c@example.com", "三", "三"));
        var choking =
                reading(
                        boxes,
                        (source, whole) -> {
                            var read = reader.read(source, whole);
                            if (read.subject().equals("二")) {
                                throw new OutOfMemoryError("too much");
                            }
                            return read;
                        });
        assertThat(choking.read()).isEqualTo(3);
        assertThat(kinds()).containsOnly("SUBMISSION").hasSize(3);
        assertThat(missed()).containsExactly(" broken");
        assertThat(status().failingSince()).isEmpty();
        assertThat(seen()).isEqualTo(3);
    }

    /** What no database takes as text. */
    private static ReadMail spoiled(ReadMail read) {
        return read.subject().equals("二")
                ? new ReadMail(
                        read.id(),
                        read.answers(),
                        read.from(),
                        "\0",
                        read.to(),
                        read.subject(),
                        read.sentAt(),
                        "\0",
                        read.files(),
                        read.missed(),
                        read.nature())
                : read;
    }

    @Test
    void isReadByOneNodeAtATime() throws Exception {
        for (int i = 0; i < 20; i++) {
            arrives(mail("p" + i + "@example.com", "申请" + i, "内容" + i));
        }
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var work =
                    IntStream.range(0, 4)
                            .<Callable<Integer>>mapToObj(_ -> () -> reading("").read())
                            .toList();
            int taken = 0;
            for (var one : nodes.invokeAll(work)) {
                taken += one.get();
            }
            assertThat(taken).isEqualTo(20);
        }
        assertThat(kinds()).hasSize(20);
    }

    @Test
    void takesNothingTwiceWhenTheServerNumbersAnew() throws Exception {
        arrives(mail("a@example.com", "一", "一"));
        arrives(mail("b@example.com", "二", "二"));
        reading.read();
        jdbc.sql("update requests.mailbox set uid_validity = uid_validity + 1 where box = :box")
                .param("box", settings("").box())
                .update();
        arrives(mail("c@example.com", "三", "三"));
        reading.read();
        assertThat(kinds()).containsExactly("SUBMISSION", "SUBMISSION", "SUBMISSION");
        assertThat(submissions()).isEqualTo(3);
    }

    @Test
    void takesAnotherMailThatGotTheNumberOfAnEarlierOne() throws Exception {
        arrives(mail("a@example.com", "一", "一"));
        reading.read();
        jdbc.sql("update requests.mail set uid = uid + 1 where agency_id = :agency")
                .param("agency", agency.id().value())
                .update();
        arrives(mail("b@example.com", "二", "二"));
        assertThat(reading.read()).isEqualTo(1);
        assertThat(missed()).isEmpty();
    }

    @Test
    void movesAwayWhatIsTakenAlsoAfterItWasKilledInBetween() throws Exception {
        var moving = reading("Processed");
        arrives(mail("a@example.com", "一", "一"));
        reading.read();
        assertThat(folder().getMessageCount()).isEqualTo(1);
        arrives(mail("b@example.com", "二", "二"));
        assertThat(moving.read()).isEqualTo(1);
        assertThat(folder().getMessageCount()).isZero();
        assertThat(imap().getFolder(user, "Processed").getMessageCount()).isEqualTo(2);
        assertThat(kinds()).hasSize(2);
    }

    @Test
    void catchesUpAfterTheServerWasAwayAndTellsTheAdministrators() {
        var admin = People.account(accounts, agency, Role.SYSTEM_ADMIN);
        arrives(mail("a@example.com", "一", "一"));
        reading.read();
        server.stop();
        assertThat(reading.read()).isZero();
        assertThat(toldTo(admin)).isEmpty();
        clock.goesOn(Duration.ofHours(26));
        reading.read();
        reading.read();
        assertThat(toldTo(admin)).singleElement().asString().contains("无法连接邮件服务器");
        assertThat(status().failingSince()).isPresent();
        start(port);
        arrives(mail("b@example.com", "二", "二"));
        jdbc.sql("update requests.mailbox set uid_validity = 0 where box = :box")
                .param("box", settings("").box())
                .update();
        assertThat(reading.read()).isEqualTo(1);
        assertThat(status().failingSince()).isEmpty();
        assertThat(kinds()).containsExactly("SUBMISSION", "SUBMISSION");
    }

    @Test
    void saysWhyItIsNotLetIn() {
        var wrong =
                new MailboxReading(
                        settings("", "wrong-secret"),
                        boxes,
                        intake,
                        reader,
                        agencies,
                        notices,
                        transaction,
                        words,
                        clock);
        assertThat(wrong.read()).isZero();
        assertThat(status().fault()).isEqualTo("sign-in");
        assertThat(settings("").toString()).doesNotContain(SECRET);
    }

    @Test
    void takesNoiseToo() {
        var random = new Random(3);
        for (int i = 0; i < 10; i++) {
            byte[] noise = new byte[300];
            random.nextBytes(noise);
            arrives(
                    "From: n"
                            + i
                            + "@example.com\nContent-Type: multipart/mixed; boundary=b\n\n"
                            + new String(noise, ISO_8859_1).replace('\r', 'r'));
        }
        assertThat(reading.read()).isEqualTo(10);
        assertThat(kinds()).hasSize(10).containsOnly("SUBMISSION");
    }

    private void start(int at) {
        server = server(at);
        server.start();
        port = server.getImap().getPort();
        user = server.setUser(address, address, SECRET);
    }

    private static GreenMail server(int port) {
        return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    }

    private MailboxReading reading(Mailboxes progress, MailReader by) {
        return new MailboxReading(
                settings(""), progress, intake, by, agencies, notices, transaction, words, clock);
    }

    private MailboxReading reading(String processed) {
        return new MailboxReading(
                settings(processed),
                boxes,
                intake,
                reader,
                agencies,
                notices,
                transaction,
                words,
                clock);
    }

    private MailboxSettings settings(String processed) {
        return settings(processed, SECRET);
    }

    private MailboxSettings settings(String processed, String secret) {
        return new MailboxSettings(
                true,
                "127.0.0.1",
                port,
                Security.NONE,
                address,
                secret,
                "INBOX",
                processed,
                agency.code(),
                false,
                true,
                DataSize.ofMegabytes(2),
                DataSize.ofKilobytes(64),
                Duration.ofDays(7),
                Duration.ofMinutes(1),
                Duration.ofMinutes(10),
                Duration.ofSeconds(10));
    }

    private ImapHostManager imap() {
        return server.getManagers().getImapHostManager();
    }

    private MailFolder folder() {
        try {
            return imap().getInbox(user);
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private void arrives(String source) {
        arrives(source, clock.instant());
    }

    private void arrives(String source, Instant at) {
        try {
            var message =
                    new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(source.replace("\n", "\r\n").getBytes(UTF_8)));
            folder().appendMessage(message, new Flags(), Date.from(at));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private long seen() throws Exception {
        return folder().getMessages().stream()
                .filter(one -> one.getFlags().contains(Flags.Flag.SEEN))
                .count();
    }

    private static String mail(String from, String subject, String text) {
        return """
        From: %s
        Subject: =?utf-8?B?%s?=
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: base64

        %s
        """
                .formatted(from, base64(subject.getBytes(UTF_8)), base64(text.getBytes(UTF_8)));
    }

    private static String attached(String name, byte[] content) {
        return """
        --b
        Content-Type: application/octet-stream; name="%1$s"
        Content-Disposition: attachment; filename="%1$s"
        Content-Transfer-Encoding: base64

        %2$s
        """
                .formatted(name, Base64.getMimeEncoder().encodeToString(content));
    }

    private static byte[] pdf(String password) throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            if (!password.isEmpty()) {
                document.protect(
                        new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 210; i++) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }

    private static byte[] zip() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write('a');
        }
        return out.toByteArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private Mailboxes.Status status() {
        return boxes.status(settings("").box()).orElseThrow();
    }

    private List<String> kinds() {
        return jdbc.sql(
                        """
                        select kind from requests.mail where agency_id = :agency
                         order by uid_validity, uid, arrived_at
                        """)
                .param("agency", agency.id().value())
                .query((row, n) -> row.getString("kind"))
                .list();
    }

    private List<String> missed() {
        return jdbc
                .sql("select id from requests.mail where agency_id = :agency")
                .param("agency", agency.id().value())
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(
                        id ->
                                mails
                                        .require(agency.id(), new MailId(requireNonNull(id)))
                                        .words()
                                        .orElseThrow()
                                        .missed()
                                        .stream())
                .map(one -> one.what() + " " + one.why())
                .toList();
    }

    private long submissions() {
        return count("select count(*) from requests.submission where agency_id = :agency");
    }

    private long unknown() {
        return count(
                """
                select count(*) from requests.unknown_applicant
                  join requests.submission on id = submission_id where agency_id = :agency
                """);
    }

    private long receipts() {
        return count(
                "select count(*) from requests.mail where agency_id = :agency and receipt_at is not null");
    }

    private void anHourPassesAfterTheReceipt() {
        jdbc.sql(
                        """
                        update requests.mail set receipt_at = receipt_at - interval '61 minutes'
                         where agency_id = :agency
                        """)
                .param("agency", agency.id().value())
                .update();
    }

    private long count(String sql) {
        return jdbc.sql(sql).param("agency", agency.id().value()).query(Long.class).single();
    }

    private List<?> toldTo(String username) {
        var account = accounts.find(username).orElseThrow().id();
        return jdbc.sql("select subject from notice.notice where account_id = :account")
                .param("account", account.value())
                .query(String.class)
                .list();
    }
}
