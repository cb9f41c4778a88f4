package org.yangguang.requests.web;

import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.requests.application.SubmissionDesk;
import org.yangguang.requests.application.Uploading;
import org.yangguang.requests.domain.SubmissionId;

/** What came with a submission, for those who may see who asks; each opening leaves a line. */
@Controller
class SubmissionFiles {

    private final SubmissionDesk desk;
    private final Uploading uploading;
    private final CurrentPerson person;

    SubmissionFiles(SubmissionDesk desk, Uploading uploading, CurrentPerson person) {
        this.desk = desk;
        this.uploading = uploading;
        this.person = person;
    }

    /** A file of this submission and of no other. */
    @GetMapping({"/desk/submissions/{id}/files/{file}", "/api/v1/submissions/{id}/files/{file}"})
    @PreAuthorize("hasAuthority('request:person')")
    @ResponseBody
    ResponseEntity<InputStreamResource> file(@PathVariable UUID id, @PathVariable UUID file) {
        var submission = desk.require(person.require().agency(), new SubmissionId(id));
        return FileAnswer.of(
                uploading.open(submission.id(), file, "submission", submission.number()));
    }
}
