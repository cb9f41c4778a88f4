package org.yangguang.screening.domain.checks;

import org.yangguang.screening.Rule;

/** 金额缺单位 (W-07): a sum of money without 元 or 万元. */
final class Amounts implements LineCheck {

    private static final String[] CUES = {"总金额", "总额", "金额", "补贴标准", "资金规模", "经费"};
    private static final String UNITS = "元万亿千百十美欧港日%户人家名次个件项年月/-";

    @Override
    public void look(Line line, Findings found) {
        if (line.segment().cellOrNull() != null) {
            return;
        }
        var tokens = line.tokens();
        for (int i = 0; i < tokens.count(); i++) {
            if (!tokens.isNumber(i) || !isSaid(line, tokens.start(i))) {
                continue;
            }
            int end = tokens.end(i);
            int last = i;
            while (last + 1 < tokens.count()
                    && tokens.start(last + 1) == end + 1
                    && (line.at(end) == ',' || line.at(end) == '.')) {
                last++;
                end = tokens.end(last);
            }
            int next = end;
            while (line.at(next) == ' ') {
                next++;
            }
            boolean sum = end - tokens.start(i) >= 2 || last > i;
            if (sum && UNITS.indexOf(line.at(next)) < 0) {
                found.add(Rule.AMOUNT, tokens.start(i), end, "unit");
            }
            i = last;
        }
    }

    private static boolean isSaid(Line line, int start) {
        int at = start;
        while (at > 0 && start - at < 3 && "为: 共计达是约".indexOf(line.at(at - 1)) >= 0) {
            at--;
        }
        for (var cue : CUES) {
            if (line.text().between(at - cue.length(), at).equals(cue)) {
                return true;
            }
        }
        return false;
    }
}
