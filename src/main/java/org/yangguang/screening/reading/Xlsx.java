package org.yangguang.screening.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.yangguang.screening.Part;
import org.yangguang.screening.Rule;

/**
 * Reads an XLSX: every cell of every sheet, and what does not show: hidden sheets, rows and
 * columns, comments, white letters, values that a format hides.
 */
final class Xlsx {

    private static final String BOOK = "xl/workbook.xml";

    private Xlsx() {}

    /** One sheet of the book. */
    private record Sheet(String name, String part, boolean hidden) {}

    static void read(ZipParts parts, Gathered out) throws IOException {
        var whole = new OfficePackage(parts, out);
        var relations = Relations.of(parts, BOOK);
        var strings = new ArrayList<String>();
        var styles = new XlsxStyles();
        for (var relation : relations.all().values()) {
            if (relation.isA("sharedStrings")) {
                whole.isRead(relation.target());
                sharedStrings(parts, relation.target(), strings);
            } else if (relation.isA("styles")) {
                whole.isRead(relation.target());
                var xml = parts.find(relation.target());
                if (xml.isPresent()) {
                    Xml.walk(xml.get(), styles);
                }
            }
        }
        whole.isRead(BOOK);
        for (var sheet : sheets(parts, relations, out)) {
            if (sheet.part().isEmpty() || !parts.has(sheet.part())) {
                continue;
            }
            whole.isRead(sheet.part());
            out.text(sheet.hidden() ? Part.HIDDEN_SHEET : Part.TEXT, "工作表名", sheet.name());
            var walk = new XlsxSheetWalk(sheet.name(), sheet.hidden(), strings, styles, out);
            Xml.walk(parts.require(sheet.part()), walk);
            if (sheet.hidden()) {
                out.thing(Rule.HIDDEN_SHEET, Part.HIDDEN_SHEET, sheet.name(), sheet.name(), 1);
            }
            walk.things();
            comments(parts, whole, sheet, out);
        }
        whole.readTheRest();
    }

    private static void comments(ZipParts parts, OfficePackage whole, Sheet sheet, Gathered out)
            throws IOException {
        int count = 0;
        for (var relation : Relations.of(parts, sheet.part()).all().values()) {
            boolean threaded = relation.isA("threadedComment");
            if ((relation.isA("comments") || threaded) && parts.has(relation.target())) {
                whole.isRead(relation.target());
                count += comments(parts.require(relation.target()), sheet.name(), out);
            }
        }
        if (count > 0) {
            out.thing(Rule.COMMENT, Part.COMMENT, sheet.name(), "", count);
        }
    }

    private static int comments(byte[] xml, String sheet, Gathered out) throws IOException {
        var count = new int[1];
        Xml.walk(
                xml,
                new Walk() {
                    private final StringBuilder text = new StringBuilder();
                    private String cell = "";

                    @Override
                    public void start(String name, XMLStreamReader at) {
                        if (name.equals("comment") || name.equals("threadedComment")) {
                            count[0]++;
                            cell = Xml.attribute(at, "ref");
                            text.setLength(0);
                        } else if (name.equals("author")) {
                            text.setLength(0);
                        }
                    }

                    @Override
                    public void text(String said) {
                        text.append(said);
                    }

                    @Override
                    public void end(String name) {
                        if (name.equals("author")
                                || name.equals("comment")
                                || name.equals("threadedComment")) {
                            out.text(Part.COMMENT, sheet + "!" + cell, text.toString());
                            text.setLength(0);
                        }
                    }
                });
        return count[0];
    }

    private static List<Sheet> sheets(ZipParts parts, Relations relations, Gathered out)
            throws IOException {
        var sheets = new ArrayList<Sheet>();
        Xml.walk(
                parts.require(BOOK),
                new Walk() {
                    private final StringBuilder text = new StringBuilder();
                    private String name = "";

                    @Override
                    public void start(String element, XMLStreamReader at) {
                        if (element.equals("sheet")) {
                            sheets.add(
                                    new Sheet(
                                            Xml.attribute(at, "name"),
                                            relations.target(
                                                    at.getAttributeValue(OFFICE_IDS, "id") == null
                                                            ? strictId(at)
                                                            : at.getAttributeValue(
                                                                    OFFICE_IDS, "id")),
                                            !Xml.attribute(at, "state").isEmpty()
                                                    && !Xml.attribute(at, "state")
                                                            .equals("visible")));
                        } else if (element.equals("definedName")) {
                            name = Xml.attribute(at, "name");
                            text.setLength(0);
                        }
                    }

                    @Override
                    public void text(String said) {
                        text.append(said);
                    }

                    @Override
                    public void end(String element) {
                        if (element.equals("definedName")) {
                            out.text(Part.METADATA, "名称 " + name, text.toString());
                        }
                    }
                });
        return sheets;
    }

    private static final String OFFICE_IDS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static String strictId(XMLStreamReader at) {
        for (int i = 0; i < at.getAttributeCount(); i++) {
            var space = at.getAttributeNamespace(i);
            if (at.getAttributeLocalName(i).equals("id") && space != null && !space.isEmpty()) {
                return at.getAttributeValue(i);
            }
        }
        return "";
    }

    private static void sharedStrings(ZipParts parts, String name, List<String> strings)
            throws IOException {
        var xml = parts.find(name);
        if (xml.isEmpty()) {
            return;
        }
        Xml.walk(
                xml.get(),
                new Walk() {
                    private final StringBuilder text = new StringBuilder();
                    private boolean taking;
                    private boolean reading;

                    @Override
                    public void start(String element, XMLStreamReader at) {
                        switch (element) {
                            case "si" -> text.setLength(0);
                            case "rPh" -> reading = true;
                            case "t" -> taking = !reading;
                            default -> {
                                // looks
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
                    public void end(String element) {
                        switch (element) {
                            case "si" -> strings.add(text.toString());
                            case "rPh" -> reading = false;
                            case "t" -> taking = false;
                            default -> {
                                // looks
                            }
                        }
                    }
                });
    }
}
