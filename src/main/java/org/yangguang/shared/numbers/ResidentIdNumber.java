package org.yangguang.shared.numbers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A resident identity number (公民身份号码，GB 11643): six digits of the place, the day of birth, three of
 * order and a check character by ISO 7064 MOD 11-2.
 */
public record ResidentIdNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    public ResidentIdNumber {
        if (!isRight(value)) {
            throw new IllegalArgumentException("not a resident identity number");
        }
    }

    /** The number as people write it, a small x allowed; empty when it cannot be one. */
    public static Optional<ResidentIdNumber> parse(String text) {
        var number = text.strip().toUpperCase(Locale.ROOT);
        return isRight(number) ? Optional.of(new ResidentIdNumber(number)) : Optional.empty();
    }

    public LocalDate bornOn() {
        return birth(value);
    }

    private static boolean isRight(String number) {
        return SHAPE.matcher(number).matches()
                && hasBirth(number)
                && number.charAt(17) == check(number);
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    private static boolean hasBirth(String number) {
        try {
            return birth(number).getYear() >= 1850;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static LocalDate birth(String number) {
        return LocalDate.of(
                Integer.parseInt(number.substring(6, 10)),
                Integer.parseInt(number.substring(10, 12)),
                Integer.parseInt(number.substring(12, 14)));
    }
}
