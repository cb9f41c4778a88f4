package org.yangguang.ledgers;

/**
 * A column that a ledger knows (表头). A required one (★) must be there and be filled in each row.
 *
 * @param name the words of the heading, without ★
 */
public record Heading(String name, boolean required) {

    /** A heading marked ★. */
    public static Heading required(String name) {
        return new Heading(name, true);
    }

    public static Heading optional(String name) {
        return new Heading(name, false);
    }
}
