package org.yangguang.screening.domain.checks;

import org.yangguang.screening.Rule;
import org.yangguang.screening.domain.words.Topic;

/** 内网地址和账号口令 (S-09). */
final class InternalAddresses implements LineCheck {

    @Override
    public void look(Line line, Findings found) {
        addresses(line, found);
        for (var cue : line.words(Topic.LOGIN_CUE)) {
            secret(line, cue, found);
        }
    }

    private static void addresses(Line line, Findings found) {
        var tokens = line.tokens();
        for (int i = 0; i + 3 < tokens.count(); i++) {
            if (isInternal(line, i)) {
                found.add(Rule.INTERNAL_ADDRESS, tokens.start(i), tokens.end(i + 3));
                i += 3;
            }
        }
    }

    private static boolean isInternal(Line line, int i) {
        var tokens = line.tokens();
        int[] part = new int[4];
        for (int k = 0; k < 4; k++) {
            boolean dotted =
                    k == 3
                            || (tokens.start(i + k + 1) == tokens.end(i + k) + 1
                                    && line.at(tokens.end(i + k)) == '.');
            if (!dotted || !tokens.isNumber(i + k) || tokens.length(i + k) > 3) {
                return false;
            }
            part[k] = Integer.parseInt(tokens.word(i + k));
            if (part[k] > 255) {
                return false;
            }
        }
        boolean longer =
                line.at(tokens.start(i) - 1) == '.'
                        || (line.at(tokens.end(i + 3)) == '.'
                                && Character.isDigit(line.at(tokens.end(i + 3) + 1)));
        return !longer
                && !isHeading(line, i)
                && (part[0] == 10
                        || (part[0] == 172 && part[1] >= 16 && part[1] <= 31)
                        || (part[0] == 192 && part[1] == 168));
    }

    /** 10.1.2.3 总则: a number at the head of a line with words behind it is a heading. */
    private static boolean isHeading(Line line, int i) {
        return line.tokens().start(i) == 0
                && line.at(line.tokens().end(i + 3)) == ' '
                && !line.cueBefore(Topic.LOGIN_CUE, 0, 0)
                && line.text().between(line.tokens().end(i + 3), line.length()).strip().length()
                        > 1;
    }

    /** 密码：abc123; a sentence about passwords names none. */
    private static void secret(Line line, Line.Found cue, Findings found) {
        int at = cue.end();
        boolean said = false;
        while (at < cue.end() + 4 && ":=为是 ".indexOf(line.at(at)) >= 0) {
            said |= line.at(at) == ':' || line.at(at) == '=' || line.at(at) == '为';
            at++;
        }
        int end = at;
        while (end < line.length() && isSecret(line.at(end))) {
            end++;
        }
        if (said && end - at >= 4 && line.tokens().at(at) >= 0 && !found.covered(at, end)) {
            found.add(Rule.INTERNAL_ADDRESS, at, end);
        }
    }

    private static boolean isSecret(char c) {
        return c > ' ' && c < 0x7F && ",;()[]\"'<>".indexOf(c) < 0;
    }
}
