package org.yangguang.requests.application;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.requests.domain.Attachments;
import org.yangguang.requests.domain.QueryCode;
import org.yangguang.requests.domain.RecordCorrection;
import org.yangguang.requests.domain.RecordCorrectionId;
import org.yangguang.requests.domain.RecordCorrections;
import org.yangguang.requests.domain.RecordCorrections.Receipt;
import org.yangguang.requests.domain.Submissions.Sending;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;

/** Taking in requests to correct a record about oneself (更正本人信息，条例第四十一条). */
@Service
public class RecordCorrectionIntake {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final RecordCorrections corrections;
    private final Attachments attachments;
    private final RecordCorrectionNotices notices;
    private final AuditTrail audit;
    private final RequestSettings settings;
    private final Clock clock;

    RecordCorrectionIntake(
            RecordCorrections corrections,
            Attachments attachments,
            RecordCorrectionNotices notices,
            AuditTrail audit,
            RequestSettings settings,
            Clock clock) {
        this.corrections = corrections;
        this.attachments = attachments;
        this.notices = notices;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes it in and answers with a receipt. The same sending again gets the same receipt and
     * makes nothing new; the same key with another content is refused.
     */
    @Transactional
    public Receipt submit(Sending sending, NewRecordCorrection made) {
        var today = ChinaTime.today(clock);
        if (made.receivedOn().isAfter(today)) {
            throw Refusal.invalid("request.in-the-future", "received on " + made.receivedOn());
        }
        var receipt =
                new Receipt(
                        RecordCorrectionId.next(),
                        corrections.nextNumber(today.getYear()),
                        QueryCode.next(RANDOM));
        var before = corrections.claim(sending, receipt);
        if (before.isPresent()) {
            return before.get();
        }
        var correction =
                new RecordCorrection(
                        receipt.id(),
                        made.agency(),
                        receipt.number(),
                        made.channel(),
                        clock.instant(),
                        made.receivedOn(),
                        settings.recordCorrectionDays(),
                        made.person(),
                        made.way(),
                        made.tell(),
                        made.about(),
                        List.of(),
                        0);
        corrections.add(correction, receipt.code());
        made.draft().ifPresent(draft -> attachments.attach(draft, receipt.id()));
        audit.record(
                "record-correction.taken-in",
                "record-correction:" + receipt.number(),
                Map.of(
                        "receivedOn", made.receivedOn().toString(),
                        "channel", made.channel().name(),
                        "type", made.person().type().name()));
        notices.received(correction);
        return receipt;
    }
}
