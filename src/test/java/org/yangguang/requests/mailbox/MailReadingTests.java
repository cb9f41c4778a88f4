package org.yangguang.requests.mailbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yangguang.requests.domain.ReadMail;
import org.yangguang.requests.domain.ReadMail.Missed;
import org.yangguang.requests.domain.ReadMail.Nature;

/** Mails as they really come: odd, broken, mislabelled, hostile. What can be read is read. */
class MailReadingTests {

    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset BIG5 = Charset.forName("Big5");
    private static final String WANTED = "申请公开2021年就业补助资金使用情况";
    private static final String TRADITIONAL = "申請公開二零二一年就業補助資金的使用情況，謝謝";

    @Test
    void readsAPlainMail() {
        var mail =
                read(
                        """
                        Message-ID: <m1@example.com>
                        In-Reply-To: <m0@example.com>
                        References: <a@example.com> <m0@example.com>
                        From: =?UTF-8?B?5byg5LiJ?= <ZhangSan@Example.com>
                        To: xxgk@example.gov.cn, "Other" <other@example.com>
                        Cc: third@example.com
                        Subject: =?utf-8?Q?=E7=94=B3=E8=AF=B7?= =?utf-8?Q?=E5=85=AC=E5=BC=80?=
                        Date: Mon, 2 Mar 2026 10:00:00 +0800
                        Content-Type: text/plain; charset=UTF-8

                        %s
                        """
                                .formatted(WANTED));
        assertThat(mail.id()).isEqualTo("<m1@example.com>");
        assertThat(mail.answers()).containsExactly("<m0@example.com>", "<a@example.com>");
        assertThat(mail.from()).isEqualTo("zhangsan@example.com");
        assertThat(mail.name()).isEqualTo("张三");
        assertThat(mail.to())
                .containsExactly("xxgk@example.gov.cn", "other@example.com", "third@example.com");
        assertThat(mail.subject()).isEqualTo("申请公开");
        assertThat(mail.sentAt().orElseThrow().toString()).isEqualTo("2026-03-02T02:00:00Z");
        assertThat(mail.text()).isEqualTo(WANTED);
        assertThat(mail.missed()).isEmpty();
        assertThat(mail.nature()).isEqualTo(Nature.PERSONAL);
        assertThat(mail.toString()).doesNotContain("zhangsan", WANTED);
    }

