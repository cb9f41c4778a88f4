package org.yangguang.screening.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.yangguang.screening.Part;
import org.yangguang.screening.Place;
import org.yangguang.screening.domain.Segment;

/**
 * A body in HTML, paragraph by paragraph and cell by cell, so that what is found in its text can be
 * masked or marked where it stands, even when tags run through it.
 */
final class BodyHtml {

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
                    "ul",
                    "ol",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "td",
                    "th",
                    "blockquote",
                    "figure",
                    "figcaption",
                    "hr");

    /** A stretch of a block's text: letters of the document, or a break that stands for a tag. */
    private record Piece(int start, int length, List<TextNode> node) {}

    /** A paragraph, or what a cell holds. */
    private static final class Block {
        private final StringBuilder text = new StringBuilder();
        private final List<Piece> pieces = new ArrayList<>();

        void add(TextNode node) {
            var words = node.getWholeText();
            pieces.add(new Piece(text.length(), words.length(), List.of(node)));
            text.append(words);
        }

        void breakLine() {
            if (!text.isEmpty()) {
                text.append('\n');
            }
        }
    }

    private final Document document;
    private final List<Segment> segments = new ArrayList<>();
    private final Map<String, Block> blocks = new LinkedHashMap<>();
    private Block block = new Block();
    private int paragraphs;
    private int tables;
    private int lines;

    private BodyHtml(String html) {
        document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        walk(document.body());
        endParagraph();
        attributes();
    }

    static BodyHtml of(String html) {
        return new BodyHtml(html);
    }

    List<Segment> segments() {
        return segments;
    }

    int pictures() {
        return document.select("img").size();
    }

    /** The body as it is by now. */
    String html() {
        return document.body().html();
    }

    /** Puts other letters, as many, in place of those at a place. */
    void replace(String at, int start, int end, String with) {
        var there = blocks.get(at);
        if (there == null) {
            return;
        }
        for (var piece : there.pieces) {
            int from = Math.max(start, piece.start());
            int to = Math.min(end, piece.start() + piece.length());
            if (from < to) {
                var node = piece.node().getFirst();
                var text = new StringBuilder(node.getWholeText());
                text.replace(
                        from - piece.start(),
                        to - piece.start(),
                        with.substring(from - start, to - start));
                node.text(text.toString());
            }
        }
    }

    /** Marks what stands at a place; of several at one place the last is marked first. */
    void mark(String at, int start, int end, String id, String tone) {
        var there = blocks.get(at);
        if (there == null) {
            return;
        }
        boolean named = false;
        for (var piece : there.pieces) {
            int from = Math.max(start, piece.start()) - piece.start();
            int to = Math.min(end, piece.start() + piece.length()) - piece.start();
            var node = piece.node().getFirst();
            if (from < to && to <= node.getWholeText().length()) {
                if (to < node.getWholeText().length()) {
                    node.splitText(to);
                }
                var marked = from > 0 ? node.splitText(from) : node;
                marked.wrap("<mark class=\"hit " + tone + "\"></mark>");
                var mark = marked.parent();
                if (!named && mark != null) {
                    mark.attr("id", id);
                    named = true;
                }
            }
        }
    }

    private void walk(Node node) {
        for (var child : List.copyOf(node.childNodes())) {
            if (child instanceof TextNode text) {
                block.add(text);
            } else if (child instanceof Element element) {
                element(element);
            }
        }
    }

    private void element(Element element) {
        var name = element.normalName();
        if (name.equals("br")) {
            block.breakLine();
        } else if (name.equals("table")) {
            endParagraph();
            table(element);
        } else if (BLOCKS.contains(name)) {
            endParagraph();
            walk(element);
            endParagraph();
        } else {
            walk(element);
        }
    }

    private void table(Element table) {
        int number = ++tables;
        for (var caption : table.select("> caption")) {
            walk(caption);
            endParagraph();
        }
        int row = 0;
        for (var tr : table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr")) {
            int column = 0;
            for (var cell : tr.select("> td, > th")) {
                var at = "表" + number + "第" + (row + 1) + "行第" + (column + 1) + "列";
                block = new Block();
                cell(cell);
                segments.add(
                        new Segment(
                                Place.of(Part.BODY, at),
                                block.text.toString(),
                                0,
                                new Segment.Cell(number, row, column)));
                blocks.put(at, block);
                block = new Block();
                var span = cell.attr("colspan");
                column += span.matches("\\d{1,3}") ? Math.max(1, Integer.parseInt(span)) : 1;
            }
            row++;
        }
    }

    /** Paragraphs within a cell are lines of it. */
    private void cell(Node node) {
        for (var child : node.childNodes()) {
            if (child instanceof TextNode text) {
                block.add(text);
            } else if (child instanceof Element element) {
                if (BLOCKS.contains(element.normalName()) || element.normalName().equals("br")) {
                    block.breakLine();
                }
                cell(element);
            }
        }
    }

    private void endParagraph() {
        var text = block.text.toString();
        if (!text.isBlank()) {
            var at = "第" + ++paragraphs + "段";
            int head = ++lines <= 3 ? text.length() : 0;
            segments.add(new Segment(Place.of(Part.BODY, at), text, head, null));
            blocks.put(at, block);
        }
        block = new Block();
    }

    /** What is read out and what leads elsewhere is public too. */
    private void attributes() {
        int number = 0;
        for (var element : document.select("a[href], a[title], img[alt], img[title], img[src]")) {
            number++;
            for (var name : List.of("href", "title", "alt", "src")) {
                var value = element.attr(name);
                if (!value.isBlank()) {
                    segments.add(
                            Segment.of(
                                    Place.of(Part.ALT_TEXT, element.normalName() + " " + number),
                                    value));
                }
            }
        }
    }
}
