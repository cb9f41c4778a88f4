package org.yangguang.screening;

/** What can be done about a hit (处置办法). */
public enum Offer {
    /** 遮盖: the program puts asterisks in place of what was found. */
    MASK,

    /** 清除: the program takes hidden parts and properties out of the file. */
    REMOVE,

    /** 改正: somebody writes it right. */
    FIX,

    /** 说明理由: it stays, with a reason and the law that wants it. */
    JUSTIFY,

    /** 清除出平台: state secrets have no place here (保守国家秘密法). */
    EVICT,

    /** 人工查看: no program can tell; a person looks and says so. */
    LOOK
}
