package org.yangguang.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yangguang.YangguangTest;

/** The database itself keeps 公开日志, whatever a program does; each trial is rolled back. */
@YangguangTest
class LogTableTests {

    private static final String NOTHING_BEFORE = "0".repeat(64);

    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void takesEntriesThatLink() {
        assertThatCode(() -> trial(() -> insert(linked(3)))).doesNotThrowAnyException();
    }

    @Test
    void refusesAnEntryThatDoesNotLink() {
        var entries = linked(1);
        var loose = new Row(entries.get(0).number(), hash("f1"), hash("d1"));
        assertThatThrownBy(() -> trial(() -> insert(List.of(loose))))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("公开日志第 " + loose.number() + " 条与上一条不相连");
    }

    @Test
    void namesTheFirstLooseEntryOfMany() {
        var entries = new ArrayList<>(linked(4));
        for (int at : List.of(2, 3)) {
            entries.set(at, new Row(entries.get(at).number(), hash("f" + at), hash("d" + at)));
        }
        assertThatThrownBy(() -> trial(() -> insert(entries)))
                .hasMessageContaining("公开日志第 " + entries.get(2).number() + " 条与上一条不相连");
    }

    @Test
    void refusesAGap() {
        var next = linked(1).get(0);
        var later = new Row(next.number() + 1, next.previous(), next.own());
        assertThatThrownBy(() -> trial(() -> insert(List.of(later))))
                .hasMessageContaining("与上一条不相连");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update release.entry set title = '改' where number = %d",
                "delete from release.entry where number = %d",
                "truncate release.entry cascade",
                "update release.proof set person = '他人' where entry = %d",
                "delete from release.proof where entry = %d",
                "truncate release.proof"
            })
    void refusesToChangeOrEmpty(String statement) {
        assertThatThrownBy(() -> trial(() -> change(statement)))
                .rootCause()
                .hasMessageContaining("公开日志只能追加，不能修改或删除");
    }

    private void change(String statement) {
        var entry = linked(1).get(0);
        insert(List.of(entry));
        jdbc.sql("insert into release.proof values (?, 1, 'SIGNING', '某人', now())")
                .param(entry.number())
                .update();
        jdbc.sql(statement.formatted(entry.number())).update();
    }

    /**
     * The next {@code count} entries of the log as it stands, each with the hash of the one before.
     */
    private List<Row> linked(int count) {
        long number = last("select coalesce(max(number), 0) from release.entry", Long.class);
        String previous =
                number == 0
                        ? NOTHING_BEFORE
                        : last(
                                "select entry_hash from release.entry order by number desc limit 1",
                                String.class);
        var rows = new ArrayList<Row>();
        for (int step = 1; step <= count; step++) {
            var row = new Row(number + step, previous, hash("e" + step));
            rows.add(row);
            previous = row.own();
        }
        return rows;
    }

    private <T> T last(String statement, Class<T> type) {
        return jdbc.sql(statement).query(type).single();
    }

    private void insert(List<Row> rows) {
        var values = rows.stream().map(Row::values).toList();
        int stored =
                jdbc.sql("insert into release.entry values " + String.join(", ", values)).update();
        assertThat(stored).isEqualTo(rows.size());
    }

    private void trial(Runnable deed) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        transaction -> {
                            transaction.setRollbackOnly();
                            jdbc.sql("lock table release.entry in exclusive mode").update();
                            deed.run();
                        });
    }

    private static String hash(String ending) {
        return "0".repeat(64 - ending.length()) + ending;
    }

    private record Row(long number, String previous, String own) {

        String values() {
            return """
                   (%d, now(), 'PUBLISH', 'TEST/item/%d', 'TEST', '试', '%s', 'REVIEW', '', '', '%s', '%s')"""
                    .formatted(number, number, "0".repeat(64), previous, own);
        }
    }
}
