package org.yangguang.requests.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.yangguang.requests.application.Uploading.Upload;
import org.yangguang.requests.domain.Attachment.Purpose;

/** A file of a form. */
record FormUpload(String field, Purpose purpose, MultipartFile file) implements Upload {

    /** The files that were chosen in this field; a field left blank sends a file without name. */
    static Stream<Upload> in(
            MultiValueMap<String, MultipartFile> files, String field, Purpose purpose) {
        return Objects.requireNonNullElse(files.get(field), List.<MultipartFile>of()).stream()
                .filter(file -> !file.isEmpty() || !name(file).isEmpty())
                .map(file -> new FormUpload(field, purpose, file));
    }

    @Override
    public String name() {
        var name = name(file).replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
        var bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return bare.length() <= 120 ? bare : bare.substring(bare.length() - 120);
    }

    @Override
    public long size() {
        return file.getSize();
    }

    @Override
    public byte[] content() {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("an upload cannot be read", e);
        }
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }
}
