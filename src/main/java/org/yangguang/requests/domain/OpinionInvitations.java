package org.yangguang.requests.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yangguang.requests.RequestId;

/** The links through which people who are asked answer online, and what they answered. */
public interface OpinionInvitations {

    /** The next number of the year. */
    String nextNumber(int year);

    /** Adds one; the links made for its letter before open nothing any more. */
    void add(OpinionInvitation invitation, OpinionKey key, QueryCode code);

    /** One more key that opens it. */
    void addKey(InvitationId invitation, OpinionKey key, Instant at);

    Optional<OpinionInvitation> find(OpinionKey key);

    /** By number and code, as they stand on paper. */
    Optional<OpinionInvitation> find(String number, QueryCode code);

    /** All of a case, the withdrawn ones too, oldest first. */
    List<OpinionInvitation> of(RequestId request);

    void opened(InvitationId invitation, Instant at);

    void withdraw(InvitationId invitation, Instant at);

    /** Keeps what was answered; false when this very form was kept before. */
    boolean add(OpinionStatement statement);

    /** What was answered, oldest first. */
    List<OpinionStatement> statements(InvitationId invitation);
}
