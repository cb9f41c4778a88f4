package org.yangguang.requests.domain;

import java.util.Optional;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;

/** All submissions. */
public interface Submissions {

    Submission require(SubmissionId id);

    /** The submission of this number, if the code is the one that its sender was given. */
    Optional<Submission> find(String number, QueryCode code);

    /** What this request came of; a ledger's came of nothing. */
    Optional<Submission> of(RequestId request);

    /** The agency's submission of this number. */
    Optional<Submission> numbered(AgencyId agency, String number);

    /** The next receipt number of the year: S2026-00017. Numbers may be left out. */
    String nextNumber(int year);

    /** Adds one; of the code only a hash is kept. */
    void add(Submission submission, QueryCode code);

    /** Saves a changed one, unless somebody changed it since it was read. */
    void save(Submission submission);

    /** Saves who asks and for what, as an officer found out before it was confirmed. */
    void complete(Submission submission);

    /** Deletes what the applicant took back. */
    void remove(Submission submission);

    /**
     * Claims the sender's key for a receipt, which only the same sending can open again.
     *
     * @return the receipt of the same sending before; empty when this is the first time
     * @throws org.yangguang.shared.Refusal when the key came with another content before
     */
    Optional<Receipt> claim(Sending sending, Receipt receipt);

    /**
     * What makes two sendings the same (防重).
     *
     * @param key chosen by the sender: the header Idempotency-Key, or the token of a form
     * @param content all that was sent, in one text
     */
    record Sending(String key, String content) {}

    /** What the sender is given (回执). */
    record Receipt(SubmissionId id, String number, QueryCode code) {}
}
