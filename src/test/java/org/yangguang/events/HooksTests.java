package org.yangguang.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yangguang.YangguangTest;
import org.yangguang.events.Hook.State;
import org.yangguang.identity.Accounts;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.notice.Notices;
import org.yangguang.notice.SetClock;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.shared.web.Words;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls to a real server that takes, refuses, sleeps or is away. They happen in the year 2100, so
 * that the program's own worker leaves these hooks alone.
 */
@YangguangTest
class HooksTests {

    private static final String SECRET = "a-secret-of-both-sides";

    @Autowired JdbcHooks hooks;
    @Autowired JdbcEvents events;
    @Autowired EventFeed feed;
    @Autowired Agencies agencies;
    @Autowired Accounts accounts;
    @Autowired Notices notices;
    @Autowired TransactionTemplate transaction;
    @Autowired Words words;
    @Autowired JdbcClient jdbc;

    private final SetClock clock = new SetClock("2100-03-01T10:00");
    private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
    private Agency agency;
    private HttpServer server;
    private HookCaller caller;
    private volatile int answer = 204;
    private volatile Duration slow = Duration.ZERO;

    /** What the other side got. */
    private record Call(long seq, String kind, String signature, String body) {}

    @BeforeEach
    void aServer() throws IOException {
        jdbc.sql("delete from events.hook where next_at > timestamptz '2090-01-01'").update();
        agency = People.agency(agencies);
        server = server(0);
        caller = caller(Duration.ofMillis(800));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void tellsEachEventInOrderAndSigned() {
        var hook = entered(List.of());
        tell(3, "request.received");
        run();
        assertThat(calls).extracting(Call::seq).containsExactly(1L, 2L, 3L);
        var call = calls.getFirst();
        var time = clock.instant();
        assertThat(call.signature())
                .isEqualTo(
                        HookSignature.of(
                                SECRET, time, call.body().getBytes(StandardCharsets.UTF_8)))
                .startsWith("t=" + time.getEpochSecond() + ",v1=");
        var body = JsonMapper.shared().readTree(call.body());
        assertThat(body.get("agency").asString()).isEqualTo(agency.code());
        assertThat(body.get("kind").asString()).isEqualTo("request.received");
        assertThat(body.at("/facts/n").asString()).isEqualTo("0");
        assertThat(found(hook).delivered()).isEqualTo(3);
        run();
        assertThat(calls).hasSize(3);
    }

    /** The vector that the documentation shows to receivers. */
    @Test
    void signsAsTheDocumentationSays() {
        assertThat(
                        HookSignature.of(
                                "example-secret-0001",
                                Instant.ofEpochSecond(1_767_225_600),
                                "{\"seq\":1}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(
                        "t=1767225600,v1=d325a5f96e51597eadbc45f753add343a2b28a8c87c91ce7be4e4a0b8bd7f6eb");
    }

    @Test
    void tellsOnlyTheKindsThatAreWanted() {
        var hook = entered(List.of("request.answered"));
        tell(2, "request.received");
        tell(1, "request.answered");
        tell(2, "request.received");
        run();
        assertThat(calls).extracting(Call::kind).containsExactly("request.answered");
        assertThat(found(hook).delivered()).isEqualTo(5);
    }

    @Test
    void triesAgainWithGrowingPausesAndKeepsTheOrder() {
        var hook = entered(List.of());
        tell(2, "request.received");
        answer = 500;
        run();
        assertThat(calls).extracting(Call::seq).containsExactly(1L);
        assertThat(found(hook).fault()).isEqualTo("http 500");
        run();
        assertThat(calls).hasSize(1);
        clock.goesOn(Duration.ofMinutes(1));
        run();
        assertThat(calls).extracting(Call::seq).containsExactly(1L, 1L);
        clock.goesOn(Duration.ofMinutes(1));
        run();
        assertThat(calls).hasSize(2);
        answer = 200;
        clock.goesOn(Duration.ofMinutes(4));
        run();
        assertThat(calls).extracting(Call::seq).containsExactly(1L, 1L, 1L, 2L);
        assertThat(found(hook).tries()).isZero();
        assertThat(found(hook).failingSince()).isEmpty();
    }

    @Test
    void stopsAfterADayInVainAndTellsTheAdministrators() {
        var admin = People.account(accounts, agency, Role.SYSTEM_ADMIN);
        var hook = entered(List.of());
        tell(1, "request.received");
        server.stop(0);
        for (int i = 0; i < 60 && found(hook).isActive(); i++) {
            run();
            clock.goesOn(Duration.ofMinutes(30));
        }
        assertThat(found(hook).state()).isEqualTo(State.DEAD);
        assertThat(found(hook).fault()).isEqualTo("refused");
        assertThat(Duration.between(Instant.parse("2100-03-01T02:00:00Z"), clock.instant()))
                .isBetween(Duration.ofHours(24), Duration.ofHours(25));
        assertThat(toldTo(admin)).singleElement().asString().contains("连续一天未能送达", "示例系统");
        run();
        assertThat(hooks.stopped(agency.id())).isEqualTo(1);
    }

    @Test
    void goesOnWhereItStoppedOnceItIsSwitchedOnAgain() throws IOException {
        var hook = entered(List.of());
        tell(1, "request.received");
        run();
        int port = server.getAddress().getPort();
        server.stop(0);
        tell(2, "request.received");
        run();
        clock.goesOn(Duration.ofHours(30));
        run();
        assertThat(found(hook).state()).isEqualTo(State.DEAD);
        server = server(port);
        assertThat(hooks.save(found(hook).in(State.ACTIVE, 1, clock.instant()))).isTrue();
        run();
        assertThat(calls).extracting(Call::seq).containsExactly(1L, 2L, 3L);
    }

    @Test
    void stopsAtOnceWhenTheOtherSideIsGoneForGood() {
        var admin = People.account(accounts, agency, Role.SYSTEM_ADMIN);
        var hook = entered(List.of());
        tell(2, "request.received");
        answer = 410;
        run();
        assertThat(found(hook).state()).isEqualTo(State.GONE);
        clock.goesOn(Duration.ofDays(2));
        run();
        assertThat(calls).hasSize(1);
        assertThat(toldTo(admin)).singleElement().asString().contains("永久撤销");
    }

    @Test
    void waitsForNobodySlowAndTriesHimAgain() throws IOException {
        var slowHook = entered(List.of());
        tell(1, "request.received");
        slow = Duration.ofSeconds(4);
        var quick = server(0);
        try {
            var other = hook(List.of(), address(quick));
            hooks.add(other);
            long begun = System.nanoTime();
            run();
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(Duration.ofSeconds(4));
            assertThat(found(slowHook).fault()).isEqualTo("timeout");
            assertThat(found(other.id()).delivered()).isEqualTo(1);
        } finally {
            quick.stop(0);
        }
    }

    @Test
    void takesARedirectForARefusal() {
        var hook = entered(List.of());
        tell(1, "request.received");
        answer = 302;
        run();
        assertThat(found(hook).fault()).isEqualTo("http 302");
        assertThat(calls).hasSize(1);
    }

    @Test
    void callsTheVeryAddressThatWasLookedAt() {
        var hook = hook(List.of(), "http://rebinding.example.com:" + port() + "/hook");
        hooks.add(hook);
        tell(1, "request.received");
        run();
        assertThat(found(hook.id()).fault()).isEqualTo("private network");
        assertThat(calls).isEmpty();
    }

    @Test
    void tellsEverythingAgainFromANumberOn() {
        var hook = entered(List.of());
        tell(5, "request.received");
        run();
        assertThat(hooks.save(found(hook).in(State.ACTIVE, 2, clock.instant()))).isTrue();
        run();
        assertThat(calls).extracting(Call::seq).containsExactly(1L, 2L, 3L, 4L, 5L, 3L, 4L, 5L);
    }

    @Test
    void isSharedByNodesWithoutDisorder() {
        var hook = entered(List.of());
        tell(40, "request.received");
        var nodes = IntStream.range(0, 4).mapToObj(_ -> caller(Duration.ofSeconds(5))).toList();
        var running = nodes.stream().map(HookCaller::start).toList();
        running.forEach(one -> one.join());
        run();
        assertThat(calls)
                .extracting(Call::seq)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
        assertThat(found(hook).delivered()).isEqualTo(40);
    }

    @Test
    void anotherNodeGoesOnForOneThatWasKilled() {
        var hook = entered(List.of());
        tell(2, "request.received");
        var killed = UUID.randomUUID();
        assertThat(hooks.claim(killed, clock.instant(), clock.instant().plusSeconds(120)))
                .isPresent();
        run();
        assertThat(calls).isEmpty();
        clock.goesOn(Duration.ofMinutes(3));
        run();
        assertThat(calls).extracting(Call::seq).containsExactly(1L, 2L);
        var late = hooks.delivered(found(hook), killed, 1, clock.instant(), clock.instant());
        assertThat(late).isFalse();
        assertThat(found(hook).delivered()).isEqualTo(2);
    }

    @Test
    void keepsTheSecretSealedAndTheCallsForAWhile() {
        var hook = entered(List.of());
        tell(1, "request.received");
        run();
        assertThat(
                        jdbc.sql("select h::text from events.hook h where id = :id")
                                .param("id", hook)
                                .query(String.class)
                                .single())
                .doesNotContain(SECRET);
        assertThat(found(hook).toString()).doesNotContain(SECRET, "localhost");
        assertThat(hooks.tries(found(hook), 10)).hasSize(1);
        clock.goesOn(Duration.ofDays(31));
        tell(1, "request.received");
        run();
        assertThat(hooks.tries(found(hook), 10)).extracting(HookTry::seq).containsExactly(2L);
    }

    private void run() {
        caller.start().join();
    }

    private HookCaller caller(Duration timeout) {
        var settings =
                new EventSettings(
                        false,
                        List.of(),
                        timeout,
                        Duration.ofMinutes(2),
                        Duration.ofHours(24),
                        Duration.ofDays(30));
        return new HookCaller(
                hooks,
                events,
                agencies,
                notices,
                transaction,
                words,
                new Reach(
                        List.of(),
                        host ->
                                InetAddress.getAllByName(
                                        host.endsWith("example.com") ? "127.0.0.1" : host)),
                new HookCall((SSLSocketFactory) SSLSocketFactory.getDefault(), timeout),
                settings,
                clock);
    }

    private UUID entered(List<String> kinds) {
        var hook = hook(kinds, address(server));
        hooks.add(hook);
        return hook.id();
    }

    private Hook hook(List<String> kinds, String url) {
        return new Hook(
                UUID.randomUUID(),
                agency.id(),
                "示例系统",
                url,
                SECRET,
                kinds,
                State.ACTIVE,
                0,
                0,
                Optional.empty(),
                clock.instant(),
                "",
                0);
    }

    private Hook found(UUID hook) {
        return hooks.require(agency.id(), hook);
    }

    private void tell(int many, String kind) {
        for (int i = 0; i < many; i++) {
            var n = Integer.toString(i);
            transaction.executeWithoutResult(
                    _ -> feed.tell(agency.id(), () -> kind, "request:1", Map.of("n", n)));
        }
    }

    private List<?> toldTo(String username) {
        var account = accounts.find(username).orElseThrow().id();
        return jdbc.sql("select subject from notice.notice where account_id = :account")
                .param("account", account.value())
                .query(String.class)
                .list();
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static String address(HttpServer server) {
        return "http://localhost:" + server.getAddress().getPort() + "/hook?who=us";
    }

    private HttpServer server(int port) throws IOException {
        var made =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        made.createContext("/", this::take);
        made.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        made.start();
        return made;
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        calls.add(
                new Call(
                        Long.parseLong(headers.getFirst("Yangguang-Sequence")),
                        headers.getFirst("Yangguang-Event"),
                        headers.getFirst("Yangguang-Signature"),
                        body));
        try {
            boolean isSlow = exchange.getLocalAddress().getPort() == port();
            Thread.sleep(isSlow ? slow : Duration.ZERO);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        if (answer == 302) {
            exchange.getResponseHeaders().add("Location", "http://localhost:" + port() + "/other");
        }
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }
}
