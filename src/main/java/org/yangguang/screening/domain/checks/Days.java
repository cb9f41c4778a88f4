package org.yangguang.screening.domain.checks;

import org.yangguang.screening.Rule;
import org.yangguang.screening.domain.text.FoundDate;

/** 日期 (W-05): days that cannot be, weekdays that do not fit, spans that end before they begin. */
final class Days implements LineCheck {

    private static final String WEEKDAYS = "一二三四五六日";

    @Override
    public void look(Line line, Findings found) {
        FoundDate before = null;
        for (var date : line.dates()) {
            boolean impossible =
                    date.month() < 1
                            || date.month() > 12
                            || (date.day() != 0 && date.on().isEmpty())
                            || (date.day() == 0 && isDayZero(line, date));
            if (impossible) {
                found.add(Rule.DATE, date.start(), date.end(), "impossible");
            } else {
                weekday(line, date, found);
                if (before != null && isSpan(line, before, date) && isAfter(before, date)) {
                    found.add(Rule.DATE, before.start(), date.end(), "span");
                }
            }
            before = date;
        }
    }

    private static boolean isDayZero(Line line, FoundDate date) {
        return line.text().between(date.start(), date.end()).endsWith("日");
    }

    private static void weekday(Line line, FoundDate date, Findings found) {
        int at = date.end();
        while (at < date.end() + 2 && "( ".indexOf(line.at(at)) >= 0) {
            at++;
        }
        var said = line.text().between(at, at + 2);
        int from =
                said.equals("星期") || said.equals("礼拜")
                        ? at + 2
                        : said.startsWith("周") ? at + 1 : -1;
        if (from < 0 || date.on().isEmpty()) {
            return;
        }
        char sign = line.at(from) == '天' ? '日' : line.at(from);
        int weekday = WEEKDAYS.indexOf(sign) + 1;
        if (weekday > 0 && weekday != date.on().get().getDayOfWeek().getValue()) {
            found.add(
                    Rule.DATE,
                    date.start(),
                    from + 1,
                    "weekday " + WEEKDAYS.charAt(date.on().get().getDayOfWeek().getValue() - 1));
        }
    }

    private static boolean isSpan(Line line, FoundDate one, FoundDate other) {
        int from = one.end();
        int to = other.start();
        var between = line.text().between(from, to).strip();
        return between.equals("至")
                || between.equals("到")
                || between.equals("-")
                || between.equals("--")
                || between.equals("~");
    }

    private static boolean isAfter(FoundDate one, FoundDate other) {
        return one.on().isPresent()
                && other.on().isPresent()
                && one.on().get().isAfter(other.on().get());
    }
}
