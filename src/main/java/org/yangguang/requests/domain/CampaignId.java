package org.yangguang.requests.domain;

import java.util.UUID;
import org.yangguang.shared.Refusal;

/** Names one campaign. */
public record CampaignId(UUID value) {

    public static CampaignId next() {
        return new CampaignId(UUID.randomUUID());
    }

    /** Reads the id in an address. */
    public static CampaignId of(String text) {
        try {
            return new CampaignId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("campaign.unknown", "campaign " + text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
