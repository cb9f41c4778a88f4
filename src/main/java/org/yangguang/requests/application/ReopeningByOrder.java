package org.yangguang.requests.application;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Role;
import org.yangguang.identity.SignedIn;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.notice.Notice;
import org.yangguang.notice.Notices;
import org.yangguang.notice.Recipient.Holders;
import org.yangguang.remedies.AnswerOrdered;
import org.yangguang.requests.domain.CaseEvent.Reopened;
import org.yangguang.requests.domain.OrderedBy;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Requests;
import org.yangguang.requests.domain.Step;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.web.Words;

/**
 * Takes a request up again when a review body or court ordered a new answer
 * (行政复议法第六十四条；行政诉讼法第七十条、第七十二条), in the transaction that notes the order. Where the request cannot
 * be reopened by itself the order is noted all the same, and the disclosure office is told to see
 * to it.
 */
@Component
class ReopeningByOrder {

    private final Requests requests;
    private final Notices notices;
    private final ApplicantNotices applicants;
    private final AuditTrail audit;
    private final CurrentPerson person;
    private final Words words;
    private final Clock clock;
    private final Calendars calendars;

    ReopeningByOrder(
            Requests requests,
            Notices notices,
            ApplicantNotices applicants,
            AuditTrail audit,
            CurrentPerson person,
            Words words,
            Clock clock,
            Calendars calendars) {
        this.requests = requests;
        this.notices = notices;
        this.applicants = applicants;
        this.audit = audit;
        this.person = person;
        this.words = words;
        this.clock = clock;
        this.calendars = calendars;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AnswerOrdered order) {
        requests.find(order.agency(), order.requestNumber())
                .ifPresent(request -> tell(request, order, reopen(request, order)));
    }

    private boolean reopen(Request request, AnswerOrdered order) {
        var by = order.byCourt() ? OrderedBy.COURT : OrderedBy.REVIEW_BODY;
        var event = new Reopened(order.orderedOn(), by, order.remedyNumber(), order.limit());
        var name = person.find().map(SignedIn::name).orElse(AuditTrail.SYSTEM);
        try {
            var reopened =
                    request.with(new Step(event, name, clock.instant()), calendars.current());
            requests.save(reopened);
            applicants.happened(reopened, event);
        } catch (Refusal notNow) {
            return false;
        }
        audit.record(
                "request.reopened",
                "request:" + request.number(),
                Map.of("on", order.orderedOn().toString(), "answerBy", order.limit().toString()));
        return true;
    }

    private void tell(Request request, AnswerOrdered order, boolean reopened) {
        var subject =
                words.of(
                        Locale.SIMPLIFIED_CHINESE,
                        reopened ? "requests.ordered.reopened" : "requests.ordered.by-hand",
                        request.number(),
                        order.limit().toString());
        notices.tell(
                new Holders(order.agency(), Role.DISCLOSURE_OFFICE),
                new Notice(
                        "requests.ordered",
                        subject,
                        "",
                        "/desk/requests/" + request.id(),
                        "ordered:" + request.id() + ":" + order.limit()));
    }
}
