package org.yangguang.requests.application;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yangguang.audit.AuditTrail;
import org.yangguang.requests.domain.RecordCorrection;
import org.yangguang.requests.domain.RecordCorrections;
import org.yangguang.requests.domain.RecordEvent;
import org.yangguang.requests.domain.RecordStep;

/**
 * Records a step of a request to correct a record, whoever takes it, in the caller's transaction.
 */
@Component
class RecordCorrectionSteps {

    private final RecordCorrections corrections;
    private final RecordCorrectionNotices notices;
    private final AuditTrail audit;
    private final Clock clock;

    RecordCorrectionSteps(
            RecordCorrections corrections,
            RecordCorrectionNotices notices,
            AuditTrail audit,
            Clock clock) {
        this.corrections = corrections;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** The request as it would be if that happened; nothing is stored. */
    RecordCorrection tried(RecordCorrection correction, RecordEvent event) {
        return correction.with(new RecordStep(event, "", clock.instant()));
    }

    void happened(RecordCorrection correction, RecordEvent event, String by) {
        var after = correction.with(new RecordStep(event, by, clock.instant()));
        corrections.save(after);
        audit.record(
                "record-correction." + event.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                "record-correction:" + after.number(),
                Map.of("on", event.on().toString(), "stage", after.stage().name()));
        notices.happened(after, event);
    }
}
