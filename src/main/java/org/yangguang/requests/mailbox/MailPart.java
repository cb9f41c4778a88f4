package org.yangguang.requests.mailbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail, or a part of one: its headers and what follows them, taken from the bytes as they came.
 */
final class MailPart {

    private static final Pattern PARAMETER =
            Pattern.compile(
                    ";\\s*([\\w!#$&^.+-]+(?:\\*\\d+)?\\*?)\\s*=\\s*(\"(?:[^\"\\\\]|\\\\.)*\"?|[^;]*)",
                    Pattern.DOTALL);
    private static final Pattern META =
            Pattern.compile("<meta[^>]+charset\\s*=\\s*[\"']?([\\w-]+)", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_HEADER = 100_000;
    private static final int LONGEST_NAME = 120;

    private final byte[] source;
    private final int from;
    private final int to;
    private final Map<String, String> headers;
    private byte @Nullable [] content;
    private boolean broken;
    private boolean unclosed;

    private MailPart(byte[] source, int from, int to, Map<String, String> headers) {
        this.source = source;
        this.from = from;
        this.to = to;
        this.headers = headers;
    }

    /** A whole mail. */
    static MailPart of(byte[] source) {
        return of(source, 0, source.length);
    }

    private static MailPart of(byte[] source, int from, int to) {
        var headers = new LinkedHashMap<String, String>();
        var name = "";
        var value = new StringBuilder();
        int at = from;
        while (at < to) {
            int end = lineEnd(source, at, to);
            int next = Math.min(end + 1, to);
            var line = line(source, at, end);
            if (line.isEmpty()) {
                at = next;
                break;
            }
            int colon = line.indexOf(':');
            if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
                if (value.length() < LONGEST_HEADER) {
                    value.append("\n ").append(line.strip());
                }
            } else if (colon > 0 && !line.substring(0, colon).contains(" ")) {
                keep(headers, name, value);
                name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                value = new StringBuilder(line.substring(colon + 1).strip());
            } else if (!line.startsWith("From ") || at > from) {
                break;
            }
            at = next;
        }
        keep(headers, name, value);
        return new MailPart(source, at, to, headers);
    }

    private static void keep(Map<String, String> headers, String name, StringBuilder value) {
        if (!name.isEmpty()) {
            headers.putIfAbsent(name, value.toString());
        }
    }

