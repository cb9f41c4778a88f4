package org.yangguang.screening.domain.checks;

import org.yangguang.screening.Rule;
import org.yangguang.screening.Severity;
import org.yangguang.screening.domain.words.Topic;

/**
 * 密级标志 (S-01) where documents bear it, and the words 绝密、机密、秘密 elsewhere (S-02). A mark with its
 * star in running text is a citation or a leak; the secrecy reviewer decides.
 */
final class SecrecyMarks implements LineCheck {

    private static final String STARS = "★☆*✩⭐✭";

    @Override
    public void look(Line line, Findings found) {
        for (var level : line.everyWord(Topic.SECRECY_LEVEL)) {
            int star = level.end();
            while (line.at(star) == ' ') {
                star++;
            }
            if (STARS.indexOf(line.at(star)) >= 0 && !isMasked(line, star)) {
                int end = endOfTerm(line, star + 1);
                found.add(
                        Rule.SECRECY_MARK,
                        line.atHead(level.start()) ? Severity.BLOCK : Severity.BLOCK_J,
                        level.start(),
                        end,
                        line.atHead(level.start()) ? "evict" : "");
            } else if (line.atHead(level.start()) && standsAlone(line, level)) {
                found.add(Rule.SECRECY_MARK, Severity.BLOCK_J, level.start(), level.end(), "");
            }
        }
        for (var level : line.words(Topic.SECRECY_LEVEL)) {
            boolean wide = level.end() - level.start() > level.word().text().length();
            if (!wide && !found.covered(level.start(), level.end())) {
                found.add(Rule.SECRECY_WORD, level.start(), level.end());
            }
        }
    }

    /** 秘密*** is no mark. */
    private static boolean isMasked(Line line, int star) {
        return line.at(star) == '*' && line.at(star + 1) == '*';
    }

    /** 10年、6个月、长期、启用前 behind the star. */
    private static int endOfTerm(Line line, int from) {
        int at = from;
        while (line.at(at) == ' ') {
            at++;
        }
        int digits = at;
        while (Character.isDigit(line.at(digits))) {
            digits++;
        }
        if (digits > at) {
            var unit = line.text().between(digits, digits + 2).strip();
            return unit.startsWith("年") || unit.startsWith("天")
                    ? digits + 1
                    : unit.equals("个月") ? digits + 2 : digits;
        }
        if (line.text().between(at, at + 2).equals("长期")) {
            return at + 2;
        }
        return line.text().between(at, at + 3).equals("启用前") ? at + 3 : from;
    }

    private static boolean standsAlone(Line line, Line.Found level) {
        return line.rowAt(level.start()).replaceAll("\\s", "").equals(level.word().text());
    }
}
