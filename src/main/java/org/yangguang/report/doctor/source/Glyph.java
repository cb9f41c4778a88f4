package org.yangguang.report.doctor.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A character on a page; y runs downwards and is the base line. */
record Glyph(String text, double left, double right, double y, double size) {

    double middle() {
        return (left + right) / 2;
    }

    /** The height at which the character's body stands. */
    double centre() {
        return y - size * 0.35;
    }

    /** Arranges characters into rows from top to bottom, each from left to right. */
    static List<List<Glyph>> rows(List<Glyph> glyphs) {
        var sorted = glyphs.stream().sorted(Comparator.comparingDouble(Glyph::y)).toList();
        var rows = new ArrayList<List<Glyph>>();
        double start = Double.NEGATIVE_INFINITY;
        for (var glyph : sorted) {
            if (rows.isEmpty() || glyph.y() - start > glyph.size() * 0.4) {
                rows.add(new ArrayList<>());
                start = glyph.y();
            }
            rows.getLast().add(glyph);
        }
        rows.forEach(row -> row.sort(Comparator.comparingDouble(Glyph::left)));
        return rows;
    }

    /**
     * Joins the characters of one row into words; a character printed twice to look bold counts
     * once.
     */
    static List<Cell> words(List<Glyph> row) {
        var words = new ArrayList<Cell>();
        Glyph last = null;
        for (var glyph : row) {
            if (last != null
                    && glyph.text().equals(last.text())
                    && glyph.left() - last.left() < glyph.size() * 0.2) {
                continue;
            }
            if (last != null && glyph.left() - last.right() < glyph.size() * 0.3) {
                var word = words.removeLast();
                words.add(new Cell(word.text() + glyph.text(), word.left(), glyph.right()));
            } else {
                words.add(new Cell(glyph.text(), glyph.left(), glyph.right()));
            }
            last = glyph;
        }
        return words;
    }

    /** The text of a cell: its rows one under another. */
    static String text(List<Glyph> glyphs) {
        var text = new StringBuilder();
        for (var row : rows(glyphs)) {
            text.append(text.isEmpty() ? "" : "\n");
            text.append(String.join(" ", words(row).stream().map(Cell::text).toList()));
        }
        return text.toString();
    }
}
