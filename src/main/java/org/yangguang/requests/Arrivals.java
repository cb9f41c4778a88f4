package org.yangguang.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.org.AgencyId;

/** Where other modules hand in what arrived for an agency and is to be confirmed (来件). */
public interface Arrivals {

    /**
     * Takes it in as a submission; the same key makes one only.
     *
     * @param phone where the applicant can be reached
     * @param wanted what is asked for, one matter each
     * @return its receipt number (回执号)
     */
    String take(
            String key,
            AgencyId agency,
            ReceiptChannel channel,
            LocalDate arrivedOn,
            ApplicantType type,
            String name,
            String phone,
            List<String> wanted);

    /**
     * Takes in a mail as it came (电子邮件来件): as a submission of somebody not yet known, as a letter
     * to a known one, or apart from both. The same mail again changes nothing.
     */
    void takeMail(AgencyId agency, Instant arrivedAt, byte[] source);

    /**
     * Takes in that a record about somebody is wrong (更正本人信息，条例第四十一条); the same key makes one only.
     *
     * @param record which record it is
     * @param wrong what stands there
     * @param right what should stand there
     * @param proof what the evidence shows
     * @return its receipt number (回执号)
     */
    String takeWrongRecord(
            String key,
            AgencyId agency,
            ReceiptChannel channel,
            LocalDate receivedOn,
            String name,
            String phone,
            String record,
            String wrong,
            String right,
            String proof);
}
