package org.yangguang.screening.domain.checks;

import org.yangguang.screening.domain.text.PersonNames;

/** Whether a person is named near a place. */
final class Names {

    private Names() {}

    /** True when a name stands between the two places, begun where a name can begin. */
    static boolean near(Line line, int from, int to) {
        return firstIn(line, from, to) >= 0;
    }

    /** Where the first name between the two places begins, -1 for nowhere. */
    static int firstIn(Line line, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(line.length(), to); i++) {
            if (canBegin(line, i) && PersonNames.at(line.text(), i, saidBefore(line, i)) > 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean canBegin(Line line, int i) {
        char before = line.at(i - 1);
        return !PersonNames.isHan(before)
                || before == '人'
                || before == '民'
                || before == '生'
                || before == '名'
                || before == '是'
                || before == '为';
    }

    private static boolean saidBefore(Line line, int i) {
        return line.at(i - 1) == ':' || (line.at(i - 1) == '名' && line.at(i - 2) == '姓');
    }
}
