package org.yangguang.items.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yangguang.items.ItemId;
import org.yangguang.org.AgencyId;
import org.yangguang.release.Fingerprint;
import org.yangguang.release.ReviewStep;

/** The items of all agencies. */
public interface Items {

    Item require(ItemId id);

    void add(Item item, Instant at);

    /** Saves a change; refuses when somebody else changed it since it was read. */
    void save(Item item, Instant at);

    /** Keeps a line of what was done, for the timeline. */
    void note(ItemId id, Note note);

    /** Keeps what an attachment was before it was cleaned. */
    void keepOriginal(ItemId id, Original original);

    List<Original> originals(ItemId id);

    /** Notes that the secrecy reviewer is asked about the hits of this content. */
    void ask(ItemId id, Fingerprint content, String person, Instant at);

    /** Notes that he has said what he was asked. */
    void answered(ItemId id);

    /** Whether he is asked about this content. */
    boolean isAsked(ItemId id, Fingerprint content);

    /**
     * Takes the content away from all stores, for it bears a mark of secrecy: text, files,
     * originals, what went into review, opinions. The number stays and is not given again.
     */
    void evict(Item item, Instant at);

    /** Keeps what goes into review, so that reviewers see what changed since the last time. */
    void keepSubmission(Item item, Instant at);

    /** The next 索引号 of the agency and year, never given twice. */
    String nextIndexNumber(AgencyId agency, String agencyCode, int year);

    ReviewChain chainOf(AgencyId agency);

    /** Switches 分管领导审核 on or off for the agency. */
    void setDeputyReview(AgencyId agency, boolean on);

    /**
     * What somebody did with an item.
     *
     * @param what {@code drafted}, {@code revised}, {@code submitted}, {@code signed} …
     * @param step the step of review, empty where none is meant
     * @param text reason or opinion
     */
    record Note(Instant at, String person, String what, Optional<ReviewStep> step, String text) {}
}
