package org.yangguang.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.calendar.DatedCases.MovedDate;
import org.yangguang.calendar.DatedCases.OpenCase;
import org.yangguang.org.AgencyId;

/** The dates that arrangements moved. */
@Repository
class JdbcMoves {

    private final JdbcClient jdbc;

    JdbcMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when that was noted already. */
    boolean add(long entry, String source, OpenCase one, MovedDate moved, Instant at) {
        return jdbc.sql(
                                """
                                insert into calendar.move
                                       (entry, source, case_id, what, agency_id, number, label,
                                        from_day, to_day, at)
                                values (:entry, :source, :case, :what, :agency, :number, :label,
                                        :from, :to, :at)
                                    on conflict (entry, source, case_id, what) do nothing
                                """)
                        .param("entry", entry)
                        .param("source", source)
                        .param("case", one.id())
                        .param("what", moved.what())
                        .param("agency", one.agency().value())
                        .param("number", one.number())
                        .param("label", moved.label())
                        .param("from", moved.from())
                        .param("to", moved.to())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** What an entry moved, the nearest new date first. */
    List<CaseMove> of(long entry, Optional<AgencyId> agency, int most) {
        return jdbc.sql(
                        """
                        select source, case_id, agency_id, number, label, from_day, to_day
                          from calendar.move
                         where entry = :entry and (:agency::uuid is null or agency_id = :agency::uuid)
                         order by to_day, number, what
                         limit :most
                        """)
                .param("entry", entry)
                .param("agency", agency.map(own -> own.value().toString()).orElse(null))
                .param("most", most)
                .query(JdbcMoves::move)
                .list();
    }

    /** How many dates an entry moved, by agency. */
    Map<AgencyId, Integer> counted(long entry, String source) {
        return jdbc
                .sql(
                        """
                        select agency_id, count(*) as moves from calendar.move
                         where entry = :entry and (:source = '' or source = :source)
                         group by agency_id
                        """)
                .param("entry", entry)
                .param("source", source)
                .query(
                        (row, n) ->
                                Map.entry(
                                        new AgencyId(row.getObject("agency_id", UUID.class)),
                                        row.getInt("moves")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What was ever moved in a case, the oldest first, each with the loading that moved it. */
    List<Map.Entry<Long, CaseMove>> ofCase(String source, UUID caseId) {
        return jdbc.sql(
                        """
                        select entry, source, case_id, agency_id, number, label, from_day, to_day
                          from calendar.move
                         where source = :source and case_id = :case
                         order by entry, what
                        """)
                .param("source", source)
                .param("case", caseId)
                .query((row, n) -> Map.entry(row.getLong("entry"), move(row, n)))
                .list();
    }

    private static CaseMove move(ResultSet row, int n) throws SQLException {
        return new CaseMove(
                row.getString("source"),
                row.getObject("case_id", UUID.class),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("number"),
                row.getString("label"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class));
    }
}
