package org.yangguang.shared.numbers;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of an organisation (组织机构代码，GB 11714): eight digits or capitals and a check character
 * counted modulo 11.
 */
public record OrganisationCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Z]{8}[0-9X]");
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    public OrganisationCode {
        if (!isRight(value)) {
            throw new IllegalArgumentException("not the code of an organisation: " + value);
        }
    }

    /** The code as people write it, with or without the hyphen; empty when it cannot be one. */
    public static Optional<OrganisationCode> parse(String text) {
        var code = text.strip().toUpperCase(Locale.ROOT).replace("-", "");
        return isRight(code) ? Optional.of(new OrganisationCode(code)) : Optional.empty();
    }

    private static boolean isRight(String code) {
        return SHAPE.matcher(code).matches() && code.charAt(8) == check(code);
    }

    private static char check(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(code.charAt(i), 36);
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }
}
