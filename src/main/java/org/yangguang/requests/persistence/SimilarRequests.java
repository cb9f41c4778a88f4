package org.yangguang.requests.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.shared.PersonalDataCipher;

/**
 * Finds what was asked before: by the same applicant (已答复过的重复申请，条例第三十六条第六项) and by others for the
 * same information (条例第四十四条). Texts are compared by their trigrams; where PostgreSQL has no
 * pg_trgm, only equal texts are found.
 */
@Repository
public class SimilarRequests {

    private static final String LINE =
            """
            select id, number, received_on, wanted, outcome, answer_number,
                   applicant_index = :index as same_applicant, %s as likeness
              from requests.request
             where agency_id = :agency
            """;
    private static final String BY_TRIGRAMS =
            LINE.formatted("(100 * public.similarity(wanted, :wanted))::int")
                    + " and wanted operator(public.%) :wanted order by likeness desc, received_on desc"
                    + " limit :most";
    private static final String BY_EQUALITY =
            LINE.formatted("100") + " and wanted = :wanted order by received_on desc limit :most";
    private static final String BY_APPLICANT =
            LINE.formatted("0")
                    + " and applicant_index = :index order by received_on desc limit :most";

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    SimilarRequests(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Requests whose text is like this one, the likest first. */
    public List<SimilarRequest> like(AgencyId agency, String wanted, String applicant, int most) {
        return found(comparesTrigrams() ? BY_TRIGRAMS : BY_EQUALITY, agency, applicant, most)
                .param("wanted", wanted)
                .query(this::similar)
                .list();
    }

    /** What the applicant asked before, the newest first. */
    public List<SimilarRequest> of(AgencyId agency, String applicant, int most) {
        return found(BY_APPLICANT, agency, applicant, most).query(this::similar).list();
    }

    private JdbcClient.StatementSpec found(
            String sql, AgencyId agency, String applicant, int most) {
        return jdbc.sql(sql)
                .param("agency", agency.value())
                .param("index", cipher.blindIndex(applicant))
                .param("most", most);
    }

    private boolean comparesTrigrams() {
        return jdbc.sql("select exists (select from pg_extension where extname = 'pg_trgm')")
                .query(Boolean.class)
                .single();
    }

    private SimilarRequest similar(ResultSet row, int n) throws SQLException {
        return new SimilarRequest(
                new RequestId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getObject("received_on", LocalDate.class),
                row.getString("wanted"),
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                row.getString("answer_number"),
                row.getBoolean("same_applicant"),
                row.getInt("likeness"));
    }
}
