package org.yangguang.items;

/** What an item is, where another module brings it in. */
public enum ItemKind {
    /** 一般政府信息 */
    INFORMATION,

    /** 政府信息公开工作年度报告 (条例第四十九条) */
    ANNUAL_REPORT
}
