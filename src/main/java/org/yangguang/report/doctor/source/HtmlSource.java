package org.yangguang.report.doctor.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads a web page: its paragraphs and tables, without scripts, menus and what is hidden. */
final class HtmlSource {

    private static final Set<String> NOT_TEXT =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "nav",
                    "select",
                    "textarea",
                    "button",
                    "svg",
                    "head",
                    "iframe",
                    "object");
    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "section",
                    "article",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "li",
                    "ul",
                    "ol",
                    "dl",
                    "dd",
                    "dt",
                    "blockquote",
                    "pre",
                    "center",
                    "main",
                    "header",
                    "footer",
                    "aside",
                    "form",
                    "fieldset",
                    "body",
                    "hr",
                    "figure",
                    "figcaption",
                    "address",
                    "td",
                    "th",
                    "tr",
                    "tbody",
                    "caption");
    private static final Pattern HIDDEN =
            Pattern.compile(
                    "display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);
    private static final int DEEPEST = 60;
    private static final int LONGEST_CELL = 200;
    private static final int WIDEST = 200;

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private int linked;

    private HtmlSource() {}

    static SourceDocument read(String html) {
        var page = Jsoup.parse(html);
        var source = new HtmlSource();
        source.walk(page.body(), 0);
        source.endParagraph();
        return new SourceDocument(source.lines, titles(page));
    }

    /** What the page calls itself: named by the editor's system, by its heading, by the window. */
    private static List<String> titles(Element page) {
        var titles = new ArrayList<String>();
        page.select("meta[name=ArticleTitle], meta[property=og:title]")
                .forEach(meta -> titles.add(meta.attr("content")));
        page.select("h1, ucaptitle").forEach(heading -> titles.add(heading.text()));
        page.select("head title").forEach(title -> titles.add(title.text()));
        return titles;
    }

    private void walk(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text.text(), insideLink(text));
        } else if (node instanceof Element element && depth < DEEPEST && isShown(element)) {
            switch (element.normalName()) {
                case "br" -> paragraph.append('\n');
                case "table" -> table(element, depth);
                default -> children(element, depth);
            }
        }
    }

    private void children(Element element, int depth) {
        boolean block = BLOCKS.contains(element.normalName());
        if (block) {
            endParagraph();
        }
        element.childNodes().forEach(child -> walk(child, depth + 1));
        if (block) {
            endParagraph();
        }
    }

    private static boolean insideLink(TextNode text) {
        var parent = text.parent();
        return parent != null && parent.closest("a") != null;
    }

    private void append(String text, boolean link) {
        paragraph.append(text);
        if (link) {
            linked += text.strip().length();
        }
    }

    /** Ends a paragraph; one that is mostly links is a menu. */
    private void endParagraph() {
        var text = paragraph.toString();
        boolean menu = linked * 10 > text.strip().length() * 7;
        paragraph.setLength(0);
        linked = 0;
        if (!text.isBlank() && !menu) {
            text.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> Line.loose(line.strip()))
                    .forEach(lines::add);
        }
    }

    private static boolean isShown(Element element) {
        return !NOT_TEXT.contains(element.normalName())
                && !element.hasAttr("hidden")
                && !HIDDEN.matcher(element.attr("style")).find();
    }

    /**
     * Rows that hold tables or whole paragraphs arrange the page and are read as such; the others
     * are rows of cells.
     */
    private void table(Element table, int depth) {
        endParagraph();
        var grid = new GridBuilder();
        for (var row : table.select("> tr, > tbody > tr, > thead > tr, > tfoot > tr")) {
            if (!isShown(row)) {
                continue;
            }
            if (isArrangement(row)) {
                lines.addAll(grid.lines());
                grid = new GridBuilder();
                children(row, depth + 1);
                endParagraph();
            } else {
                grid.startRow();
                var rows = grid;
                row.select("> td, > th").stream().limit(WIDEST).forEach(cell -> cells(cell, rows));
                grid.endRow();
            }
        }
        lines.addAll(grid.lines());
    }

    private void cells(Element cell, GridBuilder grid) {
        if (!isShown(cell)) {
            return;
        }
        var nested = cell.select("table tr");
        if (nested.size() == 1) {
            nested.select("td, th")
                    .forEach(inner -> grid.add(text(inner), span(inner, "colspan"), 1));
        } else {
            grid.add(text(cell), span(cell, "colspan"), span(cell, "rowspan"));
        }
    }

    private static boolean isArrangement(Element row) {
        return row.select("table").stream().anyMatch(inner -> inner.select("tr").size() > 1)
                || row.select("> td, > th").stream()
                        .anyMatch(cell -> cell.text().length() > LONGEST_CELL);
    }

    private static String text(Element cell) {
        var field = cell.selectFirst("input[value]");
        var text = cell.text().replace(' ', ' ').strip();
        return text.isEmpty() && field != null ? field.attr("value") : text;
    }

    private static int span(Element cell, String name) {
        try {
            return Math.max(1, Integer.parseInt(cell.attr(name).replaceAll("\\D", "")));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
