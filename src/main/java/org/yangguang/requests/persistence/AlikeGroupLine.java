package org.yangguang.requests.persistence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yangguang.requests.domain.CampaignId;

/**
 * What waits in a group of alike texts: submissions to confirm and requests under way.
 *
 * @param sample one of the texts
 * @param applicants how many different people ask
 * @param campaign the campaign that the group is in, with its name
 */
public record AlikeGroupLine(
        UUID group,
        String sample,
        int submissions,
        int requests,
        int applicants,
        LocalDate first,
        LocalDate last,
        Optional<LocalDate> dueFrom,
        Optional<LocalDate> dueUntil,
        Optional<CampaignId> campaign,
        String campaignName) {

    public int size() {
        return submissions + requests;
    }
}
