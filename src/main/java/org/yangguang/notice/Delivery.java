package org.yangguang.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.Masks;

/**
 * A message on its way out of the house (外发消息).
 *
 * @param words what it says; empty once it is delivered
 * @param nextAt when it is tried next
 * @param fault why it was not taken the last time, in a short word
 */
record Delivery(
        UUID id,
        AgencyId agency,
        Channel channel,
        String kind,
        String address,
        Optional<Words> words,
        String link,
        State state,
        int tries,
        Instant nextAt,
        String fault,
        Instant createdAt,
        Optional<Instant> sentAt) {

    /** Subject and body. */
    record Words(String subject, String body) {}

    /** How far it is. */
    enum State {
        WAITING,
        SENT,
        FAILED
    }

    /** The address as a list may show it. */
    String maskedAddress() {
        int at = address.indexOf('@');
        return at < 0
                ? Masks.phone(address)
                : Masks.name(address.substring(0, at)) + address.substring(at);
    }

    /** Tells which, and not to whom. */
    @Override
    public String toString() {
        return "delivery " + id + " " + state;
    }
}
