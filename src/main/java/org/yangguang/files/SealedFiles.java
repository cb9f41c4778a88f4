package org.yangguang.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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
        byte[] key = newKey();
        var sealed = new PersonalDataCipher(key).sealBytes(content);
        var file =
                files.keep("sealed", "application/octet-stream", new ByteArrayInputStream(sealed));
        return new Sealed(file.id(), sealed(key));
    }

    private static byte[] newKey() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return key;
    }

    private byte[] sealed(byte[] key) {
        return cipher.seal(Base64.getEncoder().encodeToString(key));
    }

    /** Keeps a content sealed that is too large for memory; it is sealed part by part. */
    public Sealed keepLarge(InputStream content) {
        byte[] key = newKey();
        var file =
                files.keep(
                        "sealed",
                        "application/octet-stream",
                        SealedParts.sealing(content, new PersonalDataCipher(key)));
        return new Sealed(file.id(), sealed(key));
    }

    /** The content that {@link #keepLarge} kept; the caller closes it. */
    public InputStream openLarge(Sealed sealed) {
        byte[] key = Base64.getDecoder().decode(cipher.open(sealed.key()));
        return SealedParts.opening(files.open(sealed.file()), new PersonalDataCipher(key));
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
