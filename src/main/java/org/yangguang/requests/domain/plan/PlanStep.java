package org.yangguang.requests.domain.plan;

/** A step on the way to an answer that goes out in time (计划环节), in the order of work. */
public enum PlanStep {
    /** The offices have searched (检索). */
    SEARCH("检索"),
    /** The answer is drafted and sent into review (拟稿). */
    DRAFT("拟稿"),
    /** Everybody but the last has reviewed it (审核). */
    REVIEW("审核"),
    /** It is signed, numbered and dated (签发). */
    SIGNATURE("签发"),
    /** It is posted or handed over (送达). */
    POSTING("送达（交邮）");

    private final String label;

    PlanStep(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
