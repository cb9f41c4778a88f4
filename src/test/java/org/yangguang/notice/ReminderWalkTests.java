package org.yangguang.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yangguang.YangguangTest;
import org.yangguang.identity.Accounts;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.notice.Reminders.Due;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.shared.web.Words;

/** The daily walk over what is due: Friday 2026-03-13, seen from Monday 2026-03-02 on. */
@YangguangTest
class ReminderWalkTests {

    @Autowired JdbcClient jdbc;
    @Autowired JdbcReminderWalks walks;
    @Autowired Notices notices;
    @Autowired Accounts accounts;
    @Autowired Agencies agencies;
    @Autowired TransactionTemplate transaction;
    @Autowired NoticeSettings settings;
    @Autowired Words words;

    private final SetClock clock = new SetClock("2026-03-02T00:10");
    private final List<Reminders.News> news = new ArrayList<>();
    private final List<Due> due = new ArrayList<>();
    private Agency agency;
    private String office;
    private String head;
    private String deputy;
    private String leader;

    @BeforeEach
    void anAgencyWithAllItsPeople() {
        agency = People.agency(agencies);
        office = People.account(accounts, agency, Role.DISCLOSURE_OFFICE);
        head = People.account(accounts, agency, Role.DISCLOSURE_HEAD);
        deputy = People.account(accounts, agency, Role.DEPUTY_LEADER);
        leader = People.account(accounts, agency, Role.LEADER);
        due.add(due("request:1"));
    }

    @Test
    void remindsAndClimbsDayByDay() {
        var told = new ArrayList<String>();
        for (int day = 2; day <= 27; day++) {
            if (walk().walk(agency.id()) > 0) {
                told.add(clock.instant().plus(Duration.ofHours(8)).toString().substring(0, 10));
            }
            clock.goesOn(Duration.ofDays(1));
        }
        assertThat(told)
                .containsExactly(
                        "2026-03-06",
                        "2026-03-10",
                        "2026-03-12",
                        "2026-03-16",
                        "2026-03-18",
                        "2026-03-20");
        assertThat(subjects(office))
                .containsExactly(
                        "依申请公开 2026-0001 的答复还有 5 个工作日到期（2026-03-13）",
                        "依申请公开 2026-0001 的答复还有 3 个工作日到期（2026-03-13）",
                        "依申请公开 2026-0001 的答复还有 1 个工作日到期（2026-03-13）");
        assertThat(subjects(head))
                .containsExactly("依申请公开 2026-0001 的答复已逾期 1 个工作日（应于 2026-03-13 前）");
        assertThat(subjects(deputy))
                .containsExactly("依申请公开 2026-0001 的答复已逾期 3 个工作日（应于 2026-03-13 前）");
        assertThat(subjects(leader))
                .containsExactly("依申请公开 2026-0001 的答复已逾期 5 个工作日（应于 2026-03-13 前）");
    }

    @Test
    void tellsTheNewsOfTheDayOnce() {
        news.add(
                new Reminders.News(
                        new Recipient.Holders(agency.id(), Role.DISCLOSURE_OFFICE),
                        new Notice("k", "一份文书尚未打开", "", "", "letter-unopened:1")));
        assertThat(walk().walk(agency.id())).isEqualTo(1);
        clock.goesOn(Duration.ofDays(1));
        assertThat(walk().walk(agency.id())).isZero();
        assertThat(subjects(office)).containsExactly("一份文书尚未打开");
    }

    @Test
    void walksOnceADayHoweverManyNodesThereAre() throws Exception {
        clock.goesOn(Duration.ofDays(4));
        try (var nodes = Executors.newFixedThreadPool(2)) {
            Callable<Integer> node = () -> walk().walk(agency.id());
            var told = nodes.invokeAll(List.of(node, node));
            assertThat(told.get(0).get() + told.get(1).get()).isEqualTo(1);
        }
        due.add(due("request:2"));
        assertThat(walk().walk(agency.id())).isZero();
        assertThat(subjects(office)).hasSize(1);
    }

    @Test
    void catchesUpAfterTheProgramWasAway() {
        clock.goesOn(Duration.ofDays(4));
        assertThat(walk().walk(agency.id())).isEqualTo(1);
        clock.goesOn(Duration.ofDays(24));
        assertThat(walk().walk(agency.id())).isEqualTo(3);
        assertThat(subjects(head)).hasSize(1);
        assertThat(subjects(deputy)).hasSize(1);
        assertThat(subjects(leader)).hasSize(1);
    }

    @Test
    void remindsAnewOfANewDay() {
        clock.goesOn(Duration.ofDays(8));
        assertThat(walk().walk(agency.id())).isEqualTo(1);
        due.set(
                0,
                new Due(
                        "request:1",
                        "依申请公开 2026-0001 的答复",
                        "/desk",
                        LocalDate.of(2026, 3, 17),
                        Optional.empty()));
        clock.goesOn(Duration.ofDays(2));
        assertThat(walk().walk(agency.id())).isEqualTo(1);
        assertThat(subjects(office)).first().asString().contains("2026-03-17");
    }

    @Test
    void tellsTheResponsibleToo() {
        var responsible =
                accounts.find(People.account(accounts, agency, Role.OFFICER)).orElseThrow();
        due.set(
                0,
                new Due(
                        "request:1",
                        "某事",
                        "/desk",
                        LocalDate.of(2026, 3, 13),
                        Optional.of(responsible.id())));
        clock.goesOn(Duration.ofDays(4));
        assertThat(walk().walk(agency.id())).isEqualTo(2);
        assertThat(subjects(responsible.username())).hasSize(1);
    }

    @Test
    void turnsToTheNextAboveWhereNobodyHoldsTheRole() {
        var small = People.agency(agencies);
        var chief = People.account(accounts, small, Role.LEADER);
        clock.goesOn(Duration.ofDays(4));
        assertThat(walk().walk(small.id())).isEqualTo(1);
        assertThat(subjects(chief)).hasSize(1);
    }

    @Test
    void triesAgainWhenASourceFailed() {
        clock.goesOn(Duration.ofDays(4));
        var broken =
                walk(
                        List.of(
                                _ -> {
                                    throw new IllegalStateException("no answer");
                                }));
        broken.walk();
        assertThat(subjects(office)).isEmpty();
        assertThat(walk().walk(agency.id())).isEqualTo(1);
    }

    @Test
    void passesOverDaysThatNoCalendarKnows() {
        due.set(0, new Due("a", "远期", "/desk", LocalDate.of(9999, 1, 1), Optional.empty()));
        due.add(new Due("b", "旧账", "/desk", LocalDate.of(1900, 1, 1), Optional.empty()));
        clock.goesOn(Duration.ofDays(4));
        assertThat(walk().walk(agency.id())).isZero();
    }

    private ReminderWalk walk() {
        return walk(List.of(_ -> List.copyOf(due)));
    }

    private ReminderWalk walk(List<Reminders.Source> sources) {
        return new ReminderWalk(
                walks,
                sources,
                List.of((today, of) -> List.copyOf(news)),
                notices,
                accounts,
                agencies,
                transaction,
                settings,
                words,
                clock,
                WorkingCalendar::published);
    }

    private static Due due(String id) {
        return new Due(
                id, "依申请公开 2026-0001 的答复", "/desk", LocalDate.of(2026, 3, 13), Optional.empty());
    }

    private List<String> subjects(String username) {
        return jdbc.sql(
                        """
                        select subject from notice.notice n
                          join identity.account a on a.id = n.account_id
                         where a.username = :username order by n.subject desc
                        """)
                .param("username", username)
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }
}
