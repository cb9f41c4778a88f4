package org.yangguang.requests.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How far each mail box is read; one node reads a box at a time. */
public interface Mailboxes {

    /**
     * How far a box is read.
     *
     * @param since when it was read for the first time: what is older stays where it is
     * @param validity the server's numbering, 0 before the first reading
     * @param lastUid the last mail that was taken
     */
    record Progress(Instant since, long validity, long lastUid) {}

    /**
     * How reading goes.
     *
     * @param failingSince since when nobody answers
     * @param fault why, in a short word
     */
    record Status(Optional<Instant> readAt, Optional<Instant> failingSince, String fault) {}

    /** Takes the box for one node until the lease ends; empty while another has it. */
    Optional<Progress> claim(String box, UUID lease, Instant now, Instant until);

    /** All up to this mail is taken; false when the box is another node's by now. */
    boolean reached(String box, UUID lease, long validity, long uid, Instant until);

    void released(String box, UUID lease, Instant now);

    /** Says since when it fails. */
    Instant failed(String box, UUID lease, String fault, Instant now);

    Optional<Status> status(String box);
}
