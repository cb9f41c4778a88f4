package org.yangguang.shared;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text files as offices save them. */
public final class Texts {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private Texts() {}

    /**
     * The text in the encoding that its bytes show: a byte order mark, else UTF-8, else GB18030.
     * Empty when it is no text in any of them.
     */
    public static Optional<String> decoded(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return plain(strictly(bytes, 3, StandardCharsets.UTF_8));
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return plain(strictly(bytes, 2, StandardCharsets.UTF_16LE));
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return plain(strictly(bytes, 2, StandardCharsets.UTF_16BE));
        }
        var utf8 = strictly(bytes, 0, StandardCharsets.UTF_8);
        return utf8.isPresent() ? utf8 : plain(strictly(bytes, 0, GB18030));
    }

    private static Optional<String> plain(Optional<String> text) {
        return text.filter(read -> read.indexOf('\0') < 0);
    }

    private static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
