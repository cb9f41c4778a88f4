package org.yangguang.letters.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.letters.LetterId;
import org.yangguang.letters.domain.Opening;
import org.yangguang.letters.domain.Openings;

/** Openings in PostgreSQL; where the reader sat is not kept. */
@Repository
class JdbcOpenings implements Openings {

    private final JdbcClient jdbc;

    JdbcOpenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Opening> of(LetterId letter) {
        return jdbc.sql(
                        "select at, delivers, confirmed_at from letters.opening where letter_id = :id")
                .param("id", letter.value())
                .query(
                        (row, n) ->
                                new Opening(
                                        row.getObject("at", OffsetDateTime.class).toInstant(),
                                        row.getBoolean("delivers"),
                                        Optional.ofNullable(
                                                        row.getObject(
                                                                "confirmed_at",
                                                                OffsetDateTime.class))
                                                .map(OffsetDateTime::toInstant)))
                .optional();
    }

    @Override
    public boolean add(LetterId letter, Instant at, boolean delivers) {
        return jdbc.sql(
                                """
                                insert into letters.opening (letter_id, at, delivers)
                                values (:id, :at, :delivers)
                                on conflict (letter_id) do nothing
                                """)
                        .param("id", letter.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("delivers", delivers)
                        .update()
                == 1;
    }

    @Override
    public boolean confirm(LetterId letter, Instant at) {
        return jdbc.sql(
                                """
                                update letters.opening set confirmed_at = :at
                                 where letter_id = :id and confirmed_at is null
                                """)
                        .param("id", letter.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public boolean isShown(LetterId letter) {
        return jdbc.sql("select shown from letters.letter where id = :id")
                .param("id", letter.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void show(LetterId letter, boolean shown) {
        jdbc.sql("update letters.letter set shown = :shown where id = :id")
                .param("id", letter.value())
                .param("shown", shown)
                .update();
    }
}
