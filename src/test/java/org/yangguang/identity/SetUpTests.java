package org.yangguang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.yangguang.YangguangTest;
import org.yangguang.org.Agencies;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;

/** The first hour of an installation: an agency and three administrators, each a person. */
@YangguangTest
class SetUpTests {

    @LocalServerPort int port;
    @Autowired SetUp setUp;
    @Autowired Accounts accounts;
    @Autowired Agencies agencies;
    @Autowired TransactionTemplate transaction;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void opensTheAgencyAndThreeSeparateAdministrators() {
        transaction.executeWithoutResult(
                status -> {
                    setUp.complete(form());
                    assertThat(accounts.find("system" + mark).orElseThrow().roles())
                            .containsExactly(Role.SYSTEM_ADMIN);
                    assertThat(accounts.find("security" + mark).orElseThrow().roles())
                            .containsExactly(Role.SECURITY_ADMIN);
                    assertThat(accounts.find("audit" + mark).orElseThrow().roles())
                            .containsExactly(Role.AUDITOR);
                    // the other tests share this installation
                    status.setRollbackOnly();
                });
    }

    @Test
    void namesEveryFaultAtOnceAndStoresNothing() {
        var form = form();
        form.put("setUpCode", "GUESSED");
        form.put("code", "123");
        form.put("securityUsername", "system" + mark);
        form.put("auditPassword", "short");
        assertThatThrownBy(() -> setUp.complete(form))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        faults ->
                                assertThat(faults.faults())
                                        .extracting(FieldFault::field)
                                        .containsExactlyInAnyOrder(
                                                "setUpCode",
                                                "code",
                                                "securityUsername",
                                                "auditPassword"));
        assertThat(accounts.find("system" + mark)).isEmpty();
    }

    @Test
    void isGoneOnceThereIsAnAgency() throws Exception {
        People.agency(agencies);
        assertThat(setUp.isNeeded()).isFalse();
        assertThat(new Visitor(port).get("/setup").statusCode()).isEqualTo(404);
    }

    private Map<String, String> form() {
        var form =
                new HashMap<>(
                        Map.of(
                                "setUpCode", setUp.code(),
                                "code", "11370900" + "MB2834" + "1234",
                                "name", "示例市政务服务局",
                                "shortName", "示例局",
                                "kind", "DEPARTMENT"));
        for (var role : new String[] {"system", "security", "audit"}) {
            form.put(role + "Username", role + mark);
            form.put(role + "Name", "示例" + role);
            form.put(role + "Password", People.PASSWORD);
        }
        return form;
    }
}
