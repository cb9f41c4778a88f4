package org.yangguang.requests.domain;

import java.util.List;
import java.util.UUID;
import org.yangguang.org.AgencyId;

/**
 * Texts that want the same, in groups (相近文本). A text joins the group whose first text it is like;
 * when it is like none, it is the first of a new one.
 */
public interface AlikeTexts {

    /** From here on a text joins a group, in a hundred; the desk may ask for more. */
    int JOINS_AT = 60;

    /** What has a text. */
    enum Owner {
        SUBMISSION,
        REQUEST
    }

    /** A text, and whose it is. */
    record Text(Owner owner, UUID id, String wording) {

        public static Text of(Submission submission) {
            return new Text(
                    Owner.SUBMISSION,
                    submission.id().value(),
                    String.join("\n", submission.wish().items()));
        }

        public static Text of(Request request) {
            return new Text(Owner.REQUEST, request.id().value(), request.wanted());
        }
    }

    /** Puts texts of an agency into their groups. */
    void place(AgencyId agency, List<Text> texts);

    /**
     * Puts texts into their groups that have none yet: ledgers' and those older than this.
     *
     * @return how many were left and are placed now
     */
    int placeSome(int most);
}
