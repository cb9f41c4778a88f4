package org.yangguang.screening.domain.checks;

import org.yangguang.screening.Rule;
import org.yangguang.screening.Severity;
import org.yangguang.screening.domain.text.Tokens;

/**
 * 公民身份号码 (P-01, P-02, P-03): with the check digit right and a day of birth that can be, also split
 * by blanks, dashes, dots or the end of a line, also with a look-alike of X.
 */
final class ResidentIds implements LineCheck {

    private static final String LIKE_X = "×хХχΧ✕✖╳";
    private static final int LENGTH = 18;

    @Override
    public void look(Line line, Findings found) {
        var tokens = line.tokens();
        for (int i = 0; i < tokens.count(); i++) {
            if (!whole(line, i, found)) {
                joined(line, i, found);
            }
        }
    }

    private static boolean whole(Line line, int i, Findings found) {
        var tokens = line.tokens();
        int start = tokens.start(i) + leadingLetters(line, i);
        int length = tokens.end(i) - start;
        if (length == LENGTH) {
            return add(
                    line,
                    found,
                    start,
                    tokens.end(i),
                    line.text().between(start, tokens.end(i)),
                    "");
        }
        if (length == LENGTH - 1 && LIKE_X.indexOf(line.at(tokens.end(i))) >= 0) {
            return add(
                    line,
                    found,
                    start,
                    tokens.end(i) + 1,
                    line.text().between(start, tokens.end(i)) + "X",
                    "");
        }
        if (length == 15 && tokens.isNumber(i)) {
            return old(line, i, found);
        }
        return length > 19;
    }

    /** Letters right before the number, as in {@code ID3709…}. */
    private static int leadingLetters(Line line, int i) {
        var tokens = line.tokens();
        int at = tokens.start(i);
        while (at < tokens.end(i) && line.at(at) > '9') {
            at++;
        }
        int letters = at - tokens.start(i);
        return letters <= 6 ? letters : 0;
    }

    /** The parts of a number that stand apart: 370902 1990 0307 1231. */
    private static void joined(Line line, int from, Findings found) {
        var tokens = line.tokens();
        if (!tokens.isNumber(from) || tokens.length(from) >= LENGTH) {
            return;
        }
        int length = tokens.length(from);
        int i = from;
        while (length < LENGTH && tokens.joined(i, true) && fits(tokens, i + 1, length)) {
            i++;
            length += tokens.length(i);
        }
        boolean likeX = length == LENGTH - 1 && LIKE_X.indexOf(line.at(tokens.end(i))) >= 0;
        if (i == from || (length != LENGTH && !likeX)) {
            return;
        }
        var signs = new StringBuilder();
        for (int k = from; k <= i; k++) {
            signs.append(tokens.word(k));
        }
        int end = tokens.end(i) + (likeX ? 1 : 0);
        add(line, found, tokens.start(from), end, likeX ? signs + "X" : signs.toString(), "P-03");
    }

    private static boolean fits(Tokens tokens, int i, int before) {
        int after = before + tokens.length(i);
        return after <= LENGTH
                && (tokens.isNumber(i) || (after == LENGTH && tokens.word(i).matches("\\d*[Xx]")));
    }

    private static boolean add(
            Line line, Findings found, int start, int end, String signs, String detail) {
        if (!isNumber(signs)) {
            return false;
        }
        var id = Numbers.residentId(signs, line.circumstances().today());
        if (id.isPresent()) {
            found.add(Rule.RESIDENT_ID, start, end, detail);
            return true;
        }
        if (detail.isEmpty() && isCutByASheet(signs)) {
            found.add(Rule.RESIDENT_ID, Severity.WARN, start, end, "cut");
            return true;
        }
        return false;
    }

    private static boolean isNumber(String signs) {
        for (int i = 0; i < LENGTH - 1; i++) {
            if (signs.charAt(i) > '9') {
                return false;
            }
        }
        char last = signs.charAt(LENGTH - 1);
        return last <= '9' || last == 'X' || last == 'x';
    }

    /**
     * A spreadsheet keeps fifteen digits of a number: place and birth are there, the end is 000.
     */
    private static boolean isCutByASheet(String signs) {
        return signs.endsWith("000")
                && Numbers.hasProvince(signs)
                && (signs.startsWith("19", 6) || signs.startsWith("20", 6))
                && Numbers.isLongDate(signs.substring(6, 14));
    }

    private static boolean old(Line line, int i, Findings found) {
        var digits = line.tokens().word(i);
        boolean right = Numbers.hasProvince(digits) && Numbers.isShortDate(digits.substring(6, 12));
        if (right) {
            found.add(Rule.OLD_RESIDENT_ID, line.tokens().start(i), line.tokens().end(i));
        }
        return right;
    }
}
