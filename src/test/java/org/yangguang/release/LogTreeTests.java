package org.yangguang.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yangguang.TestDatabase;
import org.yangguang.release.merkle.GrowingTree;
import org.yangguang.shared.PersonalDataCipher;

/** The tree in its tables, on a database of its own whose log starts empty. */
class LogTreeTests extends TestDatabase {

    private static final Clock NOON =
            Clock.fixed(Instant.parse("2021-12-28T04:00:00Z"), ZoneOffset.UTC);

    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private final PersonalDataCipher cipher = new PersonalDataCipher(new byte[32]);

    private String name = "";
    private JdbcClient jdbc = JdbcClient.create(source);
    private TransactionTemplate transactions = new TransactionTemplate();
    private LogTree tree = tree(SignatureAlgorithm.ED25519);
    private JdbcPublicLog table = new JdbcPublicLog(jdbc);

    @BeforeEach
    void aDatabase() {
        name = "tree" + UUID.randomUUID().toString().replace("-", "");
        create(name);
        source.setUrl(url().replaceFirst("/postgres\\?", "/" + name + "?"));
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/release")
                .schemas("release")
                .defaultSchema("release")
                .load()
                .migrate();
        jdbc = JdbcClient.create(source);
        transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        table = new JdbcPublicLog(jdbc);
        tree = tree(SignatureAlgorithm.ED25519);
    }

    @AfterEach
    void isDropped() {
        drop(name);
    }

    /** Sizes about the ends of tiles, entry by entry and by the thousand. */
    @Test
    void givesTheRootOfItsEntriesAtEachSize() {
        var growing = new GrowingTree();
        var log = publicLog();
        for (int step : List.of(1, 1, 1, 250, 2, 1, 1, 255, 256, 257, 1, 800)) {
            for (var entry : append(step)) {
                growing.add(entry.entryHash());
            }
            grow();
            var head = tree.head().orElseThrow();
            assertThat(head.size()).isEqualTo(growing.size());
            assertThat(head.root()).isEqualTo(growing.root());
            assertThat(log.verify().faults()).isEmpty();
        }
        proveSome(log, growing.size());
    }

    /**
     * An installation with a log from before: the tree comes under it, also after an interruption.
     */
    @Test
    void putsALogFromBeforeUnderTheTreeAndGoesOnWhereItWasEnded() {
        append(100_000);
        assertThat(tree.isSettled()).isFalse();
        assertThat(publicLog().signedHead()).isEmpty();
        assertThat(publicLog().inclusion(1)).isEmpty();

        assertThat(grow()).isFalse();
        assertThat(tree.head()).isEmpty();
        transactions.executeWithoutResult(
                killed -> {
                    table.lock();
                    assertThat(tree.grow()).isTrue();
                    killed.setRollbackOnly();
                });
        assertThat(tree.head()).isEmpty();
        assertThat(tree.isSettled()).isFalse();

        // A publication meanwhile, by a program that started anew.
        tree = tree(SignatureAlgorithm.ED25519);
        append(1);
        new TreeAtStart(
                        tree,
                        table,
                        transactions,
                        new ReleaseSettings(SignatureAlgorithm.ED25519, true))
                .catchUp();

        assertThat(tree.isSettled()).isTrue();
        var log = publicLog();
        assertThat(log.signedHead().orElseThrow().size()).isEqualTo(100_001);
        assertThat(log.verify().faults()).isEmpty();
        proveSome(log, 100_001);
        assertThat(jdbc.sql("select count(*) from release.tile").query(Long.class).single())
                .isEqualTo(100_001 / 256 + 1);
    }

    @Test
    void theSecretKeyIsNowhereToBeRead() {
        append(1);
        grow();
        var sealed =
                jdbc.sql("select sealed_key from release.signing_key")
                        .query((rs, n) -> rs.getBytes("sealed_key"))
                        .single();
        var secret = cipher.openBytes(sealed);
        assertThat(secret).hasSizeGreaterThan(40);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
    }

    @Test
    void anotherAlgorithmMakesAnotherKeyThatTheOldOneVouchesFor() {
        append(3);
        grow();
        tree = tree(SignatureAlgorithm.SM2);
        assertThat(tree.isSettled()).isFalse();
        grow();
        assertThat(tree.isSettled()).isTrue();
        var keys = publicLog().keys();
        assertThat(keys).hasSize(2);
        assertThat(keys.get(0).vouchesFor(keys.get(1))).isTrue();
        var head = tree.head().orElseThrow();
        assertThat(head.key()).isEqualTo(keys.get(1).id());
        assertThat(new LogKeyring(keys, Optional.of(keys.get(0).id())).fault(head)).isEmpty();
    }

    /** Nothing of the tree can be changed behind the program. */
    @Test
    void theDatabaseRefusesToChangeTheTree() {
        append(300);
        grow();
        for (var table : List.of("tile", "tree_head", "signing_key")) {
            for (var change : List.of("delete from release.", "truncate release.")) {
                var statement = change + table + (change.startsWith("truncate") ? " cascade" : "");
                assertThat(catchThrowable(() -> jdbc.sql(statement).update()))
                        .hasStackTraceContaining("只能追加");
            }
        }
    }

    private void proveSome(PublicLog log, long size) {
        for (long number : List.of(1L, 2L, size / 3, size / 2, size - 1, size)) {
            assertThat(log.inclusion(number).orElseThrow().holds()).as("entry " + number).isTrue();
            assertThat(log.consistency(number, size).orElseThrow().holds())
                    .as("size " + number)
                    .isTrue();
        }
        assertThat(log.inclusion(size + 1)).isEmpty();
        assertThat(log.consistency(1, size + 1)).isEmpty();
        assertThat(log.consistency(0, size)).isEmpty();
    }

    private boolean grow() {
        return Boolean.TRUE.equals(
                transactions.execute(
                        _ -> {
                            table.lock();
                            return tree.grow();
                        }));
    }

    private List<LogEntry> append(int count) {
        return transactions.execute(
                _ -> {
                    var head = table.head();
                    var entries = new ArrayList<LogEntry>();
                    for (int i = 1; i <= count; i++) {
                        var fact = LogVerificationTests.fact("标题", (int) head.number() + 1);
                        var entry = LogEntry.following(head, NOON.instant(), fact);
                        entries.add(entry);
                        head = entry.head();
                    }
                    table.append(entries, List.of());
                    return entries;
                });
    }

    private PublicLog publicLog() {
        return new PublicLog(table, tree, new JdbcLogKeys(jdbc));
    }

    private LogTree tree(SignatureAlgorithm algorithm) {
        var signer =
                new LogSigner(
                        new JdbcLogKeys(jdbc), cipher, new ReleaseSettings(algorithm, true), NOON);
        return new LogTree(new JdbcTree(jdbc), new JdbcPublicLog(jdbc), signer);
    }
}
