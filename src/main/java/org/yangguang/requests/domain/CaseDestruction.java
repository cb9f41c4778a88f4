package org.yangguang.requests.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yangguang.org.AgencyId;

/** Finding and destroying personal data of cases whose time is over (销毁). */
public interface CaseDestruction {

    /** What of a case is destroyed together. */
    enum Part {
        /** 证件号码、联系方式和所附材料 */
        PROOFS,
        /** 申请人姓名、申请内容和案卷文字 */
        PERSON
    }

    /** A case that ended, and when. */
    record Ended(UUID id, String number, LocalDate endedOn) {}

    /** Cases that still have this part and ended on that day or before, the oldest first. */
    List<Ended> ended(AgencyId agency, Part part, LocalDate by, int most);

    /** The case, if it has ended and still has this part. */
    List<Ended> ended(AgencyId agency, Part part, UUID id);

    /** Destroys the part for good; what reports count stays. */
    void destroy(UUID id, Part part, LocalDate today);
}
