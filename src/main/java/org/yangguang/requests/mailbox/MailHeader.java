package org.yangguang.requests.mailbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Reads a header as it was meant (RFC 2047): words coded in any letters, also when the label is
 * wrong, a character is cut in two, or nothing is coded at all.
 */
final class MailHeader {

    private static final Pattern CODED =
            Pattern.compile("=\\?([^?\\s]*)\\?([bBqQ])\\?([^?]*)\\?=(\\s+(?==\\?))?");
    private static final int LONGEST = 2_000;

    private MailHeader() {}

    /**
     * The text of a header.
     *
     * @param raw as the mail has it, each char one byte
     */
    static String read(String raw) {
        var unfolded = raw.replaceAll("\\r?\\n[ \\t]+", " ").replaceAll("[\\r\\n]+", " ");
        var bytes = new ByteArrayOutputStream();
        var text = new StringBuilder();
        var label = "";
        int at = 0;
        var coded = CODED.matcher(unfolded);
        while (coded.find()) {
            var between = unfolded.substring(at, coded.start());
            var letters = coded.group(1).replaceFirst("\\*.*", "");
            if (!between.isEmpty() || !letters.equalsIgnoreCase(label)) {
                flush(bytes, label, text);
                text.append(plain(between));
                label = letters;
            }
            bytes.writeBytes(decoded(coded.group(2), coded.group(3)));
            at = coded.end();
        }
        flush(bytes, label, text);
        text.append(plain(unfolded.substring(at)));
        var all = text.toString().replaceAll("\\p{Cntrl}+", " ").strip();
        return all.length() > LONGEST ? all.substring(0, LONGEST) : all;
    }

    /** Words in a row belong together: a character may begin in one and end in the next. */
    private static void flush(ByteArrayOutputStream bytes, String label, StringBuilder text) {
        if (bytes.size() > 0) {
            text.append(MailLetters.read(bytes.toByteArray(), label).text());
            bytes.reset();
        }
    }

    /** What is not coded, in whatever letters it came. */
    private static String plain(String raw) {
        boolean bytes = raw.chars().allMatch(c -> c <= 0xFF);
        return bytes ? MailLetters.read(raw.getBytes(StandardCharsets.ISO_8859_1), "").text() : raw;
    }

    private static byte[] decoded(String how, String word) {
        return how.equalsIgnoreCase("b") ? base64(word) : quoted(word);
    }

    private static byte[] base64(String word) {
        var letters = word.replaceAll("[^A-Za-z0-9+/]", "");
        int usable = letters.length() % 4 == 1 ? letters.length() - 1 : letters.length();
        return Base64.getDecoder().decode(letters.substring(0, usable));
    }

    private static byte[] quoted(String word) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '_') {
                out.write(' ');
            } else if (c == '=' && isHex(word, i + 1) && isHex(word, i + 2)) {
                out.write(Integer.parseInt(word.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                out.write(c);
            }
        }
        return out.toByteArray();
    }

    private static boolean isHex(String word, int at) {
        return at < word.length() && Character.digit(word.charAt(at), 16) >= 0;
    }
}
