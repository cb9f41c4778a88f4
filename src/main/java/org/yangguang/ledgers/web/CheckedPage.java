package org.yangguang.ledgers.web;

import java.util.List;
import org.yangguang.ledgers.FaultWords;

/** What the page after the check shows. */
public record CheckedPage(
        String pending,
        String kind,
        String name,
        int rows,
        int accepted,
        int faultCount,
        List<FaultWords.Line> faults,
        List<String> unknownHeadings) {}
