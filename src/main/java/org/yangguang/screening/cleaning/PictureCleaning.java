package org.yangguang.screening.cleaning;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Takes place, maker and remarks out of a picture; the picture itself stays as it is, bit by bit.
 * Only which way it is held up stays of its tags.
 */
final class PictureCleaning {

    private static final Set<String> KEPT_CHUNKS =
            Set.of(
                    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "pHYs",
                    "bKGD", "sBIT", "acTL", "fcTL", "fdAT");

    private PictureCleaning() {}

    static Cleaned of(String name, byte[] content) throws CannotClean {
        byte[] clean = cleaned(content);
        return new Cleaned(
                name, clean, clean.length < content.length ? Set.of("picture-tags") : Set.of());
    }

    /** The picture without its tags; of another kind, as it was. */
    static byte[] cleaned(byte[] content) throws CannotClean {
        if (FileCleaning.starts(content, 0xFF, 0xD8, 0xFF)) {
            return jpeg(content);
        }
        if (FileCleaning.starts(content, 0x89, 'P', 'N', 'G')) {
            return png(content);
        }
        return content;
    }

    private static byte[] jpeg(byte[] content) throws CannotClean {
        var out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, 2);
        int at = 2;
        while (at + 4 <= content.length) {
            if ((content[at] & 0xFF) != 0xFF) {
                throw new CannotClean("broken");
            }
            int marker = content[at + 1] & 0xFF;
            if (marker == 0xDA) {
                int end = endOfPicture(content, at);
                out.write(content, at, end - at);
                return out.toByteArray();
            }
            int length = ((content[at + 2] & 0xFF) << 8) | (content[at + 3] & 0xFF);
            if (length < 2 || at + 2 + length > content.length) {
                throw new CannotClean("broken");
            }
            if (marker == 0xE1) {
                int turned = orientation(content, at + 4, at + 2 + length);
                if (turned > 1) {
                    out.writeBytes(onlyOrientation(turned));
                }
            } else if (isKept(marker, content, at + 4)) {
                out.write(content, at, 2 + length);
            }
            at += 2 + length;
        }
        throw new CannotClean("broken");
    }

    /** Colours and the form of the file stay; remarks, makers' notes and whatever else go. */
    private static boolean isKept(int marker, byte[] content, int from) {
        boolean application = marker >= 0xE0 && marker <= 0xEF;
        boolean profile = marker == 0xE2 && at(content, from, "ICC_PROFILE");
        boolean adobe = marker == 0xEE && at(content, from, "Adobe");
        return marker == 0xE0 || profile || adobe || (!application && marker != 0xFE);
    }

    /** Behind the end of the picture some cameras hide another one. */
    private static int endOfPicture(byte[] content, int from) {
        for (int i = from; i + 1 < content.length; i++) {
            if ((content[i] & 0xFF) == 0xFF && (content[i + 1] & 0xFF) == 0xD9) {
                return i + 2;
            }
        }
        return content.length;
    }

    private static int orientation(byte[] content, int from, int to) {
        if (!at(content, from, "Exif") || to - from < 20) {
            return 1;
        }
        var tags = ByteBuffer.wrap(content, from + 6, to - from - 6).slice();
        tags.order(tags.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tags.getInt(4);
        if (directory < 8 || directory + 2 > tags.limit()) {
            return 1;
        }
        int count = tags.getShort(directory) & 0xFFFF;
        for (int i = 0; i < count && directory + 14 + 12 * i <= tags.limit(); i++) {
            int entry = directory + 2 + 12 * i;
            if ((tags.getShort(entry) & 0xFFFF) == 0x0112) {
                return tags.getShort(entry + 8);
            }
        }
        return 1;
    }

    private static byte[] onlyOrientation(int turned) {
        var segment = ByteBuffer.allocate(36);
        segment.put((byte) 0xFF).put((byte) 0xE1).putShort((short) 34);
        segment.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        segment.put("MM".getBytes(StandardCharsets.ISO_8859_1)).putShort((short) 42).putInt(8);
        segment.putShort((short) 1);
        segment.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) turned);
        segment.putShort((short) 0).putInt(0);
        return segment.array();
    }

    private static byte[] png(byte[] content) throws CannotClean {
        var out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, 8);
        var bytes = ByteBuffer.wrap(content).position(8);
        while (bytes.remaining() >= 12) {
            int start = bytes.position();
            int length = bytes.getInt();
            var kind = new byte[4];
            bytes.get(kind);
            if (length < 0 || length > bytes.remaining() - 4) {
                throw new CannotClean("broken");
            }
            var name = new String(kind, StandardCharsets.ISO_8859_1);
            if (KEPT_CHUNKS.contains(name)) {
                out.write(content, start, length + 12);
            }
            bytes.position(start + length + 12);
            if (name.equals("IEND")) {
                return out.toByteArray();
            }
        }
        throw new CannotClean("broken");
    }

    private static boolean at(byte[] content, int from, String sign) {
        for (int i = 0; i < sign.length(); i++) {
            if (from + i >= content.length || content[from + i] != sign.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
