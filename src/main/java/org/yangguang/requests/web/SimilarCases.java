package org.yangguang.requests.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.Submission;
import org.yangguang.requests.domain.SubmissionState.Confirmed;
import org.yangguang.requests.persistence.SimilarRequest;
import org.yangguang.requests.persistence.SimilarRequests;
import org.yangguang.shared.web.Words;

/**
 * What was asked before, beside what is asked now: so that a repeated request gets the earlier
 * answer (条例第三十六条第六项), and what several want may be made public (第四十四条).
 */
@Component
class SimilarCases {

    private static final int MOST = 5;

    /** From here on two texts are said to want the same (惯例). */
    private static final int SAME = 60;

    private final SimilarRequests similar;
    private final Words words;

    SimilarCases(SimilarRequests similar, Words words) {
        this.similar = similar;
        this.words = words;
    }

    /**
     * The earlier requests, and what they suggest; what came of the submission itself is left out.
     */
    SubmissionPage.Before before(Submission submission, Locale locale) {
        var own =
                submission.state() instanceof Confirmed(_, var made)
                        ? Set.copyOf(made)
                        : Set.<RequestId>of();
        var found = new LinkedHashMap<RequestId, SimilarRequest>();
        Stream.concat(like(submission), of(submission))
                .filter(one -> !own.contains(one.id()))
                .forEach(one -> found.putIfAbsent(one.id(), one));
        return new SubmissionPage.Before(
                found.values().stream().map(one -> link(one, locale)).toList(),
                hints(found.values().stream().toList(), locale));
    }

    private Stream<SimilarRequest> like(Submission submission) {
        return submission.wish().items().stream()
                .flatMap(
                        item ->
                                similar
                                        .like(
                                                submission.agency(),
                                                item,
                                                submission.submitter().name(),
                                                MOST)
                                        .stream());
    }

    private Stream<SimilarRequest> of(Submission submission) {
        return similar.of(submission.agency(), submission.submitter().name(), MOST).stream();
    }

    private List<String> hints(List<SimilarRequest> found, Locale locale) {
        var same = found.stream().filter(one -> one.likeness() >= SAME).toList();
        var repeated =
                same.stream()
                        .filter(one -> one.sameApplicant() && one.outcome().isPresent())
                        .findFirst()
                        .map(one -> words.of(locale, "submissions.repeated", one.number()));
        var others =
                Optional.of(same.stream().filter(one -> !one.sameApplicant()).toList())
                        .filter(some -> !some.isEmpty())
                        .map(
                                some ->
                                        words.of(
                                                locale,
                                                "submissions.wanted-by-others",
                                                some.stream()
                                                        .map(SimilarRequest::number)
                                                        .collect(Collectors.joining("，"))));
        return Stream.of(repeated, others).flatMap(Optional::stream).toList();
    }

    private SubmissionPage.Link link(SimilarRequest one, Locale locale) {
        var note =
                Stream.of(
                                one.receivedOn().toString(),
                                one.sameApplicant() ? words.of(locale, "submissions.same") : "",
                                one.likeness() > 0
                                        ? words.of(locale, "submissions.likeness", one.likeness())
                                        : "",
                                one.outcome().map(Outcome::label).orElse(""),
                                one.answerNumber())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · "));
        return new SubmissionPage.Link(
                "/desk/requests/" + one.id(),
                one.number() + " " + RequestPages.shortened(one.wanted()),
                note);
    }
}
