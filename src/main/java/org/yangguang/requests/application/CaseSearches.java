package org.yangguang.requests.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.SignedIn;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.CaseEvent;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.plan.BackwardPlan;
import org.yangguang.requests.domain.search.SearchEvent;
import org.yangguang.requests.domain.search.SearchRecord;
import org.yangguang.requests.domain.search.SearchRecord.Doubt;
import org.yangguang.requests.domain.search.SearchTask;
import org.yangguang.requests.domain.search.SearchTasks;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;

/** The searches of a case as the case needs them: what they show, and what moves with it. */
@Component
public class CaseSearches {

    private final SearchTasks tasks;
    private final PlanSettings plan;
    private final AuditTrail audit;
    private final CurrentPerson person;
    private final Clock clock;
    private final Calendars calendars;

    CaseSearches(
            SearchTasks tasks,
            PlanSettings plan,
            AuditTrail audit,
            CurrentPerson person,
            Clock clock,
            Calendars calendars) {
        this.tasks = tasks;
        this.plan = plan;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
        this.calendars = calendars;
    }

    /** All searches of the case (检索记录). */
    @Transactional(readOnly = true)
    public SearchRecord recordOf(RequestId request) {
        return new SearchRecord(tasks.of(request));
    }

    /** The backward plan of the case as the agency keeps it; none while the clock stands. */
    public Optional<BackwardPlan> planOf(Request request) {
        return BackwardPlan.of(request, calendars.current(), plan.days());
    }

    /**
     * The last day for a search that is asked for today; while the clock of the case stands, as
     * many days from now as the plan gives.
     */
    public LocalDate searchByIfAskedNow(Request request) {
        var today = ChinaTime.today(clock);
        return planOf(request)
                .map(it -> it.searchBy(today))
                .orElseGet(() -> calendars.current().addWorkingDays(today, plan.days().search()));
    }

    /** Message codes of what speaks against ending the case so. */
    public List<String> cautions(RequestId request, Outcome outcome) {
        return outcome == Outcome.UNAVAILABLE_NOT_EXIST
                ? recordOf(request).doubts().stream().map(doubt -> "search.doubt." + doubt).toList()
                : List.of();
    }

    void requireSearched(Request request, CaseEvent event) {
        switch (event) {
            case CaseEvent.DecisionDrafted draft -> requireSearched(request, draft.outcome());
            case CaseEvent.Answered answer -> requireSearched(request, answer.outcome());
            default -> {
                // nothing is announced
            }
        }
    }

    /**
     * Nobody may say that something does not exist (条例第三十六条第四项) without a search that was answered.
     */
    void requireSearched(Request request, Outcome outcome) {
        if (outcome == Outcome.UNAVAILABLE_NOT_EXIST
                && recordOf(request.id()).doubts().contains(Doubt.NOBODY_ANSWERED)) {
            throw Refusal.conflict("request.not-searched", request.number());
        }
    }

    /**
     * The case moved on: open tasks end with it, and those that follow its plan get the plan's day.
     */
    void follow(Request request) {
        for (var task : tasks.of(request.id())) {
            if (task.state().isOpen()) {
                change(request, task).ifPresent(event -> keep(request, task, event));
            }
        }
    }

    private Optional<SearchEvent> change(Request request, SearchTask task) {
        if (!request.course().isOpen()) {
            return Optional.of(new SearchEvent.Withdrawn("案件已经办结"));
        }
        return task.followsPlan()
                ? planOf(request)
                        .map(it -> it.searchBy(ChinaTime.dateOf(task.askedAt())))
                        .filter(day -> !day.equals(task.dueOn()))
                        .map(day -> new SearchEvent.DueMoved(day, true, "随答复期限调整"))
                : Optional.empty();
    }

    private void keep(Request request, SearchTask task, SearchEvent event) {
        var by = person.find().map(SignedIn::name).orElse(AuditTrail.SYSTEM);
        var after =
                task.with(event, by, clock.instant(), request.receivedOn(), ChinaTime.today(clock));
        tasks.save(after);
        audit.record(
                "search." + SearchDesk.nameOf(event),
                "search:" + task.id(),
                Map.of("case", task.number(), "due", after.dueOn().toString()));
    }
}
