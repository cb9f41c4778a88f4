package org.yangguang.requests.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.requests.application.SearchAccess;
import org.yangguang.requests.application.SearchDesk;
import org.yangguang.requests.application.Uploading;
import org.yangguang.requests.domain.Attachment;
import org.yangguang.requests.domain.search.SearchEvent;
import org.yangguang.requests.domain.search.SearchState;
import org.yangguang.requests.domain.search.SearchStep;
import org.yangguang.requests.domain.search.SearchTask;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.RecordLink;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.TimelineStep;
import org.yangguang.shared.web.Words;

/** Makes the page of one search task, and tells its steps. */
@Component
class SearchPages {

    private final SearchDesk desk;
    private final SearchAccess access;
    private final Uploading uploading;
    private final RequestPages requests;
    private final CurrentPerson person;
    private final Words words;
    private final Clock clock;

    SearchPages(
            SearchDesk desk,
            SearchAccess access,
            Uploading uploading,
            RequestPages requests,
            CurrentPerson person,
            Words words,
            Clock clock) {
        this.desk = desk;
        this.access = access;
        this.uploading = uploading;
        this.requests = requests;
        this.person = person;
        this.words = words;
        this.clock = clock;
    }

    SearchPage of(SearchTask task, String returned, FormState form, Locale locale) {
        var request = desk.caseOf(task);
        var state = task.state();
        boolean confirms = access.mayConfirm(task);
        boolean directs = access.mayDirect(task.agency());
        var token =
                returned.equals("report")
                        ? PublicForms.token(form.value("token"))
                        : UUID.randomUUID();
        boolean under = request.course().isOpen();
        return new SearchPage(
                task.id().toString(),
                task.version(),
                task.number(),
                mayReadCase(task) ? "/desk/requests/" + task.request() : "",
                request.wanted(),
                task.what(),
                task.searcher().name(),
                words.of(locale, "search.state." + state.code()),
                tone(state),
                task.dueOn().toString(),
                state.isOpen() ? requests.remaining(task.dueOn(), locale) : "",
                task.followsPlan(),
                state.report(),
                files(task),
                wantedTime(state),
                timeline(task, locale),
                access.mayAnswer(task),
                confirms,
                under && state.report().isPresent() && (confirms || directs),
                directs,
                state.isOpen(),
                token.toString(),
                uploading.ofDraft(token).stream().map(Attachment::name).toList(),
                SearchForms.rows(form.values()),
                request.receivedOn().toString(),
                ChinaTime.today(clock).toString(),
                returned,
                form);
    }

    private boolean mayReadCase(SearchTask task) {
        return person.may(Permission.REQUEST_READ)
                && person.require().agency().equals(task.agency());
    }

    private List<RecordLink> files(SearchTask task) {
        return desk.files(task).stream()
                .map(
                        file ->
                                new RecordLink(
                                        "",
                                        file.name(),
                                        (file.size() + 1023) / 1024 + " KB",
                                        SearchListController.LIST
                                                + "/"
                                                + task.id()
                                                + "/files/"
                                                + file.id()))
                .toList();
    }

    private static String wantedTime(SearchState state) {
        return state instanceof SearchState.Open(var wanted)
                ? wanted.map(SearchEvent.MoreTimeWanted::until).map(Object::toString).orElse("")
                : "";
    }

    static String tone(SearchState state) {
        return switch (state) {
            case SearchState.Open _ -> "gold";
            case SearchState.ToConfirm _ -> "blue";
            case SearchState.Answered _ -> "green";
            case SearchState.HandedBack _ -> "red";
            case SearchState.Withdrawn _ -> "grey";
        };
    }

    /** What happened to the task, oldest first, and what it waits for. */
    List<TimelineStep> timeline(SearchTask task, Locale locale) {
        var steps = new ArrayList<TimelineStep>();
        for (var step : task.steps()) {
            steps.add(
                    TimelineStep.done(
                            words.of(locale, "search.did." + code(step.event())),
                            ChinaTime.minuteOf(step.at()) + " " + step.by(),
                            told(step, locale)));
        }
        if (task.state().isOpen()) {
            steps.add(
                    TimelineStep.now(
                            words.of(locale, "search.state." + task.state().code()),
                            task.dueOn().toString(),
                            ""));
        }
        return steps;
    }

    private static String code(SearchEvent event) {
        return event.getClass().getSimpleName();
    }

    private String told(SearchStep step, Locale locale) {
        return switch (step.event()) {
            case SearchEvent.Asked(var who, _, var due, _) ->
                    who.name() + "；" + words.of(locale, "search.due", due.toString());
            case SearchEvent.MoreTimeWanted(var until, var reason) ->
                    words.of(locale, "search.until", until.toString()) + "；" + reason;
            case SearchEvent.MoreTimeRefused(var reason) -> reason;
            case SearchEvent.DueMoved(var due, _, var why) ->
                    words.of(locale, "search.due", due.toString())
                            + (why.isEmpty() ? "" : "；" + why);
            case SearchEvent.HandedBack(var reason, var others) ->
                    Optional.of(others)
                            .filter(it -> !it.isEmpty())
                            .map(it -> reason + "；" + words.of(locale, "search.ask-instead", it))
                            .orElse(reason);
            case SearchEvent.Reported(var report, _) -> report.result().label();
            case SearchEvent.Confirmed(var opinion) -> opinion;
            case SearchEvent.SentBack(var reason) -> reason;
            case SearchEvent.Withdrawn(var reason) -> reason;
        };
    }
}
