package org.yangguang.requests.persistence;

import static java.util.Comparator.comparingInt;
import static org.yangguang.shared.ColumnArrays.column;

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
import org.yangguang.requests.domain.TextSketch;
import org.yangguang.requests.persistence.AlikeGroups.Group;
import org.yangguang.shared.PersonalDataCipher;

/**
 * Finds what was asked before: by the same applicant (已答复过的重复申请，条例第三十六条第六项) and by others for the
 * same information (条例第四十四条). Of each group of alike texts the newest are compared.
 */
@Repository
public class SimilarRequests {

    /** Texts less alike than this have little to do with each other. */
    private static final int LEAST = 40;

    private static final int GROUPS = 10;

    private static final String LINE =
            """
            select id, number, received_on, wanted, outcome, answer_number,
                   applicant_index = :index as same_applicant
              from requests.request
             where agency_id = :agency
            """;

    private static final String BY_GROUP =
            """
            select newest.*
              from unnest(:groups::uuid[]) as near (id)
             cross join lateral (%s and alike_group = near.id
                                  order by received_on desc limit :most) newest
             union
            (%s and applicant_index = :index and alike_group = any(:groups::uuid[])
              order by received_on desc limit :most)
            """
                    .formatted(LINE, LINE);
    private static final String BY_APPLICANT =
            LINE + " and applicant_index = :index order by received_on desc limit :most";

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final AlikeGroups groups;

    SimilarRequests(JdbcClient jdbc, PersonalDataCipher cipher, AlikeGroups groups) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.groups = groups;
    }

    /** Requests whose text is like this one, the likest first. */
    public List<SimilarRequest> like(AgencyId agency, String wanted, String applicant, int most) {
        var sketch = TextSketch.of(wanted);
        var near = near(agency, sketch);
        if (near.isEmpty()) {
            return List.of();
        }
        return found(BY_GROUP, agency, applicant, most)
                .param("groups", column(near, Group::id))
                .query(
                        (row, n) ->
                                similar(
                                        row,
                                        sketch.likeness(TextSketch.of(row.getString("wanted")))))
                .list()
                .stream()
                .filter(one -> one.likeness() >= LEAST)
                .sorted(
                        comparingInt(SimilarRequest::likeness)
                                .thenComparing(SimilarRequest::receivedOn)
                                .reversed())
                .limit(most)
                .toList();
    }

    /** What the applicant asked before, the newest first. */
    public List<SimilarRequest> of(AgencyId agency, String applicant, int most) {
        return found(BY_APPLICANT, agency, applicant, most)
                .query((row, n) -> similar(row, 0))
                .list();
    }

    private List<Group> near(AgencyId agency, TextSketch sketch) {
        return groups.near(agency, List.of(sketch)).stream()
                .flatMap(List::stream)
                .filter(group -> group.likeness(sketch) >= LEAST)
                .sorted(comparingInt((Group group) -> group.likeness(sketch)).reversed())
                .limit(GROUPS)
                .toList();
    }

    private JdbcClient.StatementSpec found(
            String sql, AgencyId agency, String applicant, int most) {
        return jdbc.sql(sql)
                .param("agency", agency.value())
                .param("index", cipher.blindIndex(applicant))
                .param("most", most);
    }

    private static SimilarRequest similar(ResultSet row, int likeness) throws SQLException {
        return new SimilarRequest(
                new RequestId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getObject("received_on", LocalDate.class),
                row.getString("wanted"),
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                row.getString("answer_number"),
                row.getBoolean("same_applicant"),
                likeness);
    }
}
