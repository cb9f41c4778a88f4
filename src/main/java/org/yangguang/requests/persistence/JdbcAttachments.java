package org.yangguang.requests.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.files.FileId;
import org.yangguang.files.SealedFiles;
import org.yangguang.requests.domain.Attachment;
import org.yangguang.requests.domain.Attachments;
import org.yangguang.requests.domain.SubmissionId;
import org.yangguang.shared.PersonalDataCipher;
import org.yangguang.shared.Refusal;

/**
 * Attachments in the file store, each sealed with a key of its own that stands sealed in its row:
 * without the row nobody can read the file.
 */
@Repository
class JdbcAttachments implements Attachments {

    /** Forms that were never sent leave nothing behind for longer (个人信息保护法第十九条). */
    private static final Duration UNSENT = Duration.ofDays(30);

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
        forgetUnsent();
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
        return jdbc.sql(SELECT + "where draft = :draft and submission_id is null order by at, id")
                .param("draft", draft)
                .query(this::attachment)
                .list();
    }

    @Override
    public List<Attachment> of(SubmissionId submission) {
        return jdbc.sql(SELECT + "where submission_id = :submission order by at, id")
                .param("submission", submission.value())
                .query(this::attachment)
                .list();
    }

    @Override
    public void drop(UUID draft, UUID id) {
        jdbc.sql(
                        """
                        delete from requests.attachment
                         where draft = :draft and id = :id and submission_id is null
                        """)
                .param("draft", draft)
                .param("id", id)
                .update();
    }

    @Override
    public void attach(UUID draft, SubmissionId submission) {
        jdbc.sql(
                        """
                        update requests.attachment set submission_id = :submission
                         where draft = :draft and submission_id is null
                        """)
                .param("draft", draft)
                .param("submission", submission.value())
                .update();
    }

    @Override
    public byte[] content(SubmissionId submission, UUID id) {
        return jdbc.sql(
                        """
                        select file_id, key from requests.attachment
                         where id = :id and submission_id = :submission
                        """)
                .param("id", id)
                .param("submission", submission.value())
                .query((row, n) -> opened(row))
                .optional()
                .orElseThrow(() -> Refusal.notFound("submission.unknown-file", "file " + id));
    }

    private byte[] opened(ResultSet row) throws SQLException {
        return files.open(
                new SealedFiles.Sealed(
                        new FileId(row.getObject("file_id", UUID.class)), row.getBytes("key")));
    }

    private void forgetUnsent() {
        jdbc.sql("delete from requests.attachment where submission_id is null and at < :before")
                .param("before", clock.instant().minus(UNSENT).atOffset(ZoneOffset.UTC))
                .update();
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
