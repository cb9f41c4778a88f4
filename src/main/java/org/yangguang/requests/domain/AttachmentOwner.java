package org.yangguang.requests.domain;

/** What files belong to once their form was sent. */
public sealed interface AttachmentOwner
        permits SubmissionId, RecordCorrectionId, SearchTaskId, MailId, FeeProofs, StatementId {}
