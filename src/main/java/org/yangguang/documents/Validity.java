package org.yangguang.documents;

/** Whether a document can be relied on at a date (有效性). */
public enum Validity {
    /** 尚未施行 */
    NOT_YET,
    /** 有效 */
    IN_FORCE,
    /** 失效: its term (有效期) is over. */
    LAPSED,
    /** 废止 */
    REPEALED
}
