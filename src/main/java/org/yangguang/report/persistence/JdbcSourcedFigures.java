package org.yangguang.report.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.org.AgencyId;
import org.yangguang.report.domain.SourcedFigure;
import org.yangguang.report.domain.SourcedFigures;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.Listing;

@Repository
class JdbcSourcedFigures implements SourcedFigures {

    private static final String SELECT =
            """
            select year, name, value, unit, source, entered_at, entered_by from report.figure
             where agency_id = :agency
            """;

    private static final String FILTER =
            " and (cast(:year as int) is null or year = :year)"
                    + " and (cast(:text as text) is null or name ilike :text or source ilike :text)";

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "year", "year",
                    "name", "name",
                    "value", "value",
                    "source", "source",
                    "enteredAt", "entered_at");

    private final JdbcClient jdbc;

    JdbcSourcedFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<SourcedFigure> find(AgencyId agency, int year, String name) {
        return jdbc.sql(SELECT + " and year = :year and name = :name")
                .param("agency", agency.value())
                .param("year", year)
                .param("name", name)
                .query(JdbcSourcedFigures::row)
                .optional();
    }

    @Override
    public List<SourcedFigure> ofYear(AgencyId agency, int year) {
        return jdbc.sql(SELECT + " and year = :year order by name")
                .param("agency", agency.value())
                .param("year", year)
                .query(JdbcSourcedFigures::row)
                .list();
    }

    @Override
    public Listing<SourcedFigure> list(AgencyId agency, ListQuery query) {
        var year =
                query.filter("year").filter(text -> text.matches("\\d{4}")).map(Integer::valueOf);
        var text = query.filter("q").map(words -> "%" + words + "%");
        long total =
                jdbc.sql("select count(*) from report.figure where agency_id = :agency" + FILTER)
                        .param("agency", agency.value())
                        .param("year", year.orElse(null))
                        .param("text", text.orElse(null))
                        .query(Long.class)
                        .single();
        var rows =
                jdbc.sql(
                                SELECT
                                        + FILTER
                                        + " order by "
                                        + COLUMNS.getOrDefault(query.sort(), "year")
                                        + " "
                                        + query.direction()
                                        + ", name limit :size offset :offset")
                        .param("agency", agency.value())
                        .param("year", year.orElse(null))
                        .param("text", text.orElse(null))
                        .param("size", query.size())
                        .param("offset", query.offset())
                        .query(JdbcSourcedFigures::row)
                        .list();
        return new Listing<>(rows, total);
    }

    @Override
    public void save(AgencyId agency, SourcedFigure figure) {
        jdbc.sql(
                        """
                        insert into report.figure
                               (agency_id, year, name, value, unit, source, entered_at, entered_by)
                        values (:agency, :year, :name, :value, :unit, :source, :at, :by)
                        on conflict (agency_id, year, name) do update
                           set value = excluded.value, unit = excluded.unit,
                               source = excluded.source, entered_at = excluded.entered_at,
                               entered_by = excluded.entered_by
                        """)
                .param("agency", agency.value())
                .param("year", figure.year())
                .param("name", figure.name())
                .param("value", figure.value())
                .param("unit", figure.unit())
                .param("source", figure.source())
                .param("at", figure.enteredAt().atOffset(ZoneOffset.UTC))
                .param("by", figure.enteredBy())
                .update();
    }

    private static SourcedFigure row(ResultSet row, int n) throws SQLException {
        return new SourcedFigure(
                row.getInt("year"),
                row.getString("name"),
                row.getBigDecimal("value"),
                row.getString("unit"),
                row.getString("source"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getString("entered_by"));
    }
}
