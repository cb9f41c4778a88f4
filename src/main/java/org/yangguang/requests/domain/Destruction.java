package org.yangguang.requests.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;

/** Finding and destroying personal data of requests whose time is over (销毁). */
public interface Destruction {

    /** What of a case is destroyed together. */
    enum Part {
        /** 证件号码、联系方式和所附材料 */
        PROOFS,
        /** 申请人姓名、申请内容和案卷文字 */
        PERSON
    }

    /** A case that ended, and when. */
    record Ended(RequestId id, String number, LocalDate endedOn) {}

    /** A submission that was never confirmed. */
    record Unconfirmed(SubmissionId id, String number, LocalDate arrivedOn) {}

    /** Cases that still have this part and ended on that day or before, the oldest first. */
    List<Ended> ended(AgencyId agency, Part part, LocalDate by, int most);

    /** The case, if it has ended and still has this part. */
    List<Ended> ended(AgencyId agency, Part part, RequestId id);

    /** Destroys the part for good; what reports count stays. */
    void destroy(RequestId id, Part part, LocalDate today);

    List<Unconfirmed> unconfirmed(AgencyId agency, LocalDate arrivedBy, int most);

    /** Deletes an unconfirmed submission with its files; false when it was confirmed meanwhile. */
    boolean destroyUnconfirmed(AgencyId agency, UUID submission, LocalDate arrivedBy);

    /** Sweeps away what belongs to forms and sendings of before; says how much that was. */
    int sweep(Instant before);
}
