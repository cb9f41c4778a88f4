package org.yangguang.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.events.Hook.State;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;

/** The system administrator enters addresses of other systems and minds them. */
@YangguangTest
class HooksAtTheDeskTests {

    private static final String LIST = "/desk/webhooks";

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired JdbcHooks hooks;
    @Autowired EventFeed feed;
    @Autowired TransactionTemplate transaction;

    private Agency agency;
    private AtTheDesk admin;

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = People.agency(agencies);
        admin = AtTheDesk.in(context, agency, Role.SYSTEM_ADMIN);
    }

    @Test
    void entersAnAddressForWhatHappensFromNowOn() {
        tell(3);
        var page = entered("http://localhost:9/hook");
        var hook = hooks.of(agency.id()).getFirst();
        assertThat(hook.delivered()).isEqualTo(3);
        assertThat(hook.kinds()).containsExactly("request.answered");
        assertThat(hook.secret()).hasSize(43);
        assertThat(admin.get(page)).hasStatusOk().bodyText().contains("示例系统", "新增推送地址");
        assertThat(admin.get(page)).bodyText().doesNotContain(hook.secret());
        assertThat(admin.get(LIST)).hasStatusOk().bodyText().contains("localhost:9", "启用");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() {
        assertThat(admin.post(LIST, "name", "", "url", "ftp://example.com", "secret", "short"))
                .hasStatus(422)
                .bodyText()
                .contains("不是完整的网址", "密钥应为 16 至 200 个", "ftp://example.com");
        assertThat(admin.post(LIST, "name", "n", "url", "http://93.184.216.34/"))
                .hasStatus(422)
                .bodyText()
                .contains("应以 https:// 开头；只有本机");
        assertThat(admin.post(LIST, "name", "n", "url", "https://192.168.1.1/admin"))
                .hasStatus(422)
                .bodyText()
                .contains("这是内网地址");
        assertThat(admin.post(LIST, "name", "n", "url", "https://169.254.169.254/latest"))
                .hasStatus(422);
        assertThat(hooks.of(agency.id())).isEmpty();
    }

    @Test
    void switchesOffAndOnAndTellsAgain() {
        tell(4);
        var page = entered("http://localhost:9/hook");
        assertThat(admin.post(page + "/pause", "version", "0")).hasStatus(302);
        assertThat(hook().state()).isEqualTo(State.PAUSED);
        assertThat(admin.post(page + "/resume", "version", "0")).hasStatus(409);
        assertThat(admin.post(page + "/resume", "version", "1")).hasStatus(302);
        assertThat(hook().state()).isEqualTo(State.ACTIVE);
        assertThat(admin.post(page + "/replay", "version", "2", "from", "9")).hasStatus(422);
        assertThat(admin.post(page + "/replay", "version", "2", "from", "")).hasStatus(422);
        assertThat(admin.post(page + "/replay", "version", "2", "from", "2")).hasStatus(302);
        assertThat(hook().version()).isEqualTo(3);
        assertThat(admin.get(page)).bodyText().contains("重新推送", "停用", "启用");
    }

    @Test
    void changesItWithoutLosingTheSecret() {
        var page = entered("http://localhost:9/hook");
        var secret = hook().secret();
        assertThat(
                        admin.post(
                                page,
                                "version",
                                "0",
                                "name",
                                "另一系统",
                                "url",
                                "http://127.0.0.1:9/other",
                                "secret",
                                ""))
                .hasStatus(302);
        assertThat(hook().name()).isEqualTo("另一系统");
        assertThat(hook().secret()).isEqualTo(secret);
        assertThat(hook().kinds()).isEmpty();
    }

    @Test
    void removesItOnlyWhenOneIsSure() {
        var page = entered("http://localhost:9/hook");
        assertThat(admin.post(page + "/remove", "version", "0")).hasStatus(422);
        assertThat(admin.post(page + "/remove", "version", "0", "sure", "yes")).hasStatus(302);
        assertThat(admin.get(page)).hasStatus(404);
    }

    @Test
    void isForTheSystemAdministratorOfTheAgencyAlone() {
        var page = entered("http://localhost:9/hook");
        var officer = AtTheDesk.in(context, agency, Role.DISCLOSURE_HEAD);
        assertThat(officer.get(LIST)).hasStatus(403);
        assertThat(officer.post(page + "/pause", "version", "0")).hasStatus(403);
        var stranger = AtTheDesk.in(context, People.agency(agencies), Role.SYSTEM_ADMIN);
        assertThat(stranger.get(page)).hasStatus(404);
        assertThat(stranger.post(page + "/remove", "version", "0", "sure", "yes")).hasStatus(404);
        assertThat(hook().state()).isEqualTo(State.ACTIVE);
    }

    private Hook hook() {
        return hooks.of(agency.id()).getFirst();
    }

    private void tell(int many) {
        for (int i = 0; i < many; i++) {
            transaction.executeWithoutResult(
                    _ -> feed.tell(agency.id(), () -> "request.received", "request:1", Map.of()));
        }
    }

    private String entered(String url) {
        var answer =
                admin.post(
                        LIST,
                        "name",
                        "示例系统",
                        "url",
                        url,
                        "secret",
                        "",
                        "kind.request.answered",
                        "on");
        assertThat(answer).hasStatus(302);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }
}
