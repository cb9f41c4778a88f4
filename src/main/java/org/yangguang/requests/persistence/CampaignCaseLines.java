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
import org.yangguang.requests.domain.Campaign;
import org.yangguang.shared.Masks;
import org.yangguang.shared.PersonalDataCipher;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.ListSql;
import org.yangguang.shared.list.Listing;

/** All that has to do with a campaign, one line each, whether it is in or not. */
@Repository
public class CampaignCaseLines {

    /** Nobody is found by the empty number. */
    private static final String FROM =
            """
             from (
                select 'SUBMISSION' as kind, s.id, s.number, 'WAITING' as belongs, s.applicant,
                       %1$s as who, s.arrived_on as came_on, null::date as due_on, s.state, s.likeness, '' as why
                %2$s
                union all
                select 'REQUEST', r.id, r.number, 'PROPOSED', r.applicant, %3$s, r.received_on, r.due_on,
                       r.state, r.likeness, ''
                %4$s
                union all
                select 'REQUEST', r.id, r.number, case when x.taken_in then 'IN' else 'OUT' end, r.applicant,
                       %3$s, r.received_on, case when r.active then r.due_on end, r.state, r.likeness, x.why
                  from requests.campaign_case x join requests.request r on r.id = x.case_id
                 where x.campaign_id = :campaign and x.kind = 'REQUEST' and r.agency_id = :agency
                union all
                select 'SUBMISSION', s.id, s.number, 'OUT', s.applicant, %1$s, s.arrived_on, null, s.state,
                       s.likeness, x.why
                  from requests.campaign_case x join requests.submission s on s.id = x.case_id
                 where x.campaign_id = :campaign and x.kind = 'SUBMISSION' and s.agency_id = :agency
                   and s.state <> 'CONFIRMED') c
             where (:belongs = '' or belongs = :belongs)
               and (:q = '' or number = :q or who = :index)
            """
                    .formatted(
                            CampaignSql.WHO.formatted("s"),
                            CampaignSql.WAITING_SUBMISSIONS,
                            CampaignSql.WHO.formatted("r"),
                            CampaignSql.PROPOSED_REQUESTS);

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final ListSql<CaseLine> list;

    CampaignCaseLines(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.list =
                new ListSql<>(
                        "select kind, id, number, belongs, applicant, came_on, due_on, state, likeness, why",
                        FROM,
                        Map.of(
                                "number", "number collate \"C\"",
                                "belongs", "belongs",
                                "received", "came_on",
                                "due", "due_on",
                                "state", "state",
                                "likeness", "likeness"),
                        "id",
                        this::line);
    }

    /**
     * A submission or request beside a campaign.
     *
     * @param belongs WAITING, PROPOSED, IN or OUT
     * @param why it was left out
     */
    public record CaseLine(
            String kind,
            UUID id,
            String number,
            String belongs,
            String maskedApplicant,
            LocalDate cameOn,
            Optional<LocalDate> dueOn,
            String state,
            int likeness,
            String why) {

        public boolean isSubmission() {
            return kind.equals("SUBMISSION");
        }

        /** Its page at the desk. */
        public String url() {
            return (isSubmission() ? "/desk/submissions/" : "/desk/requests/") + id;
        }
    }

    public Listing<CaseLine> page(Campaign campaign, ListQuery query) {
        return list.page(jdbc, params(campaign, query), query);
    }

    /** The whole list for an export. */
    public List<CaseLine> all(Campaign campaign, ListQuery query) {
        return list.all(jdbc, params(campaign, query), query);
    }

    private Map<String, Object> params(Campaign campaign, ListQuery query) {
        var params = query.params("belongs", "q");
        params.put("campaign", campaign.id().value());
        params.put("agency", campaign.agency().value());
        params.put("likeness", campaign.likeness());
        params.put("index", cipher.blindIndex(query.filter("q").orElse("")));
        return params;
    }

    private CaseLine line(ResultSet row, int n) throws SQLException {
        return new CaseLine(
                row.getString("kind"),
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("belongs"),
                Masks.name(cipher.open(row.getBytes("applicant"))),
                row.getObject("came_on", LocalDate.class),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                row.getString("state"),
                row.getInt("likeness"),
                row.getString("why"));
    }
}
