package org.yangguang.law.report;

import java.util.stream.Stream;

/** The three groups of table 4 (政府信息公开行政复议、行政诉讼情况). */
public enum Table4Group {
    RECONSIDERATION("reconsideration", "T4-1", "行政复议"),
    LITIGATION_DIRECT("litigationDirect", "T4-2", "未经复议直接起诉"),
    LITIGATION_AFTER_REVIEW("litigationAfterReview", "T4-3", "复议后起诉");

    /** Heading over the two groups of lawsuits. */
    public static final String LITIGATION_HEADING = "行政诉讼";

    private final String key;
    private final String code;
    private final String label;

    Table4Group(String key, String code, String label) {
        this.key = key;
        this.code = code;
        this.label = label;
    }

    public String key() {
        return key;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public boolean isLitigation() {
        return this != RECONSIDERATION;
    }

    public static Table4Group ofKey(String key) {
        return Stream.of(values())
                .filter(group -> group.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no group " + key));
    }

    static Table4Group ofCode(String code) {
        return Stream.of(values())
                .filter(group -> group.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no group " + code));
    }
}
