package org.yangguang.law.report;

import java.util.List;

/** A table of the form as it is printed: its physical columns and, row by row, its cells. */
public record FormTable(ReportSection section, int columns, List<List<FormCell>> rows) {

    public FormTable {
        rows = rows.stream().map(List::copyOf).toList();
    }
}
