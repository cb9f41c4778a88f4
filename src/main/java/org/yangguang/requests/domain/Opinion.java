package org.yangguang.requests.domain;

/** What the addressee of a consultation says (征求意见的答复，条例第三十二条). */
public enum Opinion {
    /** 同意公开. */
    AGREES("同意公开"),
    /** 不同意公开，有合理理由：行政机关不予公开. */
    OBJECTS_WITH_GOOD_REASONS("不同意公开，理由合理"),
    /** 不同意公开，理由不合理：由行政机关依照条例决定. */
    OBJECTS_WITHOUT_GOOD_REASONS("不同意公开，理由不合理"),
    /** 不同意公开，理由是否合理待审查. */
    OBJECTS("不同意公开，理由待审查"),
    /** 同意公开一部分. */
    PARTLY_AGREES("部分同意公开"),
    /** It answered; an older record does not say how (未注明). */
    NOT_STATED("未注明");

    private final String label;

    Opinion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
