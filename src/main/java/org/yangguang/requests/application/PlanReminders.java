package org.yangguang.requests.application;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yangguang.notice.Reminders;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Requests;
import org.yangguang.requests.domain.plan.BackwardPlan;
import org.yangguang.requests.domain.plan.PlanStep;
import org.yangguang.requests.domain.search.SearchTasks;

/**
 * The next planned step of each case (倒排计划). Where offices were asked to search, their tasks remind
 * of the search.
 */
@Component
class PlanReminders implements Reminders.Source {

    private final Requests requests;
    private final SearchTasks tasks;
    private final CasePlans plans;

    PlanReminders(Requests requests, SearchTasks tasks, CasePlans plans) {
        this.requests = requests;
        this.tasks = tasks;
        this.plans = plans;
    }

    @Override
    public List<Reminders.Due> notDone(AgencyId agency) {
        var underWay = requests.open(agency);
        var next = plans.next(agency, underWay);
        var asked = tasks.standings(agency).keySet();
        return underWay.stream()
                .flatMap(
                        request ->
                                Optional.ofNullable(next.get(request.id())).stream()
                                        .map(BackwardPlan.Told::planned)
                                        .filter(
                                                planned ->
                                                        planned.step() != PlanStep.SEARCH
                                                                || !asked.contains(request.id()))
                                        .map(planned -> due(request, planned)))
                .toList();
    }

    private static Reminders.Due due(Request request, BackwardPlan.Planned planned) {
        return new Reminders.Due(
                "plan:" + request.id() + ":" + planned.step(),
                "依申请公开 %s 的%s".formatted(request.number(), planned.step().label()),
                "/desk/requests/" + request.id(),
                planned.by(),
                List.of(),
                true);
    }
}
