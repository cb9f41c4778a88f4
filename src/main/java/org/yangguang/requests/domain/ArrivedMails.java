package org.yangguang.requests.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;

/** All mails that came to the mail box. */
public interface ArrivedMails {

    /** Where a mail lies: mail servers number the mails of a folder, until they number it anew. */
    record Place(String box, long validity, long uid) {}

    /**
     * By what a mail is known again; only keyed hashes of it are kept.
     *
     * @param id the Message-ID, may be empty
     * @param sender the sender's address, may be empty
     * @param content all that it says and brings
     * @param source the whole of it, byte for byte
     */
    record Marks(String id, String sender, String content, String source) {}

    /**
     * Adds it with its source sealed; false when the same mail, byte for byte, is there already:
     * then it is only noted where it lies now.
     */
    boolean add(ArrivedMail mail, Marks marks, Optional<Place> place, byte[] source);

    ArrivedMail require(AgencyId agency, MailId id);

    /** What was made of it or put aside, unless somebody changed it since it was read. */
    void save(ArrivedMail mail);

    /** The mail as it came. */
    byte[] source(ArrivedMail mail);

    /** The mails that a submission was made of or that belong to it, the first one first. */
    List<ArrivedMail> of(SubmissionId submission);

    /** The mails that belong to a request, or that its submission was made of. */
    List<ArrivedMail> of(RequestId request);

    /** One of the same sender with the same Message-ID, or the same content since that time. */
    Optional<ArrivedMail> repeated(AgencyId agency, Marks marks, Instant since);

    /** One that has any of these Message-IDs. */
    Optional<ArrivedMail> answered(AgencyId agency, List<String> ids);

    /**
     * Notes that the sender gets a receipt now.
     *
     * @return false when he got one since that time
     */
    boolean claimReceipt(ArrivedMail mail, Marks marks, Instant since, Instant now);
}
