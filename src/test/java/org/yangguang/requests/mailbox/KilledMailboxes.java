package org.yangguang.requests.mailbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.yangguang.requests.domain.Mailboxes;

/**
 * The program dies while the mail of that number is stored: after all is written, before the
 * commit, and with earlier mails taken but not marked at the server. A dead program releases
 * nothing.
 */
final class KilledMailboxes implements Mailboxes {

    private final Mailboxes real;
    private int left;

    KilledMailboxes(Mailboxes real, int mail) {
        this.real = real;
        this.left = mail;
    }

    /** No exception of ours, so that nothing tidies up behind it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public Optional<Progress> claim(String box, UUID lease, Instant now, Instant until) {
        return real.claim(box, lease, now, until);
    }

    @Override
    public boolean reached(String box, UUID lease, long validity, long uid, Instant until) {
        if (--left == 0) {
            throw new Killed();
        }
        return real.reached(box, lease, validity, uid, until);
    }

    @Override
    public void released(String box, UUID lease, Instant now) {
        throw new Killed();
    }

    @Override
    public Instant failed(String box, UUID lease, String fault, Instant now) {
        throw new Killed();
    }

    @Override
    public Optional<Status> status(String box) {
        return real.status(box);
    }
}
