package org.yangguang.ledgers.web;

import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.ledgers.writing.LedgerSheet.Form;
import org.yangguang.org.Agencies;

/** The own agency's ledgers, to be taken away at the desk. */
@Controller
class ExportController {

    private final Exports exports;
    private final CurrentPerson person;
    private final Agencies agencies;

    ExportController(Exports exports, CurrentPerson person, Agencies agencies) {
        this.exports = exports;
        this.person = person;
        this.agencies = agencies;
    }

    @GetMapping("/desk/exports/{kind}.csv")
    @PreAuthorize("hasAuthority('desk:use')")
    ResponseEntity<InputStreamResource> csv(@PathVariable String kind) {
        return exports.answer(kind, ownCode(), Form.CSV);
    }

    @GetMapping("/desk/exports/{kind}.xlsx")
    @PreAuthorize("hasAuthority('desk:use')")
    ResponseEntity<InputStreamResource> xlsx(@PathVariable String kind) {
        return exports.answer(kind, ownCode(), Form.XLSX);
    }

    private String ownCode() {
        return agencies.require(person.require().agency()).code();
    }
}
