package org.yangguang.screening.cleaning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Cleans an XLSX: hidden sheets, rows and columns go with what stood in them, comments go; where a
 * formula looked at what is gone, its value stays.
 */
final class XlsxCleaning {

    private static final String BOOK = "xl/workbook.xml";

    private XlsxCleaning() {}

    static void clean(PackageParts parts, Set<String> removed) throws IOException {
        var gone = hiddenSheets(parts);
        boolean linked =
                parts.names().stream().anyMatch(part -> part.startsWith("xl/externalLinks/"));
        boolean pivots = parts.names().stream().anyMatch(part -> part.startsWith("xl/pivot"));
        if (!gone.isEmpty()) {
            removed.add("hidden-sheets");
            dropSheets(parts, gone);
        }
        if (linked) {
            removed.add("links");
            parts.edit(
                    BOOK,
                    book ->
                            OfficeCleaning.removeAll(
                                    PackageParts.elements(book, "externalReferences")));
            parts.remove(part -> part.startsWith("xl/externalLinks/"));
        }
        if (pivots) {
            removed.add("embedded");
            parts.edit(
                    BOOK,
                    book -> OfficeCleaning.removeAll(PackageParts.elements(book, "pivotCaches")));
            parts.remove(part -> part.startsWith("xl/pivot"));
        }
        parts.remove(
                part ->
                        part.equals("xl/calcChain.xml")
                                || part.equals("xl/connections.xml")
                                || part.startsWith("xl/queryTables/"));
        boolean values = !gone.isEmpty() || linked || pivots;
        var used = new BitSet();
        var styles =
                parts.has("xl/styles.xml")
                        ? UnseenStyles.of(parts.document("xl/styles.xml"))
                        : new BitSet();
        for (var sheet : sheets(parts)) {
            parts.edit(
                    sheet,
                    document -> sheet(parts, sheet, document, styles, values, used, removed));
        }
        if (parts.remove(
                part ->
                        part.matches(
                                "xl/(comments\\d*|threadedComments/.+|persons/.+)\\.xml|xl/comments/.+|xl/drawings/vmlDrawing.+"))) {
            removed.add("comments");
        }
        parts.edit("xl/sharedStrings.xml", strings -> blankUnused(strings, used));
    }

    /** The sheets that a reader may see, by their parts. */
    private static List<String> sheets(PackageParts parts) throws IOException {
        var sheets = new ArrayList<String>();
        for (var sheet : PackageParts.elements(parts.document(BOOK), "sheet")) {
            var part = parts.target(BOOK, PackageParts.attribute(sheet, "id"));
            if (parts.has(part)) {
                sheets.add(part);
            }
        }
        return sheets;
    }

    private static List<String> hiddenSheets(PackageParts parts) throws IOException {
        var book = parts.document(BOOK);
        var hidden = new ArrayList<String>();
        int shown = 0;
        for (var sheet : PackageParts.elements(book, "sheet")) {
            if (isHidden(sheet)) {
                hidden.add(parts.target(BOOK, PackageParts.attribute(sheet, "id")));
            } else {
                shown++;
            }
        }
        if (shown == 0) {
            throw new CannotClean("nothing-left");
        }
        return hidden;
    }

    private static boolean isHidden(Element sheet) {
        var state = sheet.getAttribute("state");
        return !state.isEmpty() && !state.equals("visible");
    }

    private static void dropSheets(PackageParts parts, List<String> gone) throws IOException {
        parts.edit(
                BOOK,
                book -> {
                    var names = new HashSet<String>();
                    var kept = new ArrayList<Integer>();
                    int index = 0;
                    for (var sheet : PackageParts.elements(book, "sheet")) {
                        if (isHidden(sheet)) {
                            names.add(sheet.getAttribute("name"));
                            PackageParts.remove(sheet);
                        } else {
                            kept.add(index);
                        }
                        index++;
                    }
                    for (var name : PackageParts.elements(book, "definedName")) {
                        rename(name, names, kept);
                    }
                    for (var list : PackageParts.elements(book, "definedNames")) {
                        if (PackageParts.elements(list, "definedName").isEmpty()) {
                            PackageParts.remove(list);
                        }
                    }
                    for (var view : PackageParts.elements(book, "workbookView")) {
                        view.removeAttribute("activeTab");
                        view.removeAttribute("firstSheet");
                    }
                    return true;
                });
        for (var part : gone) {
            var belonging = new ArrayList<String>();
            for (var kind :
                    List.of("drawing", "comments", "vmlDrawing", "threadedComment", "table")) {
                belonging.addAll(parts.targets(part, kind));
            }
            parts.remove(one -> one.equals(part) || belonging.contains(one));
        }
    }

