package org.yangguang.requests.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.Role;
import org.yangguang.notice.Notice;
import org.yangguang.notice.Notices;
import org.yangguang.notice.Recipient.Holders;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.PublicationSuggestion;
import org.yangguang.requests.domain.PublicationSuggestion.Origin;
import org.yangguang.requests.domain.PublicationSuggestions;
import org.yangguang.requests.domain.Request;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.Words;

/**
 * Watches whether several applicants asked for the same information that may be disclosed
 * (条例第四十四条第一款), and then suggests by itself that it be published for everybody.
 */
@Service
public class PublicationWatch {

    /** What was disclosed longer ago has lost its use (惯例). */
    private static final int YEARS = 3;

    private final PublicationSuggestions suggestions;
    private final Notices notices;
    private final AuditTrail audit;
    private final RequestSettings settings;
    private final Words words;
    private final Clock clock;

    PublicationWatch(
            PublicationSuggestions suggestions,
            Notices notices,
            AuditTrail audit,
            RequestSettings settings,
            Words words,
            Clock clock) {
        this.suggestions = suggestions;
        this.notices = notices;
        this.audit = audit;
        this.settings = settings;
        this.words = words;
        this.clock = clock;
    }

    /** After a request was registered or answered: looks at those that want the same. */
    @Transactional
    public void look(Request request) {
        suggestions
                .groupOf(request.id())
                .ifPresent(group -> look(request.agency(), Optional.of(group)));
    }

    /**
     * Looks at all that was disclosed, ledgers included.
     *
     * @return how many suggestions were made
     */
    @Transactional
    public int lookThrough(AgencyId agency) {
        return look(agency, Optional.empty());
    }

    private int look(AgencyId agency, Optional<UUID> group) {
        int applicants = settings.applicantsToPublish();
        if (applicants == 0) {
            return 0;
        }
        var since = today().minusYears(YEARS);
        return (int)
                suggestions.wantedBySeveral(agency, applicants, since, group).stream()
                        .filter(wanted -> suggested(agency, wanted))
                        .count();
    }

    private boolean suggested(AgencyId agency, UUID group) {
        var suggestion =
                PublicationSuggestion.opened(
                        agency,
                        group,
                        Origin.SEVERAL,
                        today(),
                        settings.publicationSuggestionDays());
        boolean added = suggestions.add(suggestion);
        if (added) {
            opened(suggestion);
        }
        return added;
    }

    /** Writes down that it was opened, and tells the disclosure office. */
    void opened(PublicationSuggestion suggestion) {
        audit.record(
                "publication-suggestion.opened",
                "publication-suggestion:" + suggestion.id(),
                Map.of("origin", suggestion.origin().name()));
        notices.tell(
                new Holders(suggestion.agency(), Role.DISCLOSURE_OFFICE),
                new Notice(
                        "suggestions.title",
                        words.of(
                                Locale.SIMPLIFIED_CHINESE,
                                "suggestions.told.office." + suggestion.origin()),
                        "",
                        "/desk/publication-suggestions/" + suggestion.id(),
                        "publication-suggestion:" + suggestion.id()));
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
