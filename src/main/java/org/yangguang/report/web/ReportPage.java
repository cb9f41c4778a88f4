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
import org.yangguang.report.domain.Difference;
import org.yangguang.shared.RecordLink;
import org.yangguang.shared.web.Check;

/**
 * What the pages of one report show.
 *
 * @param opened the records behind the chosen cell, empty when none is chosen
 * @param bars this year beside the one before, empty when that one has no cases
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

        public boolean isLabel() {
            return kind == FormCell.Kind.LABEL;
        }

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
    public record Bar(String label, String before, String now, int beforeHeight, int nowHeight) {}

    /**
     * Where the report stands.
     *
     * @param editable nobody reviews it now
     * @param sent a version was sent to review before, so that a further one needs a reason
     * @param errors how many hard checks fail
     * @param publishedOn when the published version became public, empty when there is none
     * @param live whether a published report is shown as the records give it now
     * @param changes what the records say otherwise since it was published
     */
    public record Standing(
            String word,
            String tone,
            boolean editable,
            boolean sent,
            long errors,
            String publishedOn,
            boolean live,
            List<Difference> changes) {

        /** For the public, who sees what stands. */
        static Standing none() {
            return new Standing("", "green", false, true, 0, "", false, List.of());
        }

        public boolean published() {
            return !publishedOn.isEmpty();
        }

        /** A further version would say the same unless the records or the text changed. */
        public boolean submittable() {
            return editable && errors == 0 && (!published() || !changes.isEmpty());
        }
    }

    /**
     * Draws a report's parts.
     *
     * @param address what opens a cell when its place is added, empty for no links
     */
    static List<Part> parts(AnnualReport report, String address, String chosen) {
        return Stream.of(ReportSection.values())
                .map(section -> part(report, section, address, chosen))
                .toList();
    }

    private static Part part(
            AnnualReport report, ReportSection section, String address, String chosen) {
        var blocks = report.blocks(section);
        var table =
                blocks.stream()
                        .filter(Block.Table.class::isInstance)
                        .map(Block.Table.class::cast)
                        .findFirst()
                        .map(block -> table(report, block.form(), address, chosen))
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
            AnnualReport report, FormTable form, String address, String chosen) {
        return form.rows().stream()
                .map(row -> row.stream().map(cell -> cell(report, cell, address, chosen)).toList())
                .toList();
    }

    private static Cell cell(AnnualReport report, FormCell cell, String address, String chosen) {
        var where = cell.cell().map(CellRef::where).orElse("");
        return new Cell(
                cell.kind(),
                cell.cell().map(ref -> Cells.text(report.tables(), ref)).orElse(cell.text()),
                cell.rowspan(),
                cell.colspan(),
                address.isEmpty() || where.isEmpty() ? "" : address + where + "#opened",
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
