package org.yangguang.law.fee;

/** How a fee is counted; for one request the agency chooses one of them (信息处理费管理办法第三条). */
public enum FeeMethod {
    /** By requests of one applicant in a calendar month (按件计收). */
    PER_ITEM,
    /** By pages given for one request (按量计收). */
    PER_PAGE
}
