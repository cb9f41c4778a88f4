package org.yangguang.jobs;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.shared.web.DeskTask;

/** Runs that stand still wait for who started them. */
@Component
class JobTasks implements DeskTask.Source {

    private final JdbcJobs jobs;
    private final CurrentPerson person;

    JobTasks(JdbcJobs jobs, CurrentPerson person) {
        this.jobs = jobs;
        this.person = person;
    }

    @Override
    public List<DeskTask> waiting() {
        var who = person.require();
        return jobs.stopped(who.agency(), who.username()).stream()
                .map(
                        run ->
                                new DeskTask(
                                        "jobs.kind." + run.kind(),
                                        run.title(),
                                        run.url(),
                                        Optional.empty(),
                                        "jobs.state." + run.state(),
                                        ""))
                .toList();
    }
}
