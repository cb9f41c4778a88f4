package org.yangguang.requests.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.period.ConsultationKind;
import org.yangguang.letters.OnlineLetter;
import org.yangguang.org.Agency;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.RequestState;
import org.yangguang.requests.domain.Submission;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.Words;

/**
 * Says what is waited for in a request, until when and why: short sentences, which one understands
 * who never read the Regulation.
 */
@Component
class NextSentences {

    private static final String NEXT = "apply.next.";

    private final Words words;
    private final Clock clock;
    private final Calendars calendars;

    NextSentences(Words words, Clock clock, Calendars calendars) {
        this.words = words;
        this.clock = clock;
        this.calendars = calendars;
    }

    /** Before anything is received. */
    String of(Submission submission, Agency agency, Locale locale) {
        return words.of(locale, NEXT + submission.state().code(), agency.contact().phone());
    }

    /** Whom to ask; empty when the agency gives no telephone. */
    String whomToCall(Agency agency, Locale locale) {
        var contact = agency.contact();
        if (contact.phone().isBlank()) {
            return "";
        }
        return words.of(
                locale,
                contact.hours().isBlank() ? "applicants.call" : "applicants.call.hours",
                contact.office().isBlank() ? agency.name() : contact.office(),
                contact.phone(),
                contact.hours());
    }

    /**
     * What is waited for; a letter that lies there unopened comes first, for it may ask for
     * something, or be the answer itself.
     */
    String of(Request request, List<OnlineLetter> letters, Locale locale) {
        var sentence = of(request, locale);
        return letters.stream()
                .filter(letter -> !letter.copy() && letter.openedAt().isEmpty())
                .reduce((_, later) -> later)
                .map(letter -> withLetter(letter, request, sentence, locale))
                .orElse(sentence);
    }

    private String withLetter(
            OnlineLetter letter, Request request, String sentence, Locale locale) {
        boolean answers = letter.kind().outcome().isPresent() && request.course().isOpen();
        return words.of(
                locale,
                answers ? "applicants.next.answer" : "applicants.next.letter",
                letter.kind().title(),
                sentence);
    }

    String of(Request request, Locale locale) {
        var state = request.state(calendars.current());
        var code = NEXT + state.code();
        return switch (state) {
            case RequestState.Open(var due, var extended) ->
                    say(locale, code + (late(due) ? ".late" : variant(request, extended)), due);
            case RequestState.AwaitingCorrection(var by) ->
                    say(locale, code + (late(by) ? ".late" : ""), by);
            case RequestState.Consulting(var left, var replyBy) ->
                    consulting(request, left, replyBy, locale);
            case RequestState.AwaitingReasons(var due) ->
                    say(locale, code + (late(due) ? ".late" : ""), due);
            case RequestState.AwaitingPayment(var by) ->
                    by.map(day -> say(locale, code + (late(day) ? ".late" : ""), day))
                            .orElseGet(() -> words.of(locale, code + ".no-date"));
            case RequestState.InReview(_, var dueOn) ->
                    dueOn.map(due -> say(locale, code + (late(due) ? ".late" : ""), due))
                            .orElseGet(() -> words.of(locale, code + ".no-date"));
            case RequestState.Closed closed -> words.of(locale, code, closed.closedOn().toString());
        };
    }

    private static String variant(Request request, boolean extended) {
        if (request.course().reopened().isPresent()) {
            return ".again";
        }
        return extended ? ".extended" : "";
    }

    private String consulting(
            Request request, int left, Optional<LocalDate> replyBy, Locale locale) {
        boolean third =
                request.course().openConsultations().stream()
                        .allMatch(party -> party.kind() == ConsultationKind.THIRD_PARTY);
        var why = words.of(locale, NEXT + "CONSULTING" + (third ? ".third" : ""), left);
        return replyBy.map(
                        by ->
                                words.of(
                                        locale,
                                        NEXT + "CONSULTING." + (late(by) ? "over" : "reply-by"),
                                        why,
                                        by.toString()))
                .orElse(why);
    }

    private boolean late(LocalDate day) {
        return ChinaTime.today(clock).isAfter(day);
    }

    private String say(Locale locale, String code, LocalDate day) {
        return words.of(
                locale,
                code,
                day.toString(),
                calendars.current().workingDaysBetween(ChinaTime.today(clock), day));
    }
}
