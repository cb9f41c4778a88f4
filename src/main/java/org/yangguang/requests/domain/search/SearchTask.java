package org.yangguang.requests.domain.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.SearchTaskId;
import org.yangguang.requests.domain.search.SearchEvent.Asked;
import org.yangguang.requests.domain.search.SearchEvent.Confirmed;
import org.yangguang.requests.domain.search.SearchEvent.DueMoved;
import org.yangguang.requests.domain.search.SearchEvent.MoreTimeRefused;
import org.yangguang.requests.domain.search.SearchEvent.MoreTimeWanted;
import org.yangguang.requests.domain.search.SearchEvent.Reported;
import org.yangguang.requests.domain.search.SearchEvent.SentBack;
import org.yangguang.shared.Refusal;

/**
 * A search that one office makes for a case (检索任务). Its steps are all that is known of it; where it
 * stands follows from them.
 *
 * @param agency the agency of the case
 * @param number registration number of the case (登记号)
 * @param version counts the changes, so that two people do not overwrite each other
 */
public record SearchTask(
        SearchTaskId id,
        AgencyId agency,
        RequestId request,
        String number,
        List<SearchStep> steps,
        long version) {

    public SearchTask {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || !(steps.getFirst().event() instanceof Asked)) {
            throw new IllegalArgumentException("a search task begins with its being asked");
        }
    }

    /** A new task. */
    public static SearchTask asked(
            SearchTaskId id,
            AgencyId agency,
            RequestId request,
            String number,
            Asked asked,
            String by,
            Instant at) {
        if (asked.what().isBlank()) {
            throw Refusal.invalid("search.what", number + ": nothing to look for");
        }
        return new SearchTask(
                id, agency, request, number, List.of(new SearchStep(asked, by, at)), 0);
    }

    /** Who searches. */
    public Searcher searcher() {
        return question().searcher();
    }

    /** What to look for. */
    public String what() {
        return question().what();
    }

    public Instant askedAt() {
        return steps.getFirst().at();
    }

    private Asked question() {
        return (Asked) steps.getFirst().event();
    }

    /** The internal last day (内部时限). */
    public LocalDate dueOn() {
        return lastDue().dueOn();
    }

    /** Whether that day follows the backward plan of the case. */
    public boolean followsPlan() {
        return lastDue().planned();
    }

    private DueMoved lastDue() {
        var first = new DueMoved(question().dueOn(), question().planned(), "");
        return steps.stream()
                .map(SearchStep::event)
                .filter(DueMoved.class::isInstance)
                .map(DueMoved.class::cast)
                .reduce(first, (_, later) -> later);
    }

    /** Where it stands. */
    public SearchState state() {
        SearchState state = new SearchState.Open(Optional.empty());
        for (var step : steps) {
            state = after(state, step.event());
        }
        return state;
    }

    private static SearchState after(SearchState before, SearchEvent event) {
        return switch (event) {
            case Asked _, SentBack _, MoreTimeRefused _ -> new SearchState.Open(Optional.empty());
            case MoreTimeWanted wanted -> new SearchState.Open(Optional.of(wanted));
            case DueMoved moved ->
                    before instanceof SearchState.Open && !moved.planned()
                            ? new SearchState.Open(Optional.empty())
                            : before;
            case SearchEvent.HandedBack(var reason, var others) ->
                    new SearchState.HandedBack(reason, others);
            case Reported(var report, var complete) ->
                    complete ? new SearchState.Answered(report) : new SearchState.ToConfirm(report);
            case Confirmed _ ->
                    new SearchState.Answered(
                            before.report().orElseThrow(IllegalStateException::new));
            case SearchEvent.Withdrawn(var reason) -> new SearchState.Withdrawn(reason);
        };
    }

    /** The step that the answer came with, once it did. */
    public Optional<SearchStep> reported() {
        return last(Reported.class);
    }

    /** The head's confirmation of that answer, if one was needed. */
    public Optional<SearchStep> confirmed() {
        return last(Confirmed.class)
                .filter(step -> reported().filter(it -> !it.at().isAfter(step.at())).isPresent());
    }

    private Optional<SearchStep> last(Class<? extends SearchEvent> kind) {
        return steps.stream()
                .filter(step -> kind.isInstance(step.event()))
                .reduce((_, later) -> later);
    }

    /**
     * Adds what happened; refused when it does not fit to where the task stands.
     *
     * @param receivedOn the day on which the case was received: before it nobody searched for it
     * @param today no search ends later
     */
    public SearchTask with(
            SearchEvent event, String by, Instant at, LocalDate receivedOn, LocalDate today) {
        requireFits(event);
        switch (event) {
            case Reported(var report, _) -> check(report, receivedOn, today);
            case MoreTimeWanted(var until, var reason) -> {
                requireReason(reason);
                requireLater(until);
            }
            case DueMoved(var until, var planned, _) -> {
                if (!planned && until.isBefore(today)) {
                    throw Refusal.invalid("search.due-past", id + " due " + until);
                }
            }
            case MoreTimeRefused(var reason) -> requireReason(reason);
            case SearchEvent.HandedBack(var reason, _) -> requireReason(reason);
            case SentBack(var reason) -> requireReason(reason);
            case SearchEvent.Withdrawn(var reason) -> requireReason(reason);
            case Asked _, Confirmed _ -> {
                // nothing is typed that could be wrong
            }
        }
        var more = new ArrayList<>(steps);
        more.add(new SearchStep(event, by, at));
        return new SearchTask(id, agency, request, number, more, version);
    }

    private void requireFits(SearchEvent event) {
        var state = state();
        boolean fits =
                switch (event) {
                    case Asked _ -> false;
                    case MoreTimeWanted _, SearchEvent.HandedBack _, Reported _ ->
                            state instanceof SearchState.Open;
                    case MoreTimeRefused _ ->
                            state instanceof SearchState.Open(var wanted) && wanted.isPresent();
                    case DueMoved _, SearchEvent.Withdrawn _ -> state.isOpen();
                    case Confirmed _ -> state instanceof SearchState.ToConfirm;
                    case SentBack _ -> state.report().isPresent();
                };
        if (!fits) {
            throw Refusal.conflict(
                    "search.not-now",
                    id + ": " + event.getClass().getSimpleName() + " in " + state.code());
        }
    }

    private void check(SearchReport report, LocalDate receivedOn, LocalDate today) {
        if (report.places().isEmpty()) {
            throw Refusal.invalid("search.places", id + " names no place");
        }
        if (report.people().isBlank()) {
            throw Refusal.invalid("search.people", id + " names nobody");
        }
        if (report.until().isBefore(report.from())
                || report.from().isBefore(receivedOn)
                || report.until().isAfter(today)) {
            throw Refusal.invalid(
                    "search.days",
                    id + " from " + report.from() + " until " + report.until(),
                    receivedOn,
                    today);
        }
        if (report.anythingFound() && report.found().isBlank()) {
            throw Refusal.invalid("search.found", id + " found something unnamed");
        }
    }

    private void requireReason(String reason) {
        if (reason.isBlank()) {
            throw Refusal.invalid("search.reason", id + " without reason");
        }
    }

    private void requireLater(LocalDate until) {
        if (!until.isAfter(dueOn())) {
            throw Refusal.invalid("search.not-later", id + " until " + until, dueOn());
        }
    }
}
