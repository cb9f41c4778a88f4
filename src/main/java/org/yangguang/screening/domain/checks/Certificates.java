package org.yangguang.screening.domain.checks;

import java.util.regex.Pattern;
import org.yangguang.screening.Rule;
import org.yangguang.screening.domain.words.Topic;

/** 护照、通行证、军官证等证件号码和社会保障号码 (P-07 to P-10): their words make the number. */
final class Certificates implements LineCheck {

    private static final Pattern PASSPORT =
            Pattern.compile("[EeGg]\\d{8}|[Ee][A-Za-z]\\d{7}|[DSPdsp][Ee]?\\d{7,8}");
    private static final Pattern PERMIT = Pattern.compile("[HMhm]\\d{8,10}|\\d{8}");

    @Override
    public void look(Line line, Findings found) {
        var tokens = line.tokens();
        for (int i = 0; i < tokens.count(); i++) {
            int start = tokens.start(i);
            int end = tokens.end(i);
            if (tokens.length(i) < 6 || found.covered(start, end)) {
                continue;
            }
            if (isPassport(line, i)) {
                found.add(Rule.PASSPORT, start, end);
            } else if (tokens.length(i) <= 11
                    && PERMIT.matcher(tokens.word(i)).matches()
                    && line.cueBefore(Topic.PERMIT_CUE, start, 12)
                    && !isDate(line, i)) {
                found.add(Rule.TRAVEL_PERMIT, start, end);
            } else if (line.cueBefore(Topic.SERVICE_CARD_CUE, start, 12)
                    && isMostlyDigits(line, i)) {
                found.add(Rule.SERVICE_CARD, start, end);
            } else if (tokens.length(i) >= 8
                    && isMostlyDigits(line, i)
                    && line.cueBefore(Topic.SOCIAL_SECURITY_CUE, start, 8)
                    && !line.cueBefore(Topic.CONSULT_PHONE_CUE, start, 6)) {
                found.add(Rule.SOCIAL_SECURITY_NUMBER, start, end);
            }
        }
    }

    private static boolean isPassport(Line line, int i) {
        var tokens = line.tokens();
        int start = tokens.start(i);
        if (tokens.length(i) > 10
                || tokens.isNumber(i)
                || line.at(tokens.end(i)) == '-'
                || line.at(start - 1) == '-'
                || line.at(start - 1) == '/'
                || !PASSPORT.matcher(tokens.word(i)).matches()) {
            return false;
        }
        if (line.cueBefore(Topic.PASSPORT_CUE, start, 16)) {
            return true;
        }
        char first = Character.toUpperCase(line.at(start));
        return (first == 'E' || first == 'G')
                && !isDate(line, i)
                && !line.cueBefore(Topic.NUMBER_CUE, start, 4);
    }

    /** E20210301 is a day with a letter before it. */
    private static boolean isDate(Line line, int i) {
        var digits = line.tokens().word(i).replaceAll("\\D", "");
        return digits.length() == 8 && Numbers.isLongDate(digits);
    }

    private static boolean isMostlyDigits(Line line, int i) {
        return line.tokens().word(i).replaceAll("\\D", "").length() >= 5;
    }
}
