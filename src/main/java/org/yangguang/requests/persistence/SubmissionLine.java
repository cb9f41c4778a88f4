package org.yangguang.requests.persistence;

import java.time.LocalDate;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.requests.domain.SubmissionId;

/**
 * A submission as a list shows it; the applicant's name is masked already.
 *
 * @param unknown whether an officer has to find out who asks
 */
public record SubmissionLine(
        SubmissionId id,
        String number,
        ReceiptChannel channel,
        LocalDate arrivedOn,
        ApplicantType applicantType,
        String maskedApplicant,
        String wanted,
        int items,
        int tries,
        String state,
        boolean unknown) {}
