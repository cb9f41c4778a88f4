package org.yangguang.requests.persistence;

import java.time.LocalDate;
import java.util.Optional;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.requests.RequestId;

/** A request as a list shows it; the applicant's name is masked already. */
public record RequestLine(
        RequestId id,
        String number,
        LocalDate receivedOn,
        ApplicantType applicantType,
        String maskedApplicant,
        String wanted,
        String state,
        Optional<LocalDate> dueOn,
        Optional<Outcome> outcome,
        Optional<LocalDate> closedOn) {}
