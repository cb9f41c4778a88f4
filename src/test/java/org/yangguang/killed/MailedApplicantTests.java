package org.yangguang.killed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the form to the applicant's mail box, through the real program and a real mail server. */
@Tag("killed")
class MailedApplicantTests {

    private static final String WANTED = "2022年度公益性岗位安置人数（示例）";

    @TempDir Path temp;

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void aMailServer() throws IOException {
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void hearsThatItCameInAndThatItIsConfirmed() throws Exception {
        var program =
                RealProgram.serving(
                        temp.resolve("data"),
                        "--yangguang.mail.enabled=true",
                        "--yangguang.mail.host=127.0.0.1",
                        "--yangguang.mail.port=" + server.getSmtp().getPort(),
                        "--yangguang.mail.from=xxgk@example.com",
                        "--yangguang.notice.site-address=https://xxgk.example.com",
                        "--yangguang.notice.quiet-from=00:00",
                        "--yangguang.notice.quiet-until=00:00");
        try (var office = Person.signedIn(program, "disclosure")) {
            var receipt = asks(program);
            var number = receipt.get("number").asString();
            var list = Jsoup.parse(office.opens("/desk/submissions").body());
            var submission = list.select("a:contains(" + number + ")").attr("href");
            office.sends(submission, "/confirmation", Map.of());

            await().atMost(Duration.ofMinutes(2)).until(() -> mails().size() == 2);
            var mails = mails();
            assertThat(mails.get(0).getSubject()).contains(number, "已提交");
            assertThat(mails.get(1).getSubject()).contains(number, "已确认收到，最迟 ");
            for (var mail : mails) {
                assertThat(mail.getSubject() + text(mail))
                        .contains("https://xxgk.example.com/apply/track", "请不要告诉别人")
                        .doesNotContain(WANTED, receipt.get("queryCode").asString());
            }
        } finally {
            program.kill();
        }
    }

    /** Those of the applicant; whoever wrote a mail of the sample gets his receipt beside them. */
    private List<MimeMessage> mails() throws MessagingException {
        var his = new ArrayList<MimeMessage>();
        for (var mail : server.getReceivedMessages()) {
            if (mail.getAllRecipients()[0].toString().equals("asker@example.com")) {
                his.add(mail);
            }
        }
        return his;
    }

    private static JsonNode asks(RealProgram program) throws IOException, InterruptedException {
        var json =
                """
                {"agency": "113709000043412754",
                 "applicant": {"type": "自然人", "name": "示例丁", "idType": "居民身份证",
                               "idNumber": "11010519491231002X", "contact": {"email": "asker@example.com"}},
                 "items": [{"description": "%s"}],
                 "delivery": {"form": "电子", "way": "电子邮件"},
                 "agree": {"notices": true}}
                """
                        .formatted(WANTED);
        try (var client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(
                            HttpRequest.newBuilder(
                                            URI.create(program.address() + "/api/v1/requests"))
                                    .header("Content-Type", "application/json")
                                    .header("Idempotency-Key", UUID.randomUUID().toString())
                                    .POST(HttpRequest.BodyPublishers.ofString(json))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            return JsonMapper.shared().readTree(answer.body());
        }
    }

    private static String text(MimeMessage mail) throws Exception {
        return mail.getContent() instanceof String words ? words : GreenMailUtil.getBody(mail);
    }
}
