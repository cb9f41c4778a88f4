package org.yangguang.requests.application;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yangguang.notice.Notice;
import org.yangguang.notice.Notices;
import org.yangguang.requests.domain.PublicationSuggestion;
import org.yangguang.requests.domain.PublicationSuggestion.Voice;
import org.yangguang.requests.domain.Submission;
import org.yangguang.requests.domain.Submissions;
import org.yangguang.shared.web.Words;

/**
 * Tells those who suggested it what was decided, where they agreed; a message names the receipt
 * number, what it is about is read with the query code.
 */
@Component
class PublicationNotices {

    private final Notices notices;
    private final Submissions submissions;
    private final Words words;

    PublicationNotices(Notices notices, Submissions submissions, Words words) {
        this.notices = notices;
        this.submissions = submissions;
        this.words = words;
    }

    void decided(PublicationSuggestion suggestion) {
        suggestion.voices().stream()
                .filter(Voice::tell)
                .flatMap(voice -> submissions.of(voice.request()).stream())
                .forEach(submission -> tell(suggestion, submission));
    }

    private void tell(PublicationSuggestion suggestion, Submission submission) {
        var state = suggestion.state().code();
        notices.tell(
                ToldOutside.of(submission.agency(), submission.submitter().contact(), true),
                new Notice(
                        "suggestions.title",
                        words.of(
                                Locale.SIMPLIFIED_CHINESE,
                                "suggestions.told." + state,
                                submission.number()),
                        words.of(Locale.SIMPLIFIED_CHINESE, "suggestions.told.where"),
                        "",
                        "publication-suggestion:" + suggestion.id() + ":" + state));
    }
}
