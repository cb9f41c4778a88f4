package org.yangguang.remedies;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.law.report.Table4Group;
import org.yangguang.org.AgencyId;
import org.yangguang.remedies.ChallengedRequests.ChallengedRequest;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;
import org.yangguang.shared.Refusal;

/** Entering a case by hand, what became of it, and what is to be mended after it. */
@Service
class RemedyKeeping {

    private final JdbcRemedyCases cases;
    private final JdbcRectifications rectifications;
    private final ObjectProvider<ChallengedRequests> requests;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final CurrentPerson person;

    RemedyKeeping(
            JdbcRemedyCases cases,
            JdbcRectifications rectifications,
            ObjectProvider<ChallengedRequests> requests,
            ApplicationEventPublisher events,
            AuditTrail audit,
            CurrentPerson person) {
        this.cases = cases;
        this.rectifications = rectifications;
        this.requests = requests;
        this.events = events;
        this.audit = audit;
        this.person = person;
    }

    /**
     * Stores a new case, or changes the one whose version lay before the officer. A case corrected
     * opens what is to be mended; an order to answer again is told to the request.
     *
     * @throws OptimisticLockingFailureException when somebody changed it meanwhile
     */
    @Transactional
    void keep(RemedyCase typed) {
        var agency = person.require().agency();
        var old = cases.find(agency, typed.id());
        var remedy = registered(agency, typed, old);
        if (!cases.save(agency, remedy)) {
            throw old.isEmpty()
                    ? Refusal.conflict("remedy.number-taken", remedy.number(), remedy.number())
                    : new OptimisticLockingFailureException(
                            "remedy " + remedy.id() + " is not at " + remedy.version());
        }
        record(old.isEmpty() ? "remedy.registered" : "remedy.changed", remedy);
        if (remedy.isCorrected() && old.filter(RemedyCase::isCorrected).isEmpty()) {
            rectify(Rectification.after(remedy));
        }
        tellOfAnOrder(agency, remedy, old);
    }

    /** Stores what is to be mended, new or changed. */
    @Transactional
    void rectify(Rectification task) {
        boolean isNew = task.version() < 0;
        if (isNew) {
            rectifications.add(task);
        } else if (!rectifications.change(task)) {
            throw new OptimisticLockingFailureException(
                    "rectification " + task.id() + " is not at " + task.version());
        }
        audit.record(
                isNew ? "remedy.rectification-opened" : "remedy.rectification-changed",
                "remedy:" + task.caseId(),
                Map.of("task", task.id().toString(), "done", word(task.doneOn())));
    }

    /** The request a case is about must exist, unless the case has named it so before. */
    private RemedyCase registered(AgencyId agency, RemedyCase remedy, Optional<RemedyCase> old) {
        var number = remedy.requestNumber();
        if (number.isEmpty() || old.filter(was -> was.requestNumber().equals(number)).isPresent()) {
            return remedy;
        }
        return find(agency, number)
                .map(request -> remedy.aboutRequest(request.number()))
                .orElseThrow(
                        () ->
                                new InvalidInput(
                                        List.of(
                                                FieldFault.of(
                                                        "requestNumber",
                                                        "remedies.no-such-request",
                                                        number))));
    }

    /** The request of the register that a case is about. */
    @Transactional(readOnly = true)
    Optional<ChallengedRequest> find(AgencyId agency, String number) {
        return requests.stream().flatMap(known -> known.find(agency, number).stream()).findFirst();
    }

    private void tellOfAnOrder(AgencyId agency, RemedyCase remedy, Optional<RemedyCase> old) {
        var limit = remedy.aftermath().answerAgainBy();
        boolean isNew = !old.map(was -> was.aftermath().answerAgainBy()).equals(Optional.of(limit));
        if (limit.isPresent() && isNew && !remedy.requestNumber().isEmpty()) {
            events.publishEvent(
                    new AnswerOrdered(
                            agency,
                            remedy.requestNumber(),
                            remedy.conclusion().orElseThrow().on(),
                            limit.get(),
                            remedy.number(),
                            remedy.kind() != Table4Group.RECONSIDERATION));
        }
    }

    private void record(String action, RemedyCase remedy) {
        audit.record(
                action,
                "remedy:" + remedy.id(),
                Map.of(
                        "number",
                        remedy.number(),
                        "kind",
                        remedy.kind().name(),
                        "result",
                        remedy.conclusion().map(end -> end.result().name()).orElse(""),
                        "copyReceivedOn",
                        word(remedy.proceeding().copyReceivedOn()),
                        "answerAgainBy",
                        word(remedy.aftermath().answerAgainBy())));
    }

    private static String word(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
