package org.yangguang.ledgers;

/** What becomes of the rows once they were checked. */
public enum LedgerMode {
    /** Look only (试导入): nothing is stored. */
    DRY_RUN,
    /** Store when every row is good, otherwise nothing. */
    ALL_OR_NOTHING,
    /** Store the good rows and leave the others; the person said so. */
    GOOD_ROWS
}
