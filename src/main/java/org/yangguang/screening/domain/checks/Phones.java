package org.yangguang.screening.domain.checks;

import org.yangguang.screening.Rule;
import org.yangguang.screening.Severity;
import org.yangguang.screening.domain.words.Topic;

/**
 * 手机号 and 固定电话 (P-04, P-05), and what the text offers as a phone to call though the office does not
 * publish it (W-10).
 */
final class Phones implements LineCheck {

    private static final String UNITS = "元万亿吨米千平方公克度份个人户次%％‰";

    @Override
    public void look(Line line, Findings found) {
        var tokens = line.tokens();
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.isNumber(i) && !found.covered(tokens.start(i), tokens.end(i))) {
                i = phone(line, i, found);
            }
        }
    }

    private static int phone(Line line, int i, Findings found) {
        var tokens = line.tokens();
        var word = tokens.word(i);
        int length = word.length();
        if (length == 11 && isMobile(word)) {
            mobile(line, found, tokens.start(i), tokens.end(i));
        } else if (length == 13 && word.startsWith("86") && isMobile(word.substring(2))) {
            mobile(line, found, tokens.start(i) + 2, tokens.end(i));
        } else if (length == 15 && word.startsWith("0086") && isMobile(word.substring(4))) {
            mobile(line, found, tokens.start(i) + 4, tokens.end(i));
        } else if (length == 3 && groups(line, i, 4, 4) && isMobile(joined(line, i, 2))) {
            mobile(line, found, tokens.start(i), tokens.end(i + 2));
            return i + 2;
        } else if (length == 3 && groups(line, i, 8) && isMobile(joined(line, i, 1))) {
            mobile(line, found, tokens.start(i), tokens.end(i + 1));
            return i + 1;
        } else if (length == 7 && groups(line, i, 4) && isMobile(joined(line, i, 1))) {
            mobile(line, found, tokens.start(i), tokens.end(i + 1));
            return i + 1;
        } else if ((length == 11 || length == 12 || length == 10)
                && isLandline(word)
                && !isAmount(line, i)) {
            landline(line, found, tokens.start(i), tokens.end(i));
        } else if ((length == 3 || length == 4)
                && word.charAt(0) == '0'
                && i + 1 < tokens.count()
                && tokens.isNumber(i + 1)
                && isAfterArea(line, i)
                && isLandline(joined(line, i, 1))) {
            landline(line, found, tokens.start(i), tokens.end(i + 1));
            return i + 1;
        } else if ((length == 7 || length == 8)
                && word.charAt(0) >= '2'
                && isOffered(line, tokens.start(i))) {
            offered(line, found, tokens.start(i), tokens.end(i));
        }
        return i;
    }

    private static void mobile(Line line, Findings found, int start, int end) {
        int token = line.tokens().at(end - 1);
        if (isAmount(line, token) || line.lexicon().allowsPhone(line.text().between(start, end))) {
            return;
        }
        if (isOffered(line, start)) {
            found.add(Rule.UNLISTED_PHONE, start, end);
        } else if (line.cueBefore(Topic.NUMBER_CUE, start, 4)) {
            found.add(Rule.MOBILE, Severity.NOTE, start, end, "doubtful");
            return;
        }
        found.add(Rule.MOBILE, start, end);
    }

    private static void landline(Line line, Findings found, int start, int end) {
        if (line.lexicon().allowsPhone(line.text().between(start, end))
                || line.cueBefore(Topic.NUMBER_CUE, start, 4)) {
            return;
        }
        found.add(isOffered(line, start) ? Rule.UNLISTED_PHONE : Rule.LANDLINE, start, end);
    }

    private static void offered(Line line, Findings found, int start, int end) {
        if (!line.lexicon().allowsPhone(line.text().between(start, end))
                && !isAmount(line, line.tokens().at(start))) {
            found.add(Rule.UNLISTED_PHONE, start, end);
        }
    }

    /** 咨询电话：… : the number stands right behind the words. */
    private static boolean isOffered(Line line, int start) {
        return line.lastBefore(Topic.CONSULT_PHONE_CUE, start, 6) != null
                && !line.has(Topic.PROPOSER_CUE);
    }

    private static boolean isMobile(String digits) {
        return digits.length() == 11
                && digits.charAt(0) == '1'
                && digits.charAt(1) >= '3'
                && digits.charAt(1) <= '9';
    }

    private static boolean isLandline(String digits) {
        if (digits.charAt(0) != '0' || digits.length() < 10 || digits.length() > 12) {
            return false;
        }
        boolean large = digits.charAt(1) == '1' || digits.charAt(1) == '2';
        int local = digits.length() - (large ? 3 : 4);
        return digits.charAt(1) != '0'
                && (large ? local == 8 : local == 7 || local == 8)
                && digits.charAt(large ? 3 : 4) >= '2';
    }

    private static boolean isAfterArea(Line line, int i) {
        var tokens = line.tokens();
        int gap = tokens.start(i + 1) - tokens.end(i);
        char sign = line.at(tokens.end(i));
        return gap == 1 ? sign == '-' || sign == ')' || sign == ' ' : gap == 2 && sign == ')';
    }

    private static boolean groups(Line line, int from, int... lengths) {
        var tokens = line.tokens();
        for (int k = 0; k < lengths.length; k++) {
            int i = from + k;
            if (!tokens.joined(i, false)
                    || !tokens.isNumber(i + 1)
                    || tokens.length(i + 1) != lengths[k]
                    || line.at(tokens.end(i)) == '.'
                    || line.at(tokens.end(i)) == ','
                    || line.at(tokens.end(i)) == '、') {
                return false;
            }
        }
        return true;
    }

    private static String joined(Line line, int from, int more) {
        var digits = new StringBuilder();
        for (int i = from; i <= from + more; i++) {
            digits.append(line.tokens().word(i));
        }
        return digits.toString();
    }

    /** 13812345678.50 and 13812345678元 are money or measure. */
    private static boolean isAmount(Line line, int token) {
        int start = line.tokens().start(token);
        int end = line.tokens().end(token);
        return (line.at(end) == '.' && Character.isDigit(line.at(end + 1)))
                || (line.at(start - 1) == '.' && Character.isDigit(line.at(start - 2)))
                || "¥￥$".indexOf(line.at(start - 1)) >= 0
                || UNITS.indexOf(line.at(end)) >= 0;
    }
}
