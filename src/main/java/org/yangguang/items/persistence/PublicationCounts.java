package org.yangguang.items.persistence;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.items.ItemChannel;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.RecordLink;

/** Counts publications of a year; a withdrawal in a later year does not change it. */
@Repository
public class PublicationCounts {

    private static final String OF_THE_YEAR =
            """
             from items.item
            where agency_id = :agency and state in ('PUBLISHED', 'WITHDRAWN')
              and published_on >= :first and published_on < :next
              and (withdrawn_at is null or withdrawn_at >= :end)
            """;

    private final JdbcClient jdbc;

    PublicationCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<ItemChannel, Integer> byChannel(AgencyId agency, int year) {
        var counts = new EnumMap<ItemChannel, Integer>(ItemChannel.class);
        ofTheYear("select channel, count(*) as n" + OF_THE_YEAR + " group by channel", agency, year)
                .query(
                        rs -> {
                            counts.put(
                                    ItemChannel.valueOf(rs.getString("channel")), rs.getInt("n"));
                        });
        return counts;
    }

    /** The records behind one figure. */
    public List<RecordLink> recordsBehind(AgencyId agency, int year, String cell) {
        return ofTheYear(
                        "select id, index_number, title, published_on, channel"
                                + OF_THE_YEAR
                                + " and (:cell = 'total' or channel = :cell)"
                                + " order by published_on, index_number, id",
                        agency,
                        year)
                .param("cell", cell)
                .query(
                        (rs, n) ->
                                new RecordLink(
                                        rs.getString("index_number"),
                                        rs.getString("title"),
                                        rs.getString("published_on")
                                                + " "
                                                + ItemChannel.valueOf(rs.getString("channel"))
                                                        .word(),
                                        "/desk/items/" + rs.getString("id")))
                .list();
    }

    private JdbcClient.StatementSpec ofTheYear(String sql, AgencyId agency, int year) {
        var first = LocalDate.of(year, 1, 1);
        return jdbc.sql(sql)
                .param("agency", agency.value())
                .param("first", first)
                .param("next", first.plusYears(1))
                .param(
                        "end",
                        Rows.utc(first.plusYears(1).atStartOfDay(ChinaTime.ZONE).toInstant()));
    }
}
