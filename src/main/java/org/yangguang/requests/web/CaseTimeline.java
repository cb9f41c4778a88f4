package org.yangguang.requests.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yangguang.requests.application.RequestNews;
import org.yangguang.requests.domain.AskedParty;
import org.yangguang.requests.domain.CaseEvent;
import org.yangguang.requests.domain.Closure;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.RequestState;
import org.yangguang.requests.domain.Step;
import org.yangguang.shared.Masks;
import org.yangguang.shared.web.TimelineStep;
import org.yangguang.shared.web.Words;

/** Tells the steps of a case, oldest first, and how it stands at the end of them. */
@Component
public class CaseTimeline {

    private final Words words;

    CaseTimeline(Words words) {
        this.words = words;
    }

    /**
     * What happened, in words.
     *
     * @param step empty for the receipt and for the end of a case from a ledger, which no step
     *     tells
     */
    public record Told(RequestNews news, LocalDate on, TimelineStep line, Optional<Step> step) {}

    List<TimelineStep> of(Request request, RequestState state, boolean unmasked, Locale locale) {
        var steps = new ArrayList<TimelineStep>();
        told(request, unmasked, locale).forEach(told -> steps.add(told.line()));
        if (state.stage().isOpen()) {
            steps.add(
                    TimelineStep.now(
                            words.of(locale, "requests.state." + state.code()),
                            state.nextDueOn().map(LocalDate::toString).orElse(""),
                            ""));
        }
        return steps;
    }

    /** What happened so far, oldest first. */
    public List<Told> told(Request request, boolean unmasked, Locale locale) {
        var telling = new Telling(request.course().consultations(), unmasked, locale);
        var told = new ArrayList<Told>();
        told.add(
                new Told(
                        RequestNews.RECEIVED,
                        request.receivedOn(),
                        telling.done(
                                "received",
                                request.receivedOn(),
                                request.channel().map(channel -> channel.label()).orElse("")),
                        Optional.empty()));
        request.steps().stream()
                .sorted(Comparator.comparing(step -> step.event().on()))
                .forEach(
                        step ->
                                told.add(
                                        new Told(
                                                RequestNews.of(step.event()),
                                                step.event().on(),
                                                telling.step(step),
                                                Optional.of(step))));
        endWithoutStep(request)
                .ifPresent(
                        end ->
                                told.add(
                                        new Told(
                                                RequestNews.ANSWERED,
                                                end.on(),
                                                telling.closed(end),
                                                Optional.empty())));
        return told;
    }

    /** The end of a case from a ledger, which no step tells. */
    private static Optional<Closure> endWithoutStep(Request request) {
        return request.steps().stream().anyMatch(step -> step.event() instanceof CaseEvent.Ending)
                ? Optional.empty()
                : request.closure();
    }

    /** The words of one case's timeline. */
    private final class Telling {

        private final List<AskedParty> asked;
        private final boolean unmasked;
        private final Locale locale;

        Telling(List<AskedParty> asked, boolean unmasked, Locale locale) {
            this.asked = asked;
            this.unmasked = unmasked;
            this.locale = locale;
        }

