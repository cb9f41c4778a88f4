package org.yangguang.requests.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.letters.AnswerOnItsWay;
import org.yangguang.letters.CaseLetters;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.plan.BackwardPlan;
import org.yangguang.requests.domain.plan.PlanProgress;
import org.yangguang.requests.domain.search.SearchTasks;
import org.yangguang.shared.ChinaTime;

/** The backward plans of cases (倒排计划) with what is done of them. */
@Component
public class CasePlans {

    private final CaseSearches searches;
    private final SearchTasks tasks;
    private final CaseLetters letters;
    private final Clock clock;

    CasePlans(CaseSearches searches, SearchTasks tasks, CaseLetters letters, Clock clock) {
        this.searches = searches;
        this.tasks = tasks;
        this.letters = letters;
        this.clock = clock;
    }

    /** Every step of the case's plan; none while its clock stands. */
    @Transactional(readOnly = true)
    public List<BackwardPlan.Told> of(Request request) {
        return searches.planOf(request)
                .map(plan -> plan.told(progress(request), ChinaTime.today(clock)))
                .orElse(List.of());
    }

    private PlanProgress progress(Request request) {
        return progress(
                request,
                searches.recordOf(request.id()).completedOn(),
                Optional.ofNullable(
                        letters.answersOnTheirWay(request.agency(), RequestLetters.KIND)
                                .get(request.id().value())));
    }

    /** What is to be done next in each of these cases of one agency; the others are left out. */
    @Transactional(readOnly = true)
    public Map<RequestId, BackwardPlan.Told> next(AgencyId agency, List<Request> underWay) {
        var today = ChinaTime.today(clock);
        var standings = tasks.standings(agency);
        var answers = letters.answersOnTheirWay(agency, RequestLetters.KIND);
        var next = new HashMap<RequestId, BackwardPlan.Told>();
        for (var request : underWay) {
            var searched =
                    Optional.ofNullable(standings.get(request.id()))
                            .filter(SearchTasks.Standing::isDone)
                            .map(_ -> today);
            var answer = Optional.ofNullable(answers.get(request.id().value()));
            searches.planOf(request)
                    .flatMap(plan -> plan.next(progress(request, searched, answer), today))
                    .ifPresent(told -> next.put(request.id(), told));
        }
        return next;
    }

    private static PlanProgress progress(
            Request request, Optional<LocalDate> searchedOn, Optional<AnswerOnItsWay> answer) {
        return new PlanProgress(
                searchedOn,
                request.course().draftedOn(),
                answer.filter(AnswerOnItsWay::isReviewed).isPresent(),
                answer.flatMap(AnswerOnItsWay::issuedOn));
    }
}
