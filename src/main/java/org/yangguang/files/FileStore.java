package org.yangguang.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yangguang.shared.Refusal;

/**
 * Keeps files and hands them out. Who may see a file is for the module to say that holds its id.
 */
@Component
public class FileStore {

    private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);

    private final JdbcClient jdbc;
    private final Contents contents;
    private final FileSettings settings;

    FileStore(JdbcClient jdbc, Contents contents, FileSettings settings) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.settings = settings;
    }

    /**
     * Keeps the stream's content under a safe form of the name. The name belongs to the transaction
     * around; a content whose transaction fails lies unnamed and harms nobody.
     */
    public StoredFile keep(String name, String mediaType, InputStream content) {
        var kept = kept(name, content);
        var file =
                new StoredFile(
                        new FileId(UUID.randomUUID()),
                        SafeName.of(name),
                        mediaType,
                        kept.size(),
                        kept.sha256());
        jdbc.sql(
                        """
                        insert into files.file (id, name, media_type, size, sha256)
                        values (:id, :name, :mediaType, :size, :sha256)
                        """)
                .param("id", file.id().value())
                .param("name", file.name())
                .param("mediaType", file.mediaType())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .update();
        return file;
    }

    public Optional<StoredFile> find(FileId id) {
        return jdbc.sql("select id, name, media_type, size, sha256 from files.file where id = :id")
                .param("id", id.value())
                .query(
                        (row, n) ->
                                new StoredFile(
                                        new FileId(row.getObject("id", UUID.class)),
                                        row.getString("name"),
                                        row.getString("media_type"),
                                        row.getLong("size"),
                                        row.getString("sha256")))
                .optional();
    }

    public StoredFile require(FileId id) {
        return find(id).orElseThrow(() -> Refusal.notFound("files.unknown", "file " + id));
    }

    /** The content; the caller closes it. */
    public InputStream open(FileId id) {
        try {
            return contents.open(require(id).sha256());
        } catch (IOException e) {
            throw new UncheckedIOException("content of file " + id + " cannot be read", e);
        }
    }

    /**
     * Forgets a file (销毁): its name in the transaction around, its content once that is committed
     * and no other name stands for it.
     */
    @Transactional
    public void forget(FileId id) {
        var file = find(id);
        jdbc.sql("delete from files.file where id = :id").param("id", id.value()).update();
        file.map(StoredFile::sha256).ifPresent(this::forgetAfterwards);
    }

    /**
     * Takes a content away whatever else names it, for it must not lie here (清除): at once, so that
     * no failure later brings it back. Its fingerprint stays, its name does not.
     */
    @Transactional
    public void evict(FileId id) {
        var file = require(id);
        jdbc.sql("update files.file set name = '（已清除）' where sha256 = :sha256")
                .param("sha256", file.sha256())
                .update();
        try {
            contents.forget(file.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException("content " + id + " cannot be taken away", e);
        }
    }

    private void forgetAfterwards(String sha256) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        forgetUnnamed(sha256);
                    }
                });
    }

    private void forgetUnnamed(String sha256) {
        boolean named =
                jdbc.sql("select exists (select from files.file where sha256 = :sha256)")
                        .param("sha256", sha256)
                        .query(Boolean.class)
                        .single();
        if (named) {
            return;
        }
        try {
            contents.forget(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException("content " + sha256 + " cannot be taken away", e);
        }
    }

    /**
     * The content of a file that was reviewed with this fingerprint; one that is another by now
     * does not leave.
     */
    public InputStream openReviewed(FileId id, String sha256) {
        try {
            if (require(id).sha256().equals(sha256) && contents.isIntact(sha256)) {
                return contents.open(sha256);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("content of file " + id + " cannot be read", e);
        }
        LOG.error("file {} is kept back: its content is not the one that was reviewed", id);
        throw Refusal.notFound("files.not-reviewed", "file " + id + " is no longer " + sha256);
    }

    private Contents.Kept kept(String name, InputStream content) {
        try {
            return contents.keep(content, settings.maxSize().toBytes());
        } catch (Contents.TooLong e) {
            throw Refusal.tooLarge(
                    "files.too-large",
                    SafeName.of(name) + " is longer than " + settings.maxSize(),
                    settings.maxSize().toMegabytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a file", e);
        }
    }
}
