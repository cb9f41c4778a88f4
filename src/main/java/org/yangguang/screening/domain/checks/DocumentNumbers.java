package org.yangguang.screening.domain.checks;

import org.yangguang.screening.Rule;
import org.yangguang.screening.domain.text.PersonNames;

/** 发文字号 (W-04): the year in 〔 〕, no 第 before the number, no zero at its head. */
final class DocumentNumbers implements LineCheck {

    private static final String OPENING = "[(【〔［";
    private static final String CLOSING = "])】〕］";

    @Override
    public void look(Line line, Findings found) {
        var tokens = line.tokens();
        for (int i = 0; i + 1 < tokens.count(); i++) {
            int year = tokens.start(i);
            if (tokens.isNumber(i)
                    && tokens.length(i) == 4
                    && (line.at(year) == '1' || line.at(year) == '2')
                    && OPENING.indexOf(line.at(year - 1)) >= 0
                    && CLOSING.indexOf(line.at(tokens.end(i))) >= 0
                    && PersonNames.isHan(line.at(year - 2))) {
                number(line, i, found);
            }
        }
    }

    private static void number(Line line, int i, Findings found) {
        var tokens = line.tokens();
        int at = tokens.end(i) + 1;
        boolean ordinal = line.at(at) == '第';
        if (ordinal) {
            at++;
        }
        int next = i + 1;
        if (tokens.start(next) != at
                || !tokens.isNumber(next)
                || line.at(tokens.end(next)) != '号'
                || tokens.length(next) > 5) {
            return;
        }
        boolean right =
                line.at(tokens.start(i) - 1) == '〔'
                        && line.at(tokens.end(i)) == '〕'
                        && !ordinal
                        && line.at(at) != '0';
        if (!right) {
            int start = tokens.start(i) - 1;
            while (PersonNames.isHan(line.at(start - 1)) && tokens.start(i) - start < 8) {
                start--;
            }
            var figure = tokens.word(next).replaceFirst("^0+(?=\\d)", "");
            found.add(
                    Rule.DOCUMENT_NUMBER,
                    start,
                    tokens.end(next) + 1,
                    "〔" + tokens.word(i) + "〕" + figure + "号");
        }
    }
}
