package org.yangguang.requests.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.requests.application.Uploading;
import org.yangguang.requests.domain.SubmissionId;

/** What came with a submission, for those who may see who asks; each opening leaves a line. */
@Controller
class SubmissionFiles {

    private final Uploading uploading;
    private final CurrentPerson person;

    SubmissionFiles(Uploading uploading, CurrentPerson person) {
        this.uploading = uploading;
        this.person = person;
    }

    /** A file of this submission and of no other; always as a download, never shown in place. */
    @GetMapping("/desk/submissions/{id}/files/{file}")
    @PreAuthorize("hasAuthority('request:person')")
    ResponseEntity<InputStreamResource> file(@PathVariable UUID id, @PathVariable UUID file) {
        var opened = uploading.open(person.require().agency(), new SubmissionId(id), file);
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
