package org.yangguang.requests.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yangguang.org.AgencyId;

/** The same of requests, and of what came before them and with their forms. */
public interface Destruction extends CaseDestruction {

    /** A submission that was never confirmed. */
    record Unconfirmed(SubmissionId id, String number, LocalDate arrivedOn) {}

    List<Unconfirmed> unconfirmed(AgencyId agency, LocalDate arrivedBy, int most);

    /** Deletes an unconfirmed submission with its files; false when it was confirmed meanwhile. */
    boolean destroyUnconfirmed(AgencyId agency, UUID submission, LocalDate arrivedBy);

    /**
     * Sweeps away mails that nothing came of; says how many.
     *
     * @param machines what machines wrote and what was sent twice, when it arrived before that
     * @param aside what an officer put aside, when it arrived before that
     */
    int sweepMails(Instant machines, Instant aside);

    /** Sweeps away what belongs to forms and sendings of before; says how much that was. */
    int sweep(Instant before);
}
