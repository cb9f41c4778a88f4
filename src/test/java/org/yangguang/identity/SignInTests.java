package org.yangguang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yangguang.YangguangTest;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;

/** Who gets in, with what, and what becomes of guessing. */
@YangguangTest
class SignInTests {

    @LocalServerPort int port;
    @Autowired Accounts accounts;
    @Autowired Agencies agencies;
    @Autowired SignIn signIn;
    @Autowired JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();
    private Agency agency;

    @BeforeEach
    void agency() {
        agency = People.agency(agencies);
    }

    @Test
    void tokenOpensWhatTheRoleMayAndNothingElse() throws Exception {
        String sysadmin = People.account(accounts, agency, Role.SYSTEM_ADMIN);
        String token = token(settled(sysadmin));
        var opened =
                post(
                        "/api/v1/accounts",
                        """
                        {"agency": "%s", "username": "new%s", "name": "新人", "password": "%s"}
                        """
                                .formatted(agency.code(), sysadmin, People.PASSWORD),
                        token);
        assertThat(opened.statusCode()).isEqualTo(201);
        var granted =
                post(
                        "/api/v1/accounts/new" + sysadmin + "/roles",
                        "{\"roles\": [\"DISCLOSURE_OFFICE\"]}",
                        token);
        assertThat(granted.statusCode()).isEqualTo(403);
        assertThat(granted.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");

        String secadmin = People.account(accounts, agency, Role.SECURITY_ADMIN);
        var roles =
                post(
                        "/api/v1/accounts/new" + sysadmin + "/roles",
                        "{\"roles\": [\"DISCLOSURE_OFFICE\"]}",
                        token(settled(secadmin)));
        assertThat(roles.statusCode()).isEqualTo(200);
        assertThat(accounts.find("new" + sysadmin).orElseThrow().roles())
                .containsExactly(Role.DISCLOSURE_OFFICE);
    }

    @Test
    void namesEveryFaultyFieldOfANewAccount() throws Exception {
        String token = token(settled(People.account(accounts, agency, Role.SYSTEM_ADMIN)));
        var answer =
                post(
                        "/api/v1/accounts",
                        "{\"agency\": \"nowhere\", \"username\": \"!\", \"password\": \"short\"}",
                        token);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("agency", "username", "name", "password", "至少 12");
    }

    @Test
    void securityAdministratorCannotMixRolesNorGrantHimself() throws Exception {
        String secadmin = People.account(accounts, agency, Role.SECURITY_ADMIN);
        String officer = People.account(accounts, agency, Role.OFFICER);
        String token = token(settled(secadmin));
        var mixed =
                post(
                        "/api/v1/accounts/" + officer + "/roles",
                        "{\"roles\": [\"OFFICER\", \"AUDITOR\"]}",
                        token);
        assertThat(mixed.statusCode()).isEqualTo(409);
        assertThat(mixed.body()).contains("三员分立");
        assertThat(accounts.find(officer).orElseThrow().roles()).containsExactly(Role.OFFICER);
        var own =
                post("/api/v1/accounts/" + secadmin + "/roles", "{\"roles\": [\"LEADER\"]}", token);
        assertThat(own.statusCode()).isEqualTo(403);
    }

    @Test
    void newRolesEndWhatWasOpenUnderTheOldOnes() throws Exception {
        String officer = settled(People.account(accounts, agency, Role.SYSTEM_ADMIN));
        String token = token(officer);
        accounts.grant(officer, java.util.Set.of(Role.LEADER));
        assertThat(post("/api/v1/accounts", "{}", token).statusCode()).isEqualTo(401);
    }

    @Test
    void expiredTokenIsRefused() throws Exception {
        String officer = settled(People.account(accounts, agency, Role.SYSTEM_ADMIN));
        String token = token(officer);
        jdbc.sql(
                        """
                        update identity.access_token
                           set issued_at = now() - interval '2 days',
                               expires_at = now() - interval '1 second'
                         where hash = ?
                        """)
                .param(Secrets.fingerprint(token))
                .update();
        var answer = post("/api/v1/accounts", "{}", token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("identity.bad-token");
    }

    @Test
    void noTokenAndNoPermissionAreProblemDetails() throws Exception {
        var answer = post("/api/v1/accounts", "{}", null);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
    }

    @Test
    void aThousandGuessesAreHardlyLookedAt() throws Exception {
        String victim = settled(People.account(accounts, agency, Role.OFFICER));
        String colleague = settled(People.account(accounts, agency, Role.OFFICER));
        int paused = 0;
        for (int i = 0; i < 1000; i++) {
            paused += ask(victim, "Guess-number-" + i).statusCode() == 429 ? 1 : 0;
        }
        assertThat(paused).isEqualTo(995);
        var refused = ask(victim, People.PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("登录尝试过于频繁");
        assertThat(ask(colleague, People.PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void strangersCannotKeepTheOwnerOut() {
        String owner = settled(People.account(accounts, agency, Role.OFFICER));
        String home = "192.0.2." + (owner.hashCode() & 0x7f);
        assertThat(signIn.attempt(owner, People.PASSWORD, "", home))
                .isInstanceOf(SignIn.Result.Accepted.class);
        for (int i = 0; i < 20; i++) {
            signIn.attempt(owner, "wrong", "", "198.51.100.7");
        }
        assertThat(signIn.attempt(owner, People.PASSWORD, "", "198.51.100.7"))
                .isInstanceOf(SignIn.Result.Paused.class);
        assertThat(signIn.attempt(owner, People.PASSWORD, "", home))
                .isInstanceOf(SignIn.Result.Accepted.class);
    }

    @Test
    void manyUnknownNamesSlowTheirAddressAndNobodyElse() {
        String officer = settled(People.account(accounts, agency, Role.OFFICER));
        String attacker = "203.0.113." + (officer.hashCode() & 0x7f);
        for (int i = 0; i < 100; i++) {
            // the throttle alone: comparing a hundred times would only cost time here
            throttle.begin("nobody" + UUID.randomUUID(), attacker);
        }
        assertThat(signIn.attempt("nobody" + UUID.randomUUID(), "x", "", attacker))
                .isInstanceOf(SignIn.Result.Paused.class);
        assertThat(signIn.attempt(officer, People.PASSWORD, "", "192.0.2.250"))
                .isInstanceOf(SignIn.Result.Accepted.class);
    }

    @Autowired SignInThrottle throttle;

    @Test
    void disabledAccountIsRejectedLikeAWrongPassword() {
        String officer = settled(People.account(accounts, agency, Role.OFFICER));
        jdbc.sql("update identity.account set enabled = false where username = ?")
                .param(officer)
                .update();
        assertThat(signIn.attempt(officer, People.PASSWORD, "", "192.0.2.9"))
                .isInstanceOf(SignIn.Result.Rejected.class);
    }

    @Test
    void firstSignInLeadsToANewPassword() throws Exception {
        String officer = People.account(accounts, agency, Role.CHANNEL_EDITOR);
        assertThat(ask(officer, People.PASSWORD).statusCode()).isEqualTo(403);
        var desk = new Visitor(port).entered(officer, People.PASSWORD).get("/desk/agencies");
        assertThat(Visitor.target(desk)).isEqualTo("/desk/me/password");
    }

    @Test
    void signsInByThePageAndOutAgain() throws Exception {
        String officer = settled(People.account(accounts, agency, Role.SYSTEM_ADMIN));
        var before = get("/desk/agencies", "");
        assertThat(before.headers().firstValue("Location").orElseThrow())
                .endsWith("/login?next=%2Fdesk%2Fagencies");
        var visitor = new Visitor(port).entered(officer, People.PASSWORD);
        assertThat(visitor.get("/desk/agencies").statusCode()).isEqualTo(200);
        assertThat(Visitor.target(visitor.post("/logout", Map.of()))).isEqualTo("/login");
        assertThat(Visitor.target(visitor.get("/desk/agencies"))).startsWith("/login?next=");
    }

    @Test
    void formWithoutItsTokenIsRefused() throws Exception {
        var answer =
                http.send(
                        HttpRequest.newBuilder(at("/login"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("username=a&password=b"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void signInPageSetsNoSessionAndStrictHeaders() throws Exception {
        var page = get("/login", "");
        assertThat(page.headers().allValues("Set-Cookie"))
                .allMatch(cookie -> cookie.startsWith("yangguang-form="))
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy"))
                .contains("strict-origin-when-cross-origin");
    }

    private String settled(String username) {
        return People.settle(jdbc, username);
    }

    private String token(String username) throws Exception {
        var answer = ask(username, People.PASSWORD);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
    }

    private HttpResponse<String> ask(String username, String password) throws Exception {
        return post(
                "/api/v1/tokens",
                "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, password),
                null);
    }

    private HttpResponse<String> get(String path, String cookie) throws Exception {
        return http.send(
                HttpRequest.newBuilder(at(path)).header("Cookie", cookie).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(
            String path, String body, @org.jspecify.annotations.Nullable String token)
            throws Exception {
        var request =
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
