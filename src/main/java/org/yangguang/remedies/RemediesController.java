package org.yangguang.remedies;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.calendar.CaseMoves;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.RecordHistory;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.report.Table4Group;
import org.yangguang.law.report.Table4Result;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.DeskList;
import org.yangguang.shared.list.ListFilter;
import org.yangguang.shared.list.Listing;
import org.yangguang.shared.web.DeskEntry;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.RecordPage;
import org.yangguang.shared.web.Words;

/** Reviews and lawsuits at the desk: list, case, form. */
@Controller
class RemediesController {

    private static final String LIST = "/desk/remedies";
    private static final String PAGE = "remedies/case";

    private static final DeskList<RemedyLine> TABLE =
            new DeskList<>(
                    "remedies.title",
                    LIST,
                    "-accepted",
                    List.of(
                            ListFilter.choice(
                                    "kind",
                                    "remedies.col.kind",
                                    List.of(Table4Group.values()),
                                    Table4Group::label),
                            ListFilter.choice(
                                    "result",
                                    "remedies.col.result",
                                    Table4Result.parts(),
                                    Table4Result::label),
                            ListFilter.text("q", "remedies.filter.q")),
                    List.of(
                            Column.text(
                                    "number",
                                    "remedies.col.number",
                                    line -> line.remedy().number()),
                            Column.text(
                                    "kind",
                                    "remedies.col.kind",
                                    line -> line.remedy().kind().label()),
                            Column.plain("next", "remedies.col.next", RemedyLine::nextWords),
                            Column.plain("left", "remedies.col.left", RemedyLine::left),
                            Column.text(
                                    "accepted",
                                    "remedies.col.accepted",
                                    line -> line.remedy().acceptedOn().toString()),
                            Column.plain(
                                    "request",
                                    "remedies.col.request",
                                    line -> line.remedy().requestNumber()),
                            Column.text(
                                    "concluded", "remedies.col.concluded", RemedyLine::concluded),
                            Column.plain("result", "remedies.col.result", RemedyLine::result),
                            Column.plain(
                                    "body",
                                    "remedies.col.body",
                                    line -> line.remedy().proceeding().body()),
                            Column.plain(
                                    "case",
                                    "remedies.col.case",
                                    line -> line.remedy().caseNumber())),
                    line -> LIST + "/" + line.remedy().id());

    /** The list; the body that decides stands on the case's page and in the export. */
    private static final DeskList<RemedyLine> SHOWN = TABLE.without("body");

    private final JdbcRemedyCases cases;
    private final JdbcRectifications rectifications;
    private final RemedyKeeping keeping;
    private final CurrentPerson person;
    private final RecordHistory history;
    private final CaseMoves moves;
    private final Words words;
    private final Clock clock;
    private final Calendars calendars;

    RemediesController(
            JdbcRemedyCases cases,
            JdbcRectifications rectifications,
            RemedyKeeping keeping,
            CurrentPerson person,
            RecordHistory history,
            CaseMoves moves,
            Words words,
            Clock clock,
            Calendars calendars) {
        this.cases = cases;
        this.rectifications = rectifications;
        this.clock = clock;
        this.keeping = keeping;
        this.person = person;
        this.history = history;
        this.moves = moves;
        this.words = words;
        this.calendars = calendars;
    }

    @GetMapping(LIST)
    @PreAuthorize("hasAuthority('remedy:read')")
    String list(@RequestParam Map<String, String> params, Model model) {
        var query = TABLE.query(params);
        model.addAttribute(
                "page",
                SHOWN.page(query, lines(cases.page(person.require().agency(), query)))
                        .withLedger("remedies")
                        .withNew(person.may("remedy:edit"), "remedies.new"));
        return "shared/desklist";
    }

    @GetMapping(LIST + ".xlsx")
    @PreAuthorize("hasAuthority('remedy:read')")
    void export(
            @RequestParam Map<String, String> params, HttpServletResponse response, Locale locale)
            throws IOException {
        var all = cases.all(person.require().agency(), TABLE.query(params));
        TABLE.export(all.stream().map(this::line), code -> words.of(locale, code), response);
    }

    @GetMapping(LIST + "/new")
    @PreAuthorize("hasAuthority('remedy:edit')")
    ModelAndView blank() {
        return RecordPage.fresh(LIST, FormState.empty()).in(PAGE);
    }

    @PostMapping(LIST)
    @PreAuthorize("hasAuthority('remedy:edit')")
    ModelAndView register(
            @RequestParam Map<String, String> typed, Locale locale, RedirectAttributes flash) {
        var id = UUID.randomUUID();
        return FormState.sent(
                typed,
                () -> kept(RemedyForm.read(id, typed, today()), locale, flash),
                back -> RecordPage.fresh(LIST, back).in(PAGE));
    }

    @GetMapping(LIST + "/{id}")
    @PreAuthorize("hasAuthority('remedy:read')")
    ModelAndView show(@PathVariable UUID id, Locale locale) {
        var remedy = cases.require(person.require().agency(), id);
        return page(remedy, FormState.of(RemedyForm.of(remedy)), locale);
    }

    @PostMapping(LIST + "/{id}")
    @PreAuthorize("hasAuthority('remedy:edit')")
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Locale locale,
            RedirectAttributes flash) {
        var remedy = cases.require(person.require().agency(), id);
        return FormState.sent(
                typed,
                () -> kept(RemedyForm.read(remedy, typed, today()), locale, flash),
                back -> page(remedy, back.beside(RemedyForm.of(remedy)), locale));
    }

    private ModelAndView page(RemedyCase remedy, FormState form, Locale locale) {
        var agency = person.require().agency();
        var shown =
                new RecordPage(
                        remedy.number(),
                        LIST + "/" + remedy.id(),
                        form,
                        person.may("remedy:edit"),
                        TABLE.facts(line(remedy)),
                        history.of("remedy:" + remedy.id(), locale));
        return shown.in(PAGE)
                .addObject(
                        "of",
                        CasePage.of(
                                        remedy,
                                        rectifications.of(agency, remedy.id()),
                                        keeping.find(agency, remedy.requestNumber()),
                                        today(),
                                        calendars.current())
                                .moved(moves.of(DatedRemedies.NAME, remedy.id())));
    }

    private Listing<RemedyLine> lines(Listing<RemedyCase> found) {
        return new Listing<>(found.rows().stream().map(this::line).toList(), found.total());
    }

    private RemedyLine line(RemedyCase remedy) {
        return RemedyLine.of(remedy, today(), calendars.current());
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }

    private ModelAndView kept(RemedyCase remedy, Locale locale, RedirectAttributes flash) {
        keeping.keep(remedy);
        flash.addFlashAttribute("notice", words.of(locale, "form.saved"));
        return new ModelAndView("redirect:" + LIST + "/" + remedy.id());
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        DeskEntry remediesEntry() {
            return new DeskEntry(
                    "desk.section.requests",
                    "remedies.title",
                    "/desk/remedies",
                    320,
                    "remedy:read");
        }
    }
}
