package org.yangguang.retention;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.shared.Refusal;

/** Holding a record back from destruction, and letting it go again (暂缓销毁、解除). */
@Service
@Transactional
class Holding {

    private static final int LONGEST_REASON = 500;

    private final JdbcHolds holds;
    private final CurrentPerson person;
    private final AuditTrail audit;
    private final Clock clock;

    Holding(JdbcHolds holds, CurrentPerson person, AuditTrail audit, Clock clock) {
        this.holds = holds;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    void hold(String subject, String title, String reason) {
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw Refusal.invalid("retention.hold-reason", subject, LONGEST_REASON);
        }
        var me = person.require();
        var hold =
                new Hold(
                        UUID.randomUUID(),
                        subject,
                        title,
                        reason.strip(),
                        me.username(),
                        clock.instant());
        if (!holds.add(me.agency(), hold)) {
            throw Refusal.conflict("retention.held-already", subject, title);
        }
        audit.record("retention.held", subject, Map.of("reason", reason.strip()));
    }

    void release(String subject) {
        var me = person.require();
        if (!holds.release(me.agency(), subject, me.username(), clock.instant())) {
            throw Refusal.conflict("retention.not-held", subject);
        }
        audit.record("retention.released", subject, Map.of());
    }

    @Transactional(readOnly = true)
    List<Hold> all() {
        return holds.all(person.require().agency());
    }
}
