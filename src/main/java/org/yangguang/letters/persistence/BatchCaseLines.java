package org.yangguang.letters.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.letters.LetterBatchId;
import org.yangguang.letters.LetterId;
import org.yangguang.letters.domain.LetterNumber;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.ListSql;
import org.yangguang.shared.list.Listing;

/** The list of a batch as the desk shows it: each case, its letter, or why it gets none. */
@Repository
public class BatchCaseLines {

    private static final String STATE =
            """
            case when c.issued then l.state
                 when c.out_why <> '' then 'OUT'
                 when c.listed then 'LISTED' else 'WAITING' end
            """;

    private static final String FROM =
            """
             from (select c.*, %s as state, l.series, l.year, l.running, l.issued_on, l.delivered_on, l.way
                     from letters.batch_case c left join letters.letter l on l.id = c.letter_id
                    where c.batch_id = :batch) lines
             where (:state = '' or state = :state)
               and (:q = '' or case_number = :q)
            """
                    .formatted(STATE);

    private static final ListSql<CaseLine> LIST =
            new ListSql<>(
                    "select *",
                    FROM,
                    Map.of(
                            "case", "case_number collate \"C\"",
                            "number", "(year, running)",
                            "state", "state",
                            "issued", "issued_on",
                            "delivered", "delivered_on"),
                    "position",
                    BatchCaseLines::line);

    private final JdbcClient jdbc;

    BatchCaseLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A case and its letter.
     *
     * @param state WAITING, LISTED, OUT, ISSUED or DELIVERED
     * @param why it is left out, or could not be posted
     */
    public record CaseLine(
            UUID caseId,
            Optional<LetterId> letter,
            String caseNumber,
            String state,
            String number,
            String way,
            Optional<LocalDate> issuedOn,
            Optional<LocalDate> deliveredOn,
            String why) {}

    /** How many cases of a batch stand where. */
    public Map<String, Integer> counts(LetterBatchId batch) {
        var counts = new HashMap<String, Integer>();
        jdbc.sql(
                        "select state, count(*) as many from (select "
                                + STATE
                                + """
                                 as state from letters.batch_case c left join letters.letter l on l.id = c.letter_id
                                  where c.batch_id = :batch) lines group by state
                                """)
                .param("batch", batch.value())
                .query(
                        row -> {
                            counts.put(row.getString("state"), row.getInt("many"));
                        });
        return counts;
    }

    public Listing<CaseLine> page(LetterBatchId batch, ListQuery query) {
        return LIST.page(jdbc, params(batch, query), query);
    }

    public List<CaseLine> all(LetterBatchId batch, ListQuery query) {
        return LIST.all(jdbc, params(batch, query), query);
    }

    private static Map<String, Object> params(LetterBatchId batch, ListQuery query) {
        var params = query.params("state", "q");
        params.put("batch", batch.value());
        return params;
    }

    private static CaseLine line(ResultSet row, int n) throws SQLException {
        var series = row.getString("series");
        return new CaseLine(
                row.getObject("case_id", UUID.class),
                Optional.ofNullable(row.getObject("letter_id", UUID.class)).map(LetterId::new),
                row.getString("case_number"),
                row.getString("state"),
                series == null
                        ? ""
                        : new LetterNumber(series, row.getInt("year"), row.getInt("running"))
                                .toString(),
                Optional.ofNullable(row.getString("way")).orElse(""),
                Optional.ofNullable(row.getObject("issued_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("delivered_on", LocalDate.class)),
                row.getString("out_why"));
    }
}
