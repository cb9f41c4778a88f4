package org.yangguang.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;
import org.yangguang.shared.PersonalDataCipher;

/**
 * Files that hold personal data (加密附件): each is sealed with a key of its own, which its holder
 * keeps in a row. Without the row nobody can read the file, so deleting the row destroys it.
 */
@Component
public class SealedFiles {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final FileStore files;
    private final PersonalDataCipher cipher;

    SealedFiles(FileStore files, PersonalDataCipher cipher) {
        this.files = files;
        this.cipher = cipher;
    }

    /**
     * What opens a file again.
     *
     * @param key the file's own key, sealed
     */
    @SuppressWarnings("ArrayRecordComponent") // goes into a column and comes from there
    public record Sealed(FileId file, byte[] key) {}

    /** Keeps the content sealed. */
    public Sealed keep(byte[] content) {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        var sealed = new PersonalDataCipher(key).sealBytes(content);
        var file =
                files.keep("sealed", "application/octet-stream", new ByteArrayInputStream(sealed));
        return new Sealed(file.id(), cipher.seal(Base64.getEncoder().encodeToString(key)));
    }

    /** Forgets the file; its content goes once the transaction around is committed. */
    public void forget(FileId file) {
        files.forget(file);
    }

    /** The content. */
    public byte[] open(Sealed sealed) {
        byte[] key = Base64.getDecoder().decode(cipher.open(sealed.key()));
        try (var content = files.open(sealed.file())) {
            return new PersonalDataCipher(key).openBytes(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
