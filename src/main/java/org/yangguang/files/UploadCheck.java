package org.yangguang.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Looks into an upload before anything keeps it: the content must be what the name says, and one of
 * the few kinds that are taken. Nothing is run, nothing is trusted that the browser said of it.
 */
public final class UploadCheck {

    private static final int MOST_ENTRIES = 1_000;
    private static final long MOST_INFLATED = 200L << 20;

    private UploadCheck() {}

    /**
     * What an upload is found to be.
     *
     * @param fault code of the sentence that says what is wrong, empty when nothing is
     */
    public record Finding(String mediaType, Optional<String> fault) {

        private static Finding wrong(String fault) {
            return new Finding("", Optional.of("upload." + fault));
        }

        private static Finding right(String mediaType) {
            return new Finding(mediaType, Optional.empty());
        }
    }

    /** Looks into the content of a file of this name. */
    public static Finding of(String name, byte[] content) {
        if (content.length == 0) {
            return Finding.wrong("empty");
        }
        if (isProgram(content)) {
            return Finding.wrong("program");
        }
        return switch (ending(name)) {
            case "pdf" -> pdf(content);
            case "jpg", "jpeg" -> begins(content, "image/jpeg", 0xFF, 0xD8, 0xFF);
            case "png" -> begins(content, "image/png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');
            case "docx" ->
                    office(
                            content,
                            "word/document.xml",
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
            case "xlsx" ->
                    office(
                            content,
                            "xl/workbook.xml",
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            case "txt" -> text(content);
            default -> Finding.wrong("kind");
        };
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isProgram(byte[] content) {
        return starts(content, 'M', 'Z')
                || starts(content, 0x7F, 'E', 'L', 'F')
                || starts(content, '#', '!')
                || starts(content, 0xCA, 0xFE, 0xBA, 0xBE)
                || starts(content, 0xCF, 0xFA, 0xED, 0xFE)
                || starts(content, 0xFE, 0xED, 0xFA);
    }

    private static Finding pdf(byte[] content) {
        if (!starts(content, '%', 'P', 'D', 'F', '-')) {
            return Finding.wrong("not-what-it-says");
        }
        try (var document = Loader.loadPDF(content)) {
            if (document.isEncrypted()) {
                return Finding.wrong("encrypted");
            }
            return document.getNumberOfPages() == 0
                    ? Finding.wrong("broken")
                    : Finding.right("application/pdf");
        } catch (InvalidPasswordException e) {
            return Finding.wrong("encrypted");
        } catch (IOException | RuntimeException e) {
            return Finding.wrong("broken");
        }
    }

    private static Finding begins(byte[] content, String mediaType, int... signature) {
        return starts(content, signature)
                ? Finding.right(mediaType)
                : Finding.wrong("not-what-it-says");
    }

    /** What counts is what really comes out of the package, not what it says of itself. */
    private static Finding office(byte[] content, String part, String mediaType) {
        if (starts(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Finding.wrong("encrypted");
        }
        if (!starts(content, 'P', 'K')) {
            return Finding.wrong("not-what-it-says");
        }
        boolean found = false;
        int entries = 0;
        long inflated = 0;
        byte[] buffer = new byte[1 << 16];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().toLowerCase(Locale.ROOT).contains("vbaproject")) {
                    return Finding.wrong("macro");
                }
                found |= entry.getName().equals(part);
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    inflated += n;
                    if (inflated > MOST_INFLATED) {
                        return Finding.wrong("swells");
                    }
                }
                if (++entries > MOST_ENTRIES) {
                    return Finding.wrong("swells");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return Finding.wrong("broken");
        }
        return found ? Finding.right(mediaType) : Finding.wrong("not-what-it-says");
    }

    private static Finding text(byte[] content) {
        for (byte one : content) {
            if (one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r' && one != '\f') {
                return Finding.wrong("not-what-it-says");
            }
        }
        return List.of(StandardCharsets.UTF_8, Charset.forName("GB18030")).stream()
                        .anyMatch(letters -> reads(letters, content))
                ? Finding.right("text/plain")
                : Finding.wrong("not-what-it-says");
    }

    private static boolean reads(Charset letters, byte[] content) {
        try {
            letters.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean starts(byte[] content, int... signature) {
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
}
