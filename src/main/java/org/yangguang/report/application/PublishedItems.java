package org.yangguang.report.application;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yangguang.items.ItemChannel;
import org.yangguang.items.ItemFigures;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.RecordLink;

/** How much was published by each channel (主动公开信息条数). */
@Component
class PublishedItems implements YearSource {

    private static final String TOTAL = "items.total";

    private static final Map<String, ItemChannel> CHANNELS =
            Map.of(
                    "items.column", ItemChannel.DISCLOSURE_COLUMN,
                    "items.site", ItemChannel.SITE_COLUMN,
                    "items.wechat", ItemChannel.WECHAT,
                    "items.weibo", ItemChannel.WEIBO);

    private final ItemFigures items;

    PublishedItems(ItemFigures items) {
        this.items = items;
    }

    @Override
    public Map<String, BigDecimal> figures(AgencyId agency, int year) {
        var counted = items.forYear(agency, year);
        var figures = new LinkedHashMap<String, BigDecimal>();
        figures.put(TOTAL, BigDecimal.valueOf(counted.total()));
        CHANNELS.forEach(
                (name, channel) -> figures.put(name, BigDecimal.valueOf(counted.of(channel))));
        return figures;
    }

    @Override
    public boolean counts(String name) {
        return name.equals(TOTAL) || CHANNELS.containsKey(name);
    }

    @Override
    public List<RecordLink> recordsBehind(AgencyId agency, int year, String name) {
        var channel = CHANNELS.get(name);
        return items.recordsBehind(agency, year, channel == null ? "total" : channel.name());
    }
}
