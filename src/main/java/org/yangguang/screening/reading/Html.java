package org.yangguang.screening.reading;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.yangguang.screening.Part;
import org.yangguang.screening.Rule;

/** Reads HTML as a file: what shows, and comments, scripts, hidden elements, data in addresses. */
final class Html {

    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "li",
                    "tr",
                    "td",
                    "th",
                    "table",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "ul",
                    "ol",
                    "dl",
                    "dt",
                    "dd",
                    "blockquote",
                    "figcaption",
                    "figure",
                    "caption",
                    "form",
                    "body",
                    "br",
                    "hr",
                    "pre",
                    "nav",
                    "main",
                    "aside",
                    "option",
                    "title",
                    "address");
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden|font-size\\s*:\\s*0|opacity\\s*:\\s*0(?![.\\d])|left\\s*:\\s*-\\d{3,}|text-indent\\s*:\\s*-\\d{3,}");
    private static final Pattern WHITE =
            Pattern.compile("(?i)(?<!-)color\\s*:\\s*(#fff\\b|#ffffff|white)");
    private static final List<String> SPOKEN =
            List.of(
                    "alt",
                    "title",
                    "aria-label",
                    "placeholder",
                    "value",
                    "content",
                    "summary",
                    "href");

    private final Gathered out;
    private final StringBuilder line = new StringBuilder();
    private int lines;
    private int scripts;
    private boolean unseenNow;

    private Html(Gathered out) {
        this.out = out;
    }

    static void read(String text, Gathered out) throws IOException {
        new Html(out).document(Jsoup.parse(text));
    }

    static void readXml(String text, Gathered out) throws IOException {
        new Html(out).document(Jsoup.parse(text, "", Parser.xmlParser()));
    }

    private void document(Document document) throws IOException {
        walk(document, false);
        flush();
        if (scripts > 0) {
            out.thing(Rule.MACRO, Part.SCRIPT, "", "script", scripts);
        }
    }

    private void walk(Node node, boolean hiddenAbove) throws IOException {
        for (var child : List.copyOf(node.childNodes())) {
            switch (child) {
                case TextNode text -> text(text.getWholeText(), hiddenAbove);
                case Comment comment -> comment(comment.getData());
                case DataNode data -> out.text(Part.SCRIPT, "", data.getWholeData());
                case Element element -> element(element, hiddenAbove);
                default -> {
                    // declarations
                }
            }
        }
    }

    private void element(Element element, boolean hiddenAbove) throws IOException {
        var name = element.normalName();
        boolean hidden =
                hiddenAbove
                        || element.hasAttr("hidden")
                        || name.equals("template")
                        || (name.equals("input") && element.attr("type").equals("hidden"))
                        || isUnseen(element.attr("style"));
        if (name.equals("script")) {
            scripts++;
        }
        attributes(element, hidden);
        if (name.equals("table") && element.select("table").size() == 1 && !hidden) {
            flush();
            table(element);
            return;
        }
        boolean block = BLOCKS.contains(name);
        if (block) {
            flush();
        }
        walk(element, hidden);
        if (block) {
            flush();
        }
    }

    private void attributes(Element element, boolean hidden) throws IOException {
        for (var attribute : element.attributes()) {
            var name = attribute.getKey().toLowerCase(Locale.ROOT);
            var value = attribute.getValue();
            if (value.regionMatches(true, 0, "data:", 0, 5)) {
                data(value);
            } else if (value.regionMatches(true, 0, "javascript:", 0, 11)
                    || name.startsWith("on")) {
                scripts++;
                out.text(Part.SCRIPT, name, value);
            } else if (name.startsWith("data-")) {
                out.text(Part.HIDDEN_TEXT, name, value);
            } else if (SPOKEN.contains(name)) {
                out.text(hidden ? Part.HIDDEN_TEXT : Part.ALT_TEXT, name, value);
            }
        }
    }

    /** A picture or a text that an address carries in itself. */
    private void data(String address) throws IOException {
        int comma = address.indexOf(',');
        if (comma < 0) {
            return;
        }
        var head = address.substring(5, comma).toLowerCase(Locale.ROOT);
        var body = address.substring(comma + 1);
        byte[] content;
        try {
            content =
                    head.contains("base64")
                            ? Base64.getMimeDecoder().decode(body)
                            : java.net.URLDecoder.decode(
                                            body, java.nio.charset.StandardCharsets.UTF_8)
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            out.text(Part.EMBEDDED, "data:", body);
            return;
        }
        var inside = out.inside("data:").as(Part.EMBEDDED);
        try {
            AnyFile.read(head.contains("html") ? "data.html" : "data", content, inside);
        } catch (Unreadable e) {
            FileScreening.unreadable(inside, e.code());
        }
    }

    private void comment(String text) {
        if (!text.isBlank() && !text.startsWith("[if") && !text.startsWith("<![endif")) {
            out.text(Part.COMMENT, "", text);
            out.thing(Rule.COMMENT, Part.COMMENT, "", "", 1);
        }
    }

    private void text(String text, boolean hidden) {
        if (hidden != unseenNow) {
            flush();
            unseenNow = hidden;
        }
        line.append(text);
    }

    private void flush() {
        var text = line.toString().replaceAll("[ \\t\\r\\n]+", " ").strip();
        line.setLength(0);
        if (text.isEmpty()) {
            return;
        }
        lines++;
        if (unseenNow) {
            out.text(Part.HIDDEN_TEXT, "第" + lines + "段", text);
            out.thing(Rule.HIDDEN_TEXT, Part.HIDDEN_TEXT, "第" + lines + "段", "", 1);
        } else {
            out.add(Part.TEXT, "第" + lines + "段", text, lines <= 3);
        }
    }

    private void table(Element element) throws IOException {
        int table = out.newTable();
        int row = 0;
        for (var tr : element.select("tr")) {
            int column = 0;
            for (var cell : tr.select("> td, > th")) {
                var place = "表" + table + "第" + (row + 1) + "行第" + (column + 1) + "列";
                boolean hidden =
                        isUnseen(cell.attr("style"))
                                || isUnseen(tr.attr("style"))
                                || !cell.select("[hidden]").isEmpty();
                out.cell(
                        hidden ? Part.HIDDEN_TEXT : Part.TEXT,
                        place,
                        cell.wholeText().replaceAll("[ \\t\\r\\n]+", " ").strip(),
                        lines == 0 && row < 3,
                        table,
                        row,
                        column);
                column += Math.max(1, span(cell));
            }
            row++;
        }
        inside(element);
    }

    /** What lies in a table beside the text of its cells. */
    private void inside(Element element) throws IOException {
        for (var inner : element.children()) {
            attributes(inner, false);
            scripts += inner.normalName().equals("script") ? 1 : 0;
            for (var node : inner.childNodes()) {
                if (node instanceof Comment comment) {
                    comment(comment.getData());
                } else if (node instanceof DataNode data) {
                    out.text(Part.SCRIPT, "", data.getWholeData());
                }
            }
            inside(inner);
        }
    }

    /** White letters show on a ground of their own. */
    private static boolean isUnseen(String style) {
        return UNSEEN.matcher(style).find()
                || (WHITE.matcher(style).find() && !style.contains("background"));
    }

    private static int span(Element cell) {
        var span = cell.attr("colspan");
        return span.matches("\\d{1,3}") ? Integer.parseInt(span) : 1;
    }
}
