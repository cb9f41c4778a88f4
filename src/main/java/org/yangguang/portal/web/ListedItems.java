package org.yangguang.portal.web;

import java.util.List;
import org.yangguang.items.PublicItems;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.web.Crumb;

/** A column's page. */
public record ListedItems(
        String title,
        String address,
        ListQuery query,
        PublicItems.Page items,
        List<ColumnLink> columns,
        List<ColumnLink> others,
        List<Crumb> crumbs) {}
