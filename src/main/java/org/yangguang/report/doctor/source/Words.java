package org.yangguang.report.doctor.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Divides a line of text into runs of words and single figures, with their places. */
final class Words {

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern GLUED =
            Pattern.compile("(.*\\p{IsHan}[^\\d.,]*?)(\\d[\\d,]*(?:\\.\\d+)?)(万元|元)?");

    private Words() {}

    static List<Cell> ofLine(String line) {
        var words = new ArrayList<Cell>();
        Matcher matcher = WORD.matcher(line.replace(' ', ' ').replace('　', ' '));
        while (matcher.find()) {
            addWord(words, matcher.group(), matcher.start(), matcher.end());
        }
        return joined(words);
    }

    /** A figure that sticks to its label is cut off: 行政许可97. */
    private static void addWord(List<Cell> words, String word, int start, int end) {
        var glued = GLUED.matcher(word);
        if (glued.matches() && glued.group(1).length() <= 12) {
            int cut = start + glued.group(1).length();
            words.add(new Cell(glued.group(1), start, cut));
            words.add(new Cell(word.substring(glued.group(1).length()), cut, end));
        } else {
            words.add(new Cell(word, start, end));
        }
    }

    /** Words that follow one another belong together; figures stay by themselves. */
    static List<Cell> joined(List<Cell> words) {
        var cells = new ArrayList<Cell>();
        for (var word : words) {
            var last = cells.isEmpty() ? null : cells.getLast();
            boolean near = last != null && word.left() - last.right() <= nearness(last);
            if (last != null && near && !isFigure(last) && !isFigure(word)) {
                cells.set(
                        cells.size() - 1,
                        new Cell(last.text() + " " + word.text(), last.left(), word.right()));
            } else {
                cells.add(word);
            }
        }
        return cells;
    }

    /** A gap of one character or so is a space, a wider one leads to the next cell. */
    private static double nearness(Cell cell) {
        double width = (cell.right() - cell.left()) / Math.max(1, cell.text().length());
        return width * 1.5;
    }

    private static boolean isFigure(Cell cell) {
        return Figure.fits(cell.text()) && !cell.text().equals("一");
    }
}
