package org.yangguang.requests.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.AssessmentRecords;
import org.yangguang.requests.domain.CaseEvent;
import org.yangguang.requests.domain.CaseEvent.DecisionDrafted;
import org.yangguang.requests.domain.CaseEvent.Ending;
import org.yangguang.requests.domain.CaseEvent.FeeNotice;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Requests;
import org.yangguang.requests.domain.Step;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;

/**
 * The steps of a case, from correction to its end. Each names the version that the officer had
 * before him; when somebody was faster, nothing is stored.
 */
@Service
public class CaseProgress {

    private final Requests requests;
    private final AssessmentRecords assessments;
    private final FeeDesk fees;
    private final CaseSearches searches;
    private final PublicationWatch watch;
    private final ApplicantNotices notices;
    private final AuditTrail audit;
    private final CurrentPerson person;
    private final Clock clock;
    private final Calendars calendars;

    CaseProgress(
            Requests requests,
            AssessmentRecords assessments,
            FeeDesk fees,
            CaseSearches searches,
            PublicationWatch watch,
            ApplicantNotices notices,
            AuditTrail audit,
            CurrentPerson person,
            Clock clock,
            Calendars calendars) {
        this.requests = requests;
        this.assessments = assessments;
        this.fees = fees;
        this.searches = searches;
        this.watch = watch;
        this.notices = notices;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
        this.calendars = calendars;
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

    /** The case as it would be if that happened; nothing is stored. */
    @Transactional(readOnly = true)
    public Request tried(RequestId id, long version, CaseEvent... events) {
        return after(current(id, version), person.require().name(), events);
    }

    /** Records what happened, one after the other; all of it or nothing. */
    @Transactional
    public void record(RequestId id, long version, CaseEvent... events) {
        var request = after(current(id, version), person.require().name(), events);
        save(request, events);
        for (var event : events) {
            audit.record(action(event), subject(request), facts(request, event));
        }
    }

    /**
     * Records what somebody did who is not signed in, such as the applicant with his query code.
     *
     * @param who in a word and without a name; where he sat is not written down
     */
    @Transactional
    public void happened(Request request, String who, CaseEvent... events) {
        var after = after(request, who, events);
        save(after, events);
        for (var event : events) {
            audit.recordAs(who, "", action(event), subject(after), facts(after, event));
        }
    }

    private void save(Request after, CaseEvent... events) {
        requests.save(after);
        searches.follow(after);
        for (var event : events) {
            notices.happened(after, event);
        }
        if (List.of(events).stream().anyMatch(CaseEvent.Answered.class::isInstance)) {
            watch.look(after);
        }
    }

    private Request current(RequestId id, long version) {
        var request = require(person.require().agency(), id);
        if (request.version() != version) {
            throw new OptimisticLockingFailureException(
                    "request " + id + " has version " + request.version() + ", not " + version);
        }
        return request;
    }

    private Request after(Request request, String by, CaseEvent... events) {
        var after = request;
        for (var event : events) {
            requirePast(event.on());
            if (event instanceof DecisionDrafted draft) {
                requireAsAssessed(request, draft.outcome());
            }
            if (event instanceof FeeNotice notice) {
                fees.requireAsDecided(request, notice);
            }
            searches.requireSearched(request, event);
            after = after.with(new Step(event, by, clock.instant()), calendars.current());
        }
        return after;
    }

    /** A decision is drafted as the case was assessed (公开与否的判断), where it was. */
    private void requireAsAssessed(Request request, Outcome drafted) {
        assessments
                .last(request.id())
                .flatMap(assessed -> assessed.assessment().outcome())
                .filter(assessed -> assessed != drafted)
                .ifPresent(
                        assessed -> {
                            throw Refusal.conflict(
                                    "request.assessed-otherwise",
                                    request.number() + ": " + drafted + " is not " + assessed,
                                    drafted.label(),
                                    assessed.label());
                        });
    }

    private static String action(CaseEvent event) {
        return "request." + event.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String subject(Request request) {
        return "request:" + request.number();
    }

    private Map<String, String> facts(Request request, CaseEvent event) {
        return Map.of(
                "on", event.on().toString(),
                "state", request.state(calendars.current()).code(),
                "outcome", event instanceof Ending end ? end.outcome().id() : "");
    }

    private void requirePast(LocalDate on) {
        if (on.isAfter(ChinaTime.today(clock))) {
            throw Refusal.invalid("request.in-the-future", "on " + on);
        }
    }
}
