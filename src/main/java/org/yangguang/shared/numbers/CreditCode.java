package org.yangguang.shared.numbers;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A unified social credit code (统一社会信用代码，GB 32100): seventeen places and a check character, counted
 * modulo 31 in digits and capitals without I, O, S, V and Z.
 */
public record CreditCode(String value) {

    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern SHAPE =
            Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");

    public CreditCode {
        if (!isRight(value)) {
            throw new IllegalArgumentException("not a unified social credit code: " + value);
        }
    }

    /** The code as people write it, small letters allowed; empty when it cannot be one. */
    public static Optional<CreditCode> parse(String text) {
        var code = text.strip().toUpperCase(Locale.ROOT);
        return isRight(code) ? Optional.of(new CreditCode(code)) : Optional.empty();
    }

    private static boolean isRight(String code) {
        return SHAPE.matcher(code).matches() && code.charAt(17) == check(code);
    }

    private static char check(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += weight * SIGNS.indexOf(code.charAt(i));
            weight = weight * 3 % SIGNS.length();
        }
        return SIGNS.charAt((SIGNS.length() - sum % SIGNS.length()) % SIGNS.length());
    }
}
