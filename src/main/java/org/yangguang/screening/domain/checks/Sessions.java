package org.yangguang.screening.domain.checks;

import java.util.regex.Pattern;
import org.yangguang.screening.Rule;
import org.yangguang.screening.domain.words.Topic;

/**
 * 届次 (W-03): the sessions of the National People's Congress and of the CPPCC against the year named
 * beside them. A congress sits five years, with a session in each.
 */
final class Sessions implements LineCheck {

    private static final String NUMBER = "([一二三四五六七八九十]{1,3}|\\d{1,2})";
    private static final Pattern SESSION =
            Pattern.compile(
                    "(?:(20\\d\\d)年[^。；]{0,12}?)?第?"
                            + NUMBER
                            + "届(全国人民代表大会|全国人大|全国政协|全国委员会)"
                            + "第?"
                            + NUMBER
                            + "次会议(?:[^。；]{0,8}?(20\\d\\d)年)?");

    @Override
    public void look(Line line, Findings found) {
        if (!line.has(Topic.CONGRESS)) {
            return;
        }
        var matcher = SESSION.matcher(line.text().between(0, line.length()));
        while (matcher.find()) {
            int congress = number(matcher.group(2));
            int session = number(matcher.group(4));
            var year = matcher.group(1) == null ? matcher.group(5) : matcher.group(1);
            boolean outside = session < 1 || session > 5 || congress < 1;
            boolean other =
                    year != null
                            && congress >= 6
                            && Integer.parseInt(year) != yearOf(congress) + session - 1;
            if (outside || other) {
                found.add(
                        Rule.SESSION_NUMBER,
                        matcher.start(),
                        matcher.end(),
                        outside ? "" : Integer.toString(yearOf(congress) + session - 1));
            }
        }
    }

    /** The first year: the sixth congress began in 1983, the fourteenth in 2023. */
    private static int yearOf(int congress) {
        return 1983 + 5 * (congress - 6);
    }

    private static int number(String text) {
        if (text.charAt(0) <= '9') {
            return Integer.parseInt(text);
        }
        int ten = text.indexOf('十');
        if (ten < 0) {
            return "一二三四五六七八九".indexOf(text) + 1;
        }
        int tens = ten == 0 ? 1 : "一二三四五六七八九".indexOf(text.charAt(0)) + 1;
        int ones = ten == text.length() - 1 ? 0 : "一二三四五六七八九".indexOf(text.charAt(ten + 1)) + 1;
        return 10 * tens + ones;
    }
}
