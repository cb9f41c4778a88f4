package org.yangguang.ledgers.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.yangguang.ledgers.application.LedgerExport;
import org.yangguang.ledgers.writing.LedgerSheet.Form;

/**
 * Answers with a ledger as a file. It is written whole before the answer begins, so that what is
 * refused half-way is refused, and a slow reader holds no transaction.
 */
@Component
class Exports {

    private final LedgerExport export;

    Exports(LedgerExport export) {
        this.export = export;
    }

    ResponseEntity<InputStreamResource> answer(String kind, String agency, Form form) {
        try {
            var file = Files.createTempFile("ledger", ".out");
            try {
                export.write(kind, agency, form, file);
                return answer(kind + "." + form.ending(), form, file);
            } catch (RuntimeException refused) {
                Files.deleteIfExists(file);
                throw refused;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file goes when the answer is through. */
    private static ResponseEntity<InputStreamResource> answer(String name, Form form, Path file)
            throws IOException {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, form.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentLength(Files.size(file))
                .body(
                        new InputStreamResource(
                                Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
    }
}
