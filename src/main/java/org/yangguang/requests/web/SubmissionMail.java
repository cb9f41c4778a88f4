package org.yangguang.requests.web;

import java.util.List;
import org.yangguang.shared.web.FormState;

/**
 * What the page of a submission says of mails.
 *
 * @param unknown whether an officer has to find out who asks
 * @param unpublished whether it came by a mail box that the guide does not name as a way to apply
 * @param form who asks, to be completed
 */
public record SubmissionMail(
        boolean unknown, boolean unpublished, List<One> mails, FormState form) {

    /**
     * A mail that it was made of or that belongs to it.
     *
     * @param missed what could not be read, in sentences
     */
    public record One(String url, String title, String note, List<String> missed) {}
}
