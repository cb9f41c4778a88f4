package org.yangguang.requests.domain;

import java.util.List;
import java.util.UUID;

/** The files that people send, and of forms that are not sent yet; none has a public address. */
public interface Attachments {

    /** Keeps a file sealed for the form. */
    void keep(UUID draft, Attachment attachment, byte[] content);

    /** The files of a form that is not sent yet. */
    List<Attachment> ofDraft(UUID draft);

    List<Attachment> of(AttachmentOwner owner);

    /** Takes a file out of a form that is not sent yet. */
    void drop(UUID draft, UUID id);

    /** The form was sent: its files belong to what came of it now. */
    void attach(UUID draft, AttachmentOwner owner);

    /** The content of a file of this owner, and of no other. */
    byte[] content(AttachmentOwner owner, UUID id);
}