    /** A name of a sheet that is gone goes too; the others count sheets anew. */
    private static void rename(Element name, Set<String> gone, List<Integer> kept) {
        var text = name.getTextContent();
        var local = name.getAttribute("localSheetId");
        boolean lost =
                gone.stream()
                                .anyMatch(
                                        sheet ->
                                                text.contains(sheet + "!")
                                                        || text.contains(sheet + "'!"))
                        || (!local.isEmpty() && !kept.contains(Integer.valueOf(local)));
        if (lost) {
            PackageParts.remove(name);
        } else if (!local.isEmpty()) {
            name.setAttribute(
                    "localSheetId", Integer.toString(kept.indexOf(Integer.valueOf(local))));
        }
    }

    private static boolean sheet(
            PackageParts parts,
            String part,
            Document sheet,
            BitSet unseenStyles,
            boolean values,
            BitSet used,
            Set<String> removed)
            throws IOException {
        boolean changed = false;
        var hiddenColumns = hiddenColumns(sheet);
        for (var row : PackageParts.elements(sheet, "row")) {
            if (isTrue(row.getAttribute("hidden")) || isZero(row.getAttribute("ht"))) {
                PackageParts.remove(row);
                removed.add("hidden-rows");
                changed = true;
            }
        }
        for (var cell : PackageParts.elements(sheet, "c")) {
            var style = cell.getAttribute("s");
            boolean column = hiddenColumns.get(column(cell.getAttribute("r")));
            boolean unseen = !style.isEmpty() && unseenStyles.get(Integer.parseInt(style));
            if (column || unseen) {
                PackageParts.remove(cell);
                removed.add(column ? "hidden-columns" : "hidden-text");
                changed = true;
                continue;
            }
            if (values
                    || PackageParts.elements(cell, "f").stream()
                            .anyMatch(f -> f.getTextContent().contains("["))) {
                changed |= OfficeCleaning.removeAll(PackageParts.elements(cell, "f"));
            }
            if (cell.getAttribute("t").equals("s")) {
                for (var value : PackageParts.elements(cell, "v")) {
                    used.set(Integer.parseInt(value.getTextContent().strip()));
                }
            }
        }
        changed |=
                OfficeCleaning.removeAll(
                        PackageParts.elements(sheet, "legacyDrawing", "pivotTableDefinition"));
        if (!hiddenColumns.isEmpty() || removed.contains("hidden-rows")) {
            if (OfficeCleaning.removeAll(
                    PackageParts.elements(sheet, "tableParts", "autoFilter"))) {
                var tables = parts.targets(part, "table");
                parts.remove(tables::contains);
                changed = true;
            }
        }
        return changed;
    }

    private static BitSet hiddenColumns(Document sheet) {
        var hidden = new BitSet();
        for (var column : PackageParts.elements(sheet, "col")) {
            if (isTrue(column.getAttribute("hidden")) || isZero(column.getAttribute("width"))) {
                int from = Integer.parseInt(column.getAttribute("min"));
                int to = Math.min(16_384, Integer.parseInt(column.getAttribute("max")));
                hidden.set(from - 1, to);
            }
        }
        return hidden;
    }

    /** A text that no cell uses any more still lies in the book: it is emptied. */
    private static boolean blankUnused(Document strings, BitSet used) {
        boolean changed = false;
        int index = 0;
        for (var string : PackageParts.elements(strings, "si")) {
            if (!used.get(index++) && string.getFirstChild() != null) {
                while (string.getFirstChild() != null) {
                    string.removeChild(string.getFirstChild());
                }
                string.appendChild(
                        strings.createElementNS(
                                string.getNamespaceURI(),
                                string.getPrefix() == null ? "t" : string.getPrefix() + ":t"));
                changed = true;
            }
        }
        return changed;
    }

    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
            column = 26 * column + Character.toUpperCase(place.charAt(i)) - 'A' + 1;
        }
        return Math.max(0, column - 1);
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }

    private static boolean isZero(String size) {
        return size.matches("0(\\.[0-4]\\d*)?");
    }
}
