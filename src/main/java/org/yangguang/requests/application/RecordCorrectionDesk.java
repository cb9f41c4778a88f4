package org.yangguang.requests.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.Attachments;
import org.yangguang.requests.domain.RecordCorrection;
import org.yangguang.requests.domain.RecordCorrectionId;
import org.yangguang.requests.domain.RecordCorrections;
import org.yangguang.requests.domain.RecordEvent;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;

/**
 * What the office does with a request to correct a record: ask for evidence, check, decide and tell
 * (审核、更正、转送、告知，条例第四十一条).
 */
@Service
public class RecordCorrectionDesk {

    private final RecordCorrections corrections;
    private final RecordCorrectionSteps steps;
    private final Attachments attachments;
    private final CurrentPerson person;
    private final Clock clock;

    RecordCorrectionDesk(
            RecordCorrections corrections,
            RecordCorrectionSteps steps,
            Attachments attachments,
            CurrentPerson person,
            Clock clock) {
        this.corrections = corrections;
        this.steps = steps;
        this.attachments = attachments;
        this.person = person;
        this.clock = clock;
    }

    /** The request, if it belongs to the agency. */
    @Transactional(readOnly = true)
    public RecordCorrection require(AgencyId agency, RecordCorrectionId id) {
        var correction = corrections.require(id);
        if (!correction.agency().equals(agency)) {
            throw Refusal.notFound("record.unknown", id + " belongs to " + correction.agency());
        }
        return correction;
    }

    /** Records what an officer did, on the version that he had before him. */
    @Transactional
    public void record(RecordCorrectionId id, long version, RecordEvent event) {
        var correction = require(person.require().agency(), id);
        if (correction.version() != version) {
            throw new OptimisticLockingFailureException(
                    "record correction %s has version %d, not %d"
                            .formatted(id, correction.version(), version));
        }
        if (event.on().isAfter(ChinaTime.today(clock))) {
            throw Refusal.invalid("request.in-the-future", "on " + event.on());
        }
        steps.happened(correction, event, person.require().name());
    }

    /**
     * Takes in evidence that came on paper (收到补充证据).
     *
     * @param draft the form whose files are its scans
     */
    @Transactional
    public void takeEvidence(
            RecordCorrectionId id, long version, LocalDate on, String note, UUID draft) {
        record(id, version, new RecordEvent.EvidenceArrived(on, note));
        attachments.attach(draft, id);
    }
}
