package org.yangguang.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.org.AgencyId;
import org.yangguang.retention.DestructionList.Entry;
import org.yangguang.retention.DestructionList.State;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;

/** Drawing up what is to be destroyed, and deciding on it (编制、批准销毁清册). */
@Service
@Transactional
public class Destroying {

    /** More than that is left to the next list. */
    private static final int MOST = 10_000;

    private final List<KeptData> kinds;
    private final JdbcDestructionLists lists;
    private final JdbcHolds holds;
    private final CurrentPerson person;
    private final AuditTrail audit;
    private final Clock clock;

    Destroying(
            List<KeptData> kinds,
            JdbcDestructionLists lists,
            JdbcHolds holds,
            CurrentPerson person,
            AuditTrail audit,
            Clock clock) {
        this.kinds = List.copyOf(kinds);
        this.lists = lists;
        this.holds = holds;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    /** What of each kind is over by that day, in the order of kinds, with what is held. */
    @Transactional(readOnly = true)
    List<OfKind> due(LocalDate until, int most) {
        var agency = person.require().agency();
        return kinds.stream()
                .map(kind -> new OfKind(kind.kind(), due(agency, kind, until, most)))
                .toList();
    }

    /** Draws up a list of all that is over today and not held (编制清册). */
    UUID draw() {
        var me = person.require();
        var today = ChinaTime.today(clock);
        var id = UUID.randomUUID();
        lists.add(me.agency(), id, today, me.username(), clock.instant());
        int left = MOST;
        int entered = 0;
        for (var kind : kinds) {
            var due =
                    due(me.agency(), kind, today, left).stream()
                            .filter(one -> one.heldFor().isEmpty())
                            .toList();
            lists.addEntries(id, kind.kind(), due);
            entered += due.size();
            left -= due.size();
        }
        if (entered == 0) {
            throw Refusal.conflict("retention.nothing-due", "agency " + me.agency());
        }
        audit.record(
                "retention.list-drawn",
                "destruction:" + id,
                Map.of("until", today.toString(), "entries", Integer.toString(entered)));
        return id;
    }

    /** How many lists wait for the decision of the person signed in. */
    @Transactional(readOnly = true)
    public int toDecide() {
        return person.find()
                .filter(_ -> person.may(Permission.RETENTION_APPROVE))
                .map(
                        me ->
                                (int)
                                        lists.all(me.agency()).stream()
                                                .filter(list -> list.state() == State.DRAWN)
                                                .filter(
                                                        list ->
                                                                !list.drawnBy()
                                                                        .equals(me.username()))
                                                .count())
                .orElse(0);
    }

    /** Lets the list be carried out; whoever drew it up cannot. */
    void approve(UUID id) {
        decide(id, State.APPROVED, "");
        audit.record("retention.list-approved", "destruction:" + id, Map.of());
    }

    void refuse(UUID id, String reason) {
        if (reason.isBlank()) {
            throw Refusal.invalid("retention.refuse-reason", "list " + id);
        }
        decide(id, State.REFUSED, reason.strip());
        audit.record("retention.list-refused", "destruction:" + id, Map.of("reason", reason));
    }

    @Transactional(readOnly = true)
    List<DestructionList> lists() {
        return lists.all(person.require().agency());
    }

    @Transactional(readOnly = true)
    DestructionList require(UUID id) {
        return lists.find(person.require().agency(), id)
                .orElseThrow(() -> Refusal.notFound("retention.unknown", "list " + id));
    }

    @Transactional(readOnly = true)
    List<Entry> entries(UUID id, int most, int skip) {
        return lists.entries(require(id).id(), most, skip);
    }

    private void decide(UUID id, State state, String reason) {
        var list = require(id);
        var me = person.require().username();
        if (list.drawnBy().equals(me)) {
            throw Refusal.forbidden("retention.same-person", me + " drew up " + id);
        }
        if (!lists.decide(id, state, me, clock.instant(), reason)) {
            throw Refusal.conflict("retention.decided", "list " + id + " is " + list.state());
        }
    }

    private List<KeptData.Due> due(AgencyId agency, KeptData kind, LocalDate until, int most) {
        var due = kind.due(agency, until, most);
        var held = holds.of(agency, due.stream().map(KeptData.Due::subject).toList());
        var all = new ArrayList<KeptData.Due>();
        for (var one : due) {
            var hold = Optional.ofNullable(held.get(one.subject())).map(Hold::reason);
            all.add(
                    new KeptData.Due(
                            one.record(),
                            one.subject(),
                            one.title(),
                            one.endedOn(),
                            one.destroyOn(),
                            hold.or(one::heldFor)));
        }
        return all;
    }

    /** What is due of one kind. */
    public record OfKind(String kind, List<KeptData.Due> due) {

        public OfKind {
            due = List.copyOf(due);
        }

        public long held() {
            return due.stream().filter(one -> one.heldFor().isPresent()).count();
        }
    }
}
