package org.yangguang.requests.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yangguang.requests.domain.RecordCorrection;
import org.yangguang.requests.domain.RecordEvent;
import org.yangguang.requests.domain.RecordStep;
import org.yangguang.shared.web.TimelineStep;
import org.yangguang.shared.web.Words;

/**
 * Tells what happened to a request to correct a record: to the office all of it, to the person what
 * was asked of him and decided, without who checked what and how.
 */
@Component
class RecordCorrectionTimeline {

    private final Words words;

    RecordCorrectionTimeline(Words words) {
        this.words = words;
    }

    List<TimelineStep> atTheDesk(RecordCorrection correction, Locale locale) {
        return told(correction, true, locale);
    }

    List<TimelineStep> outside(RecordCorrection correction, Locale locale) {
        return told(correction, false, locale);
    }

    private List<TimelineStep> told(RecordCorrection correction, boolean inside, Locale locale) {
        var steps = new ArrayList<TimelineStep>();
        steps.add(
                TimelineStep.done(
                        words.of(locale, "record-corrections.step.received"),
                        correction.receivedOn().toString(),
                        correction.channel().label()));
        correction.steps().forEach(step -> steps.add(told(step, inside, locale)));
        if (correction.isOpen()) {
            steps.add(
                    TimelineStep.now(
                            words.of(locale, "record-corrections.state." + correction.stage()),
                            "",
                            ""));
        }
        return steps;
    }

    private TimelineStep told(RecordStep step, boolean inside, Locale locale) {
        var on = step.event().on().toString();
        var by = inside ? step.by() : "";
        return switch (step.event()) {
            case RecordEvent.EvidenceAsked(_, var until, var what) ->
                    TimelineStep.paused(
                            title("asked", locale),
                            on,
                            note(
                                    words.of(locale, "record-corrections.until", until.toString()),
                                    what,
                                    by));
            case RecordEvent.EvidenceArrived(_, var note) ->
                    TimelineStep.done(title("evidence", locale), on, note(note, by));
            case RecordEvent.Verified(_, var found, var note) ->
                    TimelineStep.done(
                            title("checked", locale),
                            on,
                            inside ? note(found.label(), note, by) : "");
            case RecordEvent.Decided(_, var end, var reasons, var number, var way) ->
                    TimelineStep.done(
                            words.of(locale, "record-corrections.state." + end.code()),
                            on,
                            inside ? note(end.detail(), reasons, number, way, by) : note(number));
            case RecordEvent.Reopened(_, var number, var until) ->
                    TimelineStep.done(
                            title("reopened", locale),
                            on,
                            note(
                                    number,
                                    words.of(locale, "record-corrections.until", until.toString()),
                                    by));
            case RecordEvent.Withdrawn(_, var note) ->
                    TimelineStep.done(title("withdrawn", locale), on, inside ? note(note, by) : "");
        };
    }

    private String title(String step, Locale locale) {
        return words.of(locale, "record-corrections.step." + step);
    }

    private static String note(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("；"));
    }
}
