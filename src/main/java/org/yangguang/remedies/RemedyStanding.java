package org.yangguang.remedies;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether a request is challenged (复议、诉讼情况).
 *
 * @param pending a review or lawsuit over it has not ended, or an answer anew is owed
 * @param lastEndedOn when the last one ended
 */
public record RemedyStanding(boolean pending, Optional<LocalDate> lastEndedOn) {

    public static final RemedyStanding NONE = new RemedyStanding(false, Optional.empty());
}
