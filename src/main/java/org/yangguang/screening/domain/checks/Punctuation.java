package org.yangguang.screening.domain.checks;

import org.yangguang.screening.Part;
import org.yangguang.screening.Rule;
import org.yangguang.screening.domain.text.PersonNames;
import org.yangguang.screening.domain.words.Topic;

/** 标点 (W-09): pairs of 《》 that do not close, half-width signs between Chinese ones, two at once. */
final class Punctuation implements LineCheck {

    @Override
    public void look(Line line, Findings found) {
        if (line.segment().place().part() == Part.METADATA) {
            return;
        }
        for (var fault : line.words(Topic.SENTENCE_FAULT)) {
            if (fault.end() - fault.start() == 2 && !isEllipsis(line, fault)) {
                found.add(Rule.PUNCTUATION, fault.start(), fault.end(), "double");
            }
        }
        var text = line.segment().text();
        int open = -1;
        for (int i = 0; i < line.length(); i++) {
            char sign = line.at(i);
            if (sign == '《') {
                if (open >= 0 && line.at(i - 1) != '〈') {
                    found.add(Rule.PUNCTUATION, open, open + 1, "pair");
                }
                open = i;
            } else if (sign == '》') {
                if (open < 0) {
                    found.add(Rule.PUNCTUATION, i, i + 1, "pair");
                }
                open = -1;
            } else if ((sign == ',' || sign == ';' || sign == '?' || sign == '!')
                    && text.charAt(line.text().origin(i)) == sign
                    && PersonNames.isHan(line.at(i - 1))
                    && PersonNames.isHan(line.at(i + 1))) {
                found.add(Rule.PUNCTUATION, i, i + 1, "half");
            }
        }
        if (open >= 0) {
            found.add(Rule.PUNCTUATION, open, open + 1, "pair");
        }
    }

    private static boolean isEllipsis(Line line, Line.Found fault) {
        char sign = line.at(fault.start());
        return sign == '。' && (line.at(fault.start() - 1) == sign || line.at(fault.end()) == sign);
    }
}
