package org.yangguang.letters.application;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.yangguang.events.EventFeed;
import org.yangguang.events.EventKind;
import org.yangguang.letters.LetterEvent;
import org.yangguang.org.AgencyId;

/** Tells other systems of letters that left or arrived: kind, number and day. */
@Component
class LetterNews {

    /** What happens to a letter, by the names that other systems know. */
    enum Kind implements EventKind {
        ISSUED("letter.issued"),
        DELIVERED("letter.delivered"),
        RECEIVED("letter.received");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    private final EventFeed feed;

    LetterNews(EventFeed feed) {
        this.feed = feed;
    }

    @Bean
    static EventKind.Known letterEvents() {
        return new EventKind.Known(List.of(Kind.values()));
    }

    /** What happens inside the house before a letter is issued is nobody else's business. */
    void of(AgencyId agency, LetterEvent event) {
        switch (event) {
            case LetterEvent.Issued(_, var number, var on) ->
                    tell(agency, Kind.ISSUED, event, Map.of("number", number, "on", on.toString()));
            case LetterEvent.Delivered(_, var number, var on, _, _) ->
                    tell(
                            agency,
                            Kind.DELIVERED,
                            event,
                            Map.of("number", number, "on", on.toString()));
            case LetterEvent.Received(_, _, var on) ->
                    tell(agency, Kind.RECEIVED, event, Map.of("on", on.toString()));
            case LetterEvent.Submitted _, LetterEvent.Returned _, LetterEvent.Discarded _ -> {
                // not told
            }
        }
    }

    private void tell(AgencyId agency, Kind kind, LetterEvent event, Map<String, String> facts) {
        var letter = event.letter();
        var all = new TreeMap<>(facts);
        all.put("kind", letter.kind().name());
        all.put("case", letter.subject().kind() + ":" + letter.subject().id());
        all.put("caseNumber", letter.subject().number());
        feed.tell(agency, kind, "letter:" + letter.id(), all);
    }
}
