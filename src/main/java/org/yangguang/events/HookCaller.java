package org.yangguang.events;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.yangguang.events.Hook.State;
import org.yangguang.identity.Role;
import org.yangguang.notice.Notice;
import org.yangguang.notice.Notices;
import org.yangguang.notice.Recipient.Holders;
import org.yangguang.org.Agencies;
import org.yangguang.shared.web.Words;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the addresses of other systems, each event of a hook after the one before was taken. Hooks
 * do not wait for each other, and several nodes share them without meeting. An event may arrive
 * twice, never out of order; its number tells.
 */
class HookCaller {

    private static final Logger LOG = LoggerFactory.getLogger(HookCaller.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** So that one hook with much to catch up on gives its lease back now and then. */
    private static final int MOST_AT_ONCE = 200;

    /** After how many tries one waits how long. */
    private static final List<Duration> PAUSES =
            Stream.of("PT1M", "PT5M", "PT15M", "PT1H", "PT3H", "PT6H", "PT12H")
                    .map(Duration::parse)
                    .toList();

    private final JdbcHooks hooks;
    private final JdbcEvents events;
    private final Agencies agencies;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final Words words;
    private final Reach reach;
    private final HookCall call;
    private final EventSettings settings;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    HookCaller(
            JdbcHooks hooks,
            JdbcEvents events,
            Agencies agencies,
            Notices notices,
            TransactionTemplate transaction,
            Words words,
            Reach reach,
            HookCall call,
            EventSettings settings,
            Clock clock) {
        this.hooks = hooks;
        this.events = events;
        this.agencies = agencies;
        this.notices = notices;
        this.transaction = transaction;
        this.words = words;
        this.reach = reach;
        this.call = call;
        this.settings = settings;
        this.clock = clock;
    }

    /** Starts on every hook that has something to be told; it ends by itself. */
    CompletableFuture<Void> start() {
        var started = Stream.<CompletableFuture<Void>>builder();
        var now = clock.instant();
        for (var lease = UUID.randomUUID(); ; lease = UUID.randomUUID()) {
            var held = lease;
            var hook = hooks.claim(held, now, leaseEnd());
            if (hook.isEmpty()) {
                break;
            }
            started.add(CompletableFuture.runAsync(() -> catchUp(hook.get(), held), threads));
        }
        return CompletableFuture.allOf(started.build().toArray(CompletableFuture[]::new));
    }

    private void catchUp(Hook claimed, UUID lease) {
        var hook = claimed;
        try {
            for (int i = 0; i < MOST_AT_ONCE; i++) {
                long head = events.head(hook.agency());
                var next = events.next(hook.agency(), hook.delivered(), hook.kinds());
                if (next.isPresent() && !tell(hook, lease, next.get())) {
                    return;
                }
                long told = next.map(FeedEvent::seq).orElse(head);
                if (!hooks.delivered(hook, lease, told, clock.instant(), leaseEnd())) {
                    return;
                }
                hook = hook.in(State.ACTIVE, told, clock.instant());
                if (next.isEmpty()) {
                    break;
                }
            }
            hooks.release(hook, lease, clock.instant());
        } catch (RuntimeException fault) {
            LOG.error("calls of {} stopped and go on after the lease", hook, fault);
        }
    }

    private Instant leaseEnd() {
        return clock.instant().plus(settings.lease());
    }

    /** Whether the other side took it. */
    private boolean tell(Hook hook, UUID lease, FeedEvent event) {
        var at = clock.instant();
        long begun = System.nanoTime();
        var fault = fault(hook, event, at);
        int millis = Math.toIntExact(Duration.ofNanos(System.nanoTime() - begun).toMillis());
        hooks.note(
                hook, new HookTry(event.seq(), at, millis, fault), at.minus(settings.callsKept()));
        if (fault.isEmpty()) {
            return true;
        }
        missed(hook, lease, fault, at);
        return false;
    }

    private String fault(Hook hook, FeedEvent event, Instant at) {
        var url = HookUrl.read(hook.url());
        if (url.isEmpty()) {
            return "url";
        }
        byte[] body = body(hook, event);
        try {
            int status =
                    call.post(url.get(), reach.of(url.get()), headers(hook, event, at, body), body);
            return status >= 200 && status < 300 ? "" : "http " + status;
        } catch (Reach.Forbidden e) {
            return "private network";
        } catch (UnknownHostException e) {
            return "unknown host";
        } catch (ConnectException e) {
            return "refused";
        } catch (SSLException e) {
            return "tls";
        } catch (SocketTimeoutException e) {
            return "timeout";
        } catch (SocketException e) {
            return "line broken";
        } catch (IOException e) {
            return "no answer";
        }
    }

    private static Map<String, String> headers(
            Hook hook, FeedEvent event, Instant at, byte[] body) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "Yangguang");
        headers.put("Yangguang-Event", event.kind());
        headers.put("Yangguang-Sequence", Long.toString(event.seq()));
        headers.put(HookSignature.HEADER, HookSignature.of(hook.secret(), at, body));
        return headers;
    }

    private byte[] body(Hook hook, FeedEvent event) {
        var json = new LinkedHashMap<String, Object>();
        json.put("agency", agencies.require(hook.agency()).code());
        json.put("seq", event.seq());
        json.put("at", event.at().toString());
        json.put("kind", event.kind());
        json.put("subject", event.subject());
        json.put("facts", event.facts());
        return JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
    }

    private void missed(Hook hook, UUID lease, String fault, Instant now) {
        var since = hook.failingSince().orElse(now);
        var givesUp = since.plus(settings.givesUpAfter());
        var state =
                fault.equals("http 410")
                        ? State.GONE
                        : now.isBefore(givesUp) ? State.ACTIVE : State.DEAD;
        var pause = PAUSES.get(Math.min(hook.tries(), PAUSES.size() - 1));
        var next = now.plus(pause).isBefore(givesUp) ? now.plus(pause) : givesUp;
        transaction.executeWithoutResult(
                _ -> {
                    if (hooks.failed(hook, lease, state, fault, since, next)
                            && state != State.ACTIVE) {
                        alert(hook, state, fault, since);
                    }
                });
        if (state == State.ACTIVE) {
            LOG.info("{} waits {}: {}", hook, pause, fault);
        } else {
            LOG.warn("{} is called no more: {}, {}", hook, state, fault);
        }
    }

    private void alert(Hook hook, State state, String fault, Instant since) {
        var subject =
                words.of(Locale.SIMPLIFIED_CHINESE, "events.stopped." + state, hook.name(), fault);
        notices.tell(
                new Holders(hook.agency(), Role.SYSTEM_ADMIN),
                new Notice(
                        "events.stopped",
                        subject,
                        "",
                        "/desk/webhooks/" + hook.id(),
                        "hook:" + hook.id() + ":" + since.getEpochSecond()));
    }
}
