package org.yangguang.screening.reading;

import java.io.IOException;
import java.util.Locale;
import org.yangguang.screening.Part;

/** Chooses the reader of a file by what its first bytes say, not by its name. */
final class AnyFile {

    private AnyFile() {}

    static void read(String name, byte[] content, Gathered out) throws IOException {
        out.text(Part.FILE_NAME, "", name);
        if (content.length == 0) {
            throw new Unreadable("empty");
        }
        if (ZipParts.isZip(content)) {
            zip(content, out);
        } else if (starts(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            OldOffice.read(content, out);
        } else if (Pdfs.isPdf(content)) {
            Pdfs.read(content, out);
        } else if (Pictures.isPicture(content)) {
            out.picture();
            Pictures.read(content, out);
        } else if (isMedia(content)) {
            throw new Unreadable("media");
        } else if (isOpaque(content)) {
            throw new Unreadable("kind");
        } else {
            Texts.read(name, content, out);
        }
    }

    private static void zip(byte[] content, Gathered out) throws IOException {
        try (var parts = ZipParts.of(content, out.budget())) {
            if (parts.has("word/document.xml")) {
                Docx.read(parts, out);
            } else if (parts.has("xl/workbook.xml")) {
                Xlsx.read(parts, out);
            } else if (parts.has("ppt/presentation.xml")) {
                Pptx.read(parts, out);
            } else if (parts.has("OFD.xml")) {
                Ofds.read(parts, out);
            } else if (parts.has("[Content_Types].xml") || parts.has("mimetype")) {
                throw new Unreadable("kind");
            } else {
                archive(parts, out);
            }
        }
    }

    /** Whatever lies in an archive is read as if it hung on the item itself. */
    private static void archive(ZipParts parts, Gathered out) throws IOException {
        for (var name : parts.names()) {
            if (name.startsWith("__MACOSX/") || name.endsWith(".DS_Store")) {
                continue;
            }
            var content = parts.require(name);
            var inside = out.inside(name);
            try {
                read(name, content, inside);
            } catch (Unreadable e) {
                FileScreening.unreadable(inside, e.code());
            }
        }
    }

    /** Sound and moving pictures are for a person to hear and see. */
    private static boolean isMedia(byte[] content) {
        return at(content, 4, "ftyp")
                || at(content, 0, "ID3")
                || at(content, 0, "OggS")
                || at(content, 0, "fLaC")
                || at(content, 8, "WAVE")
                || at(content, 8, "AVI ")
                || starts(content, 0x1A, 0x45, 0xDF, 0xA3)
                || starts(content, 0xFF, 0xFB)
                || at(content, 0, "FLV");
    }

    /** Zero bytes stand in no text but those of two bytes a sign, which say so at their head. */
    private static boolean isOpaque(byte[] content) {
        if (starts(content, 0xFF, 0xFE) || starts(content, 0xFE, 0xFF)) {
            return false;
        }
        if (at(content, 0, "Rar!")
                || starts(content, '7', 'z', 0xBC)
                || starts(content, 0x1F, 0x8B)
                || at(content, 0, "{\\rtf")
                || starts(content, 'M', 'Z')
                || starts(content, 0x7F, 'E', 'L', 'F')) {
            return true;
        }
        for (int i = 0; i < Math.min(content.length, 1 << 16); i++) {
            if (content[i] == 0) {
                return true;
            }
        }
        return false;
    }

    static boolean at(byte[] content, int from, String sign) {
        if (content.length < from + sign.length()) {
            return false;
        }
        for (int i = 0; i < sign.length(); i++) {
            if (content[from + i] != sign.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static boolean starts(byte[] content, int... signature) {
        if (content.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((content[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
