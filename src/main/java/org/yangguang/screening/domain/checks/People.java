package org.yangguang.screening.domain.checks;

import org.yangguang.screening.Rule;
import org.yangguang.screening.domain.text.PersonNames;
import org.yangguang.screening.domain.words.Topic;

/** 举报人、投诉人、信访人、申请人 by name (P-17), and how a deputy or a member can be reached (P-19). */
final class People implements LineCheck {

    private static final int NEAR = 60;

    @Override
    public void look(Line line, Findings found) {
        for (var cue : line.words(Topic.COMPLAINANT_CUE)) {
            complainant(line, cue, found);
        }
        if (line.headHas(Topic.COMPLAINANT_CUE) && PersonNames.isName(line.segment().text())) {
            found.add(Rule.COMPLAINANT, 0, line.length());
        }
        if (line.has(Topic.PROPOSER_CUE)) {
            contacts(line, found);
        }
    }

    private static void complainant(Line line, Line.Found cue, Findings found) {
        int at = cue.end();
        if (line.text().between(at, at + 2).equals("姓名")) {
            at += 2;
        }
        boolean said = false;
        while (at < cue.end() + 5 && ": 为是叫".indexOf(line.at(at)) >= 0) {
            said |= line.at(at) == ':';
            at++;
        }
        int length = PersonNames.at(line.text(), at, said);
        if (length > 0 && !found.covered(at, at + length)) {
            found.add(Rule.COMPLAINANT, at, at + length);
        }
    }

    private static void contacts(Line line, Findings found) {
        for (var raw : found.raws().toArray(Findings.Raw[]::new)) {
            boolean contact =
                    raw.rule() == Rule.MOBILE
                            || raw.rule() == Rule.LANDLINE
                            || raw.rule() == Rule.HOME_ADDRESS
                            || raw.rule() == Rule.EMAIL;
            if (contact && line.lastBefore(Topic.PROPOSER_CUE, raw.start(), NEAR) != null) {
                found.add(Rule.PROPOSER_CONTACT, raw.start(), raw.end());
            }
        }
    }
}
