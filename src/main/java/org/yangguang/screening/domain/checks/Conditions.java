package org.yangguang.screening.domain.checks;

import java.util.List;
import org.yangguang.screening.Rule;
import org.yangguang.screening.Severity;
import org.yangguang.screening.domain.text.PersonNames;
import org.yangguang.screening.domain.words.Topic;

/**
 * 健康、残疾、贫困、违法等情形 told of a named person (P-15); graver when the person is under age. What a column
 * of a list tells is judged with the whole list.
 */
final class Conditions implements LineCheck {

    private static final int NEAR = 15;

    /** 低保户张三, 患者李四: between condition and name stands what the person is called. */
    private static final List<String> CALLED = List.of("", "人员", "患者", "对象", "职工", "者", "户", "人");

    @Override
    public void look(Line line, Findings found) {
        if (line.segment().cellOrNull() != null) {
            return;
        }
        for (var condition : line.words(Topic.SENSITIVE)) {
            if (isTold(line, condition)) {
                boolean minor = found.raws().stream().anyMatch(raw -> raw.rule() == Rule.MINOR);
                found.add(
                        Rule.SENSITIVE_CONDITION,
                        minor ? Severity.BLOCK : Severity.WARN,
                        condition.start(),
                        condition.end(),
                        condition.word().text());
            }
        }
    }

    private static boolean isTold(Line line, Line.Found condition) {
        return Names.near(line, sentence(line, condition.start()), condition.start())
                || Names.near(line, condition.end(), condition.end() + NEAR)
                || isCalled(line, condition.end())
                || isNameBefore(line, condition.start());
    }

    /** Where the sentence began, or as far back as one still knows who is meant. */
    private static int sentence(Line line, int place) {
        int at = place;
        while (at > 0
                && place - at < 2 * NEAR
                && line.at(at - 1) != '。'
                && line.at(at - 1) != ';') {
            at--;
        }
        return at;
    }

    private static boolean isCalled(Line line, int end) {
        return CALLED.stream()
                .filter(word -> line.text().between(end, end + word.length()).equals(word))
                .anyMatch(word -> PersonNames.at(line.text(), end + word.length(), false) > 1);
    }

    /** 张三怀孕: the name ends where the condition begins. */
    private static boolean isNameBefore(Line line, int start) {
        for (int from = start - 4; from <= start - 2; from++) {
            if (!PersonNames.isHan(line.at(from - 1))
                    && PersonNames.at(line.text(), from, false, start) == start - from) {
                return true;
            }
        }
        return false;
    }
}
