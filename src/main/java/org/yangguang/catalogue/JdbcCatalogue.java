package org.yangguang.catalogue;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.org.AgencyId;

@Repository
class JdbcCatalogue {

    private final JdbcClient jdbc;

    JdbcCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CatalogueRow> of(AgencyId agency) {
        return jdbc.sql(
                        "select * from catalogue.matter where agency_id = :agency order by position, code")
                .param("agency", agency.value())
                .query(
                        (rs, n) ->
                                new CatalogueRow(
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
                                        rs.getString("cycle")))
                .list();
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
