package org.yangguang.requests.persistence;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.items.ItemId;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.FoundItems;

/** Counts by day and item. */
@Repository
class JdbcFoundItems implements FoundItems {

    private final JdbcClient jdbc;

    JdbcFoundItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void count(AgencyId agency, LocalDate on, ItemId item) {
        jdbc.sql(
                        """
                        insert into requests.found as f (agency_id, on_day, item_id, times)
                        values (:agency, :on, :item, 1)
                        on conflict (agency_id, on_day, item_id) do update set times = f.times + 1
                        """)
                .param("agency", agency.value())
                .param("on", on)
                .param("item", item.value())
                .update();
    }
}
