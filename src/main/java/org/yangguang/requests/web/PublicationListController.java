package org.yangguang.requests.web;

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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.requests.WantedBySeveral;
import org.yangguang.requests.persistence.PublicationSuggestionLine;
import org.yangguang.requests.persistence.PublicationSuggestionLines;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.DeskList;
import org.yangguang.shared.list.ListFilter;
import org.yangguang.shared.web.Words;

/** What may be published for everybody, since several asked for it or one suggests it (转主动公开建议). */
@Controller
class PublicationListController {

    private static final String LIST = "/desk/publication-suggestions";

    private final PublicationSuggestionLines lines;
    private final WantedBySeveral wanted;
    private final RequestPages requests;
    private final CurrentPerson person;
    private final Words words;
    private final Calendars calendars;

    PublicationListController(
            PublicationSuggestionLines lines,
            WantedBySeveral wanted,
            RequestPages requests,
            CurrentPerson person,
            Words words,
            Calendars calendars) {
        this.lines = lines;
        this.wanted = wanted;
        this.requests = requests;
        this.person = person;
        this.words = words;
        this.calendars = calendars;
    }

    @GetMapping(LIST)
    @PreAuthorize("hasAuthority('request:read')")
    String list(@RequestParam Map<String, String> params, Model model, Locale locale) {
        var table = table(locale);
        var query = table.query(params);
        model.addAttribute("page", table.page(query, lines.page(person.require().agency(), query)));
        model.addAttribute("mayLook", person.may(Permission.REQUEST_CLOSE));
        return "requests/publication/list";
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

    /** Looks at once instead of in some hours, for example after a ledger came in. */
    @PostMapping(LIST + "/look")
    @PreAuthorize("hasAuthority('request:close')")
    String look(RedirectAttributes flash, Locale locale) {
        int found = wanted.suggest(person.require().agency());
        flash.addFlashAttribute("notice", words.of(locale, "suggestions.looked", found));
        return "redirect:" + LIST;
    }

    private DeskList<PublicationSuggestionLine> table(Locale locale) {
        return new DeskList<>(
                "suggestions.title",
                LIST,
                "due",
                List.of(
                        ListFilter.choice(
                                "state",
                                "requests.col.state",
                                List.of("OPEN", "ACCEPTED", "PUBLISHED", "DECLINED"),
                                state -> "suggestions.state." + state),
                        ListFilter.text("q", "suggestions.filter.q")),
                List.of(
                        Column.plain(
                                "wanted",
                                "suggestions.col.wanted",
                                line -> RequestPages.shortened(line.wanted())),
                        Column.plain(
                                "origin",
                                "suggestions.col.origin",
                                line -> words.of(locale, "suggestions.origin." + line.origin())),
                        Column.figure(
                                "applicants",
                                "suggestions.col.applicants",
                                line -> String.valueOf(line.applicants())),
                        Column.text("due", "requests.col.due", line -> left(line, locale)),
                        Column.text(
                                "state",
                                "requests.col.state",
                                line -> words.of(locale, "suggestions.state." + line.state())),
                        Column.text(
                                "opened", "suggestions.col.opened", line -> line.openedOn() + ""),
                        Column.plain(
                                "decided",
                                "suggestions.col.decided",
                                line -> line.decidedOn().map(LocalDate::toString).orElse(""))),
                line -> LIST + "/" + line.id());
    }

    private String left(PublicationSuggestionLine line, Locale locale) {
        return line.state().equals("OPEN")
                ? requests.left(line.dueOn(calendars.current()), locale)
                : "";
    }
}
