package org.yangguang.requests.persistence;

import static org.yangguang.shared.ColumnArrays.column;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.Campaign;
import org.yangguang.requests.domain.CampaignId;
import org.yangguang.requests.domain.Campaigns;
import org.yangguang.requests.domain.SubmissionId;
import org.yangguang.shared.Refusal;

/** Campaigns in PostgreSQL; who belongs to one is asked and changed in whole sets. */
@Repository
class JdbcCampaigns implements Campaigns {

    private static final String SELECT =
            """
            select c.id, c.agency_id, c.name, c.lead, c.likeness, c.closed, c.made_by, c.made_at, c.version
              from requests.campaign c
            """;

    /** Of each group the first, for there may be tens of thousands. */
    private static final String NEXT_WAITING =
            """
            select s.id
              from requests.campaign_group g
             cross join lateral (
                   select s.id, s.submitted_at, s.number from requests.submission s
                    where s.alike_group = g.group_id and s.agency_id = :agency and s.state <> 'CONFIRMED'
                      and s.likeness >= :likeness
                      and not exists (select from requests.campaign_case x
                                       where x.campaign_id = :campaign and x.kind = 'SUBMISSION'
                                         and x.case_id = s.id)
                    order by s.submitted_at, s.number limit :most) s
             where g.campaign_id = :campaign
             order by s.submitted_at, s.number limit :most
            """;

    private static final String TAKE_IN =
            """
            insert into requests.campaign_case (campaign_id, kind, case_id, taken_in, person, at)
            select :campaign, 'REQUEST', id, true, :person, :at from (%s) taken
                on conflict (campaign_id, kind, case_id) do update
               set taken_in = true, why = '', person = excluded.person, at = excluded.at
             where not requests.campaign_case.taken_in
            returning case_id
            """;

    private static final String PROPOSED =
            "select r.id " + CampaignSql.PROPOSED_REQUESTS + " order by r.number";

    private static final String NAMED =
            """
            select r.id from requests.request r
             where r.agency_id = :agency and r.id = any(:ids::uuid[])
               and not exists (select from requests.campaign_case x
                                where x.kind = 'REQUEST' and x.case_id = r.id and x.taken_in)
            """;

    private static final String LEAVE_OUT =
            """
            insert into requests.campaign_case (campaign_id, kind, case_id, taken_in, why, person, at)
            select :campaign, :kind, id, false, :why, :person, :at
              from requests.%s where agency_id = :agency and id = any(:ids::uuid[])
                on conflict (campaign_id, kind, case_id) do update
               set taken_in = false, why = excluded.why, person = excluded.person, at = excluded.at
            """;

    private final JdbcClient jdbc;

    JdbcCampaigns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Campaign require(AgencyId agency, CampaignId id) {
        return jdbc.sql(SELECT + " where c.id = :id and c.agency_id = :agency")
                .param("id", id.value())
                .param("agency", agency.value())
                .query(JdbcCampaigns::campaign)
                .optional()
                .orElseThrow(() -> Refusal.notFound("campaign.unknown", "campaign " + id));
    }

