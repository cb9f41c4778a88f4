package org.yangguang.requests.application;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.yangguang.events.EventFeed;
import org.yangguang.events.EventKind;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.requests.domain.CaseEvent.Ending;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Step;
import org.yangguang.requests.domain.Submission;

/**
 * Tells other systems what happens in requests: numbers, days and codes, nothing of the person and
 * nothing of what is asked. What a ledger brings of the past is not told.
 */
@Component
public class CaseNews {

    private final EventFeed feed;
    private final Calendars calendars;

    CaseNews(EventFeed feed, Calendars calendars) {
        this.feed = feed;
        this.calendars = calendars;
    }

    @Bean
    static EventKind.Known requestEvents() {
        return new EventKind.Known(List.of(RequestNews.values()));
    }

    /** A request was registered, with what happened in it already. */
    public void registered(Request request) {
        var facts = facts(request);
        facts.put("on", request.receivedOn().toString());
        tell(request, RequestNews.RECEIVED, facts);
        happened(request, 0);
    }

    /**
     * Tells what was added to the steps of a request.
     *
     * @param known how many steps it had before
     */
    public void happened(Request request, int known) {
        request.steps().stream().skip(known).forEach(step -> tell(request, step));
    }

    /** What became of a submission (提交). */
    void of(Submission submission, RequestNews news) {
        feed.tell(
                submission.agency(),
                news,
                "submission:" + submission.id(),
                Map.of(
                        "number", submission.number(),
                        "channel", submission.channel().name(),
                        "arrivedOn", submission.arrivedOn().toString(),
                        "items", String.valueOf(submission.wish().items().size())));
    }

    private void tell(Request request, Step step) {
        var facts = facts(request);
        facts.put("on", step.event().on().toString());
        if (step.event() instanceof Ending end) {
            facts.put("outcome", end.outcome().id());
        }
        tell(request, RequestNews.of(step.event()), facts);
    }

    private void tell(Request request, RequestNews news, Map<String, String> facts) {
        feed.tell(request.agency(), news, "request:" + request.id(), facts);
    }

    private Map<String, String> facts(Request request) {
        var state = request.state(calendars.current());
        var facts = new TreeMap<String, String>();
        facts.put("number", request.number());
        facts.put("receivedOn", request.receivedOn().toString());
        facts.put("state", state.code());
        state.nextDueOn().ifPresent(due -> facts.put("dueOn", due.toString()));
        return facts;
    }
}
