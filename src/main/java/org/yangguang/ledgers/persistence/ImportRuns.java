package org.yangguang.ledgers.persistence;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.org.AgencyId;

/** The imports that were taken. */
@Repository
public class ImportRuns {

    private final JdbcClient jdbc;

    ImportRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public List<ImportRun> lately(AgencyId agency) {
        return jdbc.sql(
                        """
                        select kind, file_name, rows, stored, rejected, by_name, at
                          from ledgers.import_run
                         where agency_id = :agency
                         order by at desc limit 20
                        """)
                .param("agency", agency.value())
                .query(
                        (row, n) ->
                                new ImportRun(
                                        row.getString("kind"),
                                        row.getString("file_name"),
                                        row.getInt("rows"),
                                        row.getInt("stored"),
                                        row.getInt("rejected"),
                                        row.getString("by_name"),
                                        row.getTimestamp("at").toInstant()))
                .list();
    }

    public void add(AgencyId agency, String sha256, ImportRun run) {
        jdbc.sql(
                        """
                        insert into ledgers.import_run
                               (agency_id, kind, file_name, sha256, rows, stored, rejected, by_name, at)
                        values (:agency, :kind, :name, :sha256, :rows, :stored, :rejected, :by, :at)
                        """)
                .param("agency", agency.value())
                .param("kind", run.kind())
                .param("name", run.fileName())
                .param("sha256", sha256)
                .param("rows", run.rows())
                .param("stored", run.stored())
                .param("rejected", run.rejected())
                .param("by", run.by())
                .param("at", java.sql.Timestamp.from(run.at()))
                .update();
    }
}
