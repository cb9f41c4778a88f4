package org.yangguang.requests.domain;

/**
 * Submissions of which nobody knows yet who asks (申请人待核实): a mail names an address at best. An
 * officer asks and completes it before anything is confirmed (条例第二十九条第二款第一项).
 */
public interface UnknownApplicants {

    void mark(SubmissionId submission);

    boolean isUnknown(SubmissionId submission);

    /** Who asks is known now. */
    void known(SubmissionId submission);
}
