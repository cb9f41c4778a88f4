package org.yangguang.ledgers.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yangguang.ledgers.FaultWords;
import org.yangguang.ledgers.LedgerMode;
import org.yangguang.ledgers.application.ImportReport;
import org.yangguang.ledgers.application.LedgerImport;

/** Ledgers brought by scripts and other systems. */
@RestController
class ImportApi {

    private final LedgerImport imports;
    private final FaultWords words;

    ImportApi(LedgerImport imports, FaultWords words) {
        this.imports = imports;
        this.words = words;
    }

    /**
     * What became of the rows.
     *
     * @param accepted rows that are good (dry run) or were taken
     * @param stored records that are new or changed
     */
    record Answer(
            int rows,
            int accepted,
            int stored,
            List<FaultWords.Line> rejected,
            List<String> unknownHeadings) {}

    @PostMapping(
            path = "/api/v1/agencies/{code}/imports/{kind}",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAuthority('ledger:import')")
    Answer upload(
            @PathVariable String code,
            @PathVariable String kind,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean goodRows,
            @RequestParam MultipartFile file,
            Locale locale)
            throws IOException {
        var name = Uploads.name(file.getOriginalFilename());
        return take(code, kind, mode(dryRun, goodRows), name, file.getInputStream(), locale);
    }

    @PostMapping(
            path = "/api/v1/agencies/{code}/imports/{kind}",
            consumes = {
                "text/csv",
                MediaType.APPLICATION_OCTET_STREAM_VALUE,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            })
    @PreAuthorize("hasAuthority('ledger:import')")
    Answer body(
            @PathVariable String code,
            @PathVariable String kind,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean goodRows,
            @RequestParam(defaultValue = "") String name,
            InputStream body,
            Locale locale) {
        return take(code, kind, mode(dryRun, goodRows), Uploads.name(name), body, locale);
    }

    private Answer take(
            String code,
            String kind,
            LedgerMode mode,
            String name,
            InputStream upload,
            Locale locale) {
        ImportReport report =
                Uploads.held(upload, file -> imports.run(kind, code, file, name, mode));
        var outcome = report.outcome();
        return new Answer(
                outcome.rows(),
                outcome.accepted(),
                outcome.stored(),
                outcome.rejected().stream().map(fault -> words.line(fault, locale)).toList(),
                report.unknownHeadings());
    }

    private static LedgerMode mode(boolean dryRun, boolean goodRows) {
        if (dryRun) {
            return LedgerMode.DRY_RUN;
        }
        return goodRows ? LedgerMode.GOOD_ROWS : LedgerMode.ALL_OR_NOTHING;
    }
}
