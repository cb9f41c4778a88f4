package org.yangguang.requests.web;

import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.application.CaseProgress;
import org.yangguang.requests.bundle.BundleMaking;
import org.yangguang.requests.bundle.BundleMaking.Form;

/** The file of a case as it is now, for programs of the office (案卷). */
@RestController
class BundleApi {

    private final BundleMaking making;
    private final CaseProgress cases;
    private final CurrentPerson person;

    BundleApi(BundleMaking making, CaseProgress cases, CurrentPerson person) {
        this.making = making;
        this.cases = cases;
        this.person = person;
    }

    /**
     * The whole file of a case as one numbered PDF. It is made anew, and that somebody took it
     * stays in the audit trail with its fingerprint.
     *
     * @param id the case
     * @param masked the copy for the other side, without personal data of third parties
     */
    @GetMapping("/api/v1/cases/{id}/bundle.pdf")
    @PreAuthorize("hasAuthority('request:person')")
    ResponseEntity<InputStreamResource> pdf(
            @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean masked) {
        return taken(id, masked, Form.PDF);
    }

    /**
     * The same as an archive: every piece as a file of its own, an index and a manifest with the
     * fingerprint of each.
     *
     * @param id the case
     * @param masked the copy for the other side, without personal data of third parties
     */
    @GetMapping("/api/v1/cases/{id}/bundle.zip")
    @PreAuthorize("hasAuthority('request:person')")
    ResponseEntity<InputStreamResource> zip(
            @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean masked) {
        return taken(id, masked, Form.ZIP);
    }

    private ResponseEntity<InputStreamResource> taken(UUID id, boolean masked, Form form) {
        var request = cases.require(person.require().agency(), new RequestId(id));
        return BundleController.file(request, making.take(request.id(), masked, form), form);
    }
}
