package org.yangguang.items.persistence;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yangguang.items.ItemChannel;
import org.yangguang.items.ItemColumn;
import org.yangguang.org.AgencyId;

/** The table of columns. */
public final class ColumnTable {

    private final JdbcClient jdbc;

    public ColumnTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The agency's columns in their order. */
    public List<ItemColumn> of(AgencyId agency) {
        return jdbc.sql(
                        """
                        select code, name, channel, position from items.site_column
                         where agency_id = :agency order by position, code
                        """)
                .param("agency", agency.value())
                .query(
                        (rs, n) ->
                                new ItemColumn(
                                        agency,
                                        rs.getString("code"),
                                        rs.getString("name"),
                                        ItemChannel.valueOf(rs.getString("channel")),
                                        rs.getInt("position")))
                .list();
    }

    /** Adds a column at the end or renames the one with the code. */
    public void add(AgencyId agency, String code, String name, ItemChannel channel) {
        jdbc.sql(
                        """
                        insert into items.site_column (agency_id, code, name, channel, position)
                        values (:agency, :code, :name, :channel,
                                (select coalesce(max(position), 0) + 1 from items.site_column
                                  where agency_id = :agency))
                        on conflict (agency_id, code)
                            do update set name = excluded.name, channel = excluded.channel
                        """)
                .param("agency", agency.value())
                .param("code", code)
                .param("name", name)
                .param("channel", channel.name())
                .update();
    }

    /** A code that is not used yet. */
    public String freeCode(AgencyId agency) {
        return jdbc.sql(
                        """
                        select 'c' || (1 + coalesce(max(substring(code from 2)::int), 0))
                          from items.site_column
                         where agency_id = :agency and code ~ '^c[0-9]{1,6}$'
                        """)
                .param("agency", agency.value())
                .query(String.class)
                .single();
    }
}
