package org.yangguang.requests.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.requests.domain.CaseStage;
import org.yangguang.requests.persistence.RequestLine;
import org.yangguang.requests.persistence.RequestLines;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.DeskList;
import org.yangguang.shared.list.ListFilter;
import org.yangguang.shared.web.Words;

/** All requests of the agency: list and export. */
@Controller
class RequestListController {

    private static final String LIST = "/desk/requests";
    private static final List<String> STATES =
            Stream.concat(
                            Stream.of("ACTIVE", "CLOSED"),
                            Stream.of(CaseStage.values()).map(CaseStage::name))
                    .toList();

    private final RequestLines lines;
    private final RequestPages pages;
    private final CurrentPerson person;
    private final Words words;

    RequestListController(
            RequestLines lines, RequestPages pages, CurrentPerson person, Words words) {
        this.lines = lines;
        this.pages = pages;
        this.person = person;
        this.words = words;
    }

    @GetMapping(LIST)
    @PreAuthorize("hasAuthority('request:read')")
    String list(@RequestParam Map<String, String> params, Model model, Locale locale) {
        var table = table(locale).without("type");
        var query = table.query(params);
        model.addAttribute(
                "page",
                table.page(query, lines.page(person.require().agency(), query))
                        .withLedger("requests")
                        .withNew(person.may("request:register"), "requests.new"));
        return "requests/list";
    }

    @GetMapping(LIST + ".xlsx")
    @PreAuthorize("hasAuthority('request:read')")
    void export(
            @RequestParam Map<String, String> params, HttpServletResponse response, Locale locale)
            throws IOException {
        var table = table(locale);
        var all = lines.all(person.require().agency(), table.query(params));
        table.export(all.stream(), code -> words.of(locale, code), response);
    }

    private DeskList<RequestLine> table(Locale locale) {
        return new DeskList<>(
                "requests.title",
                LIST,
                "due",
                List.of(
                        ListFilter.choice(
                                "state",
                                "requests.col.state",
                                STATES,
                                state -> "requests.state." + state),
                        ListFilter.choice(
                                "type",
                                "requests.col.type",
                                List.of(ApplicantType.values()),
                                ApplicantType::label),
                        ListFilter.choice(
                                "outcome",
                                "requests.col.outcome",
                                List.of(Outcome.values()),
                                Outcome::label),
                        ListFilter.text("year", "requests.filter.year"),
                        ListFilter.text("q", "requests.filter.q")),
                List.of(
                        Column.text("number", "requests.col.number", RequestLine::number),
                        Column.text(
                                "due",
                                "requests.col.due",
                                line ->
                                        line.dueOn()
                                                .map(due -> pages.left(due, locale))
                                                .orElse("")),
                        Column.plain(
                                "dueOn",
                                "requests.col.due-on",
                                line -> line.dueOn().map(LocalDate::toString).orElse("")),
                        Column.plain(
                                "wanted",
                                "requests.col.wanted",
                                line -> RequestPages.shortened(line.wanted())),
                        Column.text(
                                "state",
                                "requests.col.state",
                                line -> words.of(locale, "requests.state." + line.state())),
                        Column.text(
                                "received",
                                "requests.col.received",
                                line -> line.receivedOn() + ""),
                        Column.text(
                                "type", "requests.col.type", line -> line.applicantType().label()),
                        Column.plain(
                                "applicant",
                                "requests.col.applicant",
                                RequestLine::maskedApplicant),
                        Column.text(
                                "closed",
                                "requests.col.closed",
                                line -> line.closedOn().map(LocalDate::toString).orElse("")),
                        Column.plain(
                                "outcome",
                                "requests.col.outcome",
                                line -> line.outcome().map(Outcome::label).orElse(""))),
                line -> LIST + "/" + line.id());
    }
}
