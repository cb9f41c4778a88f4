package org.yangguang.screening.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.yangguang.screening.Part;
import org.yangguang.screening.Rule;

/**
 * Reads an OFD (GB/T 33190): the text of each page by its place, properties, annotations,
 * attachments; text under filled shapes counts as covered.
 */
final class Ofds {

    private Ofds() {}

    static void read(ZipParts parts, Gathered out) throws IOException {
        int page = 0;
        for (var name : sorted(parts.names())) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith("ofd.xml")) {
                properties(parts.require(name), out);
            } else if (lower.contains("/pages/") && lower.endsWith("content.xml")) {
                page++;
                page(parts.require(name), "第" + page + "页", Part.TEXT, out);
            } else if (lower.contains("/tpls/") && lower.endsWith("content.xml")) {
                page(parts.require(name), "模板", Part.HEADER_FOOTER, out);
            } else if (lower.contains("annot") && lower.endsWith(".xml")) {
                annotations(parts.require(name), name, out);
            } else if (lower.contains("/attachs/") || lower.contains("/attachments/")) {
                attachment(parts, name, out);
            } else if (lower.matches(".*\\.(jpe?g|png|gif|bmp|tiff?|webp)")) {
                out.picture();
                Pictures.read(parts.require(name), out.inside(OfficePackage.last(name)));
            } else if (lower.contains("/signs/") && lower.endsWith(".esl")) {
                out.picture();
            } else if (lower.contains("customtag") || lower.contains("extension")) {
                anyText(parts.require(name), out);
            }
        }
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream()
                .sorted(
                        Comparator.comparing((String name) -> name.replaceAll("\\d+", "0"))
                                .thenComparing(Ofds::numbers))
                .toList();
    }

    private static String numbers(String name) {
        var numbers = new StringBuilder();
        var matcher = java.util.regex.Pattern.compile("\\d+").matcher(name);
        while (matcher.find()) {
            numbers.append("%12s".formatted(matcher.group()));
        }
        return numbers.toString();
    }

    private static void properties(byte[] xml, Gathered out) throws IOException {
        Xml.walk(
                xml,
                new Walk() {
                    private final StringBuilder value = new StringBuilder();

                    @Override
                    public void start(String name, XMLStreamReader at) {
                        value.setLength(0);
                    }

                    @Override
                    public void text(String text) {
                        value.append(text);
                    }

                    @Override
                    public void end(String name) {
                        var text = value.toString().strip();
                        value.setLength(0);
                        boolean plain =
                                name.equals("DocRoot")
                                        || name.equals("DocID")
                                        || name.equals("Signatures")
                                        || name.equals("DocUsage");
                        if (!text.isEmpty() && !plain) {
                            out.text(Part.METADATA, name, text);
                            if (name.equals("Author") || name.equals("CustomData")) {
                                out.thing(
                                        Rule.METADATA, Part.METADATA, name, Gathered.hint(text), 1);
                            }
                        }
                    }
                });
    }

    /** A piece of text where it stands on the page. */
    private record Piece(
            double x, double y, double width, double height, String text, boolean unseen) {

        boolean isUnder(Piece shape) {
            double middleX = x + width / 2;
            double middleY = y + height / 2;
            return middleX >= shape.x
                    && middleX <= shape.x + shape.width
                    && middleY >= shape.y
                    && middleY <= shape.y + shape.height;
        }
    }

    private static void page(byte[] xml, String where, Part part, Gathered out) throws IOException {
        var pieces = new ArrayList<Piece>();
        var covered = new ArrayList<Piece>();
        Xml.walk(xml, new PageWalk(pieces, covered));
        var shown = new ArrayList<Piece>();
        for (var piece : pieces) {
            if (piece.unseen()) {
                out.text(Part.HIDDEN_TEXT, where, piece.text());
                out.thing(Rule.HIDDEN_TEXT, Part.HIDDEN_TEXT, where, "", 1);
            } else if (!covered.contains(piece)) {
                shown.add(piece);
            }
        }
        lines(shown, where, part, out);
        if (!covered.isEmpty()) {
            var text = new StringBuilder();
            covered.forEach(piece -> text.append(piece.text()));
            out.text(Part.COVERED_TEXT, where, text.toString());
            out.thing(
                    Rule.COVERED_TEXT, Part.COVERED_TEXT, where, Gathered.hint(text.toString()), 1);
        }
    }

    /** Pieces side by side make a line, whatever their order in the file. */
    private static void lines(List<Piece> pieces, String where, Part part, Gathered out) {
        var sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingDouble(Piece::y).thenComparingDouble(Piece::x));
        var lines = new ArrayList<String>();
        var line = new ArrayList<Piece>();
        for (var piece : sorted) {
            boolean next =
                    !line.isEmpty()
                            && piece.y() - line.getFirst().y() > 0.6 * Math.max(1, piece.height());
            if (next) {
                lines.add(joined(line));
                line.clear();
            }
            line.add(piece);
        }
        if (!line.isEmpty()) {
            lines.add(joined(line));
        }
        out.page(part, where, String.join("\n", lines));
    }

    private static String joined(List<Piece> line) {
        line.sort(Comparator.comparingDouble(Piece::x));
        var text = new StringBuilder();
        double end = Double.NaN;
        for (var piece : line) {
            if (!Double.isNaN(end) && piece.x() - end > 2.5) {
                text.append(' ');
            }
            text.append(piece.text());
            end = piece.x() + piece.width();
        }
        return text.toString();
    }

    /** Goes through the objects of a page in the order in which they are drawn. */
    private static final class PageWalk extends Walk {

        private final List<Piece> pieces;
        private final List<Piece> covered;
        private final StringBuilder text = new StringBuilder();
        private double[] boundary = new double[4];
        private boolean inText;
        private boolean taking;
        private boolean unseen;
        private boolean filled;

        PageWalk(List<Piece> pieces, List<Piece> covered) {
            this.pieces = pieces;
            this.covered = covered;
        }

        @Override
        public void start(String name, XMLStreamReader at) {
            switch (name) {
                case "TextObject" -> {
                    boundary = boundary(at);
                    unseen = isUnseen(at);
                    inText = true;
                    text.setLength(0);
                }
                case "TextCode" -> taking = inText;
                case "PathObject" -> {
                    boundary = boundary(at);
                    filled = Xml.attribute(at, "Fill").equals("true") && !isUnseen(at);
                    if (Xml.attribute(at, "Alpha").matches("\\d+")
                            && Integer.parseInt(Xml.attribute(at, "Alpha")) < 240) {
                        filled = false;
                    }
                }
                default -> {
                    // how it looks
                }
            }
        }

        @Override
        public void text(String said) {
            if (taking) {
                text.append(said);
            }
        }

        @Override
        public void end(String name) {
            switch (name) {
                case "TextCode" -> taking = false;
                case "TextObject" -> {
                    inText = false;
                    if (!text.toString().isBlank()) {
                        pieces.add(piece(text.toString()));
                    }
                }
                case "PathObject" -> {
                    if (filled && boundary[2] * boundary[3] < 20_000) {
                        var shape = piece("");
                        pieces.stream()
                                .filter(piece -> !piece.unseen() && piece.isUnder(shape))
                                .filter(piece -> !covered.contains(piece))
                                .toList()
                                .forEach(covered::add);
                    }
                    filled = false;
                }
                default -> {
                    // how it looks
                }
            }
        }

        private Piece piece(String said) {
            return new Piece(boundary[0], boundary[1], boundary[2], boundary[3], said, unseen);
        }

        private static boolean isUnseen(XMLStreamReader at) {
            return Xml.attribute(at, "Visible").equals("false")
                    || Xml.attribute(at, "Alpha").equals("0");
        }

        private static double[] boundary(XMLStreamReader at) {
            var numbers = Xml.attribute(at, "Boundary").strip().split("\\s+", 5);
            double[] boundary = new double[4];
            for (int i = 0; i < 4 && i < numbers.length; i++) {
                try {
                    boundary[i] = Double.parseDouble(numbers[i]);
                } catch (NumberFormatException e) {
                    boundary[i] = 0;
                }
            }
            return boundary;
        }
    }

    private static void annotations(byte[] xml, String name, Gathered out) throws IOException {
        var count = new int[1];
        Xml.walk(
                xml,
                new Walk() {
                    private final StringBuilder value = new StringBuilder();

                    @Override
                    public void start(String element, XMLStreamReader at) {
                        value.setLength(0);
                        if (element.equals("Annot")
                                && !Xml.attribute(at, "Type").matches("Link|Watermark|Stamp")) {
                            count[0]++;
                            out.text(Part.COMMENT, "作者", Xml.attribute(at, "Creator"));
                        }
                    }

                    @Override
                    public void text(String text) {
                        value.append(text);
                    }

                    @Override
                    public void end(String element) {
                        boolean said =
                                element.equals("Remark")
                                        || element.equals("TextCode")
                                        || element.equals("Parameter");
                        if (said) {
                            out.text(Part.COMMENT, OfficePackage.last(name), value.toString());
                        }
                        value.setLength(0);
                    }
                });
        if (count[0] > 0) {
            out.thing(Rule.COMMENT, Part.COMMENT, "", "", count[0]);
        }
    }

    private static void attachment(ZipParts parts, String name, Gathered out) throws IOException {
        if (name.toLowerCase(Locale.ROOT).endsWith("attachments.xml")) {
            anyText(parts.require(name), out);
            return;
        }
        out.thing(Rule.EMBEDDED_OBJECT, Part.EMBEDDED, OfficePackage.last(name), "", 1);
        var inside = out.inside(OfficePackage.last(name)).as(Part.EMBEDDED);
        try {
            AnyFile.read(OfficePackage.last(name), parts.require(name), inside);
        } catch (Unreadable e) {
            FileScreening.unreadable(inside, e.code());
        }
    }

    private static void anyText(byte[] xml, Gathered out) throws IOException {
        Xml.walk(
                xml,
                new Walk() {
                    @Override
                    public void text(String text) {
                        out.text(Part.METADATA, "", text);
                    }
                });
    }
}
