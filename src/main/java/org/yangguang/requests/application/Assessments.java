package org.yangguang.requests.application;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.decision.Assessment;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.Assessed;
import org.yangguang.requests.domain.AssessmentRecords;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.RequestState;
import org.yangguang.shared.Refusal;

/**
 * Whether and on what ground a request is answered (公开与否的判断): the questions of the law, answered
 * for one case and kept in its file.
 */
@Service
public class Assessments {

    private final AssessmentRecords records;
    private final CaseProgress cases;
    private final AuditTrail audit;
    private final CurrentPerson person;
    private final Clock clock;
    private final Calendars calendars;

    Assessments(
            AssessmentRecords records,
            CaseProgress cases,
            AuditTrail audit,
            CurrentPerson person,
            Clock clock,
            Calendars calendars) {
        this.records = records;
        this.cases = cases;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
        this.calendars = calendars;
    }

    /** Keeps a finished assessment of a request that is under way. */
    @Transactional
    public void keep(RequestId id, Assessment assessment) {
        var who = person.require();
        var request = cases.require(who.agency(), id);
        if (!mayBeAssessed(request)) {
            throw Refusal.conflict("request.closed", id + " is closed", request.number());
        }
        var outcome =
                assessment
                        .outcome()
                        .orElseThrow(
                                () ->
                                        Refusal.conflict(
                                                "request.assessment-open", id + " is not decided"));
        records.add(id, new Assessed(assessment, who.name(), clock.instant()));
        audit.record(
                "request.assessed", "request:" + request.number(), Map.of("outcome", outcome.id()));
    }

    /** Whether there is still something to decide. */
    public boolean mayBeAssessed(Request request) {
        return !(request.state(calendars.current()) instanceof RequestState.Closed);
    }

    /** The assessment that counts: the last one. */
    @Transactional(readOnly = true)
    public Optional<Assessed> last(RequestId id) {
        return records.last(id);
    }
}
