package org.yangguang.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The feed has every event of a deed that was done, in one order and without gaps. */
@YangguangTest
class EventFeedTests {

    private static final EventKind KIND = () -> "request.received";

    @Autowired EventFeed feed;
    @Autowired JdbcEvents events;
    @Autowired AuditTrail audit;
    @Autowired TransactionTemplate transaction;
    @Autowired Agencies agencies;
    @Autowired WebApplicationContext context;

    private Agency agency;

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = People.agency(agencies);
    }

    @Test
    void tellsNothingOfADeedThatWasUndone() {
        tell("first");
        transaction.executeWithoutResult(
                status -> {
                    feed.tell(agency.id(), KIND, "undone", Map.of());
                    status.setRollbackOnly();
                });
        assertThatThrownBy(
                        () ->
                                transaction.executeWithoutResult(
                                        _ -> {
                                            feed.tell(agency.id(), KIND, "broken", Map.of());
                                            throw new IllegalStateException("broken");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        tell("second");
        assertThat(all()).extracting(FeedEvent::subject).containsExactly("first", "second");
        assertThat(all()).extracting(FeedEvent::seq).containsExactly(1L, 2L);
    }

    @Test
    void wantsTheTransactionOfTheDeed() {
        assertThatThrownBy(() -> feed.tell(agency.id(), KIND, "nowhere", Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    /**
     * Many deeds at once, long and short, done and undone, that touch two agencies and the audit
     * trail in either order, while a reader follows.
     */
    @Test
    void hasNoGapsAndNoDisorderHoweverManyTellAtOnce() throws Exception {
        var other = People.agency(agencies);
        int writers = 12;
        int each = 25;
        var done = new AtomicInteger();
        var over = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(writers + 1)) {
            var reader = threads.submit(() -> follow(over));
            var work =
                    IntStream.range(0, writers)
                            .<Callable<Integer>>mapToObj(
                                    writer -> () -> writes(writer, each, other, done))
                            .toList();
            for (var result : threads.invokeAll(work)) {
                result.get();
            }
            over.set(true);
            assertThat(reader.get())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, done.get()).boxed().toList());
        }
        assertThat(events.head(agency.id())).isEqualTo(done.get());
        assertThat(events.after(other.id(), 0, List.of(), 100_000))
                .extracting(FeedEvent::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events.head(other.id())).boxed().toList());
    }

    private int writes(int writer, int each, Agency other, AtomicInteger done) {
        for (int i = 0; i < each; i++) {
            boolean undo = i % 5 == 4;
            boolean both = i % 3 == 0;
            boolean auditFirst = writer % 2 == 0;
            transaction.executeWithoutResult(
                    status -> {
                        if (auditFirst) {
                            audit.record("test.told", "test:events", Map.of());
                        }
                        if (both && auditFirst) {
                            feed.tell(other.id(), KIND, "beside", Map.of());
                        }
                        feed.tell(agency.id(), KIND, "deed", Map.of());
                        if (both && !auditFirst) {
                            feed.tell(other.id(), KIND, "beside", Map.of());
                        }
                        pause(ThreadLocalRandom.current().nextInt(4));
                        if (!auditFirst) {
                            audit.record("test.told", "test:events", Map.of());
                        }
                        if (undo) {
                            status.setRollbackOnly();
                        }
                    });
            if (!undo) {
                done.incrementAndGet();
            }
        }
        return each;
    }

    /** What a reader sees who always asks on from the last number he saw. */
    private List<Long> follow(AtomicBoolean over) {
        var seen = new ArrayList<Long>();
        while (true) {
            boolean last = over.get();
            long after = seen.isEmpty() ? 0 : seen.getLast();
            events.after(agency.id(), after, List.of(), 7).forEach(event -> seen.add(event.seq()));
            if (last && after == (seen.isEmpty() ? 0 : seen.getLast())) {
                return seen;
            }
        }
    }

    @Test
    void isReadOnFromWhereOneStopped() {
        for (int i = 0; i < 5; i++) {
            tell("deed" + i);
        }
        var first = read("?limit=2");
        assertThat(first.get("events")).hasSize(2);
        assertThat(first.get("next").asLong()).isEqualTo(2);
        assertThat(first.get("head").asLong()).isEqualTo(5);
        var rest = read("?after=2&limit=10");
        assertThat(rest.get("events").valueStream().map(one -> one.get("seq").asLong()))
                .containsExactly(3L, 4L, 5L);
        assertThat(rest.get("next").asLong()).isEqualTo(5);
        assertThat(read("?after=5").get("events")).isEmpty();
        assertThat(read("?after=5").get("next").asLong()).isEqualTo(5);
        assertThat(read("?after=77").get("next").asLong()).isEqualTo(77);
        var some = read("?kind=request.answered");
        assertThat(some.get("events")).isEmpty();
        assertThat(some.get("next").asLong()).isEqualTo(5);
        assertThat(first.at("/events/0/facts/number").asString()).isEqualTo("2026-0001");
    }

    @Test
    void isTheAgencysOwnAndForThoseWhoMay() {
        tell("ours");
        var stranger = AtTheDesk.in(context, People.agency(agencies), Role.DISCLOSURE_OFFICE);
        assertThat(json(stranger.get("/api/v1/events")).get("events")).isEmpty();
        var auditor = AtTheDesk.in(context, agency, Role.AUDITOR);
        assertThat(auditor.get("/api/v1/events")).hasStatus(403);
        assertThat(reader().get("/api/v1/events?after=-1&limit=9999&kind=cat.sneezed"))
                .hasStatus(422)
                .bodyText()
                .contains("\"after\"", "\"limit\"", "\"kind\"");
    }

    private void tell(String subject) {
        transaction.executeWithoutResult(
                _ -> feed.tell(agency.id(), KIND, subject, Map.of("number", "2026-0001")));
    }

    private List<FeedEvent> all() {
        return events.after(agency.id(), 0, List.of(), 1_000);
    }

    private AtTheDesk reader() {
        return AtTheDesk.in(context, agency, Role.DISCLOSURE_OFFICE);
    }

    private JsonNode read(String query) {
        return json(reader().get("/api/v1/events" + query));
    }

    private static JsonNode json(
            org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        return JsonMapper.shared().readTree(AtTheDesk.text(answer));
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
