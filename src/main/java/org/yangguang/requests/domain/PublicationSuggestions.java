package org.yangguang.requests.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yangguang.items.ItemId;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;

/** All suggestions to publish what was disclosed on request. */
public interface PublicationSuggestions {

    PublicationSuggestion require(PublicationSuggestionId id);

    /**
     * Adds a new one.
     *
     * @return false when the same information has one that was not declined
     */
    boolean add(PublicationSuggestion suggestion);

    /** Saves a changed one, unless somebody changed it since it was read. */
    void save(PublicationSuggestion suggestion);

    /** The last one over the information that this request asked for. */
    Optional<PublicationSuggestion> last(RequestId request);

    /** The last one that this request's applicant made himself. */
    Optional<PublicationSuggestion> madeBy(RequestId request);

    /** The one whose item this is. */
    Optional<PublicationSuggestion> of(ItemId item);

    /** The group of texts that want what this request wants; empty before it was compared. */
    Optional<UUID> groupOf(RequestId request);

    /**
     * Groups that so many applicants or more asked for, that were disclosed to somebody since that
     * day, and that nobody suggested yet. What is public already, and what people ask of
     * themselves, is left out.
     *
     * @param group looks at this group alone
     */
    List<UUID> wantedBySeveral(
            AgencyId agency, int applicants, LocalDate since, Optional<UUID> group);

    /** The requests of a suggestion's group, the oldest first. */
    List<RequestId> requests(PublicationSuggestion suggestion, int most);
}
