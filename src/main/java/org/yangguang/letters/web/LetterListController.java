package org.yangguang.letters.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.letters.LetterKind;
import org.yangguang.letters.persistence.LetterRows;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.DeskList;
import org.yangguang.shared.list.ListFilter;
import org.yangguang.shared.web.Words;

/** The agency's letters at the desk: list and export. */
@Controller
class LetterListController {

    static final String LIST = "/desk/letters";

    private static final List<String> STATES =
            List.of("DRAFT", "IN_REVIEW", "RETURNED", "ISSUED", "DELIVERED", "DISCARDED");

    private final LetterRows rows;
    private final CurrentPerson person;
    private final Words words;

    LetterListController(LetterRows rows, CurrentPerson person, Words words) {
        this.rows = rows;
        this.person = person;
        this.words = words;
    }

    @GetMapping(LIST)
    @PreAuthorize("hasAuthority('letter:read')")
    String list(@RequestParam Map<String, String> params, Model model, Locale locale) {
        var table = table(locale);
        var query = table.query(params);
        var page = table.page(query, rows.page(person.require().agency(), query));
        model.addAttribute(
                "page",
                person.may("letter:template")
                        ? page.withAction("letters.stationery", LIST + "/stationery")
                        : page);
        return "letters/list";
    }

    @GetMapping(LIST + ".xlsx")
    @PreAuthorize("hasAuthority('letter:read')")
    void export(
            @RequestParam Map<String, String> params, HttpServletResponse response, Locale locale)
            throws IOException {
        var table = table(locale);
        var all = rows.all(person.require().agency(), table.query(params));
        table.export(all.stream(), code -> words.of(locale, code), response);
    }

    private DeskList<LetterRows.Row> table(Locale locale) {
        return new DeskList<>(
                "letters.title",
                LIST,
                "-changed",
                List.of(
                        ListFilter.choice(
                                "state",
                                "letters.col.state",
                                STATES,
                                state -> "letters.state." + state),
                        ListFilter.choice(
                                "kind",
                                "letters.col.kind",
                                List.of(LetterKind.values()),
                                LetterKind::label),
                        ListFilter.text("q", "letters.filter.q")),
                List.of(
                        Column.text("kind", "letters.col.kind", row -> row.kind().title()),
                        Column.text("case", "letters.col.case", LetterRows.Row::caseNumber),
                        Column.text("number", "letters.col.number", LetterRows.Row::number),
                        Column.text(
                                "state",
                                "letters.col.state",
                                row -> words.of(locale, "letters.state." + row.state())),
                        Column.plain(
                                "step",
                                "letters.col.step",
                                row -> row.step().map(step -> step(row, step, locale)).orElse("")),
                        Column.text(
                                "issued",
                                "letters.col.issued",
                                row -> row.issuedOn().map(LocalDate::toString).orElse("")),
                        Column.text(
                                "delivered",
                                "letters.col.delivered",
                                row -> row.deliveredOn().map(LocalDate::toString).orElse("")),
                        Column.text(
                                "changed",
                                "letters.col.changed",
                                row -> ChinaTime.minuteOf(row.changedAt()))),
                row -> LIST + "/" + row.id());
    }

    private String step(LetterRows.Row row, String step, Locale locale) {
        return row.state().equals("IN_REVIEW") ? words.of(locale, "letters.step." + step) : "";
    }
}
