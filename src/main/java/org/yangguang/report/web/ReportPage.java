package org.yangguang.report.web;

import java.util.List;
import java.util.stream.Stream;
import org.yangguang.law.report.CellRef;
import org.yangguang.law.report.FormCell;
import org.yangguang.law.report.FormTable;
import org.yangguang.law.report.ReportSection;
import org.yangguang.report.domain.AnnualReport;
import org.yangguang.report.domain.AnnualReport.Block;
import org.yangguang.report.domain.Cells;
import org.yangguang.shared.RecordLink;
import org.yangguang.shared.web.Check;

/**
 * What the pages of one report show.
 *
 * @param opened the records behind the chosen cell, empty when none is chosen
 */
public record ReportPage(
        String agency,
        int year,
        String title,
        List<Line> opening,
        List<Part> parts,
        Opened opened,
        List<Check> checks,
        List<Bar> bars,
        Standing standing) {

    /** A paragraph, or a heading within a part. */
    public record Line(boolean heading, String text) {}

    /** One of the six parts; its table is empty when it has none. */
    public record Part(String id, String heading, List<Line> lines, List<List<Cell>> table) {}

    /**
     * A cell of the form.
     *
     * @param url opens the records behind the figure; empty for words and on public pages
     */
    public record Cell(
            FormCell.Kind kind, String text, int rowspan, int colspan, String url, boolean chosen) {

        public boolean isFigure() {
            return kind == FormCell.Kind.FIGURE;
        }
    }

    /** The records behind a figure; shown below the table of that part. */
    public record Opened(String part, String title, List<RecordLink> records) {

        static Opened none() {
            return new Opened("", "", List.of());
        }
    }

    /** One figure of both years, heights in picture units. */
    public record Bar(String label, String before, String now, int beforeHeight, int nowHeight) {

        private static final int TALLEST = 64;

        static Bar of(String label, long before, long now) {
            long most = Math.max(1, Math.max(before, now));
            return new Bar(
                    label,
                    Long.toString(before),
                    Long.toString(now),
                    (int) (before * TALLEST / most),
                    (int) (now * TALLEST / most));
        }
    }

    /**
     * Where the report stands.
     *
     * @param editable nobody reviews it now
     * @param published a version was sent to review before, so that a further one needs a reason
     * @param errors how many hard checks fail
     */
    public record Standing(
            String word, String tone, boolean editable, boolean published, long errors) {}

    /** Draws a report's parts. */
    static List<Part> parts(AnnualReport report, boolean links, String chosen) {
        return Stream.of(ReportSection.values())
                .map(section -> part(report, section, links, chosen))
                .toList();
    }

    private static Part part(
            AnnualReport report, ReportSection section, boolean links, String chosen) {
        var blocks = report.blocks(section);
        var table =
                blocks.stream()
                        .filter(Block.Table.class::isInstance)
                        .map(Block.Table.class::cast)
                        .findFirst()
                        .map(block -> table(report, block.form(), links, chosen))
                        .orElse(List.of());
        return new Part(id(section), section.heading(), lines(blocks), table);
    }

    static List<Line> lines(List<Block> blocks) {
        return blocks.stream()
                .<Line>mapMulti(
                        (block, out) -> {
                            switch (block) {
                                case Block.Paragraph(var text) -> out.accept(new Line(false, text));
                                case Block.Subheading(var text) -> out.accept(new Line(true, text));
                                case Block.Heading _, Block.Table _ -> {}
                            }
                        })
                .toList();
    }

    private static List<List<Cell>> table(
            AnnualReport report, FormTable form, boolean links, String chosen) {
        return form.rows().stream()
                .map(row -> row.stream().map(cell -> cell(report, cell, links, chosen)).toList())
                .toList();
    }

    private static Cell cell(AnnualReport report, FormCell cell, boolean links, String chosen) {
        var where = cell.cell().map(CellRef::where).orElse("");
        return new Cell(
                cell.kind(),
                cell.cell().map(ref -> Cells.text(report.tables(), ref)).orElse(cell.text()),
                cell.rowspan(),
                cell.colspan(),
                links && !where.isEmpty() ? "?cell=" + where + "#opened" : "",
                !where.isEmpty() && where.equals(chosen));
    }

    /** The part's place in the page's address: {@code part-1} … {@code part-6}. */
    private static String id(ReportSection section) {
        return "part-" + (List.of(ReportSection.values()).indexOf(section) + 1);
    }

    /** The part in whose table a cell stands. */
    static String partOf(CellRef cell) {
        var section =
                switch (cell) {
                    case CellRef.T2 _ -> ReportSection.PROACTIVE;
                    case CellRef.T3 _ -> ReportSection.REQUESTS;
                    case CellRef.T4 _ -> ReportSection.REMEDIES;
                };
        return id(section);
    }
}
