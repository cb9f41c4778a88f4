package org.yangguang.requests.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yangguang.requests.application.PublicationSuggesting;
import org.yangguang.requests.application.Tracked;
import org.yangguang.requests.domain.PublicationSuggestion;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.SuggestionState.Accepted;
import org.yangguang.requests.domain.SuggestionState.Declined;
import org.yangguang.requests.domain.SuggestionState.Open;
import org.yangguang.requests.domain.SuggestionState.Published;
import org.yangguang.shared.web.Words;

/** Tells an applicant how the suggestion to publish what he received stands. */
@Component
class SuggestionCards {

    private final PublicationSuggesting suggesting;
    private final Words words;

    SuggestionCards(PublicationSuggesting suggesting, Words words) {
        this.suggesting = suggesting;
        this.words = words;
    }

    /** One for each request that has something to show, by its id. */
    Map<String, SuggestionCard> of(Tracked tracked, Locale locale) {
        var contact = tracked.submission().submitter().contact();
        boolean reachable = !contact.email().isEmpty() || !contact.phone().isEmpty();
        var cards = new LinkedHashMap<String, SuggestionCard>();
        for (var request : tracked.requests()) {
            var card = card(request, reachable, locale);
            if (!card.isSilent()) {
                cards.put(request.id().toString(), card);
            }
        }
        return cards;
    }

    /** What the API answers: each request that something was suggested for or can be. */
    List<Map<String, @Nullable Object>> json(Tracked tracked) {
        return tracked.requests().stream().map(this::json).toList();
    }

    private Map<String, @Nullable Object> json(Request request) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        var last = suggesting.last(request);
        json.put("request", request.number());
        json.put("maySuggest", suggesting.maySuggest(request));
        json.put("state", last.map(one -> one.state().code()).orElse(null));
        json.put("reason", last.map(SuggestionCards::reason).orElse(null));
        json.put("url", last.map(SuggestionCards::url).orElse(null));
        return json;
    }

    private SuggestionCard card(Request request, boolean reachable, Locale locale) {
        var last = suggesting.last(request);
        boolean may = suggesting.maySuggest(request);
        boolean own = last.flatMap(one -> one.voiceOf(request.id())).isPresent();
        boolean toldOf = last.filter(one -> own || one.state() instanceof Published).isPresent();
        return new SuggestionCard(
                may,
                last.filter(_ -> toldOf)
                        .map(one -> words.of(locale, "suggestions.public." + one.state().code()))
                        .orElse(""),
                last.filter(_ -> own).map(SuggestionCards::reason).orElse(""),
                last.map(SuggestionCards::url).orElse(""),
                reachable);
    }

    private static String reason(PublicationSuggestion suggestion) {
        return switch (suggestion.state()) {
            case Open _ -> "";
            case Accepted accepted -> accepted.reason();
            case Published(var how, _, _) -> how.reason();
            case Declined declined -> declined.reason();
        };
    }

    private static String url(PublicationSuggestion suggestion) {
        return suggestion.state() instanceof Published(_, _, var url) ? url : "";
    }
}
