package org.yangguang.ledgers.web;

import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yangguang.ledgers.writing.LedgerSheet.Form;

/**
 * Ledgers for scripts and other systems. Who may read the records of a kind may take them away;
 * persons are masked for those who may not see them.
 */
@RestController
class ExportApi {

    private final Exports exports;

    ExportApi(Exports exports) {
        this.exports = exports;
    }

    @GetMapping(path = "/api/v1/agencies/{code}/exports/{kind}.csv", produces = "text/csv")
    @PreAuthorize("hasAuthority('desk:use')")
    ResponseEntity<InputStreamResource> csv(@PathVariable String code, @PathVariable String kind) {
        return exports.answer(kind, code, Form.CSV);
    }

    @GetMapping(
            path = "/api/v1/agencies/{code}/exports/{kind}.xlsx",
            produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @PreAuthorize("hasAuthority('desk:use')")
    ResponseEntity<InputStreamResource> xlsx(@PathVariable String code, @PathVariable String kind) {
        return exports.answer(kind, code, Form.XLSX);
    }
}
