package org.yangguang.requests.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.files.FileId;
import org.yangguang.files.SealedFiles;
import org.yangguang.requests.domain.Attachment;
import org.yangguang.requests.domain.AttachmentOwner;
import org.yangguang.requests.domain.Attachments;
import org.yangguang.requests.domain.FeeProofs;
import org.yangguang.requests.domain.MailId;
import org.yangguang.requests.domain.RecordCorrectionId;
import org.yangguang.requests.domain.SearchTaskId;
import org.yangguang.requests.domain.StatementId;
import org.yangguang.requests.domain.SubmissionId;
import org.yangguang.shared.PersonalDataCipher;
import org.yangguang.shared.Refusal;

/**
 * Attachments in the file store, each sealed with a key of its own that stands sealed in its row:
 * without the row nobody can read the file.
 */
@Repository
class JdbcAttachments implements Attachments {

    /** Still of a form that was not sent. */
    static final String UNSENT =
            "submission_id is null and record_correction_id is null and search_id is null"
                    + " and mail_id is null and fee_request_id is null"
                    + " and opinion_id is null";

    private static final String SELECT =
            "select id, purpose, name, media_type, size from requests.attachment ";

    private final JdbcClient jdbc;
    private final SealedFiles files;
    private final PersonalDataCipher cipher;
    private final Clock clock;

    JdbcAttachments(JdbcClient jdbc, SealedFiles files, PersonalDataCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.cipher = cipher;
        this.clock = clock;
    }

    @Override
    public void keep(UUID draft, Attachment attachment, byte[] content) {
        var sealed = files.keep(content);
        jdbc.sql(
                        """
                        insert into requests.attachment
                               (id, draft, purpose, file_id, key, name, media_type, size, at)
                        values (:id, :draft, :purpose, :file, :key, :name, :mediaType, :size, :at)
                        """)
                .param("id", attachment.id())
                .param("draft", draft)
                .param("purpose", attachment.purpose().name())
                .param("file", sealed.file().value())
                .param("key", sealed.key())
                .param("name", cipher.seal(attachment.name()))
                .param("mediaType", attachment.mediaType())
                .param("size", attachment.size())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Attachment> ofDraft(UUID draft) {
        return jdbc.sql(SELECT + "where draft = :draft and " + UNSENT + " order by at, id")
                .param("draft", draft)
                .query(this::attachment)
                .list();
    }

    @Override
    public List<Attachment> of(AttachmentOwner owner) {
        return jdbc.sql(SELECT + "where " + column(owner) + " = :owner order by at, id")
                .param("owner", id(owner))
                .query(this::attachment)
                .list();
    }

    @Override
    public void drop(UUID draft, UUID id) {
        jdbc.sql(
                        "delete from requests.attachment where draft = :draft and id = :id and "
                                + UNSENT
                                + " returning file_id")
                .param("draft", draft)
                .param("id", id)
                .query(UUID.class)
                .list()
                .forEach(file -> files.forget(new FileId(file)));
    }

    @Override
    public void attach(UUID draft, AttachmentOwner owner) {
        jdbc.sql(
                        "update requests.attachment set %s = :owner where draft = :draft and %s"
                                .formatted(column(owner), UNSENT))
                .param("draft", draft)
                .param("owner", id(owner))
                .update();
    }

    @Override
    public byte[] content(AttachmentOwner owner, UUID id) {
        return jdbc.sql(
                        "select file_id, key from requests.attachment where id = :id and %s = :owner"
                                .formatted(column(owner)))
                .param("id", id)
                .param("owner", id(owner))
                .query((row, n) -> opened(row))
                .optional()
                .orElseThrow(() -> Refusal.notFound("submission.unknown-file", "file " + id));
    }

    private byte[] opened(ResultSet row) throws SQLException {
        return files.open(
                new SealedFiles.Sealed(
                        new FileId(row.getObject("file_id", UUID.class)), row.getBytes("key")));
    }

    private static String column(AttachmentOwner owner) {
        return switch (owner) {
            case SubmissionId _ -> "submission_id";
            case RecordCorrectionId _ -> "record_correction_id";
            case SearchTaskId _ -> "search_id";
            case MailId _ -> "mail_id";
            case FeeProofs _ -> "fee_request_id";
            case StatementId _ -> "opinion_id";
        };
    }

    private static UUID id(AttachmentOwner owner) {
        return switch (owner) {
            case SubmissionId(var id) -> id;
            case RecordCorrectionId(var id) -> id;
            case SearchTaskId(var id) -> id;
            case MailId(var id) -> id;
            case FeeProofs(var request) -> request.value();
            case StatementId(var id) -> id;
        };
    }

    private Attachment attachment(ResultSet row, int n) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                Attachment.Purpose.valueOf(row.getString("purpose")),
                cipher.open(row.getBytes("name")),
                row.getString("media_type"),
                row.getLong("size"));
    }
}
