package org.yangguang.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yangguang.shared.FieldFault;

/**
 * What a password must be (口令规则). Length and the refusal of guessable ones hold in each profile; 等保
 * adds kinds of characters and an age.
 */
@Component
class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    private static final int KINDS = 3;
    private static final Duration OLDEST = Duration.ofDays(90);

    /** What guessing programs put together first; digits, marks and capitals are left out. */
    private static final List<String> GUESSABLE =
            List.of(
                    "password",
                    "passwd",
                    "qwerty",
                    "qwertyuiop",
                    "asdfgh",
                    "asdfghjkl",
                    "zxcvbn",
                    "qazwsx",
                    "iqazwsx",
                    "abc",
                    "abcabc",
                    "abcdef",
                    "abcdefgh",
                    "admin",
                    "administrator",
                    "root",
                    "letmein",
                    "welcome",
                    "iloveyou",
                    "woaini",
                    "woaizhongguo",
                    "zhongguo",
                    "beijing",
                    "mima",
                    "nihao",
                    "changeme",
                    "default",
                    "guest",
                    "test",
                    "user",
                    "system",
                    "oracle",
                    "huawei",
                    "yangguang",
                    "zhengwu",
                    "zhengfu",
                    "xinxigongkai",
                    "p@ssw0rd");

    private final IdentitySettings settings;

    PasswordRules(IdentitySettings settings) {
        this.settings = settings;
    }

    /** What is wrong with the password for this person; empty when it will do. */
    List<FieldFault> faults(String field, String password, String username) {
        var faults = new ArrayList<FieldFault>();
        long length = password.codePoints().count();
        if (length < SHORTEST) {
            faults.add(FieldFault.of(field, "identity.password-short", SHORTEST));
        } else if (length > LONGEST) {
            faults.add(FieldFault.of(field, "identity.password-long", LONGEST));
        } else if (isGuessable(password, username)) {
            faults.add(FieldFault.of(field, "identity.password-guessable"));
        } else if (settings.passwords() == PasswordProfile.DENGBAO3 && kinds(password) < KINDS) {
            faults.add(FieldFault.of(field, "identity.password-kinds", KINDS));
        }
        return faults;
    }

    boolean isTooOld(Instant changedAt, Instant now) {
        return settings.passwords() == PasswordProfile.DENGBAO3
                && settings.firstPasswordExpires()
                && changedAt.plus(OLDEST).isBefore(now);
    }

    private static boolean isGuessable(String password, String username) {
        String plain = password.toLowerCase(Locale.ROOT);
        String letters = plain.replaceAll("[^\\p{L}]", "");
        String core = plain.replaceAll("^[^\\p{L}@$]+|[^\\p{L}]+$", "");
        String unmasked =
                core.replace('0', 'o')
                        .replace('1', 'i')
                        .replace('3', 'e')
                        .replace('@', 'a')
                        .replace('$', 's')
                        .replaceAll("[^\\p{L}]", "");
        return plain.chars().distinct().count() < 5
                || (username.length() >= 4 && plain.contains(username))
                || letters.length() < plain.length() / 6
                || GUESSABLE.contains(letters)
                || GUESSABLE.contains(unmasked)
                || isRun(plain);
    }

    /** Mostly one run of neighbours, such as 123456789abc. */
    private static boolean isRun(String text) {
        long neighbours =
                java.util.stream.IntStream.range(1, text.length())
                        .filter(i -> Math.abs(text.charAt(i) - text.charAt(i - 1)) <= 1)
                        .count();
        return neighbours * 4 > text.length() * 3L;
    }

    private static long kinds(String password) {
        return Stream.<IntPredicate>of(
                        Character::isUpperCase,
                        c -> Character.isLetter(c) && !Character.isUpperCase(c),
                        Character::isDigit,
                        c -> !Character.isLetterOrDigit(c))
                .filter(kind -> password.codePoints().anyMatch(kind))
                .count();
    }
}
