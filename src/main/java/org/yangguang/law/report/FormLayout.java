package org.yangguang.law.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The printed shape of the three tables (表式), cell by cell with the form's merged cells; what
 * renderers draw.
 */
public record FormLayout(
        FormVersion version, FormTable table2, FormTable table3, FormTable table4) {

    public static FormLayout of(FormVersion version) {
        return new FormLayout(version, table2(version), table3(version), remediesTable());
    }

    public List<FormTable> tables() {
        return List.of(table2, table3, table4);
    }

    /**
     * Table 2: blocks one upon another over four columns, single figures spread over three of them.
     */
    private static FormTable table2(FormVersion version) {
        var rows = new ArrayList<List<FormCell>>();
        for (var block : Table2Block.values()) {
            var columns = block.columns(version);
            if (columns.isEmpty()) {
                continue;
            }
            rows.add(List.of(FormCell.heading(block.heading(), 1, 4)));
            var head = new ArrayList<FormCell>();
            head.add(FormCell.heading(Table2Block.CONTENT_HEADING, 1, 1));
            for (int i = 0; i < columns.size(); i++) {
                head.add(FormCell.heading(columns.get(i), 1, spread(i, columns.size())));
            }
            rows.add(head);
            for (var line : block.lines(version)) {
                var row = new ArrayList<FormCell>();
                row.add(FormCell.label(line.label(version), 1, 1));
                line.cells(version)
                        .map(cell -> FormCell.figure(cell, spread(cell.column(), columns.size())))
                        .forEach(row::add);
                rows.add(row);
            }
        }
        return new FormTable(ReportSection.PROACTIVE, 4, rows);
    }

    /** Physical columns that figure {@code i} of {@code n} takes of the three beside the label. */
    private static int spread(int i, int n) {
        return i == n - 1 ? 3 - (n - 1) : 1;
    }

    /** Table 3: three columns of labels, seven of figures, three rows of head. */
    private static FormTable table3(FormVersion version) {
        var rows = new ArrayList<List<FormCell>>();
        rows.add(
                List.of(
                        FormCell.heading(Table3Row.RECONCILIATION_NOTE, 3, 3),
                        FormCell.heading(ApplicantColumn.HEADING, 1, 7)));
        rows.add(
                List.of(
                        FormCell.heading(ApplicantColumn.NATURAL_PERSON.label(), 2, 1),
                        FormCell.heading(ApplicantColumn.ORGANISATIONS_HEADING, 1, 5),
                        FormCell.heading(ApplicantColumn.TOTAL.label(), 2, 1)));
        rows.add(
                Stream.of(ApplicantColumn.values())
                        .filter(ApplicantColumn::isOrganisation)
                        .map(column -> FormCell.heading(column.label(), 1, 1))
                        .toList());
        for (var row : version.table3Rows()) {
            var cells = new ArrayList<>(stubs(row, version));
            Stream.of(ApplicantColumn.values())
                    .map(column -> FormCell.figure(new CellRef.T3(row, column), 1))
                    .forEach(cells::add);
            rows.add(cells);
        }
        return new FormTable(ReportSection.REQUESTS, 10, rows);
    }

    private static List<FormCell> stubs(Table3Row row, FormVersion version) {
        var stubs = new ArrayList<FormCell>();
        if (row == Table3Row.GRANTED) {
            long results =
                    version.table3Rows().stream()
                            .filter(other -> other.kind() != Table3Row.Kind.STOCK)
                            .count();
            stubs.add(FormCell.label(Table3Group.RESULTS_HEADING, Math.toIntExact(results), 1));
        }
        var group = row.group().filter(any -> row != Table3Row.OTHER_UNDIVIDED);
        group.map(any -> any.rows(version))
                .filter(members -> members.getFirst() == row)
                .ifPresent(
                        members ->
                                stubs.add(
                                        FormCell.label(
                                                group.orElseThrow().label(), members.size(), 1)));
        int width = row.kind() == Table3Row.Kind.STOCK ? 3 : group.isPresent() ? 1 : 2;
        stubs.add(FormCell.label(row.label(), 1, width));
        return stubs;
    }

    /** Table 4: three rows of head over one row of fifteen figures. */
    private static FormTable remediesTable() {
        var reviews =
                Stream.of(Table4Result.values())
                        .map(result -> FormCell.heading(result.label(), 2, 1));
        var lawsuits =
                Stream.of(Table4Group.values())
                        .filter(Table4Group::isLitigation)
                        .map(group -> FormCell.heading(group.label(), 1, 5));
        var results =
                Stream.of(Table4Group.values())
                        .filter(Table4Group::isLitigation)
                        .flatMap(group -> Stream.of(Table4Result.values()))
                        .map(result -> FormCell.heading(result.label(), 1, 1));
        var figures =
                Stream.of(Table4Group.values())
                        .flatMap(
                                group ->
                                        Stream.of(Table4Result.values())
                                                .map(result -> new CellRef.T4(group, result)))
                        .map(cell -> FormCell.figure(cell, 1));
        return new FormTable(
                ReportSection.REMEDIES,
                15,
                List.of(
                        List.of(
                                FormCell.heading(Table4Group.RECONSIDERATION.label(), 1, 5),
                                FormCell.heading(Table4Group.LITIGATION_HEADING, 1, 10)),
                        Stream.concat(reviews, lawsuits).toList(),
                        results.toList(),
                        figures.toList()));
    }
}
