package org.yangguang.report.persistence;

import static org.yangguang.shared.ColumnArrays.column;

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
import org.yangguang.shared.list.ListSql;
import org.yangguang.shared.list.Listing;

@Repository
class JdbcSourcedFigures implements SourcedFigures {

    private static final String COLUMNS =
            "select year, name, value, unit, source, entered_at, entered_by";

    private static final String OF_AGENCY = " from report.figure where agency_id = :agency";

    private static final ListSql<SourcedFigure> LIST =
            new ListSql<>(
                    COLUMNS,
                    OF_AGENCY
                            + """
                               and (:year = 0 or year = :year)
                               and (:q = '' or name ilike '%' || :q || '%' or source ilike '%' || :q || '%')
                            """,
                    Map.of(
                            "year", "year",
                            "name", "name",
                            "value", "value",
                            "source", "source",
                            "enteredAt", "entered_at"),
                    "name",
                    JdbcSourcedFigures::row);

    private final JdbcClient jdbc;

    JdbcSourcedFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<SourcedFigure> find(AgencyId agency, int year, String name) {
        return jdbc.sql(COLUMNS + OF_AGENCY + " and year = :year and name = :name")
                .param("agency", agency.value())
                .param("year", year)
                .param("name", name)
                .query(JdbcSourcedFigures::row)
                .optional();
    }

    @Override
    public List<SourcedFigure> ofYear(AgencyId agency, int year) {
        return jdbc.sql(COLUMNS + OF_AGENCY + " and year = :year order by name")
                .param("agency", agency.value())
                .param("year", year)
                .query(JdbcSourcedFigures::row)
                .list();
    }

    @Override
    public Listing<SourcedFigure> list(AgencyId agency, ListQuery query) {
        return LIST.page(jdbc, params(agency, query), query);
    }

    @Override
    public List<SourcedFigure> all(AgencyId agency, ListQuery query) {
        return LIST.all(jdbc, params(agency, query), query);
    }

    @Override
    public List<SourcedFigure> all(AgencyId agency) {
        return jdbc.sql(COLUMNS + OF_AGENCY + " order by year, name")
                .param("agency", agency.value())
                .query(JdbcSourcedFigures::row)
                .list();
    }

    private static Map<String, Object> params(AgencyId agency, ListQuery query) {
        var params = query.params("q");
        params.put("agency", agency.value());
        params.put(
                "year",
                query.filter("year")
                        .filter(text -> text.matches("\\d{4}"))
                        .map(Integer::valueOf)
                        .orElse(0));
        return params;
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

    @Override
    public int saveAll(AgencyId agency, List<SourcedFigure> figures) {
        return jdbc.sql(
                        """
                        insert into report.figure as old
                               (agency_id, year, name, value, unit, source, entered_at, entered_by)
                        select :agency, new.*
                          from unnest(:years::int[], :names::text[], :values::numeric[], :units::text[],
                                      :sources::text[], :moments::timestamptz[], :persons::text[]) as new
                            on conflict (agency_id, year, name) do update
                           set value = excluded.value, unit = excluded.unit,
                               source = excluded.source, entered_at = excluded.entered_at,
                               entered_by = excluded.entered_by
                         where (old.value, old.unit, old.source)
                               is distinct from (excluded.value, excluded.unit, excluded.source)
                        """)
                .param("agency", agency.value())
                .param("years", column(figures, SourcedFigure::year))
                .param("names", column(figures, SourcedFigure::name))
                .param("values", column(figures, figure -> figure.value().toPlainString()))
                .param("units", column(figures, SourcedFigure::unit))
                .param("sources", column(figures, SourcedFigure::source))
                .param("moments", column(figures, SourcedFigure::enteredAt))
                .param("persons", column(figures, SourcedFigure::enteredBy))
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
