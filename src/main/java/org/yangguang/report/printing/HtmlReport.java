package org.yangguang.report.printing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.yangguang.law.report.FormCell;
import org.yangguang.law.report.FormTable;
import org.yangguang.law.report.ReportSection;
import org.yangguang.report.domain.AnnualReport;
import org.yangguang.report.domain.AnnualReport.Block;
import org.yangguang.report.domain.Cells;

/**
 * The report as one page of its own, to save or to print; well-formed XML, since the PDF is drawn
 * from it.
 */
public final class HtmlReport {

    private final AnnualReport report;
    private final StringBuilder page = new StringBuilder();

    private HtmlReport(AnnualReport report) {
        this.report = report;
    }

    public static String of(AnnualReport report) {
        return new HtmlReport(report).page();
    }

    private String page() {
        page.append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"UTF-8\"/>\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        page.append("<title>").append(escaped(report.fullTitle())).append("</title>\n");
        page.append("<style>\n").append(style()).append("</style>\n</head>\n<body>\n<h1>");
        page.append(escaped(report.tables().agency())).append("<br/>");
        page.append(escaped(report.title())).append("</h1>\n");
        report.blocks().forEach(this::block);
        return page.append("</body>\n</html>\n").toString();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(var section) -> heading(section);
            case Block.Subheading(var text) -> element("h3", text);
            case Block.Paragraph(var text) -> element("p", text);
            case Block.Table(var form) -> table(form);
        }
    }

    /** The table of requests is as long as a page, so that its part begins one. */
    private void heading(ReportSection section) {
        page.append(section == ReportSection.REQUESTS ? "<h2 class=\"new-page\">" : "<h2>");
        page.append(escaped(section.heading())).append("</h2>\n");
    }

    private void element(String name, String text) {
        page.append('<').append(name).append('>').append(escaped(text));
        page.append("</").append(name).append(">\n");
    }

    private void table(FormTable form) {
        page.append("<table>\n<colgroup>");
        Grid.widths(form)
                .forEach(
                        width ->
                                page.append("<col style=\"width:")
                                        .append(width / 10.0)
                                        .append("%\"/>"));
        page.append("</colgroup>\n<tbody>\n");
        for (var row : form.rows()) {
            page.append("<tr>");
            row.forEach(this::cell);
            page.append("</tr>\n");
        }
        page.append("</tbody>\n</table>\n");
    }

    private void cell(FormCell cell) {
        var name = cell.kind() == FormCell.Kind.FIGURE ? "td" : "th";
        page.append('<').append(name);
        if (cell.kind() == FormCell.Kind.LABEL) {
            page.append(" class=\"label\" scope=\"")
                    .append(cell.rowspan() > 1 ? "rowgroup" : "row");
            page.append('"');
        }
        if (cell.rowspan() > 1) {
            page.append(" rowspan=\"").append(cell.rowspan()).append('"');
        }
        if (cell.colspan() > 1) {
            page.append(" colspan=\"").append(cell.colspan()).append('"');
        }
        page.append('>');
        page.append(
                escaped(
                        cell.cell()
                                .map(figure -> Cells.text(report.tables(), figure))
                                .orElse(cell.text())));
        page.append("</").append(name).append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String style() {
        try (InputStream css = HtmlReport.class.getResourceAsStream("/report/print.css")) {
            if (css == null) {
                throw new IllegalStateException("report/print.css is not on the classpath");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
