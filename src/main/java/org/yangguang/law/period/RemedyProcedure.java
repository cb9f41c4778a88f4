package org.yangguang.law.period;

/** How a review is conducted (审理程序，行政复议法第五十三条、第五十四条). */
public enum RemedyProcedure {
    ORDINARY("普通程序"),
    SIMPLE("简易程序");

    private final String label;

    RemedyProcedure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
