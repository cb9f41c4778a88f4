package org.yangguang.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.org.AgencyId;

/** What is held back from destruction. */
@Repository
class JdbcHolds {

    private static final String SELECT =
            """
            select id, subject, title, reason, person, at from retention.hold
             where agency_id = :agency and released_at is null
            """;

    private final JdbcClient jdbc;

    JdbcHolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds it, unless it is held already. */
    boolean add(AgencyId agency, Hold hold) {
        return jdbc.sql(
                                """
                                insert into retention.hold (id, agency_id, subject, title, reason, person, at)
                                values (:id, :agency, :subject, :title, :reason, :person, :at)
                                on conflict (agency_id, subject) where released_at is null do nothing
                                """)
                        .param("id", hold.id())
                        .param("agency", agency.value())
                        .param("subject", hold.subject())
                        .param("title", hold.title())
                        .param("reason", hold.reason())
                        .param("person", hold.person())
                        .param("at", hold.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean release(AgencyId agency, String subject, String person, Instant at) {
        return jdbc.sql(
                                """
                                update retention.hold set released_by = :person, released_at = :at
                                 where agency_id = :agency and subject = :subject and released_at is null
                                """)
                        .param("agency", agency.value())
                        .param("subject", subject)
                        .param("person", person)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Hold> all(AgencyId agency) {
        return jdbc.sql(SELECT + " order by at desc")
                .param("agency", agency.value())
                .query(JdbcHolds::hold)
                .list();
    }

    Map<String, Hold> of(AgencyId agency, List<String> subjects) {
        return jdbc
                .sql(SELECT + " and subject = any(:subjects)")
                .param("agency", agency.value())
                .param("subjects", subjects.toArray(String[]::new))
                .query(JdbcHolds::hold)
                .list()
                .stream()
                .collect(Collectors.toMap(Hold::subject, hold -> hold));
    }

    private static Hold hold(ResultSet row, int n) throws SQLException {
        return new Hold(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getString("title"),
                row.getString("reason"),
                row.getString("person"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
