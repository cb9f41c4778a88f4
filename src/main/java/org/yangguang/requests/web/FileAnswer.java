package org.yangguang.requests.web;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.yangguang.requests.application.Uploading;

/** A file that somebody sent, as an answer: always a download, never shown in place. */
final class FileAnswer {

    private FileAnswer() {}

    static ResponseEntity<InputStreamResource> of(Uploading.Opened opened) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(opened.attachment().size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(opened.attachment().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(opened.content()));
    }
}