    @Test
    void prefersThePlainWayOfSeveral() {
        var mail =
                read(
                        """
                        From: a@example.com
                        Content-Type: multipart/mixed; boundary=outer

                        --outer
                        Content-Type: multipart/alternative; boundary="in ner"

                        --in ner
                        Content-Type: text/plain; charset=utf-8

                        文字
                        --in ner
                        Content-Type: text/html; charset=utf-8

                        <p>样式</p>
                        --in ner--
                        --outer
                        Content-Type: text/plain; name="=?utf-8?B?6ZmE5Lu2LnR4dA==?="
                        Content-Disposition: attachment

                        附件文字
                        --outer--
                        """);
        assertThat(mail.text()).isEqualTo("文字");
        assertThat(mail.files())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("附件.txt"));
        assertThat(new String(mail.files().getFirst().content(), UTF_8)).isEqualTo("附件文字");
        assertThat(mail.missed()).isEmpty();
    }

    @Test
    void takesTheHtmlWhereThePlainWaySaysNothing() {
        var mail =
                read(
                        """
                        From: a@example.com
                        Content-Type: multipart/alternative; boundary=b

                        --b
                        Content-Type: text/plain


                        --b
                        Content-Type: text/html; charset=utf-8

                        <html><head><style>p{}</style><title>t</title></head><body><p>第一行<br>第二行</p>
                        <script>alert(1)</script><table><tr><td>甲</td><td>乙</td></tr></table>&nbsp;结束</body></html>
                        --b--
                        """);
        assertThat(mail.text())
                .startsWith("第一行\n")
                .contains("第二行", "甲 乙", "结束")
                .doesNotContain("alert", "p{}");
    }

    @ParameterizedTest
    @CsvSource({
        "GBK, gb2312",
        "GBK, GBK",
        "GBK, us-ascii",
        "GBK, iso-8859-1",
        "GBK, x-unknown",
        "GBK, utf-8",
        "GBK, ''",
        "GB18030, gb2312",
        "UTF-8, gb2312",
        "UTF-8, big5",
        "UTF-8, us-ascii",
        "UTF-8, no-such-letters",
        "UTF-8, ''",
        "UTF-16, utf-16"
    })
    void readsLettersWhateverTheLabelSays(String really, String label) {
        var head =
                "From: a@example.com\nContent-Type: text/plain"
                        + (label.isEmpty() ? "" : "; charset=" + label)
                        + "\nContent-Transfer-Encoding: 8bit\n\n";
        var mail = read(bytes(head.getBytes(ISO_8859_1), WANTED.getBytes(Charset.forName(really))));
        assertThat(mail.text()).isEqualTo(WANTED);
        assertThat(mail.missed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"big5", "us-ascii", ""})
    void readsTraditionalCharacters(String label) {
        var head = "From: a@example.com\nContent-Type: text/plain; charset=" + label + "\n\n";
        var mail = read(bytes(head.getBytes(ISO_8859_1), TRADITIONAL.getBytes(BIG5)));
        assertThat(mail.text()).isEqualTo(TRADITIONAL);
    }

    @Test
    void tellsWhatLettersItCannotRead() {
        var broken =
                bytes(
                        ("From: a@example.com\n\n" + WANTED).getBytes(UTF_8),
                        new byte[] {(byte) 0xFF, ' '});
        var mail = read(broken);
        assertThat(mail.text()).startsWith(WANTED);
        assertThat(mail.missed()).containsExactly(new Missed("", "letters"));
    }

    @Test
    void readsHeadersThatAreNotCodedOrWronglyCoded() {
        var gbk = base64(WANTED.getBytes(GBK));
        assertThat(subject("=?gb2312?B?" + gbk + "?=")).isEqualTo(WANTED);
        assertThat(subject("=?iso-8859-1?B?" + gbk + "?=")).isEqualTo(WANTED);
        assertThat(subject("=?no-such?B?" + gbk + "?=")).isEqualTo(WANTED);
        assertThat(subject("=?utf-8?B?!!!?=")).isEmpty();
        byte[] raw =
                bytes(
                        "From: a@example.com\nSubject: ".getBytes(ISO_8859_1),
                        WANTED.getBytes(GBK),
                        "\n\n".getBytes(ISO_8859_1));
        assertThat(read(raw).subject()).isEqualTo(WANTED);
        byte[] all = WANTED.getBytes(UTF_8);
        int half = 7;
        var cut =
                "=?utf-8?B?"
                        + base64(Arrays.copyOf(all, half))
                        + "?=\n =?utf-8?B?"
                        + base64(Arrays.copyOfRange(all, half, all.length))
                        + "?=";
        assertThat(subject(cut)).isEqualTo(WANTED);
        assertThat(subject("a\r\nBcc: evil@example.com")).doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attachment; filename=\"申请表.pdf\"|申请表.pdf",
                "attachment; filename*=UTF-8''%E7%94%B3%E8%AF%B7%E8%A1%A8.pdf|申请表.pdf",
                "attachment; filename*0*=UTF-8''%E7%94%B3; filename*1*=%E8%AF%B7.pdf|申请.pdf",
                "attachment; filename*0=\"part one \"; filename*1=\"two.pdf\"|part one two.pdf",
                "attachment; filename=\"=?utf-8?B?55Sz6K+3LnBkZg==?=\"|申请.pdf",
                "attachment; filename=\"..\\..\\evil.pdf\"|evil.pdf",
                "attachment; filename=\"/etc/passwd\"|passwd",
                "attachment; filename=\"\u202Efdp.exe\"|fdp.exe",
                "attachment|附件1.pdf"
            })
    void readsNamesOfFiles(String disposition, String name) {
        var mail =
                read(
                        "From: a@example.com\nContent-Type: application/pdf\nContent-Disposition: "
                                + disposition
                                + "\n\n%PDF-1.4");
        assertThat(mail.files().getFirst().name()).isEqualTo(name);
    }

    @Test
    void readsBase64ThatIsDamaged() {
        var head =
                "From: a@example.com\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n";
        var coded = base64(WANTED.getBytes(UTF_8));
        assertThat(read(head + coded).missed()).isEmpty();
        var spoiled = read(head + coded.substring(0, 20) + "\n***!\n" + coded.substring(20));
        assertThat(spoiled.text()).isEqualTo(WANTED);
        assertThat(spoiled.missed()).containsExactly(new Missed("", "coding"));
        var cut = read(head + coded.substring(0, coded.length() - 3));
        assertThat(cut.text()).startsWith("申请公开2021年就业");
        assertThat(cut.missed()).contains(new Missed("", "coding"));
    }

    @Test
    void readsQuotedPrintableThatIsDamaged() {
        var head =
                "From: a@example.com\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n";
        assertThat(read(head + "=E7=94=B3=E8=\n=AF=B7 a=3Db").text()).isEqualTo("申请 a=b");
        var broken = read(head + "=E7=94=B3 100=ZZ");
        assertThat(broken.text()).isEqualTo("申 100=ZZ");
        assertThat(broken.missed()).containsExactly(new Missed("", "coding"));
    }

    @Test
    void takesTheFilesOutOfWinmailDat() {
        var tnef = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN);
        tnef.putInt(0x223E9F78).putShort((short) 1);
        attribute(tnef, 0x00069002, new byte[14]);
        attribute(tnef, 0x00018010, bytes("申请表.txt".getBytes(GBK), new byte[1]));
        attribute(tnef, 0x0006800F, "内容".getBytes(UTF_8));
        byte[] whole = Arrays.copyOf(tnef.array(), tnef.position());
        var mail = read(attached("winmail.dat", "application/ms-tnef", whole));
        assertThat(mail.files())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("申请表.txt"));
        assertThat(new String(mail.files().getFirst().content(), UTF_8)).isEqualTo("内容");

        var broken = read(attached("winmail.dat", "application/ms-tnef", new byte[] {1, 2, 3}));
        assertThat(broken.files()).isEmpty();
        assertThat(broken.missed()).containsExactly(new Missed("winmail.dat", "outlook"));
    }

    @Test
    void readsAForwardedMailInside() {
        var mail =
                read(
                        """
                        From: a@example.com
                        Subject: Fwd
                        Content-Type: multipart/mixed; boundary=b

                        --b
                        Content-Type: text/plain; charset=utf-8

                        请看转发
                        --b
                        Content-Type: message/rfc822

                        From: b@example.com
                        Subject: =?utf-8?B?5Y6f5L+h?=
                        Content-Type: multipart/mixed; boundary=c

                        --c
                        Content-Type: text/plain; charset=utf-8

                        原信内容
                        --c
                        Content-Type: application/pdf; name=inner.pdf

                        %PDF-1.4
                        --c--
                        --b--
                        """);
        assertThat(mail.text()).contains("请看转发", "【转发的邮件】b@example.com 原信", "原信内容");
        assertThat(mail.files())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("inner.pdf"));
        assertThat(mail.from()).isEqualTo("a@example.com");
    }

    @Test
    void readsAMailWithoutTextOrWithNothingAtAll() {
        var onlyFiles = read(attached("a.pdf", "application/pdf", "%PDF-1.4".getBytes(UTF_8)));
        assertThat(onlyFiles.text()).isEmpty();
        assertThat(onlyFiles.files()).hasSize(1);
        assertThat(read("").from()).isEmpty();
        assertThat(read("\n\n\n").text()).isEmpty();
        assertThat(read("From: a@example.com").from()).isEqualTo("a@example.com");
        assertThat(read("no header at all, only words").text())
                .isEqualTo("no header at all, only words");
    }

    @Test
    void readsAMailThatWasCutOffOrLostItsBoundary() {
        var head = "From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\n";
        var cut = read(head + "--b\nContent-Type: text/plain; charset=utf-8\n\n前半");
        assertThat(cut.text()).isEqualTo("前半");
        assertThat(cut.missed()).containsExactly(new Missed("", "cut-off"));
        var lost =
                read(
                        """
                        From: a@example.com
                        Content-Type: multipart/mixed

                        --xyz123
                        Content-Type: text/plain; charset=utf-8

                        还在
                        --xyz123--
                        """);
        assertThat(lost.text()).isEqualTo("还在");
        var none = read(head + "这里没有分隔");
        assertThat(none.text()).contains("这里没有分隔");
        assertThat(none.missed()).contains(new Missed("", "no-parts"));
    }

    @Test
    void saysThatOnlyTheBeginningIsThere() {
        assertThat(MailReading.read("From: a@example.com\n\nx".getBytes(UTF_8), true).missed())
                .contains(new Missed("", "too-large"));
    }

    @Test
    void bearsTenThousandHeadersAndDeepNestsInNoTime() {
        var many = new StringBuilder("From: a@example.com\n");
        for (int i = 0; i < 10_000; i++) {
            many.append("X-H").append(i).append(": ").append("v".repeat(50)).append('\n');
        }
        var deep = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        var begun = System.nanoTime();
        assertThat(read(many + "\nSubject is below\n").from()).isEqualTo("a@example.com");
        assertThat(read("From: a@example.com\n" + deep + "\n底").missed())
                .contains(new Missed("", "too-many-parts"));
        var parts = "--b\nContent-Type: text/plain\n\nx\n".repeat(50_000);
        assertThat(
                        read("From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\n"
                                        + parts)
                                .missed())
                .contains(new Missed("", "too-many-parts"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void stopsTakingApartAMailOfBoundariesOnly() {
        var head = "From: a@example.com\nContent-Type: multipart/mixed; boundary=a\n\n";
        byte[] lines = (head + "--a\n".repeat(1_000_000)).getBytes(UTF_8);
        assertThat(MailPart.of(lines).parts(301)).hasSize(301);
        var empty = read(lines);
        assertThat(empty.from()).isEqualTo("a@example.com");
        assertThat(empty.missed()).containsExactly(new Missed("", "too-many-parts"));

        var files = read(head + "--a\nContent-Type: a/b\n\nx\n".repeat(100_000));
        assertThat(files.files()).hasSizeBetween(250, 300);
        assertThat(files.missed()).containsExactly(new Missed("", "too-many-parts"));

        var ways =
                read(
                        head.replace("mixed", "alternative")
                                + "--a\nContent-Type: text/plain\n\nword\n".repeat(100_000));
        assertThat(ways.text()).isEqualTo("word");
        assertThat(ways.missed()).containsExactly(new Missed("", "too-many-parts"));
    }

    @Test
    void readsBase64OfAnyLength() {
        var random = new Random(3);
        for (int length = 1; length < 200; length++) {
            byte[] content = new byte[length];
            random.nextBytes(content);
            var mail = read(attached("a.pdf", "application/pdf", content));
            assertThat(mail.files().getFirst().content()).isEqualTo(content);
            assertThat(mail.missed()).isEmpty();
        }
    }

    @Test
    void neverGivesUpOnNoise() {
        var random = new Random(7);
        var whole = attached("a.pdf", "application/pdf", "%PDF-1.4".getBytes(UTF_8));
        for (int i = 0; i < 2_000; i++) {
            byte[] noise = whole.clone();
            for (int n = 0; n < 20; n++) {
                noise[random.nextInt(noise.length)] = (byte) random.nextInt(256);
            }
            assertThat(MailReading.read(noise, false)).isNotNull();
            byte[] pure = new byte[random.nextInt(400)];
            random.nextBytes(pure);
            assertThat(MailReading.read(pure, false)).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted: auto-replied|AUTOMATIC",
                "Auto-Submitted: auto-generated|AUTOMATIC",
                "Auto-Submitted: no|PERSONAL",
                "Precedence: bulk|AUTOMATIC",
                "Precedence: auto_reply|AUTOMATIC",
                "X-Autoreply: yes|AUTOMATIC",
                "List-Id: <news.example.com>|AUTOMATIC",
                "List-Unsubscribe: <mailto:x@example.com>|AUTOMATIC",
                "Return-Path: <>|AUTOMATIC",
                "X-Failed-Recipients: a@example.com|BOUNCE",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=b|BOUNCE",
                "X-Spam-Flag: YES|SPAM",
                "X-Spam-Status: Yes, score=9|SPAM",
                "X-Spam-Status: No, score=1|PERSONAL",
                "X-Priority: 1|PERSONAL"
            })
    void tellsMachinesFromPersons(String header, Nature nature) {
        assertThat(read("From: a@example.com\n" + header + "\n\nx").nature()).isEqualTo(nature);
    }

    @ParameterizedTest
    @CsvSource({
        "MAILER-DAEMON@example.com, BOUNCE",
        "no-reply@example.com, AUTOMATIC",
        "noreply@example.com, AUTOMATIC",
        "postmaster@example.com, AUTOMATIC",
        "reply@example.com, PERSONAL"
    })
    void knowsMachinesByTheirNames(String from, Nature nature) {
        assertThat(read("From: " + from + "\n\nx").nature()).isEqualTo(nature);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"real@example.com\" <evil@example.com>|evil@example.com|''",
                "张三|''|张三",
                "<a@example.com>|a@example.com|''",
                "a@example.com (Zhang San)|a@example.com|''",
                "\"Zhang, San\" <a@example.com>|a@example.com|Zhang, San"
            })
    void readsWhoSentIt(String from, String address, String name) {
        var mail = read(bytes(("From: " + from + "\n\nx").getBytes(UTF_8)));
        assertThat(mail.from()).isEqualTo(address);
        if (!address.isEmpty()) {
            assertThat(mail.name()).isEqualTo(name);
        }
    }

    private static String subject(String coded) {
        return read("From: a@example.com\nSubject: " + coded + "\n\nx").subject();
    }

    private static byte[] attached(String name, String type, byte[] content) {
        return ("From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: "
                        + type
                        + "; name=\""
                        + name
                        + "\"\nContent-Disposition: attachment; filename=\""
                        + name
                        + "\"\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder().encodeToString(content)
                        + "\n--b--\n")
                .getBytes(UTF_8);
    }

    private static void attribute(ByteBuffer tnef, int id, byte[] data) {
        tnef.put((byte) 2).putInt(id).putInt(data.length).put(data).putShort((short) 0);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static ReadMail read(String source) {
        return read(source.getBytes(UTF_8));
    }

    private static ReadMail read(byte[] source) {
        return MailReading.read(source, false);
    }
}
