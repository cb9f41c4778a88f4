package org.yangguang.events;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.events.Hook.State;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.shared.Refusal;

/** Entering the addresses of other systems, and minding them (推送地址管理). */
@Service
class HookKeeping {

    private static final int MOST_HOOKS = 50;

    private final JdbcHooks hooks;
    private final JdbcEvents events;
    private final AuditTrail audit;
    private final CurrentPerson person;
    private final Clock clock;

    HookKeeping(
            JdbcHooks hooks,
            JdbcEvents events,
            AuditTrail audit,
            CurrentPerson person,
            Clock clock) {
        this.hooks = hooks;
        this.events = events;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    /**
     * Enters an address; it is told what happens from now on. Its secret is made where none is
     * given.
     */
    @Transactional
    Hook enter(HookForm.Sent sent) {
        var agency = person.require().agency();
        if (hooks.of(agency).size() >= MOST_HOOKS) {
            throw Refusal.conflict("events.too-many-hooks", agency + " has enough", MOST_HOOKS);
        }
        var hook =
                new Hook(
                        UUID.randomUUID(),
                        agency,
                        sent.name(),
                        sent.url(),
                        sent.secret().orElseGet(HookSignature::secret),
                        sent.kinds(),
                        State.ACTIVE,
                        events.head(agency),
                        0,
                        Optional.empty(),
                        clock.instant(),
                        "",
                        0);
        hooks.add(hook);
        record("hook.entered", hook, Map.of());
        return hook;
    }

    @Transactional
    void change(UUID id, long version, HookForm.Sent sent) {
        var hook = current(id, version);
        keep(
                hook,
                new Hook(
                        hook.id(),
                        hook.agency(),
                        sent.name(),
                        sent.url(),
                        sent.secret().orElse(hook.secret()),
                        sent.kinds(),
                        hook.state(),
                        hook.delivered(),
                        hook.tries(),
                        hook.failingSince(),
                        hook.nextAt(),
                        hook.fault(),
                        hook.version()),
                "hook.changed",
                Map.of("secret", sent.secret().isPresent() ? "new" : "kept"));
    }

    @Transactional
    void pause(UUID id, long version) {
        var hook = current(id, version);
        keep(
                hook,
                hook.in(State.PAUSED, hook.delivered(), clock.instant()),
                "hook.paused",
                Map.of());
    }

    /** Calls it again from where it stopped, at once. */
    @Transactional
    void resume(UUID id, long version) {
        var hook = current(id, version);
        keep(
                hook,
                hook.in(State.ACTIVE, hook.delivered(), clock.instant()),
                "hook.resumed",
                Map.of());
    }

    /** Tells everything again from that number on (重新推送). */
    @Transactional
    void replay(UUID id, long version, long from) {
        var hook = current(id, version);
        long head = events.head(hook.agency());
        if (from < 1 || from > head + 1) {
            throw Refusal.invalid("events.replay", from + " of " + head, head);
        }
        keep(
                hook,
                hook.in(State.ACTIVE, from - 1, clock.instant()),
                "hook.replayed",
                Map.of("from", Long.toString(from)));
    }

    @Transactional
    void remove(UUID id, long version) {
        var hook = current(id, version);
        if (!hooks.remove(hook)) {
            throw changed(hook);
        }
        record("hook.removed", hook, Map.of());
    }

    private void keep(Hook before, Hook after, String action, Map<String, String> facts) {
        if (!hooks.save(after)) {
            throw changed(before);
        }
        record(action, after, facts);
    }

    private Hook current(UUID id, long version) {
        var hook = hooks.require(person.require().agency(), id);
        if (hook.version() != version) {
            throw changed(hook);
        }
        return hook;
    }

    private static OptimisticLockingFailureException changed(Hook hook) {
        return new OptimisticLockingFailureException(hook + " has version " + hook.version());
    }

    /** The address as a whole may hold a secret of the other side: the trail names its host. */
    private void record(String action, Hook hook, Map<String, String> facts) {
        var all = new TreeMap<>(facts);
        all.put("name", hook.name());
        HookUrl.read(hook.url()).ifPresent(url -> all.put("host", url.hostHeader()));
        audit.record(action, "hook:" + hook.id(), all);
    }
}
