package org.yangguang.report.web;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yangguang.items.ItemId;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.report.application.ReportOfYear;
import org.yangguang.report.domain.ReportVersion;
import org.yangguang.report.web.ReportPage.Opened;
import org.yangguang.report.web.ReportPage.Standing;
import org.yangguang.shared.Refusal;

/** The published reports of the agency whose site this is (政府信息公开年报). */
@Controller
class PublicReportController {

    private final Agencies agencies;
    private final ReportOfYear reports;
    private final ReportFiles files;

    PublicReportController(Agencies agencies, ReportOfYear reports, ReportFiles files) {
        this.agencies = agencies;
        this.reports = reports;
        this.files = files;
    }

    @GetMapping("/reports")
    @PermitAll
    String years(Model model) {
        model.addAttribute("years", agencies.main().map(this::published).orElse(List.of()));
        return "report/years";
    }

    private List<PublishedYear> published(Agency agency) {
        return reports.publishedYears(agency).stream()
                .map(
                        year ->
                                new PublishedYear(
                                        year,
                                        reports.published(agency, year)
                                                .flatMap(ReportVersion::publishedOn)
                                                .map(Object::toString)
                                                .orElse("")))
                .toList();
    }

    @GetMapping("/reports/{year:\\d{4}}")
    @PermitAll
    String report(@PathVariable int year, Model model) {
        var version =
                reports.published(agency(), year).orElseThrow(() -> ReportFiles.notPublished(year));
        var report = version.content();
        model.addAttribute(
                "page",
                new ReportPage(
                        report.tables().agency(),
                        year,
                        report.title(),
                        ReportPage.lines(report.openingBlocks()),
                        ReportPage.parts(report, "", ""),
                        Opened.none(),
                        List.of(),
                        List.of(),
                        Standing.none()));
        model.addAttribute("publishedOn", version.publishedOn().map(Object::toString).orElse(""));
        model.addAttribute("reason", version.reason());
        model.addAttribute("item", version.item().map(id -> new ItemId(id).url()).orElse(""));
        return "report/published";
    }

    @GetMapping("/reports/{year:\\d{4}}.{ending:html|docx|pdf|xlsx}")
    @PermitAll
    ResponseEntity<byte[]> file(@PathVariable int year, @PathVariable String ending) {
        return files.published(agency(), year, ending);
    }

    private Agency agency() {
        return agencies.main()
                .orElseThrow(() -> Refusal.notFound("not-found", "no agency is set up"));
    }
}
