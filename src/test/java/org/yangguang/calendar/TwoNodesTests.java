package org.yangguang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yangguang.YangguangTest;
import org.yangguang.calendar.ArrangementEntry.Kind;
import org.yangguang.identity.AccountId;
import org.yangguang.identity.People;
import org.yangguang.identity.Permission;
import org.yangguang.law.calendar.Arrangement;
import org.yangguang.law.calendar.ArrangementFile;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.org.Agencies;
import org.yangguang.org.AgencyId;

/** Two nodes on one database: both count with the same calendar, and share the work. */
@YangguangTest
class TwoNodesTests {

    @Autowired JdbcClient jdbc;
    @Autowired JdbcArrangements arrangements;
    @Autowired JdbcRecounts recounts;
    @Autowired JdbcMoves moves;
    @Autowired MoveNotices notices;
    @Autowired TransactionTemplate transaction;
    @Autowired LiveCalendars calendars;
    @Autowired Agencies agencies;
    @Autowired Clock clock;

    private final SomeCases cases = new SomeCases();
    private AgencyId agency;

    @BeforeEach
    void anAgency() {
        agency = People.agency(agencies).id();
    }

    @AfterEach
    void theCalendarOfTheProgram() {
        Arrangements.takeOut(jdbc, transaction, calendars);
    }

    @Test
    void theOtherNodeFollowsWithItsNextLook() {
        var here = new LiveCalendars(arrangements);
        var there = new LiveCalendars(arrangements);
        load();
        here.refresh();
        assertThat(here.current().covers(2027)).isTrue();
        assertThat(there.current().covers(2027)).isFalse();
        there.refresh();
        assertThat(there.current().covers(2027)).isTrue();
        assertThat(there.book().edition()).isEqualTo(here.book().edition());
    }

    /** Asking costs nothing: a million times in less than the time of one query each. */
    @Test
    void asksTheDatabaseForNothingButChanges() {
        var node = new LiveCalendars(arrangements);
        var first = node.current();
        node.refresh();
        assertThat(node.current()).isSameAs(first);
        long begun = System.nanoTime();
        for (int i = 0; i < 1_000_000; i++) {
            assertThat(node.current() == first).isTrue();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void twoNodesLetEachCaseFollowOnce() throws Exception {
        cases.have(450);
        load();
        try (var nodes = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> node =
                    () -> {
                        node().run();
                        return true;
                    };
            for (var done : nodes.invokeAll(List.of(node, node))) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(cases.told).hasSize(450).doesNotHaveDuplicates();
        assertThat(recounts.isUnderWay()).isFalse();
    }

    @Test
    void goesOnAfterTheLastMarkWhenItWasKilled() {
        cases.have(450);
        load();
        cases.breaksAt = 300;
        assertThatThrownBy(
                        () -> {
                            while (node().step()) {
                                // until it breaks
                            }
                        })
                .isInstanceOf(TransientDataAccessResourceException.class);
        assertThat(recounts.of(1)).singleElement().matches(work -> work.seen() == 200);
        assertThat(movesCounted()).isEqualTo(200);

        cases.breaksAt = Integer.MAX_VALUE;
        node().run();
        assertThat(movesCounted()).isEqualTo(450);
        assertThat(recounts.of(1)).singleElement().matches(work -> work.seen() == 450);
        assertThat(recounts.isUnderWay()).isFalse();
    }

    @Test
    void leavesACaseThatCannotBeCountedAndSaysSo() {
        cases.have(3);
        cases.uncountable = 1;
        load();
        node().run();
        assertThat(cases.told).hasSize(2);
        assertThat(recounts.of(1)).singleElement().matches(work -> work.failed() == 1);
    }

    @Test
    void tellsACaseThatIsYoungerThanTheChangeNothing() {
        cases.have(2);
        cases.registeredAt = clock.instant().plusSeconds(3600);
        load();
        node().run();
        assertThat(cases.told).isEmpty();
        assertThat(cases.followed).isEqualTo(2);
    }

    private void load() {
        var entry =
                new ArrangementEntry(
                        1,
                        Kind.YEARLY,
                        new Arrangement(
                                2027,
                                "示例",
                                LocalDate.of(2026, 11, 2),
                                Optional.empty(),
                                true,
                                ArrangementFile.read(Arrangements.daysOf2027()).days()),
                        Optional.empty(),
                        "示例",
                        List.of(),
                        new ArrangementEntry.By("sysadmin", "示例", clock.instant()));
        transaction.executeWithoutResult(
                _ -> {
                    arrangements.add(entry);
                    recounts.begin(1, cases.name(), clock.instant());
                });
    }

    private Recounting node() {
        return new Recounting(
                recounts,
                moves,
                new LiveCalendars(arrangements),
                List.of(cases),
                notices,
                transaction,
                new CalendarSettings(
                        false, Duration.ofSeconds(2), Duration.ofMinutes(1), MonthDay.of(11, 15)),
                clock);
    }

    private int movesCounted() {
        return moves.counted(1, cases.name()).values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Cases that are due twenty working days after 11 January 2027. */
    private final class SomeCases implements DatedCases {

        private final List<UUID> ids = new ArrayList<>();
        private final List<UUID> told = new ArrayList<>();
        private int followed;
        private int breaksAt = Integer.MAX_VALUE;
        private int uncountable = -1;
        private Instant registeredAt = Instant.EPOCH;

        void have(int many) {
            IntStream.range(0, many).forEach(n -> ids.add(new UUID(0, n)));
        }

        @Override
        public String name() {
            return "some";
        }

        @Override
        public String label() {
            return "示例";
        }

        @Override
        public String url(UUID caseId) {
            return "/desk";
        }

        @Override
        public String permission() {
            return Permission.DESK;
        }

        @Override
        public List<OpenCase> open(Optional<AgencyId> of, Optional<UUID> after, int most) {
            return hold(after, most);
        }

        @Override
        public List<OpenCase> hold(Optional<UUID> after, int most) {
            return ids.stream()
                    .filter(id -> after.filter(last -> id.compareTo(last) <= 0).isEmpty())
                    .limit(most)
                    .map(id -> (OpenCase) new Some(id))
                    .toList();
        }

        @Override
        public synchronized void follow(
                OpenCase one, CalendarChange change, List<MovedDate> moved) {
            if (one.id().getLeastSignificantBits() == breaksAt) {
                throw new TransientDataAccessResourceException("killed");
            }
            followed++;
            if (!moved.isEmpty()) {
                told.add(one.id());
            }
        }

        private final class Some implements OpenCase {

            private final UUID id;

            Some(UUID id) {
                this.id = id;
            }

            @Override
            public UUID id() {
                return id;
            }

            @Override
            public AgencyId agency() {
                return agency;
            }

            @Override
            public String number() {
                return id.toString();
            }

            @Override
            public Instant registeredAt() {
                return registeredAt;
            }

            @Override
            public Optional<AccountId> responsible() {
                return Optional.empty();
            }

            @Override
            public List<DueDate> dates(WorkingCalendar calendar) {
                if (id.getLeastSignificantBits() == uncountable) {
                    throw new IllegalStateException("no sense in it");
                }
                return List.of(
                        new DueDate(
                                "ANSWER",
                                "答复期限",
                                calendar.addWorkingDays(LocalDate.of(2027, 1, 11), 20)));
            }

            @Override
            public boolean isProvisional(WorkingCalendar calendar) {
                return false;
            }
        }
    }
}
