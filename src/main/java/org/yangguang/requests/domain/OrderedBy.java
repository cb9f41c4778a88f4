package org.yangguang.requests.domain;

/** Who ordered an agency to answer again (责令重新答复的机关). */
public enum OrderedBy {
    /** 行政复议机关（行政复议法第六十四条至第六十六条）. */
    REVIEW_BODY("行政复议机关"),
    /** 人民法院（行政诉讼法第七十条、第七十二条）. */
    COURT("人民法院");

    private final String label;

    OrderedBy(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
