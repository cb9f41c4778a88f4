package org.yangguang.report.doctor.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Finds out how a text file is encoded: by its mark, else UTF-8 when it is (all but) valid, else
 * GB18030.
 */
final class Encoding {

    private Encoding() {}

    static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        if (bytes.length > 3
                && (bytes[1] == 0) != (bytes[0] == 0)
                && (bytes[3] == 0) != (bytes[2] == 0)) {
            return new String(
                    bytes, bytes[1] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        var utf8 = new String(bytes, StandardCharsets.UTF_8);
        // a torn character or two do not make it another encoding
        return broken(utf8) * 500 <= utf8.length()
                ? utf8
                : new String(bytes, Charset.forName("GB18030"));
    }

    private static long broken(String text) {
        return text.chars().filter(c -> c == 0xFFFD).count();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
