package org.yangguang.report.doctor.reading;

import java.util.List;
import java.util.stream.Stream;
import org.yangguang.report.doctor.source.Cell;
import org.yangguang.report.doctor.source.Figure;

/**
 * Figures that stand side by side, with the words found beside, above and below them.
 *
 * @param line the line of the document in which the figures stand
 * @param last the last line that belongs to the row
 * @param inCells whether blank cells are among the figures, so that places count
 */
record FigureRow(
        int line,
        int last,
        boolean inCells,
        List<Cell> figures,
        List<String> labels,
        List<String> above,
        List<String> below) {

    long numbers() {
        return figures.stream().filter(cell -> Figure.isNumber(cell.text())).count();
    }

    boolean isBlank() {
        return numbers() == 0;
    }

    FigureRow with(List<String> wordsAbove, List<String> wordsBelow) {
        return new FigureRow(line, last, inCells, figures, labels, wordsAbove, wordsBelow);
    }

    /** The strongest resemblance of the words in the row to a label. */
    double likeness(String form) {
        var joined = String.join("", labels);
        return Stream.concat(labels.stream(), Stream.of(joined))
                .mapToDouble(label -> Likeness.of(label, form))
                .max()
                .orElse(0);
    }

    /** The same for the words around the row. */
    double likenessAround(String form) {
        return Stream.of(above, below, Stream.concat(above.stream(), below.stream()).toList())
                .mapToDouble(words -> Likeness.of(String.join("", words), form))
                .max()
                .orElse(0);
    }
}
