package org.yangguang.report.doctor.source;

/**
 * One cell of a table, or one run of words or one figure of loose text.
 *
 * @param left where it begins, in the unit of its source: grid column, character or point
 * @param right where it ends
 */
public record Cell(String text, double left, double right) {

    public double middle() {
        return (left + right) / 2;
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
