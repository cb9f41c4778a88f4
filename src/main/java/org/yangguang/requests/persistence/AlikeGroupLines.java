package org.yangguang.requests.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.CampaignId;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.ListSql;
import org.yangguang.shared.list.Listing;

/** Groups of alike texts of which several wait, counted from what waits. */
@Repository
public class AlikeGroupLines {

    private static final String WAITING =
            """
            select s.alike_group, 'SUBMISSION' as kind, s.arrived_on as came_on, null::date as due_on,
                   %s as who
              from requests.submission s
             where s.agency_id = :agency and s.state <> 'CONFIRMED' and s.likeness >= :likeness
             union all
            select r.alike_group, 'REQUEST', r.received_on, r.due_on, %s
              from requests.request r
             where r.agency_id = :agency and r.active and r.likeness >= :likeness
            """
                    .formatted(CampaignSql.WHO.formatted("s"), CampaignSql.WHO.formatted("r"));

    private static final String FROM =
            """
             from (select w.alike_group as group_id,
                          count(*) filter (where kind = 'SUBMISSION') as submissions,
                          count(*) filter (where kind = 'REQUEST') as requests,
                          count(distinct who) as applicants,
                          min(came_on) as first_on, max(came_on) as last_on,
                          min(due_on) as due_from, max(due_on) as due_until
                     from (%s) w
                    where w.alike_group is not null and (:group = '' or w.alike_group::text = :group)
                    group by w.alike_group
                   having count(*) >= :least) g
             left join requests.campaign_group cg on cg.group_id = g.group_id
             left join requests.campaign c on c.id = cg.campaign_id
             cross join lateral (select coalesce(
                   (select wanted from requests.request
                     where alike_group = g.group_id and agency_id = :agency
                     order by received_on desc limit 1),
                   (select array_to_string(items, E'\\n') from requests.submission
                     where alike_group = g.group_id and agency_id = :agency limit 1)) as sample) s
             where (:made = '' or (:made = 'YES') = (c.id is not null))
            """
                    .formatted(WAITING);

    private final JdbcClient jdbc;
    private final ListSql<AlikeGroupLine> list;

    AlikeGroupLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.list =
                new ListSql<>(
                        """
                        select g.group_id, s.sample, g.submissions, g.requests, g.applicants, g.first_on,
                               g.last_on, g.due_from, g.due_until, c.id as campaign, c.name as campaign_name
                        """,
                        FROM,
                        Map.of(
                                "size", "g.submissions + g.requests",
                                "submissions", "g.submissions",
                                "applicants", "g.applicants",
                                "first", "g.first_on",
                                "last", "g.last_on",
                                "due", "g.due_from"),
                        "g.group_id",
                        AlikeGroupLines::line);
    }

    /**
     * One page of the groups.
     *
     * @param likeness how like the first text a text must be to count, in a hundred
     * @param least how many must wait for a group to be shown
     */
    public Listing<AlikeGroupLine> page(AgencyId agency, ListQuery query, int likeness, int least) {
        return list.page(jdbc, params(agency, query, likeness, least), query);
    }

    /** All groups for an export. */
    public List<AlikeGroupLine> all(AgencyId agency, ListQuery query, int likeness, int least) {
        return list.all(jdbc, params(agency, query, likeness, least), query);
    }

    /** One group, whatever waits in it. */
    public Optional<AlikeGroupLine> find(AgencyId agency, UUID group, int likeness) {
        var params = params(agency, new ListQuery(Map.of(), "size", true, 1, 1), likeness, 1);
        params.put("group", group.toString());
        return list.all(jdbc, params, new ListQuery(Map.of(), "size", true, 1, 1)).stream()
                .findFirst();
    }

    /** How many groups wait that nobody made a campaign of. */
    public int unmade(AgencyId agency, int likeness, int least) {
        var query = new ListQuery(Map.of("made", "NO"), "size", true, 1, 1);
        return (int) page(agency, query, likeness, least).total();
    }

    private static Map<String, Object> params(
            AgencyId agency, ListQuery query, int likeness, int least) {
        var params = query.params("made");
        params.put("agency", agency.value());
        params.put("likeness", likeness);
        params.put("least", least);
        params.put("group", "");
        return params;
    }

    private static AlikeGroupLine line(ResultSet row, int n) throws SQLException {
        return new AlikeGroupLine(
                row.getObject("group_id", UUID.class),
                row.getString("sample"),
                row.getInt("submissions"),
                row.getInt("requests"),
                row.getInt("applicants"),
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class),
                Optional.ofNullable(row.getObject("due_from", LocalDate.class)),
                Optional.ofNullable(row.getObject("due_until", LocalDate.class)),
                Optional.ofNullable(row.getObject("campaign", UUID.class)).map(CampaignId::new),
                Optional.ofNullable(row.getString("campaign_name")).orElse(""));
    }
}
