package org.yangguang.shared.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** A file of a form as it came; its content is read when it is wanted. */
public record SentFile(String field, MultipartFile file) {

    private static final int LONGEST_NAME = 120;

    /** The files that were chosen in this field; a field left blank sends a file without name. */
    public static Stream<SentFile> in(MultiValueMap<String, MultipartFile> files, String field) {
        return Objects.requireNonNullElse(files.get(field), List.<MultipartFile>of()).stream()
                .map(file -> new SentFile(field, file))
                .filter(sent -> sent.size() > 0 || !sent.name().isEmpty());
    }

    /** Its name without path and without signs that cannot be seen; the ending is kept. */
    public String name() {
        var name =
                Objects.requireNonNullElse(file.getOriginalFilename(), "")
                        .replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
        var bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return bare.length() <= LONGEST_NAME ? bare : bare.substring(bare.length() - LONGEST_NAME);
    }

    public long size() {
        return file.getSize();
    }

    public byte[] content() {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("an upload cannot be read", e);
        }
    }
}
