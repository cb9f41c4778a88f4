package org.yangguang.release;

/**
 * What asks to leave through the gate.
 *
 * @param agency the code of the agency that publishes
 * @param title as readers will see it
 * @param url the public address, below {@code /}
 * @param content the fingerprint of the canonical content
 * @param proof why it may leave
 */
public record ReleaseCandidate(
        ReleaseSubject subject,
        String agency,
        String title,
        String url,
        Fingerprint content,
        ReviewProof proof) {}
