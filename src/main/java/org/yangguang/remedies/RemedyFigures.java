package org.yangguang.remedies;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.law.report.CellRef;
import org.yangguang.law.report.Table4Group;
import org.yangguang.law.report.Table4Result;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.RecordLink;

/**
 * Table 4 counted from the cases: those concluded in the year by the day of the decision, and those
 * pending on 31 December. A case pending at two year ends is in both reports.
 */
@Component
public class RemedyFigures {

    /** Where a case stands at the end of the year. */
    private static final String STANDING =
            "case when concluded_on <= :last then result else 'PENDING' end";

    private static final String OF_THE_YEAR =
            """
             from remedies.remedy_case
            where agency_id = :agency
              and accepted_on <= :last
              and (concluded_on is null or concluded_on >= :first)
            """;

    private final JdbcClient jdbc;

    RemedyFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The leaf cells of table 4 by their place, such as {@code T4-2/upheld}. */
    @Transactional(readOnly = true)
    public Map<String, Long> forYear(AgencyId agency, int year) {
        var figures = new LinkedHashMap<String, Long>();
        for (var group : Table4Group.values()) {
            for (var result : Table4Result.parts()) {
                figures.put(new CellRef.T4(group, result).where(), 0L);
            }
        }
        jdbc.sql(
                        "select kind, "
                                + STANDING
                                + " as standing, count(*) as cases"
                                + OF_THE_YEAR
                                + " group by 1, 2")
                .param("agency", agency.value())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(
                        row -> {
                            var cell =
                                    new CellRef.T4(
                                            Table4Group.valueOf(row.getString("kind")),
                                            Table4Result.valueOf(row.getString("standing")));
                            figures.put(cell.where(), row.getLong("cases"));
                        });
        return figures;
    }

    /** The cases behind a cell such as {@code T4-2/upheld}. */
    @Transactional(readOnly = true)
    public List<RecordLink> recordsBehind(AgencyId agency, int year, String cell) {
        if (!(CellRef.of(cell) instanceof CellRef.T4(var group, var result))) {
            return List.of();
        }
        return jdbc
                .sql(
                        JdbcRemedyCases.COLUMNS
                                + OF_THE_YEAR
                                + " and kind = :kind and (:result = 'TOTAL' or "
                                + STANDING
                                + " = :result) order by number limit 1000")
                .param("agency", agency.value())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .param("kind", group.name())
                .param("result", result.name())
                .query(JdbcRemedyCases::remedy)
                .list()
                .stream()
                .map(RemedyFigures::link)
                .toList();
    }

    static RecordLink link(RemedyCase remedy) {
        var end =
                remedy.conclusion()
                        .map(c -> c.on() + " " + c.result().label())
                        .orElse(Table4Result.PENDING.label());
        var title =
                remedy.kind().label()
                        + (remedy.requestNumber().isEmpty()
                                ? ""
                                : "（原登记号 " + remedy.requestNumber() + "）");
        return new RecordLink(
                remedy.number(),
                title,
                "受理 " + remedy.acceptedOn() + "，" + end,
                "/desk/remedies/" + remedy.id());
    }
}
