package org.yangguang.screening.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.yangguang.screening.Part;
import org.yangguang.screening.Rule;

/** Goes through one story of a DOCX, paragraph by paragraph and cell by cell. */
final class DocxWalk extends Walk {

    private static final int LINES_AT_THE_HEAD = 3;

    /** A paragraph as it is being read; a text box makes one within another. */
    private static final class Paragraph {
        private final StringBuilder shown = new StringBuilder();
        private final StringBuilder unseen = new StringBuilder();
        private final StringBuilder deleted = new StringBuilder();
        private boolean styleHides;
    }

    /** A table as it is being read. */
    private static final class Grid {
        private final int number;
        private final List<Runnable> cells = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int row = -1;
        private int column;
        private int span = 1;
        private boolean rowHidden;

        Grid(int number) {
            this.number = number;
        }
    }

    private final Part part;
    private final Gathered out;
    private final Set<String> hiddenStyles;
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<Grid> grids = new ArrayDeque<>();
    private final List<Runnable> innerCells = new ArrayList<>();

    private int count;
    private int onPage;
    private int skipping;
    private int inserting;
    private int deleting;
    private int changes;
    private boolean vanish;
    private boolean white;
    private boolean tiny;
    private boolean shaded;
    private boolean inRunProperties;
    private boolean inRun;
    private String taking = "";

    DocxWalk(Part part, Gathered out, Set<String> hiddenStyles) {
        this.part = part;
        this.out = out;
        this.hiddenStyles = hiddenStyles;
    }

    /** How many insertions, deletions and moves are still tracked. */
    int changes() {
        return changes;
    }

    @Override
    public void start(String name, XMLStreamReader at) {
        if (skipping > 0 || name.equals("Fallback")) {
            skipping++;
            return;
        }
        switch (name) {
            case "p" -> paragraphs.push(new Paragraph());
            case "r" -> startRun();
            case "rPr" -> inRunProperties = inRun;
            case "t", "delText", "instrText" -> taking = name;
            case "tab", "ptab" -> take(" ");
            case "br", "cr" -> lineBreak(at);
            case "lastRenderedPageBreak" -> onPage = 0;
            case "noBreakHyphen" -> take("-");
            case "ins", "moveTo" -> change(() -> inserting++);
            case "del", "moveFrom" -> change(() -> deleting++);
            case "rPrChange", "pPrChange", "tblPrChange", "sectPrChange", "cellIns", "cellDel" ->
                    changes++;
            case "tbl" -> grids.push(new Grid(out.newTable()));
            case "tr" -> startRow();
            case "tc" -> startCell();
            case "gridSpan" -> span(at);
            case "hidden" -> hideRow(at);
            case "docPr", "cNvPr" -> describe(at);
            default -> look(name, at);
        }
    }

    private void look(String name, XMLStreamReader at) {
        if (inRunProperties) {
            switch (name) {
                case "vanish", "webHidden" -> vanish = name.equals("vanish") && Xml.isOn(at);
                case "color" -> white = Xml.attribute(at, "val").equalsIgnoreCase("FFFFFF");
                case "sz" -> tiny = isTiny(Xml.attribute(at, "val"));
                case "shd" -> {
                    var fill = Xml.attribute(at, "fill");
                    shaded |=
                            !fill.isEmpty()
                                    && !fill.equalsIgnoreCase("auto")
                                    && !fill.equalsIgnoreCase("FFFFFF");
                }
                case "highlight" -> shaded |= Xml.isOn(at);
                case "rStyle" -> vanish |= hiddenStyles.contains(Xml.attribute(at, "val"));
                default -> {
                    // how letters look otherwise does not matter
                }
            }
        } else if (name.equals("pStyle") && !paragraphs.isEmpty()) {
            paragraphs.peek().styleHides = hiddenStyles.contains(Xml.attribute(at, "val"));
        } else if (name.equals("shd") && !grids.isEmpty()) {
            var fill = Xml.attribute(at, "fill");
            cellShaded |=
                    !fill.isEmpty()
                            && !fill.equalsIgnoreCase("auto")
                            && !fill.equalsIgnoreCase("FFFFFF");
        }
    }

    /** White letters on a coloured cell show. */
    private boolean cellShaded;

    @Override
    public void text(String text) {
        if (skipping == 0 && !taking.isEmpty() && !paragraphs.isEmpty()) {
            var paragraph = paragraphs.peek();
            if (taking.equals("delText") || deleting > 0) {
                paragraph.deleted.append(text);
            } else if (taking.equals("t")) {
                take(text);
            }
        }
    }

