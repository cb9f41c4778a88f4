package org.yangguang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yangguang.YangguangTest;

/** Lines stand or fall with their deed, stay as they are and hang together. */
@YangguangTest
class AuditTrailTests {

    @Autowired AuditTrail trail;
    @Autowired AuditVerification verification;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void refusesToRecordOutsideATransaction() {
        assertThatThrownBy(() -> trail.record("test.done", "test:1", Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void fallsWithItsDeed() {
        String subject = "test:" + UUID.randomUUID();
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        transaction -> {
                            trail.record("test.undone", subject, Map.of());
                            transaction.setRollbackOnly();
                        });
        assertThat(linesOn(subject)).isZero();
    }

    @Test
    void keepsTheChainWholeWhileManyWrite() throws Exception {
        String subject = "test:" + UUID.randomUUID();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> deeds =
                    IntStream.range(0, 64)
                            .<Callable<Boolean>>mapToObj(n -> () -> twoLines(subject, n))
                            .toList();
            for (var done : threads.invokeAll(deeds)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(linesOn(subject)).isEqualTo(128);
        assertThat(verification.verify().intact()).isTrue();
    }

    /** An applicant is not signed in: what he does is known, where he sat is nobody's business. */
    @Test
    void writesDownNoAddressOfWhoIsNotSignedIn() {
        String subject = "test:" + UUID.randomUUID();
        var nobody =
                new AnonymousAuthenticationToken(
                        "key", "anonymousUser", AuthorityUtils.createAuthorityList("ANONYMOUS"));
        nobody.setDetails(new WebAuthenticationDetails("203.0.113.9", null));
        SecurityContextHolder.getContext().setAuthentication(nobody);
        try {
            inTransaction(() -> trail.record("test.done", subject, Map.of()));
        } finally {
            SecurityContextHolder.clearContext();
        }
        assertThat(
                        jdbc.sql("select address from audit.entry where subject = ?")
                                .param(subject)
                                .query(String.class)
                                .single())
                .isEmpty();
    }

    @Test
    void keepsTextThatTriesToBreakTheLine() {
        String subject = "test:" + UUID.randomUUID();
        inTransaction(
                () ->
                        trail.record(
                                "test.odd",
                                subject,
                                Map.of("标题", "a\"b\\c\n\u0001 阳光 \uD83D\uDE00")));
        assertThat(verification.verify().intact()).isTrue();
    }

    @Test
    void databaseRefusesToChangeOrDropLines() {
        inTransaction(() -> trail.record("test.done", "test:stays", Map.of()));
        for (var deed :
                List.of(
                        "update audit.entry set actor = 'nobody'",
                        "delete from audit.entry",
                        "truncate audit.entry")) {
            assertThatThrownBy(() -> jdbc.sql(deed).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("append-only");
        }
    }

    private boolean twoLines(String subject, int n) {
        inTransaction(
                () -> {
                    trail.record("test.first", subject, Map.of("n", String.valueOf(n)));
                    trail.record("test.second", subject, Map.of("n", String.valueOf(n)));
                });
        return true;
    }

    private void inTransaction(Runnable deed) {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> deed.run());
    }

    private long linesOn(String subject) {
        return jdbc.sql("select count(*) from audit.entry where subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }
}
