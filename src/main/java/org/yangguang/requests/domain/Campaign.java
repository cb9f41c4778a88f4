package org.yangguang.requests.domain;

import java.time.Instant;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.Refusal;

/**
 * Requests of many people for the same information, handled together (同类申请集中办理). Each stays one
 * request of its applicant, with its own day of receipt, number, letter and line in the report.
 *
 * @param lead user name of who leads it (牵头人)
 * @param likeness how like a text must be to be proposed, in a hundred
 * @param closed whether nothing is proposed any more
 */
public record Campaign(
        CampaignId id,
        AgencyId agency,
        String name,
        String lead,
        int likeness,
        boolean closed,
        String madeBy,
        Instant madeAt,
        long version) {

    private static final int LONGEST_NAME = 100;

    public Campaign {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Refusal.invalid("campaign.name", "name of " + id, LONGEST_NAME);
        }
        if (likeness < AlikeTexts.JOINS_AT || likeness > 100) {
            throw Refusal.invalid("campaign.likeness", likeness + "", AlikeTexts.JOINS_AT);
        }
    }

    /** Changes how it is called, who leads it and how like a text must be. */
    public Campaign settled(String name, String lead, int likeness) {
        return new Campaign(id, agency, name, lead, likeness, closed, madeBy, madeAt, version);
    }

    /** Nothing is proposed any more (结束集中办理). */
    public Campaign ended() {
        return with(true);
    }

    /** Later arrivals are proposed again (恢复). */
    public Campaign takenUpAgain() {
        return with(false);
    }

    /** Refuses what is possible only while it is open. */
    public void requireOpen() {
        if (closed) {
            throw Refusal.conflict("campaign.closed", id + " is closed");
        }
    }

    private Campaign with(boolean end) {
        return new Campaign(id, agency, name, lead, likeness, end, madeBy, madeAt, version);
    }
}
