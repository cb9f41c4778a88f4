package org.yangguang.requests.domain;

import java.util.Optional;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.Submissions.Sending;

/** All requests to correct a record. */
public interface RecordCorrections {

    RecordCorrection require(RecordCorrectionId id);

    /** The one with this number, if the code is the one that its sender was given. */
    Optional<RecordCorrection> find(String number, QueryCode code);

    /** The one with this number, for its own agency. */
    Optional<RecordCorrection> find(AgencyId agency, String number);

    /** The next receipt number of the year: G2026-00017. Numbers may be left out. */
    String nextNumber(int year);

    /** Adds one; of the code only a hash is kept. */
    void add(RecordCorrection correction, QueryCode code);

    /** Saves a changed one, unless somebody changed it since it was read. */
    void save(RecordCorrection correction);

    /**
     * Claims the sender's key for a receipt, which only the same sending can open again.
     *
     * @return the receipt of the same sending before; empty when this is the first time
     */
    Optional<Receipt> claim(Sending sending, Receipt receipt);

    /** What the person is given (回执). */
    record Receipt(RecordCorrectionId id, String number, QueryCode code) {}
}
