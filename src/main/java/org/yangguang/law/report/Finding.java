package org.yangguang.law.report;

import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param rule the check: H1–H9, S1–S12, A… for style, FORM for the choice of form
 * @param where the cell ({@link CellRef#where()}), a table {@code T3}, a part {@code 六}, or {@code
 *     report}
 * @param expected what should stand there, where a check can say it
 * @param found what stands there
 */
public record Finding(
        String rule,
        Severity severity,
        String where,
        String message,
        @Nullable Object expected,
        @Nullable Object found) {

    static Finding error(String rule, String where, String message, Object expected, Object found) {
        return new Finding(rule, Severity.ERROR, where, message, expected, found);
    }

    static Finding warning(String rule, String where, String message) {
        return new Finding(rule, Severity.WARNING, where, message, null, null);
    }

    static Finding note(String rule, String where, String message) {
        return new Finding(rule, Severity.NOTE, where, message, null, null);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
