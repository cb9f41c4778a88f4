package org.yangguang.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.ListSql;
import org.yangguang.shared.list.Listing;

@Repository
class JdbcCatalogue {

    private static final ListSql<CatalogueRow> LIST =
            new ListSql<>(
                    "select *",
                    """
                     from catalogue.matter
                    where agency_id = :agency
                      and (:field = '' or field = :field)
                      and (:class = '' or statutory_item = :class)
                      and (:way = '' or way = :way)
                      and (:q = '' or code ilike :q || '%'
                           or concat_ws(' ', matter, detail, elements) ilike '%' || :q || '%')
                    """,
                    Map.of(
                            "position", "position",
                            "code", "code",
                            "field", "field",
                            "class", "statutory_item",
                            "way", "way",
                            "owner", "owner"),
                    "position, code",
                    JdbcCatalogue::row);

    private final JdbcClient jdbc;

    JdbcCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CatalogueRow> of(AgencyId agency) {
        return jdbc.sql(
                        "select * from catalogue.matter where agency_id = :agency order by position, code")
                .param("agency", agency.value())
                .query(JdbcCatalogue::row)
                .list();
    }

    Listing<CatalogueRow> page(AgencyId agency, ListQuery query) {
        return LIST.page(jdbc, params(agency, query), query);
    }

    List<CatalogueRow> all(AgencyId agency, ListQuery query) {
        return LIST.all(jdbc, params(agency, query), query);
    }

    /** The domains that occur in the agency's catalogue, in its order (领域). */
    List<String> fields(AgencyId agency) {
        return jdbc.sql(
                        """
                        select field from catalogue.matter
                         where agency_id = :agency and field <> ''
                         group by field order by min(position)
                        """)
                .param("agency", agency.value())
                .query((rs, n) -> rs.getString("field"))
                .list();
    }

    private static Map<String, Object> params(AgencyId agency, ListQuery query) {
        var params = query.params("field", "class", "way", "q");
        params.put("agency", agency.value());
        return params;
    }

    private static CatalogueRow row(ResultSet rs, int n) throws SQLException {
        return new CatalogueRow(
                rs.getString("code"),
                rs.getString("field"),
                rs.getString("matter"),
                rs.getString("detail"),
                rs.getString("elements"),
                rs.getString("basis"),
                rs.getString("time_limit"),
                rs.getString("owner"),
                rs.getString("carriers"),
                rs.getString("audience"),
                rs.getString("way"),
                rs.getString("levels"),
                rs.getString("statutory_item"),
                rs.getString("cycle"));
    }

    void put(AgencyId agency, int position, CatalogueRow row) {
        jdbc.sql(
                        """
                        insert into catalogue.matter (agency_id, code, position, field, matter, detail, elements,
                                basis, time_limit, owner, carriers, audience, way, levels, statutory_item, cycle)
                        values (:agency, :code, :position, :field, :matter, :detail, :elements,
                                :basis, :timeLimit, :owner, :carriers, :audience, :way, :levels, :statutoryItem, :cycle)
                        on conflict (agency_id, code) do update
                           set position = excluded.position, field = excluded.field, matter = excluded.matter,
                               detail = excluded.detail, elements = excluded.elements, basis = excluded.basis,
                               time_limit = excluded.time_limit, owner = excluded.owner,
                               carriers = excluded.carriers, audience = excluded.audience, way = excluded.way,
                               levels = excluded.levels, statutory_item = excluded.statutory_item,
                               cycle = excluded.cycle
                        """)
                .param("agency", agency.value())
                .param("position", position)
                .param("code", row.code())
                .param("field", row.field())
                .param("matter", row.matter())
                .param("detail", row.detail())
                .param("elements", row.elements())
                .param("basis", row.basis())
                .param("timeLimit", row.timeLimit())
                .param("owner", row.owner())
                .param("carriers", row.carriers())
                .param("audience", row.audience())
                .param("way", row.way())
                .param("levels", row.levels())
                .param("statutoryItem", row.statutoryItem())
                .param("cycle", row.cycle())
                .update();
    }
}
