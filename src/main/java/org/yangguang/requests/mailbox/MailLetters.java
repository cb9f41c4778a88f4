package org.yangguang.requests.mailbox;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads bytes as letters when the label on them may be wrong (乱码): mail from Chinese senders says
 * gb2312 and means GBK, says iso-8859-1 and means UTF-8, or says nothing.
 */
final class MailLetters {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");

    /** Labels that are put on anything, so that they tell nothing once a byte is beyond ASCII. */
    private static final Set<String> TELLS_NOTHING =
            Set.of(
                    "us-ascii",
                    "ascii",
                    "iso-8859-1",
                    "latin1",
                    "windows-1252",
                    "cp1252",
                    "x-unknown",
                    "unknown-8bit",
                    "default");

    private MailLetters() {}

    /**
     * Text made of bytes.
     *
     * @param sure false when some letters could not be read
     */
    record Text(String text, boolean sure) {}

    /**
     * Reads the bytes; the label is one opinion among others.
     *
     * @param label what the mail says, empty for nothing
     */
    static Text read(byte[] bytes, String label) {
        var named = label.strip().toLowerCase(Locale.ROOT).replaceAll("[\"']", "");
        if (isAscii(bytes) && !named.startsWith("iso-2022") && !named.startsWith("utf-16")) {
            return new Text(new String(bytes, StandardCharsets.US_ASCII), true);
        }
        var declared = declared(named);
        if (declared.filter(MailLetters::isSelfEvident).isPresent()) {
            return orBroken(bytes, declared.get());
        }
        var plain = strict(bytes, StandardCharsets.UTF_8);
        if (plain.isEmpty() && isMostlyUtf8(bytes)) {
            return new Text(new String(bytes, StandardCharsets.UTF_8), false);
        }
        return plain.or(() -> declared.flatMap(letters -> strict(bytes, letters)))
                .or(() -> likelier(bytes))
                .map(text -> new Text(text, true))
                .orElseGet(() -> orBroken(bytes, declared.orElse(GB18030)));
    }

    /** A character cut in two at the end, or a byte spoiled: the rest still shows what it is. */
    private static boolean isMostlyUtf8(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        long lost = lost(text);
        long read = text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        return read >= 4 && lost * 10 <= read;
    }

    private static Optional<Charset> declared(String named) {
        if (named.isEmpty() || TELLS_NOTHING.contains(named)) {
            return Optional.empty();
        }
        return switch (named) {
            case "gb2312", "gbk", "gb_2312-80", "x-gbk", "cp936", "gb18030", "chinese", "euc-cn" ->
                    Optional.of(GB18030);
            case "big5", "big-5", "x-x-big5", "cp950", "big5-hkscs" -> Optional.of(BIG5);
            case "utf8", "unicode-1-1-utf-8" -> Optional.of(StandardCharsets.UTF_8);
            default -> known(named);
        };
    }

    private static Optional<Charset> known(String named) {
        try {
            return Optional.of(Charset.forName(named));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** Where the bytes themselves show that they are of this kind, or can be of no other. */
    private static boolean isSelfEvident(Charset letters) {
        var name = letters.name().toLowerCase(Locale.ROOT);
        return name.startsWith("utf-16")
                || name.startsWith("utf-32")
                || name.startsWith("iso-2022");
    }

    /**
     * Of the two ways in which Chinese was written before Unicode, the one with common characters.
     */
    private static Optional<String> likelier(byte[] bytes) {
        var simplified = strict(bytes, GB18030);
        var traditional = strict(bytes, BIG5);
        if (simplified.isPresent() && traditional.isPresent()) {
            return common(simplified.get(), "GB2312") >= common(traditional.get(), "Big5")
                    ? simplified
                    : traditional;
        }
        return simplified.or(() -> traditional);
    }

    /** How much of the text is made of the everyday characters of a code, from 0 to 1. */
    private static double common(String text, String code) {
        var letters = Charset.forName(code);
        var beyond = text.codePoints().filter(c -> c > 0x7F).toArray();
        long everyday =
                Arrays.stream(beyond)
                        .filter(c -> isEveryday(Character.toString(c).getBytes(letters), code))
                        .count();
        return beyond.length == 0 ? 0 : (double) everyday / beyond.length;
    }

    private static boolean isEveryday(byte[] coded, String code) {
        if (coded.length != 2) {
            return false;
        }
        int lead = coded[0] & 0xFF;
        return code.equals("Big5") ? lead >= 0xA4 && lead <= 0xC6 : lead >= 0xB0 && lead <= 0xD7;
    }

    private static Optional<String> strict(byte[] bytes, Charset letters) {
        try {
            return Optional.of(
                    letters.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Text orBroken(byte[] bytes, Charset letters) {
        return strict(bytes, letters)
                .map(text -> new Text(text, true))
                .orElseGet(
                        () ->
                                Stream.of(StandardCharsets.UTF_8, letters)
                                        .map(one -> new String(bytes, one))
                                        .min(Comparator.comparingLong(MailLetters::lost))
                                        .map(text -> new Text(text, false))
                                        .orElseThrow());
    }

    private static long lost(String text) {
        return text.chars().filter(c -> c == '\uFFFD').count();
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte one : bytes) {
            if (one < 0) {
                return false;
            }
        }
        return true;
    }
}
