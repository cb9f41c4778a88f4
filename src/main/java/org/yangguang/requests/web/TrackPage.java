package org.yangguang.requests.web;

import java.util.List;
import org.yangguang.org.Agency;
import org.yangguang.requests.domain.Agreements;
import org.yangguang.requests.domain.Attachment;
import org.yangguang.shared.web.FormState;

/**
 * Where a submission stands, for who has its number and code.
 *
 * @param number empty when nothing is opened
 * @param state in plain words, of the submission before anything is received
 * @param next what comes next, as long as nothing is received
 * @param cases the requests that came of it
 * @param kept files of a correction that came back
 * @param mayChange whether it can be taken back to be changed
 * @param mayTakeBack whether there is anything left to take back
 */
public record TrackPage(
        Agency agency,
        String number,
        String code,
        String state,
        String next,
        String submittedAt,
        List<String> wanted,
        List<PublicCase> cases,
        List<Attachment> kept,
        boolean mayChange,
        boolean mayTakeBack,
        Agreements agreements,
        FormState form) {

    public TrackPage {
        wanted = List.copyOf(wanted);
        cases = List.copyOf(cases);
        kept = List.copyOf(kept);
    }

    /** Before anything is opened. */
    static TrackPage asking(Agency agency, FormState form) {
        return new TrackPage(
                agency,
                "",
                "",
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                false,
                false,
                Agreements.NONE,
                form);
    }
}
