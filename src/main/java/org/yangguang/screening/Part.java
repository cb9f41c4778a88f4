package org.yangguang.screening;

/** The part of a content in which a text stands. */
public enum Part {
    TITLE,
    SUMMARY,
    DOCUMENT_NUMBER,
    BODY,
    /** What a reader of a file sees. */
    TEXT,
    HEADER_FOOTER,
    FOOTNOTE,
    FILE_NAME,
    /** 替代文字: read out to those who cannot see. */
    ALT_TEXT,
    /** 表单域 that shows. */
    FORM_FIELD,
    HIDDEN_SHEET,
    HIDDEN_ROW,
    HIDDEN_COLUMN,
    HIDDEN_SLIDE,
    HIDDEN_TEXT,
    COVERED_TEXT,
    COMMENT,
    TRACKED_CHANGE,
    SPEAKER_NOTES,
    METADATA,
    SCRIPT,
    /** 嵌入对象. */
    EMBEDDED,
    PREVIOUS_VERSION;

    /** True for what a reader does not see and a finder finds. */
    public boolean hidden() {
        return compareTo(HIDDEN_SHEET) >= 0;
    }
}
