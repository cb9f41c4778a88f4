package org.yangguang.identity;

/** Whose rules passwords follow: the two contradict each other, so the installation chooses. */
enum PasswordProfile {
    /** 等保三级: three of four kinds of characters, changed every 90 days, not one of the last five. */
    DENGBAO3,
    /** NIST SP 800-63B: length and a list of common passwords, no forced change. */
    NIST
}
