package org.yangguang.report.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.yangguang.files.FileStore;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.org.Agency;
import org.yangguang.report.application.ReportOfYear;
import org.yangguang.report.domain.AnnualReport;
import org.yangguang.report.domain.ReportForm;
import org.yangguang.report.domain.ReportVersion;
import org.yangguang.report.printing.Printing;
import org.yangguang.shared.Refusal;

/** Hands out a report as a file: the frozen one once published, otherwise printed now. */
@Component
class ReportFiles {

    private final ReportOfYear reports;
    private final FileStore files;
    private final CurrentPerson person;

    ReportFiles(ReportOfYear reports, FileStore files, CurrentPerson person) {
        this.reports = reports;
        this.files = files;
        this.person = person;
    }

    /**
     * The published report, or the figures as they are counted now. Words that nobody reviewed are
     * for the agency's own people.
     */
    ResponseEntity<byte[]> standing(Agency agency, int year, String ending) {
        var form = form(ending);
        return reports.published(agency, year)
                .map(version -> frozen(version, form))
                .orElseGet(() -> draft(mayRead(agency, reports.compute(agency, year)), form));
    }

    private AnnualReport mayRead(Agency agency, AnnualReport report) {
        boolean own =
                person.may(Permission.REPORT_READ) && person.require().agency().equals(agency.id());
        return own ? report : report.withoutTexts();
    }

    /** As the records give it now, whatever was published. */
    ResponseEntity<byte[]> live(Agency agency, int year, String ending) {
        return draft(reports.compute(agency, year), form(ending));
    }

    ResponseEntity<byte[]> published(Agency agency, int year, String ending) {
        var form = form(ending);
        return reports.published(agency, year)
                .map(version -> frozen(version, form))
                .orElseThrow(() -> notPublished(year));
    }

    static Refusal notPublished(int year) {
        return Refusal.notFound("report.not-published", "report " + year, Integer.toString(year));
    }

    private static ReportForm form(String ending) {
        return ReportForm.of(ending)
                .orElseThrow(() -> Refusal.notFound("not-found", "report as " + ending));
    }

    private ResponseEntity<byte[]> frozen(ReportVersion version, ReportForm form) {
        var id = version.file(form);
        try (var content = files.openReviewed(id, files.require(id).sha256())) {
            return answer(version.content(), form).body(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("file " + id + " cannot be read", e);
        }
    }

    /** What is not published yet is kept by nobody on the way. */
    private static ResponseEntity<byte[]> draft(AnnualReport report, ReportForm form) {
        return answer(report, form)
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .body(Printing.print(report, form));
    }

    private static ResponseEntity.BodyBuilder answer(AnnualReport report, ReportForm form) {
        var disposition =
                (form == ReportForm.HTML
                                ? ContentDisposition.inline()
                                : ContentDisposition.attachment())
                        .filename(report.fullTitle() + "." + form.ending(), StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(form.mediaType()))
                .header("Content-Disposition", disposition.toString())
                .header("X-Content-Type-Options", "nosniff");
    }
}