    @Override
    public void end(String name) {
        if (skipping > 0) {
            skipping--;
            return;
        }
        switch (name) {
            case "t", "delText", "instrText" -> taking = "";
            case "r" -> inRun = false;
            case "rPr" -> inRunProperties = false;
            case "ins", "moveTo" -> inserting = Math.max(0, inserting - 1);
            case "del", "moveFrom" -> deleting = Math.max(0, deleting - 1);
            case "p" -> endParagraph();
            case "tc" -> endCell();
            case "tbl" -> endTable();
            default -> {
                // nothing ends that matters
            }
        }
    }

    private void change(Runnable deed) {
        changes++;
        deed.run();
    }

    private void startRun() {
        inRun = true;
        vanish = false;
        white = false;
        tiny = false;
        shaded = false;
    }

    private void lineBreak(XMLStreamReader at) {
        take("\n");
        if (Xml.attribute(at, "type").equals("page")) {
            onPage = 0;
        }
    }

    private void take(String text) {
        var paragraph = paragraphs.peek();
        if (paragraph == null) {
            return;
        }
        if (deleting > 0) {
            paragraph.deleted.append(text);
        } else if (vanish || paragraph.styleHides || tiny || (white && !shaded && !cellShaded)) {
            paragraph.unseen.append(text);
        } else {
            paragraph.shown.append(text);
        }
    }

    private void endParagraph() {
        var paragraph = paragraphs.poll();
        if (paragraph == null) {
            return;
        }
        boolean inTable = !grids.isEmpty() && paragraphs.isEmpty();
        var where = inTable ? place(grids.peek()) : "第" + ++count + "段";
        if (inTable) {
            var grid = grids.peek();
            if (!grid.text.isEmpty()) {
                grid.text.append('\n');
            }
            grid.text.append(paragraph.shown);
        } else if (!paragraph.shown.toString().isBlank()) {
            boolean top =
                    part == Part.HEADER_FOOTER || (part == Part.TEXT && onPage < LINES_AT_THE_HEAD);
            onPage++;
            out.add(part, where, paragraph.shown.toString(), top);
        }
        if (!paragraph.unseen.toString().isBlank()) {
            out.text(Part.HIDDEN_TEXT, where, paragraph.unseen.toString());
            out.thing(Rule.HIDDEN_TEXT, Part.HIDDEN_TEXT, where, "", 1);
        }
        out.text(Part.TRACKED_CHANGE, where, paragraph.deleted.toString());
    }

    private void startRow() {
        var grid = grids.peek();
        if (grid != null) {
            grid.row++;
            grid.column = 0;
            grid.rowHidden = false;
        }
    }

    private void startCell() {
        var grid = grids.peek();
        if (grid != null) {
            grid.text.setLength(0);
            grid.span = 1;
        }
        cellShaded = false;
    }

    private void span(XMLStreamReader at) {
        var grid = grids.peek();
        var value = Xml.attribute(at, "val");
        if (grid != null && value.matches("\\d{1,3}")) {
            grid.span = Integer.parseInt(value);
        }
    }

    /** A row can be hidden as letters can. */
    private void hideRow(XMLStreamReader at) {
        var grid = grids.peek();
        if (grid != null && Xml.isOn(at)) {
            grid.rowHidden = true;
        }
    }

    private void endCell() {
        var grid = grids.peek();
        if (grid == null) {
            return;
        }
        var text = grid.text.toString();
        var where = place(grid);
        int row = Math.max(0, grid.row);
        int column = grid.column;
        var shown = grid.rowHidden ? Part.HIDDEN_ROW : part;
        boolean top =
                part == Part.HEADER_FOOTER
                        || (part == Part.TEXT && onPage < LINES_AT_THE_HEAD && grid.row == 0);
        grid.cells.add(() -> out.cell(shown, where, text, top, grid.number, row, column));
        if (grid.rowHidden && !text.isBlank()) {
            grid.cells.add(() -> out.thing(Rule.HIDDEN_ROW, Part.HIDDEN_ROW, where, "", 1));
        }
        grid.column += grid.span;
        grid.text.setLength(0);
    }

    /** The cells of a table stand together; those of a table within it follow. */
    private void endTable() {
        var grid = grids.poll();
        if (grid == null) {
            return;
        }
        if (grids.isEmpty()) {
            grid.cells.forEach(Runnable::run);
            innerCells.forEach(Runnable::run);
            innerCells.clear();
            onPage = LINES_AT_THE_HEAD;
        } else {
            innerCells.addAll(grid.cells);
        }
    }

    private void describe(XMLStreamReader at) {
        out.text(Part.ALT_TEXT, "", Xml.attribute(at, "descr"));
        out.text(Part.ALT_TEXT, "", Xml.attribute(at, "title"));
    }

    private static String place(Grid grid) {
        return "表"
                + grid.number
                + "第"
                + (Math.max(0, grid.row) + 1)
                + "行第"
                + (grid.column + 1)
                + "列";
    }

    private static boolean isTiny(String halfPoints) {
        return halfPoints.matches("\\d") && Integer.parseInt(halfPoints) <= 4;
    }
}
