package org.yangguang.screening.domain.checks;

import java.util.regex.Pattern;
import org.yangguang.screening.Rule;
import org.yangguang.screening.domain.text.PersonNames;
import org.yangguang.screening.domain.words.Topic;

/** 家庭住址 (P-12): behind words that say so, or a flat with a person's name near it. */
final class Addresses implements LineCheck {

    private static final Pattern FINE = Pattern.compile("[村路街巷弄号楼室区园院庄屯组栋幢座]|单元");
    private static final Pattern FLAT =
            Pattern.compile(
                    "[\\u4E00-\\u9FFF]{0,20}\\d{1,4}(?:号楼|栋|幢|#楼)[\\u4E00-\\u9FFF]{0,2}(?:\\d{1,2}单元)?\\d{2,4}室?|[\\u4E00-\\u9FFF]{0,20}\\d{1,2}单元\\d{2,4}室?");
    private static final String ENDS = "，,。；;、\n()（）|\t";

    @Override
    public void look(Line line, Findings found) {
        for (var cue : line.words(Topic.ADDRESS_CUE)) {
            said(line, cue.end(), found);
        }
        if (line.headHas(Topic.ADDRESS_CUE)) {
            said(line, 0, found);
        }
        flats(line, found);
    }

    private static void said(Line line, int from, Findings found) {
        int start = from;
        while (start < from + 4 && ":为是在 ".indexOf(line.at(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < line.length() && end - start < 50 && ENDS.indexOf(line.at(end)) < 0) {
            end++;
        }
        var address = line.text().between(start, end);
        boolean detailed =
                address.chars().anyMatch(Character::isDigit) || address.matches(".*[村庄屯](.{0,6})?");
        if (end - start >= 6
                && detailed
                && FINE.matcher(address).find()
                && address.indexOf('*') < 0
                && !found.covered(start, end)) {
            found.add(Rule.HOME_ADDRESS, start, end);
        }
    }

    private static void flats(Line line, Findings found) {
        int unit = -1;
        for (int i = 0; i < line.length(); i++) {
            char sign = line.at(i);
            if ((sign == '单' && line.at(i + 1) == '元')
                    || (sign == '楼' && Character.isDigit(line.at(i + 1)))) {
                unit = i;
                break;
            }
        }
        if (unit < 0) {
            return;
        }
        var matcher = FLAT.matcher(line.text().between(0, line.length()));
        while (matcher.find()) {
            if (!found.covered(matcher.start(), matcher.end())
                    && hasNameNear(line, matcher.start(), matcher.end())) {
                found.add(Rule.HOME_ADDRESS, matcher.start(), matcher.end());
            }
        }
    }

    private static boolean hasNameNear(Line line, int start, int end) {
        return Names.near(line, start - 24, start)
                || Names.near(line, end, end + 12)
                || PersonNames.at(line.text(), start, false) > 0;
    }
}
