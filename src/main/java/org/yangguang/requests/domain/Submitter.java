package org.yangguang.requests.domain;

import java.util.Optional;
import org.yangguang.law.outcome.ApplicantType;

/**
 * Who sent a submission (提交人): the applicant before anything is received in law. All but the type
 * is personal data.
 *
 * @param idKind empty when a letter does not tell
 */
public record Submitter(
        ApplicantType type,
        String name,
        Optional<IdKind> idKind,
        String idNumber,
        ContactWays contact) {

    public Applicant asApplicant() {
        return new Applicant(type, name, idNumber, contact.inOneLine());
    }
}
