package org.yangguang.remedies;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.law.report.Table4Result;
import org.yangguang.shared.web.DeskTask;

/**
 * Cases that have not ended, for those who keep them; the court sets their dates, not the agency.
 */
@Component
class RemedyTasks implements DeskTask.Source {

    private final JdbcRemedyCases cases;
    private final CurrentPerson person;

    RemedyTasks(JdbcRemedyCases cases, CurrentPerson person) {
        this.cases = cases;
        this.person = person;
    }

    @Override
    public List<DeskTask> waiting() {
        if (!person.may(Permission.REMEDY_EDIT)) {
            return List.of();
        }
        return cases.pending(person.require().agency()).stream()
                .map(
                        remedy ->
                                new DeskTask(
                                        "remedies.title",
                                        remedy.number() + " " + remedy.kind().label(),
                                        "/desk/remedies/" + remedy.id(),
                                        Optional.empty(),
                                        "",
                                        Table4Result.PENDING.label()))
                .toList();
    }
}
