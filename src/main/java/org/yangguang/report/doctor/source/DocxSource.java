package org.yangguang.report.doctor.source;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a Word document: paragraphs, and tables with their merged cells, also inside
 * content controls and other tables. Deleted text of tracked changes is left out.
 */
final class DocxSource {

    private static final String BODY = "word/document.xml";
    private static final int DEEPEST = 20;
    private static final long MOST_CHARACTERS = 3_000_000;

    private final List<Line> lines = new ArrayList<>();
    private final Deque<Table> tables = new ArrayDeque<>();
    private final StringBuilder paragraph = new StringBuilder();
    private long characters;

    private DocxSource() {}

    static SourceDocument read(OfficePackage office) throws IOException {
        var source = new DocxSource();
        try {
            source.walk(office.xml(BODY));
        } catch (XMLStreamException e) {
            throw new UnreadableReport("damaged", "Word 文件已损坏，正文读不出来。请用 Word 打开后另存再试。", e);
        }
        return new SourceDocument(source.lines, List.of());
    }

    private void walk(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "t" -> paragraph.append(xml.getElementText());
            case "tab" -> paragraph.append('\t');
            case "br", "cr" -> paragraph.append('\n');
            case "del", "moveFrom", "Fallback", "instrText", "rPr" -> skip(xml);
            case "tbl" -> startTable();
            case "tr" -> table().startRow();
            case "tc" -> table().startCell();
            case "gridSpan" -> table().colspan = number(xml, 1);
            case "gridBefore" -> table().grid.skip(number(xml, 0));
            case "vMerge" -> table().merge(attribute(xml, "val"));
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> endParagraph();
            case "tc" -> table().endCell();
            case "tr" -> table().endRow();
            case "tbl" -> endTable();
            default -> {}
        }
    }

    private void startTable() {
        if (tables.size() >= DEEPEST) {
            throw new UnreadableReport("damaged", "Word 文件中的表格嵌套过深，无法读取。");
        }
        tables.push(new Table());
    }

    private Table table() {
        var table = tables.peek();
        if (table == null) {
            throw new UnreadableReport("damaged", "Word 文件中的表格结构已损坏。");
        }
        return table;
    }

    /**
     * A table of one row inside a cell lends its cells to the row around it; a larger one stands by
     * itself.
     */
    private void endTable() {
        var inner = tables.pop().grid.lines();
        var outer = tables.peek();
        if (outer == null) {
            lines.addAll(inner);
        } else if (inner.size() == 1) {
            outer.nested.addAll(inner.getFirst().cells());
        } else {
            outer.giveUpRows(lines);
            lines.addAll(inner);
        }
    }

    private void endParagraph() {
        var text = paragraph.toString();
        paragraph.setLength(0);
        characters += text.length() + 1;
        if (characters > MOST_CHARACTERS) {
            throw new UnreadableReport("too-large", "Word 文件的文字过多，不像一份年度报告，已停止读取。");
        }
        var table = tables.peek();
        if (table == null) {
            text.lines().map(Line::loose).forEach(lines::add);
        } else {
            table.cell.append(table.cell.isEmpty() ? "" : "\n").append(text);
        }
    }

    private static int number(XMLStreamReader xml, int otherwise) {
        var value = attribute(xml, "val");
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    /** A table being read. */
    private static final class Table {
        private GridBuilder grid = new GridBuilder();
        private final StringBuilder cell = new StringBuilder();
        private final List<Cell> nested = new ArrayList<>();
        private int colspan = 1;
        private boolean covered;

        void startRow() {
            grid.startRow();
        }

        void startCell() {
            cell.setLength(0);
            nested.clear();
            colspan = 1;
            covered = false;
        }

        /** A cell merged into the one above says so without {@code restart}. */
        void merge(@Nullable String value) {
            covered = !"restart".equals(value);
        }

        void endCell() {
            if (covered && cell.toString().isBlank() && nested.isEmpty()) {
                grid.skip(colspan);
            } else if (nested.isEmpty() || !cell.toString().isBlank()) {
                grid.add(cell.toString().strip(), colspan, 1);
            }
            nested.forEach(inner -> grid.add(inner.text(), 1, 1));
        }

        void endRow() {
            grid.endRow();
        }

        void giveUpRows(List<Line> lines) {
            lines.addAll(grid.lines());
            grid = new GridBuilder();
        }
    }
}
