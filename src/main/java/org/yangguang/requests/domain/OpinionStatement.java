package org.yangguang.requests.domain;

import java.time.Instant;
import java.util.Locale;

/**
 * What was answered through a link (网上提交的意见).
 *
 * @param reasons why not, or which parts not
 * @param signer who answers: personal data
 * @param contact where to ask back, may be empty: personal data
 * @param late whether the time to answer was over
 * @param taken whether the case took it as the opinion received; a correction comes beside it
 */
public record OpinionStatement(
        StatementId id,
        InvitationId invitation,
        Instant at,
        Said said,
        String reasons,
        String signer,
        String contact,
        boolean late,
        boolean taken) {

    /** What one may say; whether reasons are good is for the agency to judge (条例第三十二条). */
    public enum Said {
        /** 同意公开. */
        AGREES(Opinion.AGREES),
        /** 部分同意公开. */
        PARTLY(Opinion.PARTLY_AGREES),
        /** 不同意公开. */
        OBJECTS(Opinion.OBJECTS);

        private final Opinion opinion;

        Said(Opinion opinion) {
            this.opinion = opinion;
        }

        /** As the case records it. */
        public Opinion opinion() {
            return opinion;
        }
    }

    /** By which its sender can name it (回执). */
    public String receipt() {
        return id.toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    public OpinionStatement asTaken(boolean done) {
        return new OpinionStatement(id, invitation, at, said, reasons, signer, contact, late, done);
    }
}
