package org.yangguang.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yangguang.YangguangTest;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.Accounts;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.OnBehalf;
import org.yangguang.identity.People;
import org.yangguang.identity.Permission;
import org.yangguang.identity.Role;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.shared.Refusal;

/** A run does each thing once, whatever stops it in between. */
@YangguangTest
class JobsTests {

    @Autowired Agencies agencies;
    @Autowired Accounts accounts;
    @Autowired JdbcJobs jobs;
    @Autowired OnBehalf onBehalf;
    @Autowired AuditTrail audit;
    @Autowired CurrentPerson person;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;
    @Autowired java.time.Clock clock;

    private final UUID subject = UUID.randomUUID();
    private final List<String> actors = new ArrayList<>();
    private Agency agency;
    private String starter;
    private int breaksAt;

    @BeforeEach
    void somethingToDo() {
        agency = People.agency(agencies);
        starter = People.account(accounts, agency, Role.DISCLOSURE_OFFICE);
        breaksAt = -1;
        jdbc.sql("create table if not exists public.job_item (subject uuid, n int, state text)")
                .update();
        jdbc.sql("insert into public.job_item select :s, n, 'OPEN' from generate_series(1, 120) n")
                .param("s", subject)
                .update();
    }

    @Test
    void doesAllOfItInTheNameOfWhoStartedIt() {
        var id = started();
        runner().runDue();
        assertThat(states("DONE")).isEqualTo(118);
        assertThat(states("LEFT_OUT")).isEqualTo(2);
        assertThat(actors).containsOnly(starter);
        assertThat(progress(id).state()).isEqualTo("DONE");
        assertThat(progress(id).done()).isEqualTo(118);
        assertThat(progress(id).leftOut()).isEqualTo(2);
    }

    @Test
    void leavesNoLineInTheTrailOfWhatWasRefused() {
        started();
        runner().runDue();
        assertThat(lines("test.did")).isEqualTo(118);
        assertThat(lines("job.done")).isEqualTo(1);
    }

    @Test
    void beginsAPartAgainThatBroke() {
        var id = started();
        breaksAt = 70;
        runner().runDue();
        assertThat(states("DONE")).isEqualTo(49);
        assertThat(progress(id).done()).isEqualTo(49);
        assertThat(progress(id).running()).isTrue();
        breaksAt = -1;
        now(id);
        runner().runDue();
        assertThat(states("DONE")).isEqualTo(118);
        assertThat(progress(id).state()).isEqualTo("DONE");
        assertThat(lines("test.did")).isEqualTo(118);
    }

    @Test
    void standsStillWhenItBreaksAgainAndAgain() {
        var id = started();
        breaksAt = 10;
        for (int i = 0; i < 5; i++) {
            now(id);
            runner().runDue();
        }
        assertThat(progress(id).stopped()).isTrue();
        assertThat(progress(id).fault()).isEqualTo("jobs.fault");
        assertThat(states("DONE")).isZero();
    }

    @Test
    void standsStillWhenWhoStartedItIsGone() {
        var id = started();
        jdbc.sql("update identity.account set enabled = false where username = :name")
                .param("name", starter)
                .update();
        runner().runDue();
        assertThat(progress(id).stopped()).isTrue();
        assertThat(progress(id).fault()).isEqualTo("identity.account-closed");
    }

    @Test
    void runsOnceAtATime() {
        started();
        assertThatThrownBy(this::started).isInstanceOf(Refusal.class);
        runner().runDue();
        started();
        runner().runDue();
    }

    private JobId started() {
        var runner = runner();
        var service = new Jobs(jobs, runner, audit, person, clock);
        return Objects.requireNonNull(
                onBehalf.of(
                        starter,
                        () ->
                                new TransactionTemplate(transactions)
                                        .execute(
                                                _ ->
                                                        service.start(
                                                                "test.items",
                                                                subject,
                                                                "示例",
                                                                "/desk",
                                                                120))));
    }

    private JobRunner runner() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("items", new Items());
        return new JobRunner(
                beans.getBeanProvider(Job.class), jobs, onBehalf, audit, clock, transactions);
    }

    private void now(JobId id) {
        jdbc.sql("update jobs.run set not_before = started_at where id = :id")
                .param("id", id.value())
                .update();
    }

    private JobProgress progress(JobId id) {
        return jobs.find(agency.id(), id).orElseThrow();
    }

    private int states(String state) {
        return jdbc.sql("select count(*) from job_item where subject = :s and state = :state")
                .param("s", subject)
                .param("state", state)
                .query(Integer.class)
                .single();
    }

    private int lines(String action) {
        return jdbc.sql("select count(*) from audit.entry where actor = :who and action = :action")
                .param("who", starter)
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    /** A hundred and twenty things, of which two cannot be done. */
    private final class Items implements Job {

        @Override
        public String kind() {
            return "test.items";
        }

        @Override
        public String authority() {
            return Permission.REQUEST_REGISTER;
        }

        @Override
        public List<UUID> next(UUID of, int most) {
            return jdbc.sql(
                            "select n from job_item where subject = :s and state = 'OPEN' order by n limit :most")
                    .param("s", of)
                    .param("most", most)
                    .query((row, n) -> new UUID(0, row.getInt("n")))
                    .list();
        }

        @Override
        public void take(UUID of, UUID item) {
            actors.add(person.require().username());
            mark(of, item, "DONE");
            audit.record("test.did", "item:" + item, java.util.Map.of());
            int n = (int) item.getLeastSignificantBits();
            if (n == breaksAt) {
                throw new IllegalStateException("broken at " + n);
            }
            if (n == 3 || n == 77) {
                throw Refusal.conflict("jobs.unknown", "thing " + n);
            }
        }

        @Override
        public void leftOut(UUID of, UUID item, Refusal why) {
            mark(of, item, "LEFT_OUT");
        }

        private void mark(UUID of, UUID item, String state) {
            jdbc.sql("update job_item set state = :state where subject = :s and n = :n")
                    .param("s", of)
                    .param("n", (int) item.getLeastSignificantBits())
                    .param("state", state)
                    .update();
        }
    }
}
