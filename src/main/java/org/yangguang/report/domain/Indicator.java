package org.yangguang.report.domain;

import java.util.Optional;
import java.util.stream.Stream;

/** The indicators (指标) that the form itself asks for; others are for the text. */
public enum Indicator {
    LICENCE("行政许可", "T2/licence", "件"),
    PENALTY("行政处罚", "T2/penalty", "件"),
    COERCION("行政强制", "T2/coercion", "件"),
    FEE("行政事业性收费", "T2/fee", "万元");

    private final String word;
    private final String cell;
    private final String unit;

    Indicator(String word, String cell, String unit) {
        this.word = word;
        this.cell = cell;
        this.unit = unit;
    }

    public String word() {
        return word;
    }

    /** The cell of table 2 that it fills. */
    public String cell() {
        return cell;
    }

    /** The unit that the form prescribes. */
    public String unit() {
        return unit;
    }

    boolean inTenThousandYuan() {
        return this == FEE;
    }

    public static Optional<Indicator> of(String word) {
        return Stream.of(values()).filter(some -> some.word.equals(word)).findFirst();
    }

    public static Optional<Indicator> at(String cell) {
        return Stream.of(values()).filter(some -> some.cell.equals(cell)).findFirst();
    }
}
