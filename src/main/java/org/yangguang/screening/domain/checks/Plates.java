package org.yangguang.screening.domain.checks;

import org.yangguang.screening.Rule;

/** 机动车号牌 (P-13). */
final class Plates implements LineCheck {

    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final String ENDINGS = "挂学警港澳";

    @Override
    public void look(Line line, Findings found) {
        var tokens = line.tokens();
        for (int i = 0; i < tokens.count(); i++) {
            int start = tokens.start(i) - 1;
            if (PROVINCES.indexOf(line.at(start)) < 0 || !isLetter(line.at(start + 1))) {
                continue;
            }
            int end = tokens.end(i);
            int signs = tokens.length(i);
            if (signs == 1 && i + 1 < tokens.count() && isApart(line, i)) {
                end = tokens.end(i + 1);
                signs += tokens.length(i + 1);
            }
            boolean special = ENDINGS.indexOf(line.at(end)) >= 0;
            if ((signs == 6 || signs == 7 || (signs == 5 && special))
                    && isSerial(line.text().between(start + 2, end))) {
                found.add(Rule.PLATE_NUMBER, start, special && signs < 7 ? end + 1 : end);
            }
        }
    }

    private static boolean isApart(Line line, int i) {
        var tokens = line.tokens();
        int gap = tokens.start(i + 1) - tokens.end(i);
        char sign = line.at(tokens.end(i));
        return gap == 1
                && (sign == '·' || sign == ' ' || sign == '-' || sign == '.' || sign == '•');
    }

    /** Capitals without I and O, and for the most part digits. */
    private static boolean isSerial(String signs) {
        int digits = 0;
        for (int i = 0; i < signs.length(); i++) {
            char sign = signs.charAt(i);
            boolean digit = sign >= '0' && sign <= '9';
            digits += digit ? 1 : 0;
            if (!digit && (!isLetter(sign) || sign == 'I' || sign == 'O') && !isBetween(sign)) {
                return false;
            }
        }
        return digits >= 3;
    }

    private static boolean isBetween(char sign) {
        return sign == '·' || sign == ' ' || sign == '-' || sign == '.' || sign == '•';
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
