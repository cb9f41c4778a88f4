package org.yangguang.screening.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;
import org.yangguang.screening.Part;
import org.yangguang.screening.Rule;

/**
 * Reads what a picture tells beside itself: where it was taken, by whom, with what. What it shows
 * is for a person to see; there is no reading of letters in pictures (OCR) here.
 */
final class Pictures {

    private static final String XMP = "http://ns.adobe.com/xap/1.0/";
    private static final int LONGEST_TEXT = 1 << 18;

    private Pictures() {}

    static boolean isPicture(byte[] content) {
        return isJpeg(content)
                || isPng(content)
                || AnyFile.at(content, 0, "GIF8")
                || AnyFile.at(content, 0, "BM")
                || isTiff(content, 0)
                || AnyFile.at(content, 8, "WEBP")
                || AnyFile.starts(content, 0xD7, 0xCD, 0xC6, 0x9A)
                || AnyFile.at(content, 40, " EMF")
                || isHeif(content);
    }

    static boolean isJpeg(byte[] content) {
        return AnyFile.starts(content, 0xFF, 0xD8, 0xFF);
    }

    static boolean isPng(byte[] content) {
        return AnyFile.starts(content, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');
    }

    private static boolean isHeif(byte[] content) {
        return AnyFile.at(content, 4, "ftyp")
                && (AnyFile.at(content, 8, "hei")
                        || AnyFile.at(content, 8, "mif1")
                        || AnyFile.at(content, 8, "avif"));
    }

    private static boolean isTiff(byte[] content, int from) {
        return content.length > from + 8
                && ((content[from] == 'I' && content[from + 1] == 'I' && content[from + 2] == 42)
                        || (content[from] == 'M'
                                && content[from + 1] == 'M'
                                && content[from + 3] == 42));
    }

    /** A picture of a kind that nobody knows tells nothing; one that is broken does not either. */
    static void read(byte[] content, Gathered out) throws IOException {
        if (isJpeg(content)) {
            jpeg(content, out);
        } else if (isPng(content)) {
            png(content, out);
        } else if (isTiff(content, 0)) {
            Exif.read(content, 0, content.length, out);
        } else if (AnyFile.at(content, 8, "WEBP")) {
            webp(content, out);
        } else if (isHeif(content)) {
            exifAnywhere(content, out);
        }
    }

    private static void jpeg(byte[] content, Gathered out) {
        int at = 2;
        while (at + 4 < content.length && (content[at] & 0xFF) == 0xFF) {
            int marker = content[at + 1] & 0xFF;
            if (marker == 0xDA || marker == 0xD9) {
                return;
            }
            int length = ((content[at + 2] & 0xFF) << 8) | (content[at + 3] & 0xFF);
            int from = at + 4;
            int to = Math.min(content.length, at + 2 + length);
            if (length < 2) {
                return;
            }
            if (marker == 0xE1 && AnyFile.at(content, from, "Exif")) {
                Exif.read(content, from + 6, to, out);
            } else if (marker == 0xE1 && AnyFile.at(content, from, XMP)) {
                xmp(text(content, from + XMP.length() + 1, to), out);
            } else if (marker == 0xFE) {
                out.text(Part.METADATA, "图片注释", text(content, from, to));
            } else if (marker == 0xED) {
                out.text(Part.METADATA, "IPTC", printable(content, from, to));
            }
            at = to;
        }
    }

    private static void png(byte[] content, Gathered out) throws IOException {
        var bytes = ByteBuffer.wrap(content).position(8);
        while (bytes.remaining() >= 12) {
            int length = bytes.getInt();
            var kind = new byte[4];
            bytes.get(kind);
            int from = bytes.position();
            if (length < 0 || length > bytes.remaining() - 4) {
                return;
            }
            switch (new String(kind, StandardCharsets.ISO_8859_1)) {
                case "eXIf" -> Exif.read(content, from, from + length, out);
                case "tEXt" -> keyed(text(content, from, from + length), out);
                case "zTXt" -> packed(content, from, from + length, out);
                case "iTXt" -> international(content, from, from + length, out);
                default -> {
                    // the picture itself
                }
            }
            bytes.position(from + length + 4);
        }
    }

    private static void keyed(String text, Gathered out) {
        out.text(Part.METADATA, "图片文字", text.replace('\0', ' '));
    }

    private static void packed(byte[] content, int from, int to, Gathered out) throws IOException {
        int zero = from;
        while (zero < to && content[zero] != 0) {
            zero++;
        }
        keyed(inflated(content, Math.min(to, zero + 2), to, out), out);
    }

    private static void international(byte[] content, int from, int to, Gathered out)
            throws IOException {
        int zero = from;
        while (zero < to && content[zero] != 0) {
            zero++;
        }
        boolean packed = zero + 1 < to && content[zero + 1] == 1;
        int at = zero + 3;
        for (int zeros = 0; at < to && zeros < 2; at++) {
            zeros += content[at] == 0 ? 1 : 0;
        }
        var text = packed ? inflated(content, at, to, out) : text(content, at, to);
        if (text.contains("<x:xmpmeta") || text.contains("<rdf:RDF")) {
            xmp(text, out);
        } else {
            keyed(text, out);
        }
    }

    private static String inflated(byte[] content, int from, int to, Gathered out)
            throws IOException {
        if (from >= to) {
            return "";
        }
        try (var in = new InflaterInputStream(new ByteArrayInputStream(content, from, to - from))) {
            byte[] text = out.budget().inflate(in, to - (long) from);
            return text(text, 0, text.length);
        } catch (Budget.TooMuch e) {
            throw e;
        } catch (IOException e) {
            return "";
        }
    }

    private static void webp(byte[] content, Gathered out) {
        var bytes = ByteBuffer.wrap(content).order(java.nio.ByteOrder.LITTLE_ENDIAN).position(12);
        while (bytes.remaining() >= 8) {
            var kind = new byte[4];
            bytes.get(kind);
            int length = bytes.getInt();
            int from = bytes.position();
            if (length < 0 || length > bytes.remaining()) {
                return;
            }
            var name = new String(kind, StandardCharsets.ISO_8859_1);
            if (name.equals("EXIF")) {
                int skip = AnyFile.at(content, from, "Exif") ? 6 : 0;
                Exif.read(content, from + skip, from + length, out);
            } else if (name.equals("XMP ")) {
                xmp(text(content, from, from + length), out);
            }
            bytes.position(Math.min(content.length, from + length + (length & 1)));
        }
    }

    private static void exifAnywhere(byte[] content, Gathered out) {
        for (int i = 0; i + 14 < content.length; i++) {
            if (content[i] == 'E' && AnyFile.at(content, i, "Exif\0\0") && isTiff(content, i + 6)) {
                Exif.read(content, i + 6, content.length, out);
                return;
            }
        }
    }

    static void xmp(String xmp, Gathered out) {
        var words = xmp.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        out.text(Part.METADATA, "XMP", words);
        if (xmp.contains("GPSLatitude") && xmp.contains("GPSLongitude")) {
            out.thing(Rule.PICTURE_LOCATION, Part.METADATA, "XMP", "", 1);
        }
    }

    private static String text(byte[] content, int from, int to) {
        int end = Math.min(to, Math.min(content.length, from + LONGEST_TEXT));
        return from >= end ? "" : new String(content, from, end - from, StandardCharsets.UTF_8);
    }

    private static String printable(byte[] content, int from, int to) {
        return text(content, from, to).replaceAll("[\\p{Cntrl}\\uFFFD]+", " ").strip();
    }
}
