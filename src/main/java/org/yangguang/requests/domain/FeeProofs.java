package org.yangguang.requests.domain;

import org.yangguang.requests.RequestId;

/** The proofs of payment that an applicant sent in a request (缴费凭证). */
public record FeeProofs(RequestId of) implements AttachmentOwner {}
