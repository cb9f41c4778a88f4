package org.yangguang.screening.domain.checks;

import java.util.List;
import org.yangguang.screening.Rule;
import org.yangguang.screening.Severity;
import org.yangguang.screening.domain.words.Topic;
import org.yangguang.shared.numbers.BankCardNumber;

/**
 * 银行卡号 (P-06): the last digit checks the others, and either the first ones are those of a bank or
 * the words before say so. A tenth of all serial numbers pass the check digit alone.
 */
final class BankCards implements LineCheck {

    /** First digits of issuers, each with the lengths its cards have. */
    private record Issuer(String first, int shortest, int longest) {}

    private static final List<Issuer> ISSUERS =
            List.of(
                    new Issuer("62", 16, 19),
                    new Issuer("81", 16, 19),
                    new Issuer("9558", 16, 19),
                    new Issuer("9559", 16, 19),
                    new Issuer("60", 16, 19),
                    new Issuer("4", 16, 19),
                    new Issuer("51", 16, 16),
                    new Issuer("52", 16, 16),
                    new Issuer("53", 16, 16),
                    new Issuer("54", 16, 16),
                    new Issuer("55", 16, 16),
                    new Issuer("35", 16, 16));

    @Override
    public void look(Line line, Findings found) {
        var tokens = line.tokens();
        for (int i = 0; i < tokens.count(); i++) {
            if (!tokens.isNumber(i) || found.covered(tokens.start(i), tokens.end(i))) {
                continue;
            }
            if (tokens.length(i) >= 12 && tokens.length(i) <= 19) {
                judge(line, found, tokens.start(i), tokens.end(i), tokens.word(i));
            } else if (tokens.length(i) == 4 || tokens.length(i) == 6) {
                i = grouped(line, i, found);
            }
        }
    }

    /** Written as on the card, in groups of four, or six and the rest. */
    private static int grouped(Line line, int from, Findings found) {
        var tokens = line.tokens();
        var digits = new StringBuilder(tokens.word(from));
        int i = from;
        while (digits.length() < 19
                && isWhole(tokens.length(from), tokens.length(i))
                && tokens.joined(i, false)
                && tokens.isNumber(i + 1)
                && digits.length() + tokens.length(i + 1) <= 19) {
            i++;
            digits.append(tokens.word(i));
        }
        if (i == from || digits.length() < 15 || !hasIssuer(digits.toString())) {
            return from;
        }
        judge(line, found, tokens.start(from), tokens.end(i), digits.toString());
        return i;
    }

    private static boolean isWhole(int first, int group) {
        return group == first;
    }

    private static void judge(Line line, Findings found, int start, int end, String digits) {
        if (BankCardNumber.parse(digits).isEmpty() || isPartOfAnAmount(line, start, end)) {
            return;
        }
        boolean said = line.cueBefore(Topic.BANK_CUE, start, 12);
        boolean numbered = line.cueBefore(Topic.NUMBER_CUE, start, 4);
        if (said || (hasIssuer(digits) && !numbered)) {
            found.add(Rule.BANK_CARD, start, end);
        } else {
            found.add(Rule.BANK_CARD, Severity.NOTE, start, end, "doubtful");
        }
    }

    private static boolean hasIssuer(String digits) {
        return ISSUERS.stream()
                .anyMatch(
                        issuer ->
                                digits.startsWith(issuer.first())
                                        && digits.length() >= issuer.shortest()
                                        && digits.length() <= issuer.longest());
    }

    private static boolean isPartOfAnAmount(Line line, int start, int end) {
        return line.at(start - 1) == '.'
                || (line.at(end) == '.' && Character.isDigit(line.at(end + 1)))
                || line.at(end) == '元';
    }
}
