package org.yangguang.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yangguang.catalogue.CatalogueRow;
import org.yangguang.items.ItemChannel;
import org.yangguang.items.PastItem;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.org.Agency;

/**
 * The publications of 2021: the report gives only their number for each channel, so the records are
 * made from the catalogue's rows, the same at every start, and marked 示例. The two last weeks of
 * December belong to those that are written out, so that they stand first on every page.
 */
final class SampleItems {

    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 4);
    private static final int SPAN_OF_DAYS = 347;

    private static final List<String> KINDS =
            List.of("办事指南", "政策问答", "情况公示", "工作动态", "进展通报", "服务提示");
    private static final List<String> SITE_COLUMNS = List.of("新闻动态", "文件通知", "公示公告");

    private final List<CatalogueRow> rows;
    private final WorkingCalendar calendar;

    SampleItems(List<CatalogueRow> rows, WorkingCalendar calendar) {
        this.rows = rows;
        this.calendar = calendar;
    }

    /**
     * What the bureau published: the written ones, and made ones until each channel has its number.
     */
    List<PastItem> ofBureau(List<PastItem> written) {
        var items = new ArrayList<>(written);
        for (var channel : ItemChannel.values()) {
            long there = written.stream().filter(item -> item.channel() == channel).count();
            int count = published2021(channel) - (int) there;
            for (int n = 0; n < count; n++) {
                items.add(item(channel, n, count));
            }
        }
        return items;
    }

    /**
     * What an affiliated unit published in columns of its own (公共企事业单位信息公开): the written ones, and
     * a guide to each of its matters. The bureau's report does not count them.
     */
    List<PastItem> ofUnit(Agency unit, List<PastItem> written) {
        var items = new ArrayList<>(written);
        var own =
                rows.stream()
                        .filter(row -> ownerOf(row).equals(unit.shortName()))
                        .filter(row -> row.elements().contains("办理"))
                        .toList();
        for (int n = 0; n < own.size(); n++) {
            var row = own.get(n);
            var day = workday(FIRST_DAY.plusDays((long) n * SPAN_OF_DAYS / own.size()));
            items.add(
                    new PastItem(
                            row.detail() + "办事指南（示例）",
                            ItemChannel.DISCLOSURE_COLUMN,
                            row.matter(),
                            day,
                            "%s/2021-%05d".formatted(unit.code(), n + 1),
                            "",
                            row.code(),
                            unit.name(),
                            SampleText.of(row, unit.name(), day),
                            "",
                            List.of()));
        }
        return items;
    }

    private PastItem item(ItemChannel channel, int n, int count) {
        var row = rows.get((n * 7 + published2021(channel)) % rows.size());
        var day = workday(FIRST_DAY.plusDays((long) n * SPAN_OF_DAYS / count));
        boolean disclosure = channel == ItemChannel.DISCLOSURE_COLUMN;
        return new PastItem(
                titleOf(row, n, day),
                channel,
                columnOf(channel, row, n),
                day,
                disclosure ? "%s/2021-%05d".formatted(SampleAgency.CODE, n + 1) : "",
                "",
                disclosure ? row.code() : "",
                SampleAgency.NAME,
                SampleText.of(row, SampleAgency.NAME, day),
                "",
                List.of());
    }

    /** How many publications the report names; records are made until there are as many. */
    private static int published2021(ItemChannel channel) {
        return switch (channel) {
            case DISCLOSURE_COLUMN -> 930;
            case SITE_COLUMN -> 330;
            case WECHAT -> 706;
            case WEIBO -> 146;
        };
    }

    private static String titleOf(CatalogueRow row, int n, LocalDate day) {
        String kind = KINDS.get(n % KINDS.size());
        return "%s%s（2021年%d月第%d期，示例）"
                .formatted(row.detail(), kind, day.getMonthValue(), n % 97 + 1);
    }

    private static String columnOf(ItemChannel channel, CatalogueRow row, int n) {
        return switch (channel) {
            case DISCLOSURE_COLUMN -> row.matter();
            case SITE_COLUMN -> SITE_COLUMNS.get(n % SITE_COLUMNS.size());
            case WECHAT -> "泰安人社微信";
            case WEIBO -> "泰安人社微博";
        };
    }

    /** Whom the row names first. */
    private static String ownerOf(CatalogueRow row) {
        return row.owner().replaceAll("[|;；、].*", "");
    }

    /** The working day on or before that day. */
    private LocalDate workday(LocalDate day) {
        var found = day;
        while (!calendar.isWorkingDay(found)) {
            found = found.minusDays(1);
        }
        return found;
    }
}
