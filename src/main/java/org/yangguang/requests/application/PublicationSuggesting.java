package org.yangguang.requests.application;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.AlikeTexts;
import org.yangguang.requests.domain.Closure;
import org.yangguang.requests.domain.PublicationSuggestion;
import org.yangguang.requests.domain.PublicationSuggestion.Origin;
import org.yangguang.requests.domain.PublicationSuggestion.Voice;
import org.yangguang.requests.domain.PublicationSuggestions;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.SuggestionState.Declined;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;

/**
 * An applicant suggests that what he received be published (建议将该信息纳入主动公开的范围，条例第四十四条第二款). Whoever
 * calls has been let in by {@link Tracking}.
 */
@Service
public class PublicationSuggesting {

    private final PublicationSuggestions suggestions;
    private final PublicationWatch watch;
    private final AlikeTexts alike;
    private final AuditTrail audit;
    private final RequestSettings settings;
    private final Clock clock;

    PublicationSuggesting(
            PublicationSuggestions suggestions,
            PublicationWatch watch,
            AlikeTexts alike,
            AuditTrail audit,
            RequestSettings settings,
            Clock clock) {
        this.suggestions = suggestions;
        this.watch = watch;
        this.alike = alike;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** The suggestion that the applicant made, or else the one that others made over the same. */
    @Transactional(readOnly = true)
    public Optional<PublicationSuggestion> last(Request request) {
        return suggestions.madeBy(request.id()).or(() -> suggestions.last(request.id()));
    }

    /**
     * Whether the applicant may suggest it now: he received it, suggests it for the first time, and
     * it is not decided. What was declined to another he may suggest all the same.
     */
    @Transactional(readOnly = true)
    public boolean maySuggest(Request request) {
        return received(request)
                && last(request).map(last -> isFreeFor(request, last)).orElse(true);
    }

    /**
     * Suggests it.
     *
     * @param note why, may be empty
     * @param tell whether he agreed to be told by mail or text message
     */
    @Transactional
    public void suggest(Tracked tracked, RequestId id, String note, boolean tell) {
        var request =
                tracked.requests().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("request.unknown", "request " + id));
        if (!received(request)) {
            throw Refusal.conflict("suggestion.not-received", request.number());
        }
        var voice = new Voice(id, ChinaTime.today(clock), note.strip(), tell);
        var last = last(request);
        if (last.isPresent() && !isFreeFor(request, last.get())) {
            throw Refusal.conflict("suggestion.made-already", request.number());
        }
        if (last.filter(PublicationSuggestion::isOpen).isPresent()) {
            suggestions.save(last.get().with(voice));
        } else {
            open(request, voice);
        }
        audit.record(
                "publication-suggestion.voiced",
                "request:" + request.number(),
                Map.of("on", voice.on().toString()));
    }

    private void open(Request request, Voice voice) {
        var suggestion =
                PublicationSuggestion.opened(
                                request.agency(),
                                group(request),
                                Origin.APPLICANT,
                                voice.on(),
                                settings.publicationSuggestionDays())
                        .with(voice);
        if (!suggestions.add(suggestion)) {
            throw Refusal.conflict("suggestion.made-already", request.number());
        }
        watch.opened(suggestion);
    }

    private UUID group(Request request) {
        if (suggestions.groupOf(request.id()).isEmpty()) {
            alike.place(request.agency(), List.of(AlikeTexts.Text.of(request)));
        }
        return suggestions.groupOf(request.id()).orElseThrow();
    }

    private static boolean received(Request request) {
        return request.closure()
                .map(Closure::outcome)
                .filter(PublicationSuggestion::mayFollow)
                .isPresent();
    }

    private static boolean isFreeFor(Request request, PublicationSuggestion last) {
        return last.voiceOf(request.id()).isEmpty()
                && (last.isOpen() || last.state() instanceof Declined);
    }
}
