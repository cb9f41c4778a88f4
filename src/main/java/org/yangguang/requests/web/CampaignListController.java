package org.yangguang.requests.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.requests.application.CampaignSettings;
import org.yangguang.requests.persistence.AlikeGroupLine;
import org.yangguang.requests.persistence.AlikeGroupLines;
import org.yangguang.requests.persistence.CampaignFigures;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.DeskList;
import org.yangguang.shared.list.ListFilter;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.web.Words;

/** Groups of alike texts in which something waits, and the campaigns made of them. */
@Controller
class CampaignListController {

    static final String LIST = "/desk/campaigns";

    private static final List<Integer> LIKENESS = List.of(60, 70, 80, 90);

    private final AlikeGroupLines lines;
    private final CampaignFigures figures;
    private final CampaignSettings settings;
    private final CurrentPerson person;
    private final Words words;

    CampaignListController(
            AlikeGroupLines lines,
            CampaignFigures figures,
            CampaignSettings settings,
            CurrentPerson person,
            Words words) {
        this.lines = lines;
        this.figures = figures;
        this.settings = settings;
        this.person = person;
        this.words = words;
    }

    @GetMapping(LIST)
    @PreAuthorize("hasAuthority('request:read')")
    String list(@RequestParam Map<String, String> params, Model model, Locale locale) {
        var table = table(locale);
        var query = table.query(params);
        var agency = person.require().agency();
        model.addAttribute(
                "page",
                table.page(query, lines.page(agency, query, likeness(query), least(query))));
        model.addAttribute("campaigns", figures.all(agency));
        return "requests/campaigns";
    }

    @GetMapping(LIST + ".xlsx")
    @PreAuthorize("hasAuthority('request:read')")
    void export(
            @RequestParam Map<String, String> params, HttpServletResponse response, Locale locale)
            throws IOException {
        var table = table(locale);
        var query = table.query(params);
        var all = lines.all(person.require().agency(), query, likeness(query), least(query));
        table.export(all.stream(), code -> words.of(locale, code), response);
    }

    private int likeness(ListQuery query) {
        return number(query, "likeness").orElse(settings.likeness());
    }

    private int least(ListQuery query) {
        return number(query, "least").filter(n -> n > 0).orElse(settings.least());
    }

    private static Optional<Integer> number(ListQuery query, String filter) {
        return query.filter(filter).filter(text -> text.matches("\\d{1,6}")).map(Integer::valueOf);
    }

    private DeskList<AlikeGroupLine> table(Locale locale) {
        return new DeskList<>(
                "campaigns.title",
                LIST,
                "-size",
                List.of(
                        ListFilter.choice(
                                "likeness", "campaigns.filter.likeness", LIKENESS, n -> n + "%"),
                        ListFilter.text("least", "campaigns.filter.least"),
                        ListFilter.choice(
                                "made",
                                "campaigns.filter.made",
                                List.of("YES", "NO"),
                                made -> "campaigns.made." + made)),
                List.of(
                        Column.plain(
                                "sample",
                                "campaigns.col.sample",
                                line -> RequestPages.shortened(line.sample())),
                        Column.figure("size", "campaigns.col.size", line -> line.size() + ""),
                        Column.figure(
                                "submissions",
                                "campaigns.col.submissions",
                                line -> line.submissions() + ""),
                        Column.figure(
                                "applicants",
                                "campaigns.col.applicants",
                                line -> line.applicants() + ""),
                        Column.text(
                                "first", "campaigns.col.first", line -> line.first().toString()),
                        Column.text("last", "campaigns.col.last", line -> line.last().toString()),
                        Column.text(
                                "due",
                                "campaigns.col.due",
                                line -> range(line.dueFrom(), line.dueUntil())),
                        Column.plain(
                                "campaign",
                                "campaigns.col.campaign",
                                line ->
                                        line.campaign().isEmpty()
                                                ? words.of(locale, "campaigns.made.NO")
                                                : line.campaignName())),
                CampaignListController::url);
    }

    private static String url(AlikeGroupLine line) {
        return line.campaign().map(id -> LIST + "/" + id).orElse(LIST + "/groups/" + line.group());
    }

    /** From the first day to the last, or the one day. */
    static String range(Optional<LocalDate> from, Optional<LocalDate> until) {
        if (from.isEmpty() || until.isEmpty()) {
            return "";
        }
        return from.equals(until) ? from.get().toString() : from.get() + " – " + until.get();
    }
}
