package org.yangguang.requests.web;

import java.util.List;
import java.util.Optional;
import org.yangguang.letters.ReadLetter;
import org.yangguang.org.Agency;
import org.yangguang.requests.domain.Attachment;
import org.yangguang.shared.web.DayStrip;
import org.yangguang.shared.web.FormState;

/**
 * A consultation as who is asked sees it: the letter, until when, and the form of his answer.
 * Nothing of who asked for the information.
 *
 * @param address of the page, which holds the key
 * @param read the letter as it was opened
 * @param until until when, in a sentence
 * @param silence what follows when he says nothing, empty where no time is set
 * @param strip the days of his time, empty where none is set
 * @param answers what he answered so far, the last one first
 * @param mayAnswer whether the form is offered
 * @param form what he typed
 * @param token names the form
 * @param files kept for the form
 */
public record OpinionPage(
        Agency agency,
        String address,
        ReadLetter read,
        String until,
        String silence,
        Optional<DayStrip> strip,
        List<Sent> answers,
        boolean mayAnswer,
        FormState form,
        String token,
        List<Attachment> files) {

    /** An answer that was sent. */
    public record Sent(
            String receipt,
            String at,
            String said,
            String reasons,
            String signer,
            boolean late,
            List<String> files) {}
}
