package org.yangguang.shared.print;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A page or more of a file on A4 (案卷材料): a title, then facts, tables and text in the order in which
 * they are added. Every word is taken as it is, none as markup.
 */
public final class Paper {

    private static final String STYLE =
            """
            @page { size: 210mm 297mm; margin: 25mm 22mm 24mm 25mm }
            body { font-family: 'Noto Serif SC', serif; font-size: 10.5pt; line-height: 1.7; margin: 0;
                   color: #000000; word-wrap: break-word }
            h1 { font-size: 18pt; font-weight: normal; text-align: center; margin: 0 0 4mm; line-height: 1.4 }
            h2 { font-size: 12.5pt; font-weight: normal; margin: 5mm 0 1.5mm; page-break-after: avoid }
            .sub { text-align: center; margin: 0 0 5mm }
            p { margin: 0 0 1.5mm }
            table { width: 100%; border-collapse: collapse; margin: 0 0 3mm; -fs-table-paginate: paginate }
            tr { page-break-inside: avoid }
            th, td { border: 0.5pt solid #444444; padding: 1mm 2mm; font-weight: normal; text-align: left;
                     vertical-align: top }
            th { background: #f3f1ec }
            .facts th { width: 30mm }
            .end { margin: 12mm 8mm 0 0; text-align: right; page-break-inside: avoid }
            .cover { text-align: center; padding-top: 55mm }
            .cover h1 { font-size: 28pt; margin-bottom: 14mm }
            .cover p { font-size: 14pt; margin: 0 0 5mm }
            .days { margin: 0 0 4mm; padding: 0; line-height: 1.2 }
            .days span { display: inline-block; width: 8mm; margin: 0 0.7mm 0.7mm 0; padding: 1mm 0;
                         border: 0.5pt solid #8a8578; text-align: center; font-size: 8pt }
            .days .counted { background: #c9d5e6 }
            .days .makeup { background: #e8f3ec; border: 1.2pt solid #1e6b45 }
            .days .paused { background: #f3e3b8 }
            .days .waiting { border: 0.8pt dashed #7a5412 }
            .days .receipt { background: #1d2126; color: #ffffff }
            .days .due { background: #a8201a; color: #ffffff }
            .days .void { text-decoration: line-through }
            """;

    private final String title;
    private final StringBuilder body = new StringBuilder();

    private Paper(String title) {
        this.title = title;
    }

    /** Begins with a heading. */
    public static Paper titled(String title) {
        var paper = new Paper(title);
        paper.element("h1", "", title);
        return paper;
    }

    /** A first sheet: the title in the middle, lines below it. */
    public static Paper cover(String title, List<String> lines) {
        var paper = new Paper(title);
        paper.body.append("<div class=\"cover\">\n");
        paper.element("h1", "", title);
        lines.forEach(line -> paper.element("p", "", line));
        paper.body.append("</div>\n");
        return paper;
    }

    /** A line below the title. */
    public Paper sub(String text) {
        return element("p", "sub", text);
    }

    public Paper heading(String text) {
        return element("h2", "", text);
    }

    /** Text, each line a paragraph; nothing when it is blank. */
    public Paper text(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> element("p", "", line));
        return this;
    }

    /** Lines at the end on the right, where somebody signs. */
    public Paper end(List<String> lines) {
        body.append("<div class=\"end\">\n");
        lines.forEach(line -> element("p", "", line));
        body.append("</div>\n");
        return this;
    }

    /** Names and values; what is blank is shown as a dash. */
    public Paper facts(List<Line> facts) {
        body.append("<table class=\"facts\">\n");
        for (var fact : facts) {
            body.append("<tr><th>").append(escaped(fact.name())).append("</th><td>");
            body.append(lines(fact.value().isBlank() ? "—" : fact.value())).append("</td></tr>\n");
        }
        body.append("</table>\n");
        return this;
    }

    /** A name and its value. */
    public record Line(String name, String value) {}

    /**
     * A table whose head is repeated on each sheet.
     *
     * @param heads with their width in hundredths, such as {@code 日期=14}
     */
    public Paper table(List<String> heads, List<List<String>> rows) {
        body.append("<table>\n<thead><tr>");
        for (var head : heads) {
            int cut = head.lastIndexOf('=');
            body.append("<th style=\"width: ").append(head.substring(cut + 1)).append("%\">");
            body.append(escaped(head.substring(0, cut))).append("</th>");
        }
        body.append("</tr></thead>\n<tbody>\n");
        for (var row : rows) {
            body.append("<tr>");
            row.forEach(cell -> body.append("<td>").append(lines(cell)).append("</td>"));
            body.append("</tr>\n");
        }
        body.append("</tbody></table>\n");
        return this;
    }

    /** A row of days, each with its mark as class and what it shows. */
    public Paper days(List<Line> days) {
        body.append("<p class=\"days\">");
        for (var day : days) {
            body.append("<span class=\"").append(escaped(day.name())).append("\">");
            body.append(escaped(day.value())).append("</span> ");
        }
        body.append("</p>\n");
        return this;
    }

    /** Drawn for reading by itself, with its structure inside. */
    public byte[] pdf() {
        return ChinesePdf.tagged(html());
    }

    /** Drawn for a file of many papers, which has a structure of its own. */
    public byte[] sheets() {
        return ChinesePdf.of(html());
    }

    private String html() {
        return """
        <!DOCTYPE html>
        <html lang="zh-CN"><head><meta charset="UTF-8"/><title>%s</title>
        <meta name="description" content="%s"/><style>
        %s</style></head><body>
        %s</body></html>
        """
                .formatted(escaped(title), escaped(title), STYLE, body);
    }

    private Paper element(String name, String kind, String text) {
        body.append('<').append(name);
        if (!kind.isEmpty()) {
            body.append(" class=\"").append(kind).append('"');
        }
        body.append('>').append(escaped(text)).append("</").append(name).append(">\n");
        return this;
    }

    private static String lines(String text) {
        return text.lines().map(Paper::escaped).collect(Collectors.joining("<br/>"));
    }

    /** No markup, and none of the control characters that XML does not know. */
    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\t]]", " ")
                .replaceAll("[\\uFFFE\\uFFFF]|\\p{Cs}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
