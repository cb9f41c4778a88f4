package org.yangguang.law.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a review or a lawsuit stands at the year's end; the five columns of each group of table 4.
 */
public enum Table4Result {
    UPHELD("upheld", "结果维持"),
    CORRECTED("corrected", "结果纠正"),
    OTHER("other", "其他结果"),
    PENDING("pending", "尚未审结"),
    TOTAL("total", "总计");

    private static final List<Table4Result> ALL = List.of(values());

    private final String code;
    private final String label;

    Table4Result(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** The place among the values of a row, from 0. */
    public int place() {
        return ALL.indexOf(this);
    }

    /** The four results that the total sums up. */
    public static List<Table4Result> parts() {
        return Stream.of(values()).filter(result -> result != TOTAL).toList();
    }

    public static Table4Result of(String code) {
        return Stream.of(values())
                .filter(result -> result.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no result " + code));
    }
}
