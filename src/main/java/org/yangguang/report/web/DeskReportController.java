package org.yangguang.report.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.law.report.Finding;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.report.application.ReportOfYear;
import org.yangguang.report.application.ReportReview;
import org.yangguang.report.domain.AnnualReport;
import org.yangguang.report.domain.Cells;
import org.yangguang.report.domain.ReportVersion;
import org.yangguang.report.web.ReportPage.Opened;
import org.yangguang.report.web.ReportPage.Standing;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.ListPage;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.Listing;
import org.yangguang.shared.web.Words;

/** The annual report at the desk: the years, one report with its opened figures. */
@Controller
class DeskReportController {

    /** How many years back the list goes. */
    private static final int YEARS = 8;

    private final Agencies agencies;
    private final ReportOfYear reports;
    private final ReportReview review;
    private final ReportFiles files;
    private final CurrentPerson person;
    private final Words words;
    private final Clock clock;

    DeskReportController(
            Agencies agencies,
            ReportOfYear reports,
            ReportReview review,
            ReportFiles files,
            CurrentPerson person,
            Words words,
            Clock clock) {
        this.agencies = agencies;
        this.reports = reports;
        this.review = review;
        this.files = files;
        this.person = person;
        this.words = words;
        this.clock = clock;
    }

    /** One year in the list. */
    private record Year(
            int year, AnnualReport report, Optional<ReportVersion> newest, boolean changed) {

        LocalDate dueOn() {
            return LocalDate.of(year + 1, 1, 31);
        }
    }

    @GetMapping("/desk/reports")
    @PreAuthorize("hasAuthority('report:read')")
    String years(Locale locale, Model model) {
        var agency = agency();
        int now = ChinaTime.today(clock).getYear();
        var years =
                IntStream.rangeClosed(now - YEARS + 1, now)
                        .map(i -> 2 * now - YEARS + 1 - i)
                        .mapToObj(
                                year ->
                                        new Year(
                                                year,
                                                reports.standing(agency, year),
                                                reports.versions(agency, year).stream().findFirst(),
                                                !reports.changes(agency, year).isEmpty()))
                        .toList();
        var columns =
                List.<Column<Year>>of(
                        Column.plain("year", "report.year", year -> Integer.toString(year.year())),
                        Column.plain(
                                "state",
                                "report.state",
                                year -> words.of(locale, stateOf(year.newest(), year.changed()))),
                        new Column<>(
                                "received",
                                "report.received",
                                false,
                                true,
                                year -> Long.toString(YearBars.received(year.report()))),
                        new Column<>(
                                "lawsuits",
                                "report.remedies",
                                false,
                                true,
                                year -> Long.toString(YearBars.remedies(year.report()))),
                        Column.plain("dueOn", "report.due-on", year -> year.dueOn().toString()),
                        Column.plain(
                                "publishedOn",
                                "report.published-on",
                                year ->
                                        year.newest()
                                                .flatMap(ReportVersion::publishedOn)
                                                .map(LocalDate::toString)
                                                .orElse("")));
        model.addAttribute(
                "page",
                ListPage.of(
                        "report.title",
                        "/desk/reports",
                        ListQuery.of(Map.of(), Set.of(), Set.of(), "year"),
                        List.of(),
                        columns,
                        new Listing<>(years, years.size()),
                        year -> "/desk/reports/" + year.year()));
        return "report/list";
    }

    @GetMapping("/desk/reports/{year:\\d{4}}")
    @PreAuthorize("hasAuthority('report:read')")
    String report(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String cell,
            @RequestParam(defaultValue = "false") boolean live,
            Locale locale,
            Model model) {
        var agency = agency();
        var report = live ? reports.compute(agency, year) : reports.standing(agency, year);
        var before = reports.yearBefore(agency, year);
        var findings = reports.findings(agency, report);
        model.addAttribute(
                "page",
                new ReportPage(
                        agency.name(),
                        year,
                        report.title(),
                        ReportPage.lines(report.openingBlocks()),
                        ReportPage.parts(report, live ? "?live=true&cell=" : "?cell=", cell),
                        cell.isEmpty() ? Opened.none() : opened(agency, report, cell, locale),
                        CheckList.of(findings, before.isPresent(), code -> words.of(locale, code)),
                        before.map(
                                        last ->
                                                YearBars.of(
                                                        last,
                                                        report,
                                                        code -> words.of(locale, code)))
                                .orElse(List.of()),
                        standing(agency, year, live, findings, locale)));
        return "report/report";
    }

    private Opened opened(Agency agency, AnnualReport report, String where, Locale locale) {
        var cell = ReportOfYear.cell(where);
        var title =
                words.of(locale, "report.opened", cell.label(), Cells.text(report.tables(), cell));
        return new Opened(
                ReportPage.partOf(cell),
                title,
                reports.recordsBehind(agency, report.tables().year(), where));
    }

    private Standing standing(
            Agency agency, int year, boolean live, List<Finding> findings, Locale locale) {
        var newest = reports.versions(agency, year).stream().findFirst();
        var changes = reports.changes(agency, year);
        var publishedOn =
                reports.published(agency, year)
                        .flatMap(ReportVersion::publishedOn)
                        .map(LocalDate::toString)
                        .orElse("");
        return new Standing(
                words.of(locale, stateOf(newest, !changes.isEmpty())),
                newest.map(version -> tone(version.state())).orElse("gold"),
                newest.filter(review::isInReview).isEmpty(),
                newest.isPresent(),
                findings.stream().filter(Finding::isError).count(),
                publishedOn,
                live && !publishedOn.isEmpty(),
                changes);
    }

    private static String tone(ReportVersion.State state) {
        return switch (state) {
            case PUBLISHED -> "green";
            case SUBMITTED -> "blue";
            case RETURNED, WITHDRAWN -> "gold";
        };
    }

    private static String stateOf(Optional<ReportVersion> newest, boolean changed) {
        var state = newest.map(version -> version.state().name()).orElse("DRAFT");
        return "report.state."
                + (changed && state.equals("PUBLISHED")
                        ? "changed"
                        : state.toLowerCase(Locale.ROOT));
    }

    @GetMapping("/desk/reports/{year:\\d{4}}.{ending:html|docx|pdf|xlsx}")
    @PreAuthorize("hasAuthority('report:read')")
    ResponseEntity<byte[]> file(
            @PathVariable int year,
            @PathVariable String ending,
            @RequestParam(defaultValue = "false") boolean live) {
        return live ? files.live(agency(), year, ending) : files.standing(agency(), year, ending);
    }

    @PostMapping("/desk/reports/{year:\\d{4}}/review")
    @PreAuthorize("hasAuthority('report:submit')")
    String submit(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            RedirectAttributes flash) {
        review.submit(agency().id(), year, reason);
        flash.addFlashAttribute("notice", words.of(locale, "report.submitted"));
        return "redirect:/desk/reports/" + year;
    }

    private Agency agency() {
        return agencies.require(person.require().agency());
    }
}
