package org.yangguang.requests.persistence;

import java.time.LocalDate;
import java.util.Optional;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.requests.RequestId;

/**
 * A request that is like another (相同或者相近的申请).
 *
 * @param sameApplicant whether the same applicant asked
 * @param likeness of the two texts, in a hundred
 */
public record SimilarRequest(
        RequestId id,
        String number,
        LocalDate receivedOn,
        String wanted,
        Optional<Outcome> outcome,
        String answerNumber,
        boolean sameApplicant,
        int likeness) {}
