package org.yangguang.screening.domain.checks;

import org.yangguang.screening.Rule;

/** 电子邮箱 (P-11), but for those of government and those the office publishes. */
final class Emails implements LineCheck {

    @Override
    public void look(Line line, Findings found) {
        for (int at = 0; at < line.length(); at++) {
            if (line.at(at) == '@') {
                address(line, at, found);
            }
        }
    }

    private static void address(Line line, int at, Findings found) {
        int start = at;
        while (isLocal(line.at(start - 1))) {
            start--;
        }
        int end = at + 1;
        while (isLocal(line.at(end))) {
            end++;
        }
        while (end > at && !Character.isLetterOrDigit(line.at(end - 1))) {
            end--;
        }
        var domain = line.text().between(at + 1, end);
        int dot = domain.lastIndexOf('.');
        if (start < at
                && dot > 0
                && domain.length() - dot > 2
                && domain.substring(dot + 1).chars().allMatch(Character::isLetter)
                && line.at(start) != '*'
                && !line.lexicon().allowsEmail(line.text().between(start, end))) {
            found.add(Rule.EMAIL, start, end);
        }
    }

    private static boolean isLocal(char c) {
        return (c >= '0' && c <= '9')
                || (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || c == '.'
                || c == '_'
                || c == '-'
                || c == '+';
    }
}
