package org.yangguang.report.web;

import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.law.report.Finding;
import org.yangguang.law.report.ReportShape;
import org.yangguang.org.Agencies;
import org.yangguang.report.application.ReportOfYear;
import org.yangguang.shared.RecordLink;
import org.yangguang.shared.Refusal;

/** The report for other programs: its figures as JSON, its files, the records behind a cell. */
@RestController
@RequestMapping("/api/v1/agencies/{code}/reports")
class ReportApi {

    private final Agencies agencies;
    private final ReportOfYear reports;
    private final ReportFiles files;
    private final CurrentPerson person;

    ReportApi(Agencies agencies, ReportOfYear reports, ReportFiles files, CurrentPerson person) {
        this.agencies = agencies;
        this.reports = reports;
        this.files = files;
        this.person = person;
    }

    @GetMapping("/{year:\\d{4}}")
    @PermitAll
    Map<String, @Nullable Object> report(
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam(defaultValue = "false") boolean findings) {
        var agency = agencies.require(code);
        var report = reports.standing(agency, year);
        var json = ReportShape.toMap(report.tables());
        if (findings) {
            json.put(
                    "findings",
                    reports.findings(agency, report).stream().map(ReportApi::finding).toList());
        }
        return json;
    }

    private static Map<String, @Nullable Object> finding(Finding finding) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("rule", finding.rule());
        json.put("severity", finding.severity().name());
        json.put("where", finding.where());
        json.put("message", finding.message());
        json.put("expected", finding.expected());
        json.put("found", finding.found());
        return json;
    }

    @GetMapping("/{year:\\d{4}}.{ending:html|docx|pdf|xlsx}")
    @PermitAll
    ResponseEntity<byte[]> file(
            @PathVariable String code, @PathVariable int year, @PathVariable String ending) {
        return files.standing(agencies.require(code), year, ending);
    }

    /** The records behind a cell such as {@code T3-3.3.8/nat}, or behind a fact of the text. */
    @GetMapping("/{year:\\d{4}}/cells/{*where}")
    @PreAuthorize("hasAuthority('report:read')")
    Map<String, Object> records(
            @PathVariable String code, @PathVariable int year, @PathVariable String where) {
        var agency = agencies.require(code);
        if (!agency.id().equals(person.require().agency())) {
            throw Refusal.forbidden("report.other-agency", "records of " + code);
        }
        var cell = where.substring(1);
        var records = reports.recordsBehind(agency, year, cell);
        return Map.of(
                "where",
                cell,
                "total",
                records.size(),
                "records",
                records.stream().map(ReportApi::record).toList());
    }

    private static Map<String, String> record(RecordLink link) {
        return Map.of(
                "number",
                link.number(),
                "title",
                link.title(),
                "note",
                link.note(),
                "url",
                link.url());
    }

    /** The years whose report is published. */
    @GetMapping
    @PermitAll
    Map<String, List<Integer>> years(@PathVariable String code) {
        return Map.of("years", reports.publishedYears(agencies.require(code)));
    }
}
