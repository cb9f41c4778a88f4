package org.yangguang.shared.numbers;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a bank card (银行卡号): 12 to 19 digits, the last of which checks the others (Luhn).
 */
public record BankCardNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("\\d{12,19}");

    public BankCardNumber {
        if (!isRight(value)) {
            throw new IllegalArgumentException("not the number of a bank card");
        }
    }

    /** The number without blanks; empty when it cannot be one. */
    public static Optional<BankCardNumber> parse(String text) {
        var number = text.strip();
        return isRight(number) ? Optional.of(new BankCardNumber(number)) : Optional.empty();
    }

    private static boolean isRight(String number) {
        if (!SHAPE.matcher(number).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int twice = i % 2 == 0 ? digit : 2 * digit;
            sum += twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }
}
