package org.yangguang.requests.domain;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret by which an applicant without account follows his request (查询码): eight signs that
 * nobody mistakes for each other, shown as {@code K7QM-2FXP}.
 */
public record QueryCode(String value) {

    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("[2-9A-HJ-NP-Z]{8}");

    /** A new one; the randomness must be good. */
    public static QueryCode next(SecureRandom random) {
        var code = new StringBuilder();
        random.ints(8, 0, SIGNS.length()).forEach(i -> code.append(SIGNS.charAt(i)));
        return new QueryCode(code.toString());
    }

    /** What somebody typed, dashes, blanks and small letters allowed. */
    public static Optional<QueryCode> read(String typed) {
        var plain = typed.replaceAll("[\\s\\-—]", "").toUpperCase(Locale.ROOT);
        return SHAPE.matcher(plain).matches()
                ? Optional.of(new QueryCode(plain))
                : Optional.empty();
    }

    /** As it is shown and printed. */
    public String shown() {
        return value.substring(0, 4) + "-" + value.substring(4);
    }

    /** Says nothing: codes do not belong in logs. */
    @Override
    public String toString() {
        return "QueryCode";
    }
}
