package org.yangguang.portal.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yangguang.items.ItemChannel;
import org.yangguang.items.ItemColumn;
import org.yangguang.items.ItemColumns;
import org.yangguang.items.PublicItems;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.Refusal;

/** Whose site this is, and the columns that it has (栏目). */
@Component
class PublicSite {

    private final Agencies agencies;
    private final ItemColumns columns;
    private final PublicItems items;

    PublicSite(Agencies agencies, ItemColumns columns, PublicItems items) {
        this.agencies = agencies;
        this.columns = columns;
        this.items = items;
    }

    /** The agency of the site; before set-up there is no site. */
    Agency agency() {
        return agencies.main()
                .orElseThrow(() -> Refusal.notFound("portal.not-set-up", "no agency yet"));
    }

    /** The units that keep columns of their own here (公共企事业单位信息公开). */
    List<Agency> units() {
        return agencies.affiliatedWith(agency().id());
    }

    /** The unit with this code, if its columns stand on this site. */
    Agency unit(String code) {
        return agencies.find(code).orElseThrow(() -> Refusal.notFound("not-found", "unit " + code));
    }

    Agency owner(AgencyId id) {
        return agencies.require(id);
    }

    /** The columns of the statutory part (法定主动公开内容), in their order. */
    List<ColumnLink> disclosureColumns(Agency agency) {
        return columns(agency, ItemChannel.DISCLOSURE_COLUMN);
    }

    /** The other columns of the site (网站其他栏目). */
    List<ColumnLink> otherColumns(Agency agency) {
        return columns(agency, ItemChannel.SITE_COLUMN);
    }

    /** The columns that hold most, for the front page. */
    List<ColumnLink> fullest(int many) {
        Agency agency = agency();
        return Stream.concat(disclosureColumns(agency).stream(), otherColumns(agency).stream())
                .sorted(Comparator.comparingLong(ColumnLink::count).reversed())
                .limit(many)
                .toList();
    }

    ItemColumn column(Agency agency, String code) {
        return columns.find(agency.id(), code)
                .orElseThrow(() -> Refusal.notFound("not-found", "column " + code));
    }

    private List<ColumnLink> columns(Agency agency, ItemChannel channel) {
        Map<String, Long> counts = items.countsByColumn(agency.id());
        return columns.of(agency.id()).stream()
                .filter(column -> column.channel() == channel)
                .map(
                        column ->
                                new ColumnLink(
                                        column.name(),
                                        addressOf(agency, column.code()),
                                        counts.getOrDefault(column.code(), 0L)))
                .filter(column -> column.count() > 0)
                .toList();
    }

    /** Where a column is read. */
    String addressOf(Agency owner, String column) {
        return owner.id().equals(agency().id())
                ? "/columns/" + column
                : "/units/" + owner.code() + "/" + column;
    }
}
