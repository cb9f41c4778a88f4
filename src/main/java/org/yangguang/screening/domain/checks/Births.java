package org.yangguang.screening.domain.checks;

import java.time.Period;
import org.yangguang.screening.Rule;
import org.yangguang.screening.Severity;
import org.yangguang.screening.domain.text.FoundDate;
import org.yangguang.screening.domain.text.PersonNames;
import org.yangguang.screening.domain.words.Topic;
import org.yangguang.shared.numbers.ResidentIdNumber;

/** 出生日期 (P-14) and 未成年人 (P-16): whose day of birth is told, and who is under age by it. */
final class Births implements LineCheck {

    private static final int OF_AGE = 18;
    private static final int CHILD = 14;

    @Override
    public void look(Line line, Findings found) {
        if (line.has(Topic.BIRTH_CUE) || line.headHas(Topic.BIRTH_CUE) || hasBorn(line)) {
            line.dates().stream()
                    .filter(date -> isBirth(line, date))
                    .forEach(date -> birth(line, date, found));
        }
        for (var raw : found.raws().toArray(Findings.Raw[]::new)) {
            if (raw.rule() == Rule.RESIDENT_ID && raw.severity() == Severity.BLOCK) {
                ofId(line, raw, found);
            }
        }
        for (var cue : line.words(Topic.MINOR_CUE)) {
            named(line, cue, found);
        }
    }

    private static void birth(Line line, FoundDate date, Findings found) {
        if (date.on().isEmpty() && date.day() != 0) {
            return;
        }
        found.add(Rule.BIRTH_DATE, date.start(), date.end());
        int age =
                date.on()
                        .map(on -> Period.between(on, line.circumstances().today()).getYears())
                        .orElse(line.circumstances().today().getYear() - date.year());
        minor(found, age, date.start(), date.end());
    }

    private static void ofId(Line line, Findings.Raw raw, Findings found) {
        var signs = line.text().between(raw.start(), raw.end()).replaceAll("[^0-9Xx]", "");
        ResidentIdNumber.parse(signs.length() == 17 ? signs + "X" : signs)
                .ifPresent(
                        id ->
                                minor(
                                        found,
                                        Period.between(id.bornOn(), line.circumstances().today())
                                                .getYears(),
                                        raw.start(),
                                        raw.end()));
    }

    private static void minor(Findings found, int age, int start, int end) {
        if (age >= 0 && age < OF_AGE) {
            found.add(
                    Rule.MINOR,
                    age < CHILD ? Severity.BLOCK : Severity.WARN,
                    start,
                    end,
                    Integer.toString(age));
        }
    }

    /** 学生张小明: the name stands right behind. */
    private static void named(Line line, Line.Found cue, Findings found) {
        int at = cue.end();
        while (at < cue.end() + 2 && ": （(".indexOf(line.at(at)) >= 0) {
            at++;
        }
        int length = PersonNames.at(line.text(), at, false);
        if (length >= 2) {
            found.add(Rule.MINOR, at, at + length);
        }
    }

    private static boolean isBirth(Line line, FoundDate date) {
        if (line.headHas(Topic.BIRTH_CUE)) {
            return true;
        }
        char next = line.at(date.end());
        boolean born =
                (next == '出'
                                && line.at(date.end() + 1) == '生'
                                && "人率医缺登地数".indexOf(line.at(date.end() + 2)) < 0)
                        || (next == '生' && !isWordWithBorn(line.at(date.end() + 1)));
        return born || line.lastBefore(Topic.BIRTH_CUE, date.start(), 4) != null;
    }

    /** 生效、生产、生育 are not births. */
    private static boolean isWordWithBorn(char next) {
        return "效产育活成态源物命意病长存均".indexOf(next) >= 0;
    }

    private static boolean hasBorn(Line line) {
        for (int i = 1; i < line.length(); i++) {
            if (line.at(i) == '生' && (line.at(i - 1) == '日' || line.at(i - 1) == '月')) {
                return true;
            }
        }
        return false;
    }
}