        TimelineStep step(Step step) {
            var event = step.event();
            var on = event.on();
            return switch (event) {
                case CaseEvent.CorrectionNotice(_, var until, var what, var unclear) ->
                        paused("notice", on, say("notice.note", until, what) + more(unclear));
                case CaseEvent.Correction(_, var cause) ->
                        done("corrected", on, cause.isEmpty() ? step.by() : cause);
                case CaseEvent.LateCorrection(_, var note) -> done("corrected-late", on, note);
                case CaseEvent.Consultation sent -> consulted(sent);
                case CaseEvent.ConsultationDelivered(_, var which) ->
                        done("delivered", on, addressee(which));
                case CaseEvent.OpinionReceived(_, var which, var opinion, var reasons) ->
                        done(
                                "opinion",
                                on,
                                addressee(which) + opinion.label() + more(unmasked ? reasons : ""));
                case CaseEvent.ConsultationSilent(_, var which) ->
                        done("silent", on, addressee(which) + silence(which));
                case CaseEvent.ExtensionApproved(_, var days, var reason) ->
                        done("approved", on, say("approved.note", days, step.by()) + more(reason));
                case CaseEvent.ExtensionNotified _ -> done("extended", on, step.by());
                case CaseEvent.ReasonsAsked(_, var why) -> paused("reasons", on, why);
                case CaseEvent.ReasonsRefused(_, var note) -> done("reasons-refused", on, note);
                case CaseEvent.ReasonsAccepted(_, var note) -> done("reasons-accepted", on, note);
                case CaseEvent.DelayedReplyFixed(_, var until, var reason) ->
                        done("delayed", on, say("delayed.note", until) + more(reason));
                case CaseEvent.FeeNotice(_, _, _, var yuan) ->
                        paused("fee", on, yuan == 0 ? "" : say("fee.note", yuan));
                case CaseEvent.FeePaid(_, var receipt, var yuan) ->
                        done(
                                "paid",
                                on,
                                receipt.isEmpty()
                                        ? step.by()
                                        : say("paid.note", Long.toString(yuan), receipt));
                case CaseEvent.FeeWaived(_, var reason, var approver) ->
                        done("waived", on, say("waived.note", approver) + more(reason));
                case CaseEvent.DecisionDrafted(_, var outcome, var note) ->
                        done("drafted", on, outcome.label() + more(note));
                case CaseEvent.DecisionReturned(_, var reason) -> done("returned", on, reason);
                case CaseEvent.Answered(_, var outcome, var number, var way, var note) ->
                        done(
                                "closed",
                                on,
                                String.join(" ", outcome.label(), number, way).strip()
                                        + more(note));
                case CaseEvent.Lapsed(_, var outcome, var note) ->
                        done("closed", on, outcome.label() + more(note));
                case CaseEvent.Withdrawn(_, var note) -> done("withdrawn", on, note);
                case CaseEvent.Archived(_, var place) -> done("archived", on, place);
                case CaseEvent.CalendarMoved moved ->
                        done(
                                "calendar-moved",
                                on,
                                say(
                                        "calendar-moved.note",
                                        moved.label(),
                                        moved.from(),
                                        moved.to(),
                                        moved.notice()));
                case CaseEvent.Reopened(_, var by, var number, var until) ->
                        done("reopened", on, say("reopened.note", by.label(), number, until));
            };
        }

        TimelineStep closed(Closure end) {
            return done(
                    "closed",
                    end.on(),
                    String.join(" ", end.outcome().label(), end.answerNumber(), end.way()));
        }

        private TimelineStep consulted(CaseEvent.Consultation sent) {
            return TimelineStep.paused(
                    words.of(locale, "requests.step.consulted", sent.kind().label()),
                    sent.on().toString(),
                    shown(sent.addressee())
                            + sent.deliveredOn()
                                    .map(day -> more(say("consulted.note", day)))
                                    .orElse(""));
        }

        private String addressee(int which) {
            var name = asked.get(which - 1).addressee();
            return name.isEmpty() ? "" : shown(name) + "：";
        }

        /** Who was asked may be a person. */
        private String shown(String name) {
            return unmasked ? name : Masks.name(name);
        }

        private String silence(int which) {
            return asked.get(which - 1).kind().silence().orElse("");
        }

        private String say(String code, Object... args) {
            return words.of(locale, "requests.step." + code, args);
        }

        private static String more(String text) {
            return text.isEmpty() ? "" : "；" + text;
        }

        private TimelineStep done(String code, LocalDate on, String note) {
            return TimelineStep.done(say(code), on.toString(), note);
        }

        private TimelineStep paused(String code, LocalDate on, String note) {
            return TimelineStep.paused(say(code), on.toString(), note);
        }
    }
}
