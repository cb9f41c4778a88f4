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
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.RecordCorrectionId;
import org.yangguang.requests.domain.RecordStage;
import org.yangguang.shared.Masks;
import org.yangguang.shared.PersonalDataCipher;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.ListSql;
import org.yangguang.shared.list.Listing;

/** The list of requests to correct a record: what is due first comes first. */
@Repository
public class RecordCorrectionLines {

    private static final String SELECT =
            """
            select id, number, received_on, working_days, channel, applicant_type, applicant, state,
                   answer_by, ended_on
            """;
    private static final String FROM =
            """
             from requests.record_correction
            where agency_id = :agency
              and (:state = '' or state = :state or (:state = 'ACTIVE' and active))
              and (:year = '' or extract(year from received_on)::text = :year)
              and (:q = '' or number = upper(:q) or applicant_index = :index)
            """;

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final ListSql<RecordCorrectionLine> list;

    RecordCorrectionLines(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.list =
                new ListSql<>(
                        SELECT,
                        FROM,
                        Map.of(
                                "due",
                                        "(not active), coalesce(answer_by, received_on + working_days)",
                                "number", "number",
                                "received", "received_on",
                                "state", "state",
                                "ended", "ended_on"),
                        "number",
                        this::line);
    }

    public Listing<RecordCorrectionLine> page(AgencyId agency, ListQuery query) {
        return list.page(jdbc, params(agency, query), query);
    }

    /** The whole list for an export. */
    public List<RecordCorrectionLine> all(AgencyId agency, ListQuery query) {
        return list.all(jdbc, params(agency, query), query);
    }

    /** What is under way, the oldest first. */
    public List<RecordCorrectionLine> open(AgencyId agency) {
        return jdbc.sql(
                        SELECT
                                + """
                                from requests.record_correction
                               where agency_id = :agency and active
                               order by received_on, number
                              """)
                .param("agency", agency.value())
                .query(this::line)
                .list();
    }

    /** How many are under way. */
    public int waiting(AgencyId agency) {
        return jdbc.sql(
                        """
                        select count(*) from requests.record_correction
                         where agency_id = :agency and active
                        """)
                .param("agency", agency.value())
                .query(Integer.class)
                .single();
    }

    private Map<String, Object> params(AgencyId agency, ListQuery query) {
        var params = query.params("state", "year", "q");
        params.put("agency", agency.value());
        params.put("index", cipher.blindIndex(query.filter("q").orElse("")));
        return params;
    }

    private RecordCorrectionLine line(ResultSet row, int n) throws SQLException {
        return new RecordCorrectionLine(
                new RecordCorrectionId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getObject("received_on", LocalDate.class),
                row.getInt("working_days"),
                ReceiptChannel.valueOf(row.getString("channel")),
                ApplicantType.valueOf(row.getString("applicant_type")),
                Masks.name(cipher.open(row.getBytes("applicant"))),
                RecordStage.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("answer_by", LocalDate.class)),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)));
    }
}
