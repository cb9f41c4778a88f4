package org.yangguang.screening;

/** How grave a hit is (严重程度). */
public enum Severity {
    /** 禁止: it cannot be sent into review; it can only be mended, masked or taken away. */
    BLOCK,

    /** 须保密审查员认定: as {@link #BLOCK}, but the secrecy reviewer may justify it. */
    BLOCK_J,

    /** 须处置: mended, masked or justified by somebody before the secrecy review passes. */
    WARN,

    /** 提示: nothing need be done. */
    NOTE;

    /** True when a content with it cannot be sent into review. */
    public boolean blocks() {
        return this == BLOCK || this == BLOCK_J;
    }

    /** True when somebody must decide what becomes of it. */
    public boolean asks() {
        return this != NOTE;
    }
}
