package org.yangguang.law.outcome;

import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.Stream;
import org.yangguang.law.report.ApplicantColumn;

/**
 * Who asks (申请人类型): one column of table 3, fixed at registration. The principal counts, not the
 * agent.
 */
public enum ApplicantType {
    NATURAL_PERSON(ApplicantColumn.NATURAL_PERSON),
    BUSINESS(ApplicantColumn.BUSINESS),
    RESEARCH(ApplicantColumn.RESEARCH),
    PUBLIC_BENEFIT(ApplicantColumn.PUBLIC_BENEFIT),
    LEGAL_SERVICE(ApplicantColumn.LEGAL_SERVICE),
    OTHER(ApplicantColumn.OTHER);

    private final ApplicantColumn column;

    ApplicantType(ApplicantColumn column) {
        this.column = column;
    }

    public ApplicantColumn column() {
        return column;
    }

    /** The name in ledgers and forms, for example 自然人. */
    public String label() {
        return column.label();
    }

    /** Whether the applicant is one of 法人或其他组织. */
    public boolean isOrganisation() {
        return column.isOrganisation();
    }

    /** Finds the type by its name in a ledger or its code. */
    public static Optional<ApplicantType> parse(String text) {
        var name = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        return Stream.of(values())
                .filter(
                        type ->
                                type.label().equals(name)
                                        || type.name().equalsIgnoreCase(name)
                                        || type.column.code().equals(name))
                .findFirst();
    }
}
