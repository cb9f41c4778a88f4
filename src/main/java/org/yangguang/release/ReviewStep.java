package org.yangguang.release;

/** The steps of review before publication (公开审查，条例第十七条), in their order. */
public enum ReviewStep {
    /** 处科室初审: the head of the proposing office. */
    PRE_REVIEW(true),

    /** 分管领导审核: the only step an agency may switch off. */
    DEPUTY_REVIEW(false),

    /** 保密把关: secrecy review, which no role can skip (保守国家秘密法第三十五条). */
    SECRECY_REVIEW(true),

    /** 主要领导签发. */
    SIGNING(true);

    private final boolean required;

    ReviewStep(boolean required) {
        this.required = required;
    }

    /** True when nothing leaves without this step. */
    public boolean required() {
        return required;
    }
}
