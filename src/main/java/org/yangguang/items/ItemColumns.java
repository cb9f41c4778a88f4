package org.yangguang.items;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.items.persistence.ColumnTable;
import org.yangguang.org.AgencyId;

/** The columns of each agency (栏目): data that an agency may change. */
@Repository
@Transactional
public class ItemColumns {

    private final ColumnTable columns;

    ItemColumns(JdbcClient jdbc) {
        this.columns = new ColumnTable(jdbc);
    }

    public List<ItemColumn> of(AgencyId agency) {
        return columns.of(agency);
    }

    /** The column with this code. */
    public Optional<ItemColumn> find(AgencyId agency, String code) {
        return of(agency).stream().filter(column -> column.code().equals(code)).findFirst();
    }

    /**
     * Adds a column at the end; a code that is there already keeps its place and takes the name.
     */
    public ItemColumn add(AgencyId agency, String code, String name, ItemChannel channel) {
        columns.add(agency, code, name, channel);
        return find(agency, code).orElseThrow();
    }

    /** The column of this name within the channel, made when it is missing. */
    public ItemColumn ensure(AgencyId agency, ItemChannel channel, String name) {
        return of(agency).stream()
                .filter(column -> column.channel() == channel && column.name().equals(name))
                .findFirst()
                .orElseGet(() -> add(agency, columns.freeCode(agency), name, channel));
    }
}
