package org.yangguang.screening.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text from bytes, whichever of the usual encodings they are in. */
public final class Decoding {

    private Decoding() {}

    /** Text in the encoding that its bytes show: a byte order mark, else UTF-8, else GB18030. */
    public static String of(byte[] bytes) throws IOException {
        if (AnyFile.starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return in(bytes, 3, StandardCharsets.UTF_8);
        }
        if (AnyFile.starts(bytes, 0xFF, 0xFE)) {
            return in(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (AnyFile.starts(bytes, 0xFE, 0xFF)) {
            return in(bytes, 2, StandardCharsets.UTF_16BE);
        }
        try {
            return strictly(bytes, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return in(bytes, 0, Charset.forName("GB18030"));
        }
    }

    private static String in(byte[] bytes, int from, Charset charset) throws IOException {
        try {
            return strictly(bytes, from, charset);
        } catch (CharacterCodingException e) {
            throw new Unreadable("encoding");
        }
    }

    private static String strictly(byte[] bytes, int from, Charset charset)
            throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }
}
