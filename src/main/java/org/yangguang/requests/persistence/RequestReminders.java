package org.yangguang.requests.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yangguang.notice.Reminders;
import org.yangguang.org.AgencyId;

/**
 * Answers that are due; days that bind somebody else (补正、缴费、征求意见) are not the agency's. Of a
 * campaign the first day stands for all, lest one be reminded of each of tens of thousands.
 */
@Component
class RequestReminders implements Reminders.Source {

    private static final String DUE =
            """
            select r.id, r.number, r.due_on, c.id as campaign, c.name
              from requests.request r
              left join requests.campaign_case x
                on x.kind = 'REQUEST' and x.case_id = r.id and x.taken_in
              left join requests.campaign c on c.id = x.campaign_id and not c.closed
             where r.agency_id = :agency and r.active and r.due_on is not null
               and r.state not in ('AWAITING_CORRECTION', 'AWAITING_PAYMENT', 'CONSULTING')
            """;

    private final JdbcClient jdbc;

    RequestReminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Reminders.Due> notDone(AgencyId agency) {
        return Stream.concat(alone(agency), campaigns(agency)).toList();
    }

    private Stream<Reminders.Due> alone(AgencyId agency) {
        return jdbc
                .sql(
                        "select * from ("
                                + DUE
                                + ") due where campaign is null order by due_on, number")
                .param("agency", agency.value())
                .query(
                        (row, n) ->
                                new Reminders.Due(
                                        "request:" + row.getString("id"),
                                        "依申请公开 " + row.getString("number") + " 的答复",
                                        "/desk/requests/" + row.getString("id"),
                                        row.getObject("due_on", LocalDate.class),
                                        Optional.empty()))
                .list()
                .stream();
    }

    private Stream<Reminders.Due> campaigns(AgencyId agency) {
        return jdbc
                .sql(
                        """
                        select campaign, name, min(due_on) as due_on, count(*) as many from (
                        """
                                + DUE
                                + ") due where campaign is not null group by campaign, name")
                .param("agency", agency.value())
                .query(
                        (row, n) ->
                                new Reminders.Due(
                                        "campaign:" + row.getString("campaign"),
                                        "集中办理“%s”（在办 %d 件）的答复"
                                                .formatted(
                                                        row.getString("name"), row.getInt("many")),
                                        "/desk/campaigns/" + row.getString("campaign"),
                                        row.getObject("due_on", LocalDate.class),
                                        Optional.empty()))
                .list()
                .stream();
    }
}
