package org.yangguang.screening.reading;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.yangguang.screening.Part;
import org.yangguang.screening.Rule;

/** Reads the tags of a picture (EXIF, in the form of TIFF). */
final class Exif {

    private static final int DESCRIPTION = 0x010E;
    private static final int ARTIST = 0x013B;
    private static final int COPYRIGHT = 0x8298;
    private static final int EXIF = 0x8769;
    private static final int GPS = 0x8825;
    private static final int COMMENT = 0x9286;
    private static final int OWNER = 0xA430;
    private static final int SERIAL = 0xA431;
    private static final int XP_TITLE = 0x9C9B;
    private static final int XP_SUBJECT = 0x9C9F;

    private final ByteBuffer bytes;
    private final Gathered out;
    private final Set<Integer> seen = new HashSet<>();
    private boolean latitude;
    private boolean longitude;

    private Exif(ByteBuffer bytes, Gathered out) {
        this.bytes = bytes;
        this.out = out;
    }

    static void read(byte[] content, int from, int to, Gathered out) {
        int end = Math.min(to, content.length);
        if (end - from < 8) {
            return;
        }
        var bytes = ByteBuffer.wrap(content, from, end - from).slice();
        bytes.order(bytes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var exif = new Exif(bytes, out);
        exif.directory(bytes.getInt(4), false);
        if (exif.latitude && exif.longitude) {
            out.thing(Rule.PICTURE_LOCATION, Part.METADATA, "GPS", "", 1);
        }
    }

    private void directory(int at, boolean gps) {
        if (at < 8 || at + 2 > bytes.limit() || !seen.add(at)) {
            return;
        }
        int count = bytes.getShort(at) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            int entry = at + 2 + 12 * i;
            if (entry + 12 > bytes.limit()) {
                return;
            }
            tag(entry, gps);
        }
        int next = at + 2 + 12 * count;
        if (!gps && next + 4 <= bytes.limit()) {
            directory(bytes.getInt(next), false);
        }
    }

    private void tag(int entry, boolean gps) {
        int tag = bytes.getShort(entry) & 0xFFFF;
        if (gps) {
            latitude |= tag == 2;
            longitude |= tag == 4;
            return;
        }
        switch (tag) {
            case EXIF -> directory(bytes.getInt(entry + 8), false);
            case GPS -> directory(bytes.getInt(entry + 8), true);
            case DESCRIPTION, COPYRIGHT, COMMENT -> out.text(Part.METADATA, "EXIF", ascii(entry));
            case ARTIST, OWNER, SERIAL -> {
                var value = ascii(entry);
                if (!value.isBlank()) {
                    out.text(Part.METADATA, "EXIF", value);
                    out.thing(Rule.METADATA, Part.METADATA, "EXIF", Gathered.hint(value), 1);
                }
            }
            default -> {
                if (tag >= XP_TITLE && tag <= XP_SUBJECT) {
                    out.text(Part.METADATA, "EXIF", wide(entry));
                }
            }
        }
    }

    private String ascii(int entry) {
        byte[] value = value(entry);
        return new String(value, StandardCharsets.UTF_8)
                .replaceAll("[\\p{Cntrl}\\uFFFD]+", " ")
                .strip();
    }

    private String wide(int entry) {
        return new String(value(entry), StandardCharsets.UTF_16LE).replace("\0", "").strip();
    }

    private byte[] value(int entry) {
        int count = bytes.getInt(entry + 4);
        int at = count <= 4 ? entry + 8 : bytes.getInt(entry + 8);
        if (count < 0 || count > 1 << 16 || at < 0 || at + count > bytes.limit()) {
            return new byte[0];
        }
        byte[] value = new byte[count];
        bytes.get(at, value);
        return value;
    }
}
