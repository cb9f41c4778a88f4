package org.yangguang.screening.domain.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A date as it stands in a text: {@code 2021年3月7日}, {@code 2021年3月}, {@code 2021-03-07}, {@code
 * 2021.3.7}, {@code 2021/3/7}.
 *
 * @param day 0 when only year and month are named
 */
public record FoundDate(int start, int end, int year, int month, int day) {

    /** All dates in the text, possible ones and impossible ones. */
    public static List<FoundDate> in(NormalText text, Tokens tokens) {
        var found = new ArrayList<FoundDate>();
        for (int i = 0; i + 1 < tokens.count(); i++) {
            if (!tokens.isNumber(i) || tokens.length(i) != 4 || !isYear(tokens.word(i))) {
                continue;
            }
            var date = beginningAt(text, tokens, i);
            date.ifPresent(found::add);
        }
        return found;
    }

    /** The day, when there is such a day. */
    public Optional<LocalDate> on() {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<FoundDate> beginningAt(NormalText text, Tokens tokens, int i) {
        int afterYear = skipBlanks(text, tokens.end(i));
        char mark = text.at(afterYear);
        if (!isSmall(tokens, i + 1)) {
            return Optional.empty();
        }
        int year = Integer.parseInt(tokens.word(i));
        int month = Integer.parseInt(tokens.word(i + 1));
        if (mark == '年' && tokens.start(i + 1) == skipBlanks(text, afterYear + 1)) {
            int afterMonth = skipBlanks(text, tokens.end(i + 1));
            if (text.at(afterMonth) != '月') {
                return Optional.empty();
            }
            int dayStart = skipBlanks(text, afterMonth + 1);
            if (isSmall(tokens, i + 2) && tokens.start(i + 2) == dayStart) {
                int afterDay = skipBlanks(text, tokens.end(i + 2));
                if (text.at(afterDay) == '日' || text.at(afterDay) == '号') {
                    return Optional.of(
                            new FoundDate(
                                    tokens.start(i),
                                    afterDay + 1,
                                    year,
                                    month,
                                    Integer.parseInt(tokens.word(i + 2))));
                }
            }
            return Optional.of(new FoundDate(tokens.start(i), afterMonth + 1, year, month, 0));
        }
        boolean written = mark == '-' || mark == '.' || mark == '/';
        if (written
                && tokens.start(i + 1) == afterYear + 1
                && isSmall(tokens, i + 2)
                && text.at(tokens.end(i + 1)) == mark
                && tokens.start(i + 2) == tokens.end(i + 1) + 1
                && text.at(tokens.end(i + 2)) != mark) {
            return Optional.of(
                    new FoundDate(
                            tokens.start(i),
                            tokens.end(i + 2),
                            year,
                            month,
                            Integer.parseInt(tokens.word(i + 2))));
        }
        return Optional.empty();
    }

    private static boolean isSmall(Tokens tokens, int i) {
        return i < tokens.count() && tokens.isNumber(i) && tokens.length(i) <= 2;
    }

    private static boolean isYear(String word) {
        return word.startsWith("19") || word.startsWith("20");
    }

    private static int skipBlanks(NormalText text, int from) {
        int at = from;
        while (text.at(at) == ' ' && at - from < 2) {
            at++;
        }
        return at;
    }
}
