package org.yangguang.screening.domain.checks;

import org.yangguang.screening.Rule;
import org.yangguang.screening.domain.words.Topic;

/** 坐标 (S-10): a longitude and a latitude of China to four places or to the minute. */
final class Coordinates implements LineCheck {

    @Override
    public void look(Line line, Findings found) {
        var tokens = line.tokens();
        for (int i = 0; i + 3 < tokens.count(); i++) {
            if (isDecimal(line, i, 73, 136)
                    && isDecimal(line, i + 2, 3, 54)
                    && tokens.start(i + 2) - tokens.end(i + 1) <= 8) {
                found.add(Rule.COORDINATES, tokens.start(i), tokens.end(i + 3));
                i += 3;
            } else if (isDecimal(line, i, 3, 54)
                    && isDecimal(line, i + 2, 73, 136)
                    && tokens.start(i + 2) - tokens.end(i + 1) <= 8) {
                found.add(Rule.COORDINATES, tokens.start(i), tokens.end(i + 3));
                i += 3;
            }
        }
        for (var cue : line.words(Topic.COORDINATE_CUE)) {
            int token = line.tokens().at(cue.end());
            if (token >= 0 && line.at(tokens.end(token)) == '°' && hasMinutes(line, token)) {
                found.add(Rule.COORDINATES, cue.start(), tokens.end(token + 1));
            }
        }
    }

    private static boolean hasMinutes(Line line, int token) {
        var tokens = line.tokens();
        return token + 1 < tokens.count()
                && tokens.start(token + 1) == tokens.end(token) + 1
                && "′'’分".indexOf(line.at(tokens.end(token + 1))) >= 0;
    }

    private static boolean isDecimal(Line line, int i, int least, int most) {
        var tokens = line.tokens();
        if (!tokens.isNumber(i)
                || !tokens.isNumber(i + 1)
                || tokens.length(i) > 3
                || tokens.length(i + 1) < 4
                || tokens.length(i + 1) > 10
                || line.at(tokens.end(i)) != '.'
                || tokens.start(i + 1) != tokens.end(i) + 1
                || line.at(tokens.start(i) - 1) == '.') {
            return false;
        }
        int whole = Integer.parseInt(tokens.word(i));
        return whole >= least && whole < most;
    }
}
