package org.yangguang.remedies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.Refusal;

/** The table of what is to be mended. */
@Repository
class JdbcRectifications {

    private static final String SELECT =
            """
            select t.id, t.case_id, t.what, t.who, t.due_on, t.done_on, t.note, t.version
              from remedies.rectification t
              join remedies.remedy_case c on c.id = t.case_id
             where c.agency_id = :agency
            """;

    private final JdbcClient jdbc;

    JdbcRectifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Rectification> of(AgencyId agency, UUID caseId) {
        return jdbc.sql(SELECT + " and t.case_id = :case order by t.created_at, t.id")
                .param("agency", agency.value())
                .param("case", caseId)
                .query(JdbcRectifications::task)
                .list();
    }

    /** Those not done, what is due first before the others. */
    List<Rectification> open(AgencyId agency) {
        return jdbc.sql(
                        SELECT
                                + " and t.done_on is null order by t.due_on nulls last, t.created_at"
                                + " limit 200")
                .param("agency", agency.value())
                .query(JdbcRectifications::task)
                .list();
    }

    Rectification require(AgencyId agency, UUID caseId, UUID id) {
        return jdbc.sql(SELECT + " and t.case_id = :case and t.id = :id")
                .param("agency", agency.value())
                .param("case", caseId)
                .param("id", id)
                .query(JdbcRectifications::task)
                .optional()
                .orElseThrow(
                        () -> Refusal.notFound("remedy.no-rectification", "rectification " + id));
    }

    void add(Rectification task) {
        jdbc.sql(
                        """
                        insert into remedies.rectification (id, case_id, what, who, due_on, done_on, note)
                        values (:id, :case, :what, :who, :due, :done, :note)
                        """)
                .param("id", task.id())
                .param("case", task.caseId())
                .param("what", task.what())
                .param("who", task.who())
                .param("due", task.dueOn().orElse(null))
                .param("done", task.doneOn().orElse(null))
                .param("note", task.note())
                .update();
    }

    /** False when the version is not the one that the officer saw. */
    boolean change(Rectification task) {
        return jdbc.sql(
                                """
                                update remedies.rectification
                                   set what = :what, who = :who, due_on = :due, done_on = :done,
                                       note = :note, version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("id", task.id())
                        .param("version", task.version())
                        .param("what", task.what())
                        .param("who", task.who())
                        .param("due", task.dueOn().orElse(null))
                        .param("done", task.doneOn().orElse(null))
                        .param("note", task.note())
                        .update()
                == 1;
    }

    private static Rectification task(ResultSet row, int n) throws SQLException {
        return new Rectification(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("what"),
                row.getString("who"),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("done_on", LocalDate.class)),
                row.getString("note"),
                row.getLong("version"));
    }
}
