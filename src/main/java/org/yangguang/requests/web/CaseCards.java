package org.yangguang.requests.web;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.requests.application.CasePlans;
import org.yangguang.requests.application.CaseSearches;
import org.yangguang.requests.application.FeeDesk;
import org.yangguang.requests.application.SearchAccess;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.plan.BackwardPlan;
import org.yangguang.requests.domain.search.SearchReport;
import org.yangguang.requests.domain.search.SearchTask;
import org.yangguang.shared.web.Words;

/** The cards of a case's page that tell of its searches, its plan and its fee. */
@Component
class CaseCards {

    private final CaseSearches searches;
    private final CasePlans plans;
    private final SearchAccess access;
    private final FeeDesk fees;
    private final CurrentPerson person;
    private final Words words;

    CaseCards(
            CaseSearches searches,
            CasePlans plans,
            SearchAccess access,
            FeeDesk fees,
            CurrentPerson person,
            Words words) {
        this.searches = searches;
        this.plans = plans;
        this.access = access;
        this.fees = fees;
        this.person = person;
        this.words = words;
    }

    SearchesCard searches(Request request, Locale locale) {
        return new SearchesCard(
                searches.recordOf(request.id()).tasks().stream()
                        .map(task -> line(task, locale))
                        .toList(),
                request.course().isOpen() && access.mayDirect(request.agency()));
    }

    private SearchesCard.Line line(SearchTask task, Locale locale) {
        var state = task.state();
        return new SearchesCard.Line(
                SearchListController.LIST + "/" + task.id(),
                task.searcher().name(),
                words.of(locale, "search.state." + state.code()),
                SearchPages.tone(state),
                state.isOpen() ? words.of(locale, "search.due", task.dueOn().toString()) : "",
                state.report().map(SearchReport::result).map(it -> it.label()).orElse(""));
    }

    FeeCard fee(Request request) {
        return FeeCard.of(
                fees.question(request),
                fees.last(request.id()),
                person.may(Permission.REQUEST_CLOSE)
                        && request.course().isOpen()
                        && !request.course().feeAsked());
    }

    PlanCard plan(Request request) {
        return new PlanCard(plans.of(request).stream().map(CaseCards::line).toList());
    }

    private static PlanCard.Line line(BackwardPlan.Told told) {
        return new PlanCard.Line(
                "plan.step." + told.planned().step(),
                told.planned().by().toString(),
                "plan.standing." + told.standing(),
                tone(told.standing()),
                told.doneOn().map(LocalDate::toString).orElse(""));
    }

    static String tone(BackwardPlan.Standing standing) {
        return switch (standing) {
            case DONE -> "green";
            case LATE -> "red";
            case AHEAD -> "grey";
        };
    }
}
