package org.yangguang.requests.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;

/** All campaigns, and what belongs to them. */
public interface Campaigns {

    /** The campaign, if it belongs to the agency. */
    Campaign require(AgencyId agency, CampaignId id);

    void add(Campaign campaign);

    /** Saves a changed one, unless somebody changed it since it was read. */
    void save(Campaign campaign);

    /** Puts a group of alike texts into the campaign; refused when it is in one. */
    void addGroup(Campaign campaign, UUID group);

    /** The campaign that the group is in. */
    Optional<CampaignId> ofGroup(UUID group);

    /** The campaign that the request was taken into. */
    Optional<Campaign> of(RequestId request);

    /** How many submissions wait to be confirmed in it. */
    int waiting(Campaign campaign);

    /** Submissions that wait to be confirmed in it, in the order in which they came. */
    List<SubmissionId> waiting(Campaign campaign, int most);

    /** Takes requests in; those that are in a campaign already stay where they are. */
    List<RequestId> takeIn(Campaign campaign, List<RequestId> requests, Entry entry);

    /** Takes in all open requests that are proposed. */
    List<RequestId> takeInProposed(Campaign campaign, Entry entry);

    /** Takes requests out that are in, or leaves them out before; says how many. */
    int takeOut(Campaign campaign, List<RequestId> requests, String why, Entry entry);

    /** Leaves submissions out that wait. */
    int leaveOut(Campaign campaign, List<SubmissionId> submissions, String why, Entry entry);

    /** The open requests in it, by number. */
    List<RequestId> open(Campaign campaign);

    /** Who did it, and when. */
    record Entry(String person, Instant at) {}
}
