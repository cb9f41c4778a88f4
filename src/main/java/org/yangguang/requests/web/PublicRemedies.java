package org.yangguang.requests.web;

import java.util.Optional;
import org.yangguang.shared.web.DayStrip;

/**
 * What an applicant may do against the end of his request, and until when (救济途径).
 *
 * @param order whether review comes first, in a sentence
 * @param review where and until when he applies for review
 * @param suit where and until when he sues without review; empty where review comes first for all
 * @param afterReview what follows a review that he does not accept
 * @param reviewOnline the way to apply for review over the internet, may be empty
 * @param silence whether this is about an answer that did not come
 */
public record PublicRemedies(
        String order,
        Optional<Way> review,
        Optional<Way> suit,
        String afterReview,
        String reviewOnline,
        boolean silence) {

    /**
     * One way.
     *
     * @param where the review body or the court
     * @param until the last day, empty as long as nobody knows when he had the letter
     * @param text until when, in a sentence; afterwards that the time is over
     * @param over whether the day is over
     * @param strip the days counted
     */
    public record Way(
            String where, String until, String text, boolean over, Optional<DayStrip> strip) {}
}
