package org.yangguang.remedies;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.RecordHistory;
import org.yangguang.law.report.Table4Group;
import org.yangguang.law.report.Table4Result;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.DeskList;
import org.yangguang.shared.list.ListFilter;
import org.yangguang.shared.web.DeskEntry;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.RecordPage;
import org.yangguang.shared.web.Words;

/** Reviews and lawsuits at the desk: list, case, form. */
@Controller
class RemediesController {

    private static final String LIST = "/desk/remedies";
    private static final String PAGE = "remedies/case";

    private static final DeskList<RemedyCase> TABLE =
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
                            Column.text("number", "remedies.col.number", RemedyCase::number),
                            Column.text(
                                    "kind", "remedies.col.kind", remedy -> remedy.kind().label()),
                            Column.text(
                                    "accepted",
                                    "remedies.col.accepted",
                                    r -> r.acceptedOn().toString()),
                            Column.plain(
                                    "request", "remedies.col.request", RemedyCase::requestNumber),
                            Column.text(
                                    "concluded",
                                    "remedies.col.concluded",
                                    remedy ->
                                            remedy.conclusion()
                                                    .map(end -> end.on().toString())
                                                    .orElse("")),
                            Column.plain(
                                    "result",
                                    "remedies.col.result",
                                    remedy ->
                                            remedy.conclusion()
                                                    .map(RemedyCase.Conclusion::result)
                                                    .orElse(Table4Result.PENDING)
                                                    .label()),
                            Column.plain("case", "remedies.col.case", RemedyCase::caseNumber)),
                    remedy -> LIST + "/" + remedy.id());

    private final JdbcRemedyCases cases;
    private final RemedyKeeping keeping;
    private final CurrentPerson person;
    private final RecordHistory history;
    private final Words words;

    RemediesController(
            JdbcRemedyCases cases,
            RemedyKeeping keeping,
            CurrentPerson person,
            RecordHistory history,
            Words words) {
        this.cases = cases;
        this.keeping = keeping;
        this.person = person;
        this.history = history;
        this.words = words;
    }

    @GetMapping(LIST)
    @PreAuthorize("hasAuthority('remedy:read')")
    String list(@RequestParam Map<String, String> params, Model model) {
        var query = TABLE.query(params);
        model.addAttribute(
                "page",
                TABLE.page(query, cases.page(person.require().agency(), query))
                        .withNew(person.may("remedy:edit"), "remedies.new"));
        return "shared/desklist";
    }

    @GetMapping(LIST + ".xlsx")
    @PreAuthorize("hasAuthority('remedy:read')")
    void export(
            @RequestParam Map<String, String> params, HttpServletResponse response, Locale locale)
            throws IOException {
        var all = cases.all(person.require().agency(), TABLE.query(params));
        TABLE.export(all.stream(), code -> words.of(locale, code), response);
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
                () -> kept(RemedyForm.read(id, typed), locale, flash),
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
                () -> kept(RemedyForm.read(remedy, typed), locale, flash),
                back -> page(remedy, back.beside(RemedyForm.of(remedy)), locale));
    }

    private ModelAndView page(RemedyCase remedy, FormState form, Locale locale) {
        return new RecordPage(
                        remedy.number(),
                        LIST + "/" + remedy.id(),
                        form,
                        person.may("remedy:edit"),
                        TABLE.facts(remedy),
                        history.of("remedy:" + remedy.id(), locale))
                .in(PAGE);
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
