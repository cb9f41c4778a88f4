package org.yangguang.requests.application;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yangguang.notice.Reminders;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.search.SearchTasks;

/**
 * Searches that are due: the office is reminded, and the disclosure office. While the applicant is
 * to correct or to pay nobody is pressed.
 */
@Component
class SearchReminders implements Reminders.Source {

    private final SearchTasks tasks;

    SearchReminders(SearchTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<Reminders.Due> notDone(AgencyId agency) {
        return tasks.pressing(agency).stream()
                .map(
                        task ->
                                new Reminders.Due(
                                        "search:" + task.id(),
                                        "依申请公开 %s 的检索（%s）"
                                                .formatted(task.number(), task.searcher().name()),
                                        "/desk/searches/" + task.id(),
                                        task.dueOn(),
                                        SearchNews.peopleOf(task.searcher()),
                                        true))
                .toList();
    }
}
