package org.yangguang.requests.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.CaseEvent;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Requests;
import org.yangguang.requests.domain.Step;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;

/**
 * The steps of a case: correction, consultation, extension, fee, end. Each names the version that
 * the officer had before him; when somebody was faster, nothing is stored.
 */
@Service
public class CaseProgress {

    private final Requests requests;
    private final AuditTrail audit;
    private final CurrentPerson person;
    private final Clock clock;
    private final WorkingCalendar calendar = WorkingCalendar.published();

    CaseProgress(Requests requests, AuditTrail audit, CurrentPerson person, Clock clock) {
        this.requests = requests;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    /** The request, if it belongs to the agency. */
    @Transactional(readOnly = true)
    public Request require(AgencyId agency, RequestId id) {
        var request = requests.require(id);
        if (!request.agency().equals(agency)) {
            throw Refusal.notFound("request.unknown", id + " belongs to " + request.agency());
        }
        return request;
    }

    /** The agency's requests that are under way, what is due first before the others. */
    @Transactional(readOnly = true)
    public List<Request> open(AgencyId agency) {
        return requests.open(agency);
    }

    /** Records what happened. */
    @Transactional
    public void record(RequestId id, long version, CaseEvent event) {
        requirePast(event.on());
        var by = person.require().name();
        save(
                current(id, version).with(new Step(event, by, clock.instant()), calendar),
                "request." + event.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT),
                event.on());
    }

    /** The opinion that was waited for arrived (收到意见). */
    @Transactional
    public void consultationAnswered(RequestId id, long version, LocalDate on) {
        requirePast(on);
        save(
                current(id, version).consultationAnswered(on, calendar),
                "request.consultation-answered",
                on);
    }

    /** The fee was paid. */
    @Transactional
    public void feePaid(RequestId id, long version, LocalDate on) {
        requirePast(on);
        save(current(id, version).feePaid(on, calendar), "request.fee-paid", on);
    }

    /** Ends the case with exactly one outcome (办结). */
    @Transactional
    public void close(
            RequestId id,
            long version,
            Outcome outcome,
            LocalDate on,
            String answerNumber,
            String way,
            String note) {
        requirePast(on);
        save(
                current(id, version).close(outcome, on, answerNumber, way, note, calendar),
                "request.closed:" + outcome.id(),
                on);
    }

    private Request current(RequestId id, long version) {
        var request = require(person.require().agency(), id);
        if (request.version() != version) {
            throw new OptimisticLockingFailureException(
                    "request " + id + " has version " + request.version() + ", not " + version);
        }
        return request;
    }

    private void save(Request request, String action, LocalDate on) {
        requests.save(request);
        int colon = action.indexOf(':');
        audit.record(
                colon < 0 ? action : action.substring(0, colon),
                "request:" + request.number(),
                Map.of(
                        "on", on.toString(),
                        "state", request.state(calendar).code(),
                        "outcome", colon < 0 ? "" : action.substring(colon + 1)));
    }

    private void requirePast(LocalDate on) {
        if (on.isAfter(ChinaTime.today(clock))) {
            throw Refusal.invalid("request.in-the-future", "on " + on);
        }
    }
}
