package org.yangguang.requests.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.Campaign;
import org.yangguang.requests.domain.CampaignId;
import org.yangguang.shared.Masks;
import org.yangguang.shared.PersonalDataCipher;

/** What the page of a campaign says of its cases, counted at this moment. */
@Repository
public class CampaignFigures {

    private static final String OF_THE_CAMPAIGN =
            """
            select (select count(*) %s) as waiting,
                   (select count(*) %s) as proposed,
                   count(*) as cases, count(*) filter (where r.active) as open,
                   count(distinct %s) as applicants,
                   min(r.received_on) as first_on, max(r.received_on) as last_on,
                   min(r.due_on) filter (where r.active) as due_from,
                   max(r.due_on) filter (where r.active) as due_until
            %s
            """
                    .formatted(
                            CampaignSql.WAITING_SUBMISSIONS,
                            CampaignSql.PROPOSED_REQUESTS,
                            CampaignSql.WHO.formatted("r"),
                            CampaignSql.CASES);

    private static final String OFTEN =
            """
            select (array_agg(r.applicant))[1] as applicant, count(*) as times,
                   count(*) filter (where not r.active) as ended,
                   (array_agg(r.id order by r.number))[1] as first_id,
                   array_agg(r.number order by r.number) as numbers
            %s
             group by %s having count(*) > 1
             order by times desc, first_id limit 10
            """
                    .formatted(CampaignSql.CASES, CampaignSql.WHO.formatted("r"));

    /** The newest texts of a group, at most so many. */
    private static final String TEXTS =
            """
            select wording from (
               (select wanted as wording, likeness from requests.request
                 where alike_group = :group and agency_id = :agency and likeness >= :likeness
                 order by received_on desc limit :most)
               union all
               (select array_to_string(items, E'\\n'), likeness from requests.submission
                 where alike_group = :group and agency_id = :agency and likeness >= :likeness limit :most)
            ) texts order by likeness desc limit :most
            """;

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    CampaignFigures(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /**
     * A campaign in figures.
     *
     * @param waiting submissions to confirm
     * @param proposed open requests that are like it and were taken neither in nor out
     * @param applicants how many different people ask
     */
    public record Figures(
            int waiting,
            int proposed,
            int cases,
            int open,
            int applicants,
            Optional<LocalDate> first,
            Optional<LocalDate> last,
            Optional<LocalDate> dueFrom,
            Optional<LocalDate> dueUntil) {}

    /**
     * Somebody who asks more than once in one campaign (条例第三十五条、第三十六条第六项).
     *
     * @param ended how many of his requests have an answer or another end already
     * @param numbers of the first three
     */
    public record Often(
            String maskedApplicant, int times, int ended, RequestId first, List<String> numbers) {

        public Often {
            numbers = List.copyOf(numbers);
        }
    }

    /** A campaign as a list shows it. */
    public record Line(
            CampaignId id, String name, String lead, boolean closed, int cases, int open) {}

    public Figures of(Campaign campaign) {
        return about(campaign, OF_THE_CAMPAIGN).query((row, n) -> figures(row)).single();
    }

    /** Those who ask most often, at most ten. */
    public List<Often> often(Campaign campaign) {
        return about(campaign, OFTEN).query((row, n) -> often(row)).list();
    }

    /** The groups of alike texts in it. */
    public List<UUID> groups(Campaign campaign) {
        return about(
                        campaign,
                        "select group_id from requests.campaign_group where campaign_id = :campaign")
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Texts of a group, the likest first. */
    public List<String> texts(AgencyId agency, UUID group, int likeness, int most) {
        return jdbc.sql(TEXTS)
                .param("agency", agency.value())
                .param("group", group)
                .param("likeness", likeness)
                .param("most", most)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** The agency's campaigns, the latest first; open ones before the others. */
    public List<Line> all(AgencyId agency) {
        return jdbc.sql(
                        """
                        select c.id, c.name, c.lead, c.closed,
                               count(r.id) as cases, count(r.id) filter (where r.active) as open
                          from requests.campaign c
                          left join requests.campaign_case x on x.campaign_id = c.id and x.taken_in
                          left join requests.request r on r.id = x.case_id
                         where c.agency_id = :agency
                         group by c.id
                         order by c.closed, c.made_at desc
                         limit 200
                        """)
                .param("agency", agency.value())
                .query(
                        (row, n) ->
                                new Line(
                                        new CampaignId(row.getObject("id", UUID.class)),
                                        row.getString("name"),
                                        row.getString("lead"),
                                        row.getBoolean("closed"),
                                        row.getInt("cases"),
                                        row.getInt("open")))
                .list();
    }

    /** The open campaigns in which something new waits: submissions and proposed requests. */
    public Map<Line, Integer> news(AgencyId agency) {
        var news = new LinkedHashMap<Line, Integer>();
        jdbc.sql(
                        """
                        select c.id, c.name, c.lead, c.closed, w.many
                          from requests.campaign c
                         cross join lateral (
                               select (select count(*) %s) + (select count(*) %s) as many) w
                         where c.agency_id = :agency and not c.closed and w.many > 0
                         order by w.many desc
                        """
                                .formatted(
                                        ofEach(CampaignSql.WAITING_SUBMISSIONS),
                                        ofEach(CampaignSql.PROPOSED_REQUESTS)))
                .param("agency", agency.value())
                .query(
                        row -> {
                            news.put(
                                    new Line(
                                            new CampaignId(row.getObject("id", UUID.class)),
                                            row.getString("name"),
                                            row.getString("lead"),
                                            row.getBoolean("closed"),
                                            0,
                                            0),
                                    row.getInt("many"));
                        });
        return news;
    }

    private static String ofEach(String sql) {
        return sql.replace(":campaign", "c.id").replace(":likeness", "c.likeness");
    }

    private JdbcClient.StatementSpec about(Campaign campaign, String sql) {
        return jdbc.sql(sql)
                .param("campaign", campaign.id().value())
                .param("agency", campaign.agency().value())
                .param("likeness", campaign.likeness());
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getInt("waiting"),
                row.getInt("proposed"),
                row.getInt("cases"),
                row.getInt("open"),
                row.getInt("applicants"),
                day(row, "first_on"),
                day(row, "last_on"),
                day(row, "due_from"),
                day(row, "due_until"));
    }

    private Often often(ResultSet row) throws SQLException {
        return new Often(
                Masks.name(cipher.open(row.getBytes("applicant"))),
                row.getInt("times"),
                row.getInt("ended"),
                new RequestId(row.getObject("first_id", UUID.class)),
                Stream.of((String[]) row.getArray("numbers").getArray()).limit(3).toList());
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
