package org.yangguang.requests.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.items.ItemColumns;
import org.yangguang.items.ItemDrafts;
import org.yangguang.items.ItemId;
import org.yangguang.items.ItemKind;
import org.yangguang.items.ItemPublished;
import org.yangguang.items.NewItem;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.PublicationSuggestion;
import org.yangguang.requests.domain.PublicationSuggestionId;
import org.yangguang.requests.domain.PublicationSuggestions;
import org.yangguang.requests.domain.SuggestionState.Accepted;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;
import org.yangguang.shared.Refusal;

/**
 * The disclosure office looks at suggestions to publish (审核，条例第四十四条): what it accepts becomes a
 * draft that passes the review of any item; the proposers are told what was decided and where it
 * can be read.
 */
@Service
public class PublicationDesk {

    private static final String SUMMARY = "由依申请公开转为主动公开（《中华人民共和国政府信息公开条例》第四十四条）。";
    private static final String DISCARDED = "DISCARDED";

    private final PublicationSuggestions suggestions;
    private final PublicationNotices notices;
    private final ItemDrafts drafts;
    private final ItemColumns columns;
    private final AuditTrail audit;
    private final CurrentPerson person;
    private final Clock clock;

    PublicationDesk(
            PublicationSuggestions suggestions,
            PublicationNotices notices,
            ItemDrafts drafts,
            ItemColumns columns,
            AuditTrail audit,
            CurrentPerson person,
            Clock clock) {
        this.suggestions = suggestions;
        this.notices = notices;
        this.drafts = drafts;
        this.columns = columns;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    /** The suggestion, if it belongs to the agency. */
    @Transactional(readOnly = true)
    public PublicationSuggestion require(AgencyId agency, PublicationSuggestionId id) {
        var suggestion = suggestions.require(id);
        if (!suggestion.agency().equals(agency)) {
            throw Refusal.notFound("suggestion.unknown", id + " belongs to another agency");
        }
        return suggestion;
    }

    /**
     * Accepts it: whoever decides becomes the author of a draft without text, for what was given to
     * one applicant is to be read with everybody's eyes first.
     *
     * @param column the code of the column in which it is to stand
     */
    @Transactional
    public ItemId accept(
            PublicationSuggestionId id, long version, String reason, String title, String column) {
        var suggestion = current(id, version);
        var item = draft(suggestion.agency(), title, column);
        decided(suggestion.accepted(today(), person.require().name(), reason, item));
        return item;
    }

    /** Declines it; the proposers read the reason. */
    @Transactional
    public void decline(PublicationSuggestionId id, long version, String reason) {
        decided(current(id, version).declined(today(), person.require().name(), reason));
    }

    /** Another draft in place of one that was given up. */
    @Transactional
    public ItemId draftAnew(PublicationSuggestionId id, long version, String title, String column) {
        var suggestion = current(id, version);
        if (suggestion.state() instanceof Accepted(_, _, _, var old) && !isGivenUp(old)) {
            throw Refusal.conflict("suggestion.draft-stands", id + " has its draft");
        }
        var item = draft(suggestion.agency(), title, column);
        suggestions.save(suggestion.draftedAnew(item));
        record(suggestion, "drafted-anew");
        return item;
    }

    /** Whether the draft was given up, so that another may take its place. */
    @Transactional(readOnly = true)
    public boolean isGivenUp(ItemId item) {
        return stateOf(item).equals(DISCARDED);
    }

    /** Where its item stands: {@code DRAFT}, {@code IN_REVIEW} … */
    @Transactional(readOnly = true)
    public String stateOf(ItemId item) {
        return drafts.stateOf(item);
    }

    /** The requests that want it, the oldest first. */
    @Transactional(readOnly = true)
    public List<RequestId> requests(PublicationSuggestion suggestion, int most) {
        return suggestions.requests(suggestion, most);
    }

    /** Everybody can read it now. */
    @EventListener
    @Transactional
    public void on(ItemPublished event) {
        suggestions
                .of(event.id())
                .map(suggestion -> suggestion.published(event.publishedOn(), event.url()))
                .filter(suggestion -> suggestion.state().code().equals("PUBLISHED"))
                .ifPresent(this::decided);
    }

    private void decided(PublicationSuggestion suggestion) {
        suggestions.save(suggestion);
        record(suggestion, suggestion.state().code().toLowerCase(Locale.ROOT));
        notices.decided(suggestion);
    }

    private ItemId draft(AgencyId agency, String title, String column) {
        var place =
                columns.find(agency, column)
                        .filter(one -> one.channel().onSite())
                        .orElseThrow(
                                () ->
                                        new InvalidInput(
                                                List.of(FieldFault.of("column", "required"))));
        return drafts.draft(
                new NewItem(
                        ItemKind.INFORMATION,
                        title,
                        place.channel(),
                        place.code(),
                        "",
                        "",
                        SUMMARY,
                        "",
                        "",
                        Optional.empty(),
                        "",
                        List.of()));
    }

    private PublicationSuggestion current(PublicationSuggestionId id, long version) {
        var suggestion = require(person.require().agency(), id);
        if (suggestion.version() != version) {
            throw new OptimisticLockingFailureException(
                    "suggestion %s has version %d, not %d"
                            .formatted(id, suggestion.version(), version));
        }
        return suggestion;
    }

    private void record(PublicationSuggestion suggestion, String what) {
        audit.record(
                "publication-suggestion." + what,
                "publication-suggestion:" + suggestion.id(),
                Map.of("state", suggestion.state().code()));
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
