package org.yangguang.notice;

import java.time.LocalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.org.AgencyId;

/** The table of agencies' own quiet hours; the others have those of the settings. */
@Repository
class JdbcQuietHours {

    /** What an agency has, and its version; -1 where it has set nothing. */
    record Kept(QuietHours hours, long version) {}

    private final JdbcClient jdbc;
    private final NoticeSettings settings;

    JdbcQuietHours(JdbcClient jdbc, NoticeSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    Kept of(AgencyId agency) {
        return jdbc.sql(
                        """
                        select from_time, until_time, version
                          from notice.quiet_hours where agency_id = :agency
                        """)
                .param("agency", agency.value())
                .query(
                        (row, n) ->
                                new Kept(
                                        new QuietHours(
                                                row.getObject("from_time", LocalTime.class),
                                                row.getObject("until_time", LocalTime.class)),
                                        row.getLong("version")))
                .optional()
                .orElseGet(() -> new Kept(settings.quietHours(), -1));
    }

    /** False when the version is not the one that the person saw. */
    boolean save(AgencyId agency, QuietHours hours, long version) {
        return jdbc.sql(
                                """
                                insert into notice.quiet_hours as old (agency_id, from_time, until_time)
                                values (:agency, :from, :until)
                                    on conflict (agency_id) do update
                                   set from_time = excluded.from_time, until_time = excluded.until_time,
                                       version = old.version + 1
                                 where old.version = :version
                                """)
                        .param("agency", agency.value())
                        .param("from", hours.from())
                        .param("until", hours.until())
                        .param("version", version)
                        .update()
                == 1;
    }
}