    /** A header as it came, each char one byte; empty when it is not there. */
    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** {@code text/plain} and its like, in small letters. */
    String type() {
        var type = header("Content-Type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.matches("[\\w!#$&^.+-]+/[\\w!#$&^.+-]+") ? type : "text/plain";
    }

    /** The headers that tell who wrote to whom about what, as a mail without anything in it. */
    byte[] headersOnly() {
        var only = new StringBuilder();
        for (var name : List.of("From", "To", "Cc", "Subject", "Date", "Message-ID")) {
            only.append(name).append(": ").append(header(name)).append("\n");
        }
        return only.append("\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    boolean isAttached() {
        var disposition = header("Content-Disposition").split(";", 2)[0].strip();
        return disposition.equalsIgnoreCase("attachment")
                || (!disposition.equalsIgnoreCase("inline") && !fileName().isEmpty());
    }

    /**
     * The name of a file, made safe to show and to save.
     *
     * @param n which file it is, for one without a name
     */
    String name(int n) {
        var given = fileName().replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
        var bare =
                given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                        .strip();
        if (bare.isEmpty()) {
            return "附件" + n + "." + ending();
        }
        return bare.length() <= LONGEST_NAME ? bare : bare.substring(bare.length() - LONGEST_NAME);
    }

    private String fileName() {
        var named = parameter(header("Content-Disposition"), "filename");
        return named.isEmpty() ? parameter(header("Content-Type"), "name") : named;
    }

    private String ending() {
        return switch (type()) {
            case "application/pdf" -> "pdf";
            case "image/jpeg" -> "jpg";
            case "image/png" -> "png";
            case "text/plain" -> "txt";
            case "text/html" -> "html";
            default -> "bin";
        };
    }

    /** What is in it, decoded; what cannot be is left out and {@link #isBroken()} says so. */
    byte[] content() {
        var known = content;
        if (known == null) {
            known =
                    switch (header("Content-Transfer-Encoding").strip().toLowerCase(Locale.ROOT)) {
                        case "base64" -> base64();
                        case "quoted-printable" -> quotedPrintable();
                        case "", "7bit", "8bit", "binary" -> Arrays.copyOfRange(source, from, to);
                        default -> {
                            broken = true;
                            yield Arrays.copyOfRange(source, from, to);
                        }
                    };
            content = known;
        }
        return known;
    }

    boolean isBroken() {
        content();
        return broken;
    }

    /** What it says, in whatever letters. */
    MailLetters.Text text() {
        var label = parameter(header("Content-Type"), "charset");
        if (label.isEmpty() && type().equals("text/html")) {
            var meta = META.matcher(new String(content(), StandardCharsets.ISO_8859_1));
            label = meta.find() ? meta.group(1) : "";
        }
        return MailLetters.read(content(), label);
    }

    /**
     * The parts of a multipart; empty when there are none to be found.
     *
     * @param most how many are looked for at most: every line of a mail may begin another
     */
    List<MailPart> parts(int most) {
        var boundary = boundary();
        if (boundary.length == 0) {
            return List.of();
        }
        var parts = new ArrayList<MailPart>();
        int begun = -1;
        boolean closed = false;
        for (int at = from; at < to && !closed && parts.size() < most; ) {
            int end = lineEnd(source, at, to);
            if (starts(at, boundary)) {
                if (begun >= 0) {
                    parts.add(of(source, begun, withoutLineEnd(begun, at)));
                }
                begun = Math.min(end + 1, to);
                closed =
                        at + boundary.length + 1 < to
                                && source[at + boundary.length] == '-'
                                && source[at + boundary.length + 1] == '-';
            }
            at = end + 1;
        }
        boolean full = parts.size() >= most;
        unclosed = !closed && !full;
        if (unclosed && begun >= 0 && begun < to) {
            parts.add(of(source, begun, to));
        }
        return parts;
    }

    /** Whether the end of a multipart is missing, as when a mail was cut off. */
    boolean isUnclosed() {
        return unclosed;
    }

    /** The line that parts the parts; guessed where the header lost it. */
    private byte[] boundary() {
        var named = parameter(header("Content-Type"), "boundary");
        if (!named.isEmpty()) {
            return ("--" + named).getBytes(StandardCharsets.ISO_8859_1);
        }
        for (int at = from; at < to; ) {
            int end = lineEnd(source, at, to);
            var line = line(source, at, Math.min(end, at + 200));
            if (line.matches("--\\S{3,}")) {
                return line.getBytes(StandardCharsets.ISO_8859_1);
            }
            at = end + 1;
        }
        return new byte[0];
    }

    private boolean starts(int at, byte[] boundary) {
        return at + boundary.length <= to
                && Arrays.equals(source, at, at + boundary.length, boundary, 0, boundary.length);
    }

    private int withoutLineEnd(int begun, int at) {
        int end = at;
        if (end > begun && source[end - 1] == '\n') {
            end--;
        }
        if (end > begun && source[end - 1] == '\r') {
            end--;
        }
        return end;
    }

    /** Decoded straight into its place, for a file may be nearly as large as the mail. */
    private byte[] base64() {
        int letters = 0;
        boolean padded = false;
        for (int at = from; at < to; at++) {
            byte one = source[at];
            if (sixBits(one) >= 0) {
                broken |= padded;
                letters++;
            } else if (one == '=') {
                padded = true;
            } else if (one > ' ' || one < 0) {
                broken = true;
            }
        }
        broken |= letters % 4 == 1 || (letters % 4 != 0 && !padded);
        byte[] out = new byte[(int) (letters * 6L / 8)];
        int size = 0;
        int held = 0;
        int bits = 0;
        for (int at = from; at < to && size < out.length; at++) {
            int value = sixBits(source[at]);
            if (value >= 0) {
                held = held << 6 | value;
                bits += 6;
                if (bits >= 8) {
                    bits -= 8;
                    out[size++] = (byte) (held >> bits);
                }
            }
        }
        return out;
    }

    /** What a letter of Base64 stands for; negative when it is none. */
    private static int sixBits(byte one) {
        if (one >= 'A' && one <= 'Z') {
            return one - 'A';
        }
        if (one >= 'a' && one <= 'z') {
            return one - 'a' + 26;
        }
        if (one >= '0' && one <= '9') {
            return one - '0' + 52;
        }
        return one == '+' ? 62 : one == '/' ? 63 : -1;
    }

    private byte[] quotedPrintable() {
        var out = new ByteArrayOutputStream(Math.max(32, to - from));
        for (int at = from; at < to; at++) {
            if (source[at] != '=') {
                out.write(source[at]);
            } else if (hex(at + 1) >= 0 && hex(at + 2) >= 0) {
                out.write(hex(at + 1) * 16 + hex(at + 2));
                at += 2;
            } else {
                int end = lineEnd(source, at, to);
                if (line(source, at + 1, end).isBlank()) {
                    at = end;
                } else {
                    broken = true;
                    out.write('=');
                }
            }
        }
        return out.toByteArray();
    }

    private int hex(int at) {
        return at < to ? Character.digit(source[at], 16) : -1;
    }

    /** A parameter of a header, in the plain way or in that of RFC 2231; empty when missing. */
    private static String parameter(String header, String wanted) {
        var pieces = new java.util.TreeMap<Integer, String>();
        boolean coded = false;
        var found = PARAMETER.matcher(header);
        while (found.find()) {
            var name = found.group(1).toLowerCase(Locale.ROOT);
            var bare = name.replaceAll("\\*.*", "");
            if (bare.equals(wanted)) {
                var number = name.replaceAll("\\D", "");
                coded |= name.endsWith("*");
                pieces.putIfAbsent(
                        number.isEmpty()
                                ? 0
                                : Integer.parseInt(
                                        number.substring(0, Math.min(4, number.length()))),
                        unquoted(found.group(2)));
            }
        }
        var whole = String.join("", pieces.values());
        return coded ? extended(whole) : MailHeader.read(whole);
    }

    private static String unquoted(String value) {
        var text = value.strip();
        return text.startsWith("\"")
                ? text.replaceAll("^\"|\"$", "").replaceAll("\\\\([\"\\\\])", "$1")
                : text;
    }

    /** {@code UTF-8''%E7%94%B3…} */
    private static String extended(String value) {
        var parts = value.split("'", 3);
        var label = parts.length == 3 ? parts[0] : "";
        var text = parts.length == 3 ? parts[2] : value;
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%'
                    && i + 2 < text.length()
                    && Character.digit(text.charAt(i + 1), 16) >= 0
                    && Character.digit(text.charAt(i + 2), 16) >= 0) {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        return MailLetters.read(bytes.toByteArray(), label).text();
    }

    private static int lineEnd(byte[] source, int at, int to) {
        int end = at;
        while (end < to && source[end] != '\n') {
            end++;
        }
        return end;
    }

    private static String line(byte[] source, int from, int to) {
        int end = to > from && source[to - 1] == '\r' ? to - 1 : to;
        return new String(source, from, Math.max(0, end - from), StandardCharsets.ISO_8859_1);
    }
}
