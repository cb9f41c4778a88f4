package org.yangguang.requests.web;

import java.util.List;
import org.yangguang.shared.web.DayStrip;

/**
 * A request as its applicant sees it; days are empty where there are none.
 *
 * @param state in plain words
 * @param next what happens next, or what is waited for, in a sentence
 * @param wanted what was asked for
 * @param correcting whether the applicant is to correct it now
 * @param outcome how it ended, empty before
 */
public record PublicCase(
        String id,
        String number,
        String code,
        String state,
        String receivedOn,
        String dueOn,
        String next,
        String wanted,
        String outcome,
        DayStrip strip,
        boolean correcting,
        boolean open,
        List<String> notes) {

    public PublicCase {
        notes = List.copyOf(notes);
    }
}
