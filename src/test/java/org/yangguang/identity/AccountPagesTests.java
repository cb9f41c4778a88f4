package org.yangguang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yangguang.identity.Visitor.target;

import java.util.LinkedHashMap;
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

/** The administrators' pages: one opens accounts, another grants roles. */
@YangguangTest
class AccountPagesTests {

    @LocalServerPort int port;
    @Autowired Accounts accounts;
    @Autowired Agencies agencies;
    @Autowired JdbcClient jdbc;

    private Agency agency;
    private Visitor sysadmin;
    private Visitor secadmin;

    @BeforeEach
    void administrators() throws Exception {
        agency = People.agency(agencies);
        sysadmin = settled(Role.SYSTEM_ADMIN);
        secadmin = settled(Role.SECURITY_ADMIN);
    }

    @Test
    void oneOpensAnAccountAndTheOtherGrantsItsRole() throws Exception {
        var username = username();
        sysadmin.get("/desk/accounts/new");
        assertThat(target(sysadmin.post("/desk/accounts", account(username))))
                .isEqualTo("/desk/accounts");
        assertThat(sysadmin.get("/desk/accounts?q=" + username).body()).contains("示例新人");

        var page = "/desk/accounts/" + username;
        secadmin.get(page);
        assertThat(target(secadmin.post(page + "/roles", Map.of("roles", "OFFICER"))))
                .isEqualTo(page);
        assertThat(accounts.find(username).orElseThrow().roles()).containsExactly(Role.OFFICER);
        assertThat(secadmin.post("/desk/accounts", account(username())).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFaultyAccountIsNotOpenedAndNothingTypedIsLost() throws Exception {
        var username = username();
        var form = account(username);
        form.put("password", "short");
        sysadmin.get("/desk/accounts/new");
        var answer = sysadmin.post("/desk/accounts", form);
        assertThat(answer.body())
                .contains("口令至少 12 个字符", "value=\"" + username + "\"", "value=\"示例新人\"")
                .doesNotContain("short\"");
        assertThat(accounts.find(username)).isEmpty();
    }

    @Test
    void aClosedAccountIsOutAtOnce() throws Exception {
        var editor = People.account(accounts, agency, Role.CHANNEL_EDITOR);
        settle(editor);
        var visitor = new Visitor(port).entered(editor, People.PASSWORD);
        var page = "/desk/accounts/" + editor;
        sysadmin.get(page);
        sysadmin.post(page + "/enabled", Map.of("enabled", "false"));
        assertThat(target(visitor.get("/desk"))).startsWith("/login");
        assertThat(new Visitor(port).signIn(editor, People.PASSWORD, "").statusCode())
                .isEqualTo(401);
        sysadmin.post(page + "/enabled", Map.of("enabled", "true"));
        assertThat(new Visitor(port).signIn(editor, People.PASSWORD, "").statusCode())
                .isEqualTo(302);
    }

    private Map<String, String> account(String username) {
        return new LinkedHashMap<>(
                Map.of(
                        "agency",
                        agency.code(),
                        "username",
                        username,
                        "name",
                        "示例新人",
                        "password",
                        People.PASSWORD));
    }

    private static String username() {
        return "n" + UUID.randomUUID().toString().substring(0, 12);
    }

    private Visitor settled(Role role) throws Exception {
        var username = People.account(accounts, agency, role);
        settle(username);
        return new Visitor(port).entered(username, People.PASSWORD);
    }

    private void settle(String username) {
        People.settle(jdbc, username);
    }
}
