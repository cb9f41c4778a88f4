package org.yangguang.requests.web;

import java.util.List;
import org.yangguang.org.Agency;

/**
 * The consultations of a case that can be answered online, and what was answered.
 *
 * @param mayMake whether the person may make links
 */
public record CaseOpinionsPage(String id, String number, boolean mayMake, List<Letter> letters) {

    /**
     * A letter that asks.
     *
     * @param addressee masked for who may not know it
     */
    public record Letter(
            String id,
            String url,
            String title,
            String number,
            String state,
            String addressee,
            List<Link> links) {}

    /**
     * A link for it.
     *
     * @param standing message code of how it stands
     * @param openedAt when the letter was first opened through it, empty when nobody did
     * @param until the last day on which it takes an answer
     * @param isOpen whether it opens anything
     */
    public record Link(
            String id,
            String number,
            String madeAt,
            String standing,
            String openedAt,
            String until,
            boolean isOpen,
            List<Answer> answers) {}

    /**
     * What was answered.
     *
     * @param last whether it is the one that counts
     * @param taken whether the case took it as the opinion received
     * @param shown whether the person may read who answered and why
     */
    public record Answer(
            OpinionPage.Sent sent, boolean last, boolean taken, boolean shown, List<File> files) {}

    /** A file that came along. */
    public record File(String url, String name) {}

    /**
     * The sheet that goes with a letter: how to answer online. It is shown once.
     *
     * @param address of the page, which holds the key
     * @param entry where number and code are typed
     */
    public record Sheet(
            Agency agency,
            String back,
            String letterTitle,
            String letterNumber,
            String addressee,
            String address,
            String entry,
            String number,
            String code,
            String until) {}
}
