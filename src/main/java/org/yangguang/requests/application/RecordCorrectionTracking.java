package org.yangguang.requests.application;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.requests.domain.Attachments;
import org.yangguang.requests.domain.RecordCorrection;
import org.yangguang.requests.domain.RecordCorrections;
import org.yangguang.requests.domain.RecordEvent;
import org.yangguang.shared.ChinaTime;

/** Following a request to correct a record by receipt number and query code, and adding to it. */
@Service
public class RecordCorrectionTracking {

    private static final String PERSON = "申请人（网上）";

    private final RecordCorrections corrections;
    private final RecordCorrectionSteps steps;
    private final Attachments attachments;
    private final CodeDoor door;
    private final Clock clock;

    RecordCorrectionTracking(
            RecordCorrections corrections,
            RecordCorrectionSteps steps,
            Attachments attachments,
            CodeDoor door,
            Clock clock) {
        this.corrections = corrections;
        this.steps = steps;
        this.attachments = attachments;
        this.door = door;
        this.clock = clock;
    }

    /**
     * The request of this number, for who knows its code.
     *
     * @param address where the asker sits, for the throttle
     */
    public RecordCorrection open(String number, String code, String address) {
        return door.open(number, code, address, corrections::find);
    }

    /**
     * More evidence from the person (补充证据).
     *
     * @param draft the form whose files are evidence
     */
    @Transactional
    public void addEvidence(RecordCorrection correction, String note, UUID draft) {
        attachments.attach(draft, correction.id());
        happened(correction, new RecordEvent.EvidenceArrived(ChinaTime.today(clock), note));
    }

    /** The person takes it back (撤回). */
    @Transactional
    public void takeBack(RecordCorrection correction) {
        happened(correction, new RecordEvent.Withdrawn(ChinaTime.today(clock), "凭查询码在网上撤回"));
    }

    private void happened(RecordCorrection correction, RecordEvent event) {
        steps.happened(correction, event, PERSON);
    }
}
