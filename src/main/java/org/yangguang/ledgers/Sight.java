package org.yangguang.ledgers;

/** How much of a person an export shows. */
public enum Sight {
    /** All that is known of him. */
    WHOLE,
    /** As lists show him (脱敏); such a file is not taken back. */
    MASKED
}
