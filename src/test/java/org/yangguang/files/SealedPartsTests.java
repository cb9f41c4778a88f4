package org.yangguang.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yangguang.shared.PersonalDataCipher;

/** A content sealed part by part opens to itself, and to nothing when somebody touched it. */
class SealedPartsTests {

    private static final int PART = 1 << 20;

    private final PersonalDataCipher cipher = new PersonalDataCipher(new byte[32]);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PART - 1, PART, PART + 1, 2 * PART, 3 * PART + 17})
    void opensToItself(int length) throws IOException {
        byte[] content = content(length);
        byte[] sealed = sealed(content);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("SECRET");
        assertThat(opened(sealed)).isEqualTo(content);
    }

    @Test
    void refusesPartsThatAreMissingDoubledOrInAnotherOrder() throws IOException {
        byte[] sealed = sealed(content(2 * PART + 5));
        int first = Integer.BYTES + length(sealed, 0);
        int second = first + Integer.BYTES + length(sealed, first);
        byte[] cut = Arrays.copyOf(sealed, second);
        byte[] without = Arrays.copyOfRange(sealed, first, sealed.length);
        byte[] doubled = new byte[sealed.length + first];
        System.arraycopy(sealed, 0, doubled, 0, first);
        System.arraycopy(sealed, 0, doubled, first, sealed.length);
        byte[] longer = Arrays.copyOf(sealed, sealed.length + 1);
        for (var wrong : new byte[][] {cut, without, doubled, longer, new byte[] {1, 2}}) {
            assertThatThrownBy(() -> opened(wrong)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void refusesAChangedPart() throws IOException {
        byte[] sealed = sealed(content(100));
        sealed[60] ^= 1;
        assertThatThrownBy(() -> opened(sealed)).isInstanceOf(IllegalStateException.class);
    }

    private static int length(byte[] sealed, int at) {
        return java.nio.ByteBuffer.wrap(sealed).getInt(at);
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(7).nextBytes(content);
        byte[] secret = "SECRET".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        System.arraycopy(secret, 0, content, 0, Math.min(secret.length, length));
        return content;
    }

    private byte[] sealed(byte[] content) throws IOException {
        try (var in = SealedParts.sealing(new ByteArrayInputStream(content), cipher)) {
            return in.readAllBytes();
        }
    }

    private byte[] opened(byte[] sealed) throws IOException {
        try (var in = SealedParts.opening(new ByteArrayInputStream(sealed), cipher)) {
            return in.readAllBytes();
        }
    }
}
