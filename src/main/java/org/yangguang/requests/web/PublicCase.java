package org.yangguang.requests.web;

import java.util.List;
import java.util.Optional;
import org.yangguang.letters.OnlineLetter;
import org.yangguang.shared.web.DayStrip;

/**
 * A request as its applicant sees it; days are empty where there are none.
 *
 * @param state in plain words
 * @param next what happens next, or what is waited for, in a sentence
 * @param call whom to ask, in a sentence
 * @param wanted what was asked for
 * @param correcting whether the applicant is to correct it now
 * @param toCorrect what he is to correct
 * @param token names the form of his correction
 * @param outcome how it ended, empty before
 * @param letters those that lie on the site for him
 * @param remedies what he may do against its end
 */
public record PublicCase(
        String id,
        String number,
        String code,
        String state,
        String receivedOn,
        String dueOn,
        String next,
        String call,
        String wanted,
        String outcome,
        List<OnlineLetter> letters,
        Optional<PublicRemedies> remedies,
        DayStrip strip,
        boolean correcting,
        String toCorrect,
        String token,
        boolean open,
        List<String> notes) {

    public PublicCase {
        letters = List.copyOf(letters);
        notes = List.copyOf(notes);
    }
}
