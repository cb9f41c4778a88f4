package org.yangguang.screening.reading;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.yangguang.screening.Part;
import org.yangguang.screening.Rule;

/** Goes through one slide, shape by shape. */
final class PptxWalk extends Walk {

    private final Part part;
    private final String where;
    private final long[] size;
    private final Gathered out;
    private final boolean placed;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder cell = new StringBuilder();
    private final List<Runnable> cells = new ArrayList<>();

    private boolean hiddenSlide;
    private boolean hiddenShape;
    private boolean taking;
    private boolean inTable;
    private boolean hasText;
    private int skipping;

    /** Within a group, places are counted from the group. */
    private int groups;

    private int table;
    private int row = -1;
    private int column;
    private int lines;
    private long left;
    private long above;

    /**
     * Reads one part.
     *
     * @param placed whether shapes beyond the edge of the slide count as hidden
     */
    PptxWalk(Part part, String where, long[] size, Gathered out, boolean placed) {
        this.part = part;
        this.where = where;
        this.size = size;
        this.out = out;
        this.placed = placed;
    }

    boolean hiddenSlide() {
        return hiddenSlide;
    }

    boolean hasText() {
        return hasText;
    }

    @Override
    public void start(String name, XMLStreamReader at) {
        if (skipping > 0 || name.equals("Fallback")) {
            skipping++;
            return;
        }
        switch (name) {
            case "sld" -> hiddenSlide = placed && Xml.attribute(at, "show").equals("0");
            case "sp", "pic", "graphicFrame", "cxnSp" -> hiddenShape = false;
            case "grpSp" -> groups++;
            case "cNvPr" -> {
                hiddenShape |= Xml.attribute(at, "hidden").equals("1");
                out.text(Part.ALT_TEXT, where, Xml.attribute(at, "descr"));
            }
            case "off" -> {
                left = units(Xml.attribute(at, "x"), 0);
                above = units(Xml.attribute(at, "y"), 0);
            }
            case "ext" -> extent(at);
            case "p", "text" -> text.setLength(0);
            case "t" -> taking = true;
            case "br" -> text.append('\n');
            case "tbl" -> {
                inTable = true;
                table = out.newTable();
                row = -1;
            }
            case "tr" -> {
                row++;
                column = 0;
            }
            case "tc" -> cell.setLength(0);
            default -> {
                // looks
            }
        }
    }

    @Override
    public void text(String said) {
        if (skipping == 0 && (taking || part == Part.COMMENT)) {
            text.append(said);
        }
    }

    @Override
    public void end(String name) {
        if (skipping > 0) {
            skipping--;
            return;
        }
        switch (name) {
            case "t" -> taking = false;
            case "grpSp" -> groups--;
            case "p", "text" -> endLine();
            case "tc" -> endCell();
            case "tbl" -> {
                inTable = false;
                cells.forEach(Runnable::run);
                cells.clear();
            }
            default -> {
                // looks
            }
        }
    }

    /** What lies wholly beyond the edge is seen by nobody. */
    private void extent(XMLStreamReader at) {
        var width = Xml.attribute(at, "cx");
        if (placed && groups == 0 && !width.isEmpty()) {
            long right = left + units(width, 0);
            long below = above + units(Xml.attribute(at, "cy"), 0);
            hiddenShape |= right < 0 || below < 0 || left > size[0] || above > size[1];
        }
    }

    private void endLine() {
        var line = text.toString().strip();
        text.setLength(0);
        if (line.isEmpty() || line.matches("‹#›|<#>")) {
            return;
        }
        hasText |= !line.matches("\\d{1,4}");
        if (inTable) {
            cell.append(cell.isEmpty() ? "" : "\n").append(line);
            return;
        }
        var shown = shown();
        out.add(
                shown,
                where,
                line,
                (shown == Part.TEXT && lines < 3) || part == Part.HEADER_FOOTER);
        lines++;
        if (shown == Part.HIDDEN_TEXT) {
            out.thing(Rule.HIDDEN_TEXT, Part.HIDDEN_TEXT, where, "", 1);
        }
    }

    private Part shown() {
        return part != Part.TEXT
                ? part
                : hiddenSlide ? Part.HIDDEN_SLIDE : hiddenShape ? Part.HIDDEN_TEXT : Part.TEXT;
    }

    private void endCell() {
        var said = cell.toString();
        var shown = shown();
        int inTableNumber = table;
        int inRow = Math.max(0, row);
        int inColumn = column++;
        var place = where + "表格第" + (inRow + 1) + "行第" + (inColumn + 1) + "列";
        cells.add(() -> out.cell(shown, place, said, false, inTableNumber, inRow, inColumn));
        cell.setLength(0);
    }

    static long units(String text, long otherwise) {
        return text.matches("-?\\d{1,15}") ? Long.parseLong(text) : otherwise;
    }
}
