package org.yangguang.portal.web;

import java.util.List;
import org.yangguang.items.PublicItemLine;
import org.yangguang.org.Agency;

/** What the front page shows. */
public record HomePage(
        long total,
        int year,
        long inYear,
        List<PublicItemLine> latest,
        List<PublicItemLine> notices,
        List<Bar> bars,
        List<ColumnLink> columns,
        List<Agency> units) {}
