package org.yangguang.requests.application;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Role;
import org.yangguang.identity.SignedIn;
import org.yangguang.notice.Notice;
import org.yangguang.notice.Notices;
import org.yangguang.notice.Recipient.Holders;
import org.yangguang.org.AgencyId;
import org.yangguang.remedies.AnswerOrdered;
import org.yangguang.remedies.ChallengedRequests;
import org.yangguang.requests.domain.RecordCorrection;
import org.yangguang.requests.domain.RecordCorrectionId;
import org.yangguang.requests.domain.RecordCorrections;
import org.yangguang.requests.domain.RecordEvent.Reopened;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.web.Words;

/**
 * Reviews and lawsuits over a record that was not corrected: they find it by its receipt number,
 * and an order to decide again opens it (拒绝更正可以复议、诉讼).
 */
@Component
class ChallengedRecordCorrections implements ChallengedRequests {

    private final RecordCorrections corrections;
    private final RecordCorrectionSteps steps;
    private final Notices notices;
    private final CurrentPerson person;
    private final Words words;

    ChallengedRecordCorrections(
            RecordCorrections corrections,
            RecordCorrectionSteps steps,
            Notices notices,
            CurrentPerson person,
            Words words) {
        this.corrections = corrections;
        this.steps = steps;
        this.notices = notices;
        this.person = person;
        this.words = words;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ChallengedRequest> find(AgencyId agency, String numberOrId) {
        return known(agency, numberOrId)
                .map(one -> new ChallengedRequest(one.number(), address(one.id()), ""));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AnswerOrdered order) {
        known(order.agency(), order.requestNumber())
                .ifPresent(correction -> tell(correction, order, reopen(correction, order)));
    }

    private Optional<RecordCorrection> known(AgencyId agency, String number) {
        return RecordCorrection.isNumber(number)
                ? corrections.find(agency, number.strip().toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    /** Where it cannot be opened by itself, the order is noted all the same. */
    private boolean reopen(RecordCorrection correction, AnswerOrdered order) {
        try {
            steps.happened(
                    correction,
                    new Reopened(order.orderedOn(), order.remedyNumber(), order.limit()),
                    person.find().map(SignedIn::name).orElse(AuditTrail.SYSTEM));
            return true;
        } catch (Refusal notNow) {
            return false;
        }
    }

    private void tell(RecordCorrection correction, AnswerOrdered order, boolean reopened) {
        notices.tell(
                new Holders(order.agency(), Role.DISCLOSURE_OFFICE),
                new Notice(
                        "requests.ordered",
                        words.of(
                                Locale.SIMPLIFIED_CHINESE,
                                reopened
                                        ? "record-corrections.ordered.reopened"
                                        : "record-corrections.ordered.by-hand",
                                correction.number(),
                                order.limit().toString()),
                        "",
                        address(correction.id()),
                        "ordered:" + correction.id() + ":" + order.limit()));
    }

    private static String address(RecordCorrectionId id) {
        return "/desk/record-corrections/" + id;
    }
}
