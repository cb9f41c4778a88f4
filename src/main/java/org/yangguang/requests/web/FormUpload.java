package org.yangguang.requests.web;

import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.yangguang.requests.application.Uploading.Upload;
import org.yangguang.requests.domain.Attachment.Purpose;
import org.yangguang.shared.web.SentFile;

/** A file of a form, and what it is for. */
record FormUpload(SentFile sent, Purpose purpose) implements Upload {

    /** The files that were chosen in this field. */
    static Stream<Upload> in(
            MultiValueMap<String, MultipartFile> files, String field, Purpose purpose) {
        return SentFile.in(files, field).map(sent -> new FormUpload(sent, purpose));
    }

    @Override
    public String field() {
        return sent.field();
    }

    @Override
    public String name() {
        return sent.name();
    }

    @Override
    public long size() {
        return sent.size();
    }

    @Override
    public byte[] content() {
        return sent.content();
    }
}
