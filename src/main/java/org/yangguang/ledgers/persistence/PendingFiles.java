package org.yangguang.ledgers.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.shared.PersonalDataCipher;
import org.yangguang.shared.Refusal;

/**
 * Keeps a checked file until the person takes it or a day has gone by. Ledgers hold personal data,
 * so the file is sealed.
 */
@Component
public class PendingFiles {

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final CurrentPerson person;

    PendingFiles(JdbcClient jdbc, PersonalDataCipher cipher, CurrentPerson person) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.person = person;
    }

    /** A file that waits. */
    public record Pending(UUID id, String kind, String name) {}

    @Transactional
    public Pending keep(String kind, String name, Path file) {
        var pending = new Pending(UUID.randomUUID(), kind, name);
        jdbc.sql("delete from ledgers.pending_file where at < now() - interval '1 day'").update();
        jdbc.sql(
                        """
                        insert into ledgers.pending_file (id, kind, file_name, by_username, sealed)
                        values (:id, :kind, :name, :by, :sealed)
                        """)
                .param("id", pending.id())
                .param("kind", kind)
                .param("name", name)
                .param("by", person.require().username())
                .param("sealed", cipher.seal(Base64.getEncoder().encodeToString(bytes(file))))
                .update();
        return pending;
    }

    /** Hands the file over and forgets it, unless the step with it fails. */
    @Transactional
    public <T> T take(UUID id, String kind, Function<Path, T> step) {
        byte[] sealed =
                jdbc.sql(
                                """
                                delete from ledgers.pending_file
                                 where id = :id and kind = :kind and by_username = :by
                                returning sealed
                                """)
                        .param("id", id)
                        .param("kind", kind)
                        .param("by", person.require().username())
                        .query(byte[].class)
                        .optional()
                        .orElseThrow(() -> Refusal.conflict("ledger.file-gone", "pending " + id));
        try {
            var file = Files.createTempFile("ledger", ".tmp");
            try {
                Files.write(file, Base64.getDecoder().decode(cipher.open(sealed)));
                return step.apply(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
