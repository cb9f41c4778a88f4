package org.yangguang.notice;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.shared.Refusal;

/** What may be done about messages on their way: send a failed one again, set the quiet hours. */
@Service
class SendingKeeping {

    private final JdbcDeliveries deliveries;
    private final JdbcQuietHours quietHours;
    private final AuditTrail audit;
    private final CurrentPerson person;
    private final Clock clock;

    SendingKeeping(
            JdbcDeliveries deliveries,
            JdbcQuietHours quietHours,
            AuditTrail audit,
            CurrentPerson person,
            Clock clock) {
        this.deliveries = deliveries;
        this.quietHours = quietHours;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    @Transactional
    void again(UUID id) {
        var agency = person.require().agency();
        var delivery = deliveries.require(agency, id);
        if (!deliveries.again(agency, id, clock.instant())) {
            throw Refusal.conflict("notice.not-failed", delivery.toString());
        }
        audit.record(
                "notice.sent-again",
                "delivery:" + id,
                Map.of("channel", delivery.channel().name(), "fault", delivery.fault()));
    }

    @Transactional
    void keepQuiet(QuietHours hours, long version) {
        var agency = person.require().agency();
        if (!quietHours.save(agency, hours, version)) {
            throw new OptimisticLockingFailureException(
                    "quiet hours of " + agency + " are not at " + version);
        }
        audit.record(
                "notice.quiet-hours",
                "agency:" + agency,
                Map.of("from", hours.from().toString(), "until", hours.until().toString()));
    }
}