    @Override
    public void add(Campaign campaign) {
        jdbc.sql(
                        """
                        insert into requests.campaign (id, agency_id, name, lead, likeness, made_by, made_at)
                        values (:id, :agency, :name, :lead, :likeness, :by, :at)
                        """)
                .param("id", campaign.id().value())
                .param("agency", campaign.agency().value())
                .param("name", campaign.name())
                .param("lead", campaign.lead())
                .param("likeness", campaign.likeness())
                .param("by", campaign.madeBy())
                .param("at", campaign.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void save(Campaign campaign) {
        int rows =
                jdbc.sql(
                                """
                                update requests.campaign
                                   set name = :name, lead = :lead, likeness = :likeness, closed = :closed,
                                       version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("name", campaign.name())
                        .param("lead", campaign.lead())
                        .param("likeness", campaign.likeness())
                        .param("closed", campaign.closed())
                        .param("id", campaign.id().value())
                        .param("version", campaign.version())
                        .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException(
                    "campaign " + campaign.id() + " is past version " + campaign.version());
        }
    }

    @Override
    public void addGroup(Campaign campaign, UUID group) {
        try {
            int rows =
                    jdbc.sql(
                                    """
                                    insert into requests.campaign_group (group_id, campaign_id)
                                    select id, :campaign from requests.alike_group
                                     where id = :group and agency_id = :agency
                                    """)
                            .param("campaign", campaign.id().value())
                            .param("group", group)
                            .param("agency", campaign.agency().value())
                            .update();
            if (rows == 0) {
                throw Refusal.notFound("campaign.unknown-group", "group " + group);
            }
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("campaign.group-taken", "group " + group);
        }
    }

    @Override
    public Optional<CampaignId> ofGroup(UUID group) {
        return jdbc.sql("select campaign_id from requests.campaign_group where group_id = :group")
                .param("group", group)
                .query(UUID.class)
                .optional()
                .map(CampaignId::new);
    }

    @Override
    public Optional<Campaign> of(RequestId request) {
        return jdbc.sql(
                        SELECT
                                + """
                                   join requests.campaign_case x on x.campaign_id = c.id
                                  where x.kind = 'REQUEST' and x.case_id = :request and x.taken_in
                                  """)
                .param("request", request.value())
                .query(JdbcCampaigns::campaign)
                .optional();
    }

    @Override
    public int waiting(Campaign campaign) {
        return of(campaign, "select count(*) " + CampaignSql.WAITING_SUBMISSIONS)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<SubmissionId> waiting(Campaign campaign, int most) {
        return of(campaign, NEXT_WAITING)
                .param("most", most)
                .query((row, n) -> new SubmissionId(row.getObject(1, UUID.class)))
                .list();
    }

    @Override
    public List<RequestId> takeIn(Campaign campaign, List<RequestId> requests, Entry entry) {
        return entered(of(campaign, TAKE_IN.formatted(NAMED)), entry)
                .param("ids", column(requests, RequestId::value))
                .query(JdbcCampaigns::request)
                .list();
    }

    @Override
    public List<RequestId> takeInProposed(Campaign campaign, Entry entry) {
        return entered(of(campaign, TAKE_IN.formatted(PROPOSED)), entry)
                .query(JdbcCampaigns::request)
                .list();
    }

    @Override
    public int takeOut(Campaign campaign, List<RequestId> requests, String why, Entry entry) {
        return entered(of(campaign, LEAVE_OUT.formatted("request")), entry)
                .param("kind", "REQUEST")
                .param("ids", column(requests, RequestId::value))
                .param("why", why)
                .update();
    }

    @Override
    public int leaveOut(
            Campaign campaign, List<SubmissionId> submissions, String why, Entry entry) {
        return entered(of(campaign, LEAVE_OUT.formatted("submission")), entry)
                .param("kind", "SUBMISSION")
                .param("ids", column(submissions, SubmissionId::value))
                .param("why", why)
                .update();
    }

    @Override
    public List<RequestId> open(Campaign campaign) {
        return of(
                        campaign,
                        """
                        select r.id from requests.campaign_case x join requests.request r on r.id = x.case_id
                         where x.campaign_id = :campaign and x.kind = 'REQUEST' and x.taken_in and r.active
                         order by r.number
                        """)
                .query(JdbcCampaigns::request)
                .list();
    }

    private static RequestId request(ResultSet row, int n) throws SQLException {
        return new RequestId(row.getObject(1, UUID.class));
    }

    private JdbcClient.StatementSpec of(Campaign campaign, String sql) {
        return jdbc.sql(sql)
                .param("campaign", campaign.id().value())
                .param("agency", campaign.agency().value())
                .param("likeness", campaign.likeness());
    }

    private static JdbcClient.StatementSpec entered(JdbcClient.StatementSpec sql, Entry entry) {
        return sql.param("person", entry.person()).param("at", entry.at().atOffset(ZoneOffset.UTC));
    }

    private static Campaign campaign(ResultSet row, int n) throws SQLException {
        return new Campaign(
                new CampaignId(row.getObject("id", UUID.class)),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("name"),
                row.getString("lead"),
                row.getInt("likeness"),
                row.getBoolean("closed"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }
}
