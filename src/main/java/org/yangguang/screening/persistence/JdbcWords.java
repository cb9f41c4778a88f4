package org.yangguang.screening.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.org.AgencyId;
import org.yangguang.screening.application.Words;
import org.yangguang.screening.domain.words.Topic;
import org.yangguang.screening.domain.words.Word;

@Repository
class JdbcWords implements Words {

    private static final int BATCH = 5_000;

    private final JdbcClient jdbc;

    JdbcWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long version(AgencyId agency) {
        return jdbc.sql("select version from screening.list_version where agency_id = :agency")
                .param("agency", agency.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    @Override
    public void changed(AgencyId agency) {
        jdbc.sql(
                        """
                        insert into screening.list_version (agency_id, version) values (:agency, 1)
                        on conflict (agency_id) do update set version = list_version.version + 1
                        """)
                .param("agency", agency.value())
                .update();
    }

    @Override
    public List<Word> active(AgencyId agency) {
        return jdbc.sql(
                        """
                        select list, word, other from screening.word
                         where agency_id = :agency and ended_at is null
                        """)
                .param("agency", agency.value())
                .query(JdbcWords::word)
                .list();
    }

    @Override
    public Optional<Kept> find(AgencyId agency, UUID id) {
        return jdbc.sql(
                        """
                        select * from screening.word
                         where agency_id = :agency and id = :id and ended_at is null
                        """)
                .param("agency", agency.value())
                .param("id", id)
                .query(JdbcWords::kept)
                .optional();
    }

    @Override
    public Optional<Kept> find(AgencyId agency, Topic list, String word) {
        return jdbc.sql(
                        """
                        select * from screening.word
                         where agency_id = :agency and list = :list and word collate "C" = :word
                           and ended_at is null
                        """)
                .param("agency", agency.value())
                .param("list", list.name())
                .param("word", word)
                .query(JdbcWords::kept)
                .optional();
    }

    @Override
    public void add(AgencyId agency, List<NewWord> words, String person, Instant at) {
        for (int from = 0; from < words.size(); from += BATCH) {
            var some = words.subList(from, Math.min(from + BATCH, words.size()));
            jdbc.sql(
                            """
                            insert into screening.word (id, agency_id, list, word, other, note, added_at, added_by)
                            select gen_random_uuid(), :agency, list, word, other, note, :at, :person
                              from unnest(:lists::text[], :words::text[], :others::text[], :notes::text[])
                                as given (list, word, other, note)
                            """)
                    .param("agency", agency.value())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("person", person)
                    .param(
                            "lists",
                            some.stream()
                                    .map(one -> one.word().topic().name())
                                    .toArray(String[]::new))
                    .param(
                            "words",
                            some.stream().map(one -> one.word().text()).toArray(String[]::new))
                    .param(
                            "others",
                            some.stream().map(one -> one.word().other()).toArray(String[]::new))
                    .param("notes", some.stream().map(NewWord::note).toArray(String[]::new))
                    .update();
        }
    }

    @Override
    public void end(UUID id, String person, Instant at) {
        jdbc.sql(
                        """
                        update screening.word set ended_at = :at, ended_by = :person
                         where id = :id and ended_at is null
                        """)
                .param("id", id)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("person", person)
                .update();
    }

    private static Kept kept(ResultSet rs, int row) throws SQLException {
        return new Kept(rs.getObject("id", UUID.class), word(rs, row), rs.getString("note"));
    }

    private static Word word(ResultSet rs, int row) throws SQLException {
        return new Word(
                Topic.valueOf(rs.getString("list")), rs.getString("word"), rs.getString("other"));
    }
}
