package org.yangguang.requests.domain;

import java.time.Instant;
import java.util.Optional;
import org.yangguang.letters.LetterId;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;

/**
 * A link through which who is asked in a consultation answers online (网上答复链接): good for one letter
 * of one case, and for nothing else.
 *
 * @param number for who types it from paper, together with the code
 * @param madeBy the user name of who made it
 * @param openedAt when the letter was first opened through it
 */
public record OpinionInvitation(
        InvitationId id,
        AgencyId agency,
        RequestId request,
        LetterId letter,
        String number,
        String madeBy,
        Instant madeAt,
        Optional<Instant> openedAt,
        Optional<Instant> withdrawnAt) {}
