package org.yangguang.notice;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.org.AgencyId;

/** On which day each agency's dates were last walked over. */
@Repository
class JdbcReminderWalks {

    private final JdbcClient jdbc;

    JdbcReminderWalks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Claims the day for the caller's transaction: of several nodes one gets it, and if that one
     * fails, the next.
     */
    boolean claim(AgencyId agency, LocalDate day) {
        return jdbc.sql(
                                """
                                insert into notice.reminder_walk as old (agency_id, walked_on)
                                values (:agency, :day)
                                    on conflict (agency_id) do update
                                   set walked_on = excluded.walked_on
                                 where old.walked_on < excluded.walked_on
                                """)
                        .param("agency", agency.value())
                        .param("day", day)
                        .update()
                == 1;
    }
}
