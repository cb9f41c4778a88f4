package org.yangguang.requests.domain;

/** What the check of a record found (核实结论，条例第四十一条“审核属实”). */
public enum RecordAccuracy {
    WRONG("属实，记录不准确"),
    PARTLY_WRONG("部分属实"),
    RIGHT("不属实，记录准确"),
    UNPROVEN("证据不足，不能证明");

    private final String label;

    RecordAccuracy(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What is found wrong, in whole or in part, must be corrected. */
    public boolean callsForCorrection() {
        return this == WRONG || this == PARTLY_WRONG;
    }
}
