package org.yangguang.requests.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yangguang.notice.Reminders;
import org.yangguang.org.AgencyId;

/** Answers that are due; days that bind somebody else (补正、缴费、征求意见) are not the agency's. */
@Component
class RequestReminders implements Reminders.Source {

    private final JdbcClient jdbc;

    RequestReminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Reminders.Due> notDone(AgencyId agency) {
        return jdbc.sql(
                        """
                        select id, number, due_on
                          from requests.request
                         where agency_id = :agency and active and due_on is not null
                           and state not in ('AWAITING_CORRECTION', 'AWAITING_PAYMENT', 'CONSULTING')
                         order by due_on, number
                        """)
                .param("agency", agency.value())
                .query(
                        (row, n) ->
                                new Reminders.Due(
                                        "request:" + row.getString("id"),
                                        "依申请公开 " + row.getString("number") + " 的答复",
                                        "/desk/requests/" + row.getString("id"),
                                        row.getObject("due_on", LocalDate.class),
                                        Optional.empty()))
                .list();
    }
}
