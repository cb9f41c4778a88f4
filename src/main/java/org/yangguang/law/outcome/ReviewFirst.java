package org.yangguang.law.outcome;

/** Whether review must come before a suit (行政复议前置). */
public enum ReviewFirst {
    NO,
    YES,
    /** For the part that is withheld. */
    FOR_THE_WITHHELD_PART
}
