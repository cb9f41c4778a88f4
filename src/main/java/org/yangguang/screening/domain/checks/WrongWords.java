package org.yangguang.screening.domain.checks;

import org.yangguang.screening.Rule;
import org.yangguang.screening.Severity;
import org.yangguang.screening.domain.words.Topic;

/** 易错词 (W-08), 禁用表述 (W-02) and 广告用语 (W-11), from the office's lists. */
final class WrongWords implements LineCheck {

    @Override
    public void look(Line line, Findings found) {
        for (var wrong : line.words(Topic.WRONG_WORD)) {
            if (isWhole(line, wrong)) {
                found.add(Rule.WRONG_WORD, wrong.start(), wrong.end(), wrong.word().other());
            }
        }
        for (var forbidden : line.words(Topic.FORBIDDEN)) {
            found.add(
                    Rule.FORBIDDEN_EXPRESSION,
                    forbidden.start(),
                    forbidden.end(),
                    forbidden.word().other());
        }
        for (var phrase : line.words(Topic.ADVERTISING)) {
            found.add(
                    Rule.ADVERTISING,
                    line.circumstances().newMedia() ? Severity.BLOCK : Severity.WARN,
                    phrase.start(),
                    phrase.end(),
                    phrase.word().text());
        }
    }

    /**
     * Signs of two words that meet across a blank are no word; at the end of a line one goes on.
     */
    private static boolean isWhole(Line line, Line.Found word) {
        for (int i = word.start(); i < word.end(); i++) {
            if (line.at(i) == ' ') {
                return false;
            }
        }
        return true;
    }
}
