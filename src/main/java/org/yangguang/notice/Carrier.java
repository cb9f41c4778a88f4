package org.yangguang.notice;

import java.util.UUID;

/** Carries messages over one channel (外发通道). It may be asked to carry one message twice. */
interface Carrier {

    Channel channel();

    /**
     * Hands the message over, and returns when it was taken.
     *
     * @throws CarrierFault when it was not
     */
    void carry(Outgoing message) throws CarrierFault;

    /**
     * A message on its way.
     *
     * @param id the same however often it is tried
     * @param link whole address, may be empty
     */
    record Outgoing(
            UUID id, String sender, String address, String subject, String body, String link) {

        /** Tells which, and not to whom. */
        @Override
        public String toString() {
            return "message " + id;
        }
    }
}
