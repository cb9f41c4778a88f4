package org.yangguang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yangguang.identity.Visitor.target;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yangguang.YangguangTest;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;

/** What a person settles alone: the first password and the second factor. */
@YangguangTest
class OwnAccountTests {

    private static final String NEW = "Morning-coffee-31-spoons";
    private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7 ]{30,})</code>");
    private static final Pattern RECOVERY = Pattern.compile("<li><code>([A-Z2-7-]+)</code></li>");

    @LocalServerPort int port;
    @Autowired Accounts accounts;
    @Autowired Agencies agencies;
    @Autowired Clock clock;

    private Agency agency;

    @BeforeEach
    void agency() {
        agency = People.agency(agencies);
    }

    @Test
    void aPasswordSetBySomebodyElseIsChangedBeforeAnythingElse() throws Exception {
        var editor = People.account(accounts, agency, Role.CHANNEL_EDITOR);
        var visitor = new Visitor(port).entered(editor, People.PASSWORD);
        assertThat(target(visitor.get("/desk"))).isEqualTo("/desk/me/password");

        var changed = changePassword(visitor, People.PASSWORD, NEW, NEW);
        assertThat(target(changed)).isEqualTo("/login?changed");
        assertThat(new Visitor(port).signIn(editor, People.PASSWORD, "").statusCode())
                .isEqualTo(401);
        var desk = new Visitor(port).entered(editor, NEW).get("/desk");
        assertThat(desk.headers().firstValue("Location").orElse("")).doesNotContain("/desk/me");
    }

    @Test
    void eachFaultOfANewPasswordIsNamed() throws Exception {
        var editor = People.account(accounts, agency, Role.CHANNEL_EDITOR);
        var visitor = new Visitor(port).entered(editor, People.PASSWORD);
        assertThat(changePassword(visitor, "not-mine", NEW, NEW).body()).contains("当前口令不正确");
        assertThat(changePassword(visitor, People.PASSWORD, "short", "short").body())
                .contains("口令至少 12 个字符");
        assertThat(changePassword(visitor, People.PASSWORD, NEW, NEW + "x").body())
                .contains("两次输入的新口令不一致");
        assertThat(
                        changePassword(visitor, People.PASSWORD, People.PASSWORD, People.PASSWORD)
                                .body())
                .contains("不能与最近用过的 5 个口令相同");
        assertThat(new Visitor(port).signIn(editor, People.PASSWORD, "").statusCode())
                .isEqualTo(302);
    }

    @Test
    void whoeverEnrolsASecondFactorNeedsItFromThenOn() throws Exception {
        var auditor = People.account(accounts, agency, Role.AUDITOR);
        var first = new Visitor(port).entered(auditor, People.PASSWORD);
        changePassword(first, People.PASSWORD, NEW, NEW);

        var visitor = new Visitor(port).entered(auditor, NEW);
        byte[] secret = offered(visitor);
        var wrong = visitor.post("/desk/me/second-factor", Map.of("code", "000000x"));
        assertThat(wrong.body()).contains("动态口令不正确");
        assertThat(offered(visitor)).isEqualTo(secret);

        long step = OneTimePassword.stepAt(clock.instant());
        var enrolled = visitor.post("/desk/me/second-factor", Map.of("code", codeOf(secret, step)));
        var recovery = RECOVERY.matcher(enrolled.body());
        assertThat(recovery.find()).isTrue();

        assertThat(new Visitor(port).signIn(auditor, NEW, "").statusCode()).isEqualTo(401);
        assertThat(new Visitor(port).signIn(auditor, NEW, codeOf(secret, step)).statusCode())
                .as("a code is good once")
                .isEqualTo(401);
        assertThat(new Visitor(port).signIn(auditor, NEW, codeOf(secret, step + 1)).statusCode())
                .isEqualTo(302);
        assertThat(new Visitor(port).signIn(auditor, NEW, recovery.group(1)).statusCode())
                .isEqualTo(302);
        assertThat(new Visitor(port).signIn(auditor, NEW, recovery.group(1)).statusCode())
                .as("a recovery code is good once")
                .isEqualTo(401);
    }

    private static byte[] offered(Visitor visitor) throws Exception {
        var secret = SECRET.matcher(visitor.get("/desk/me/second-factor").body());
        assertThat(secret.find()).isTrue();
        return fromBase32(secret.group(1).replace(" ", ""));
    }

    private static String codeOf(byte[] secret, long step) {
        return OneTimePassword.of("HmacSHA1", secret, step, 6);
    }

    private static byte[] fromBase32(String text) {
        var bytes = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (int at = 0; at < text.length(); at++) {
            held = (held << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(text.charAt(at));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
            }
        }
        return bytes.toByteArray();
    }

    private static java.net.http.HttpResponse<String> changePassword(
            Visitor visitor, String present, String wanted, String again) throws Exception {
        visitor.get("/desk/me/password");
        return visitor.post(
                "/desk/me/password", Map.of("present", present, "wanted", wanted, "again", again));
    }
}
