package org.yangguang.requests.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.SubmissionId;
import org.yangguang.shared.Masks;
import org.yangguang.shared.PersonalDataCipher;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.ListSql;
import org.yangguang.shared.list.Listing;

/** The list of submissions: what waits longest comes first. */
@Repository
public class SubmissionLines {

    private static final String FROM =
            """
             from requests.submission
            where agency_id = :agency
              and (:state = '' or state = :state or (:state = 'WAITING' and state <> 'CONFIRMED'))
              and (:channel = '' or channel = :channel)
              and (:alone = '' or not exists (
                   select from requests.campaign_group g join requests.campaign c on c.id = g.campaign_id
                    where g.group_id = alike_group and not c.closed and likeness >= c.likeness))
              and (:q = '' or number = upper(:q) or applicant_index = :index
                   or array_to_string(items, ' ') ilike '%' || :like || '%'
                   or requests && array(select id from requests.request
                                         where agency_id = :agency and number = :q))
            """;

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final ListSql<SubmissionLine> list;

    SubmissionLines(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.list =
                new ListSql<>(
                        "select id, number, channel, arrived_on, applicant_type, applicant, items,"
                                + " jsonb_array_length(tries) as tries, state,"
                                + " exists (select from requests.unknown_applicant u"
                                + " where u.submission_id = submission.id) as unknown",
                        FROM,
                        Map.of(
                                "arrived", "(state = 'CONFIRMED'), arrived_on",
                                "number", "number",
                                "channel", "channel",
                                "state", "state"),
                        "number",
                        this::line);
    }

    public Listing<SubmissionLine> page(AgencyId agency, ListQuery query) {
        return list.page(jdbc, params(agency, query), query);
    }

    /** The whole list for an export. */
    public List<SubmissionLine> all(AgencyId agency, ListQuery query) {
        return list.all(jdbc, params(agency, query), query);
    }

    /** How many wait for their confirmation. */
    public int waiting(AgencyId agency) {
        return jdbc.sql(
                        """
                        select count(*) from requests.submission
                         where agency_id = :agency and state <> 'CONFIRMED'
                        """)
                .param("agency", agency.value())
                .query(Integer.class)
                .single();
    }

    private Map<String, Object> params(AgencyId agency, ListQuery query) {
        var q = query.filter("q").orElse("");
        var params = query.params("state", "channel", "q", "alone");
        params.put("agency", agency.value());
        params.put("like", q.replaceAll("([\\\\%_])", "\\\\$1"));
        params.put("index", cipher.blindIndex(q));
        return params;
    }

    private SubmissionLine line(ResultSet row, int n) throws SQLException {
        var items = (String[]) row.getArray("items").getArray();
        return new SubmissionLine(
                new SubmissionId(row.getObject("id", UUID.class)),
                row.getString("number"),
                ReceiptChannel.valueOf(row.getString("channel")),
                row.getObject("arrived_on", LocalDate.class),
                ApplicantType.valueOf(row.getString("applicant_type")),
                Masks.name(cipher.open(row.getBytes("applicant"))),
                items[0],
                items.length,
                row.getInt("tries"),
                row.getString("state"),
                row.getBoolean("unknown"));
    }
}
