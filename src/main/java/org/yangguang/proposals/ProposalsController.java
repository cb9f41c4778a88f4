package org.yangguang.proposals;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.yangguang.proposals.Proposal.Body;
import org.yangguang.proposals.Proposal.Grade;
import org.yangguang.proposals.Proposal.ProposalRole;
import org.yangguang.proposals.Proposal.Satisfaction;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.DeskList;
import org.yangguang.shared.list.ListFilter;
import org.yangguang.shared.web.DeskEntry;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.RecordPage;
import org.yangguang.shared.web.Words;

/** Proposals at the desk: list, record, form. */
@Controller
class ProposalsController {

    private static final String LIST = "/desk/proposals";
    private static final String PAGE = "proposals/proposal";

    private static final DeskList<Proposal> TABLE =
            new DeskList<>(
                    "proposals.title",
                    LIST,
                    "number",
                    List.of(
                            ListFilter.choice(
                                    "body",
                                    "proposals.col.body",
                                    List.of(Body.values()),
                                    Body::label),
                            ListFilter.choice(
                                    "role",
                                    "proposals.col.role",
                                    List.of(ProposalRole.values()),
                                    ProposalRole::label),
                            ListFilter.choice(
                                    "grade",
                                    "proposals.col.grade",
                                    List.of(Grade.values()),
                                    Grade::name),
                            ListFilter.text("q", "proposals.filter.q")),
                    List.of(
                            Column.text("number", "proposals.col.number", Proposal::number),
                            Column.plain("title", "proposals.col.title", Proposal::title),
                            Column.text(
                                    "body",
                                    "proposals.col.body",
                                    proposal -> proposal.body().label()),
                            Column.text(
                                    "role",
                                    "proposals.col.role",
                                    proposal -> proposal.role().label()),
                            Column.plain("office", "proposals.col.office", Proposal::office),
                            Column.text(
                                    "assigned",
                                    "proposals.col.assigned",
                                    p -> p.assignedOn().toString()),
                            Column.text("due", "proposals.col.due", p -> written(p.dueOn())),
                            Column.text(
                                    "replied",
                                    "proposals.col.replied",
                                    p -> written(p.repliedOn())),
                            Column.text(
                                    "grade",
                                    "proposals.col.grade",
                                    p -> p.grade().map(Enum::name).orElse("")),
                            Column.plain(
                                    "satisfaction",
                                    "proposals.col.satisfaction",
                                    p -> p.satisfaction().map(Satisfaction::label).orElse(""))),
                    proposal -> LIST + "/" + proposal.id());

    private final JdbcProposals proposals;
    private final ProposalKeeping keeping;
    private final CurrentPerson person;
    private final RecordHistory history;
    private final Words words;

    ProposalsController(
            JdbcProposals proposals,
            ProposalKeeping keeping,
            CurrentPerson person,
            RecordHistory history,
            Words words) {
        this.proposals = proposals;
        this.keeping = keeping;
        this.person = person;
        this.history = history;
        this.words = words;
    }

    @GetMapping(LIST)
    @PreAuthorize("hasAuthority('proposal:read')")
    String list(@RequestParam Map<String, String> params, Model model) {
        var query = TABLE.query(params);
        model.addAttribute(
                "page",
                TABLE.page(query, proposals.page(person.require().agency(), query))
                        .withLedger("proposals")
                        .withNew(person.may("proposal:edit"), "proposals.new"));
        return "shared/desklist";
    }

    @GetMapping(LIST + ".xlsx")
    @PreAuthorize("hasAuthority('proposal:read')")
    void export(
            @RequestParam Map<String, String> params, HttpServletResponse response, Locale locale)
            throws IOException {
        var all = proposals.all(person.require().agency(), TABLE.query(params));
        TABLE.export(all.stream(), code -> words.of(locale, code), response);
    }

    @GetMapping(LIST + "/new")
    @PreAuthorize("hasAuthority('proposal:edit')")
    ModelAndView blank() {
        return RecordPage.fresh(LIST, FormState.empty()).in(PAGE);
    }

    @PostMapping(LIST)
    @PreAuthorize("hasAuthority('proposal:edit')")
    ModelAndView register(
            @RequestParam Map<String, String> typed, Locale locale, RedirectAttributes flash) {
        var id = UUID.randomUUID();
        return FormState.sent(
                typed,
                () -> kept(ProposalForm.read(id, typed), locale, flash),
                back -> RecordPage.fresh(LIST, back).in(PAGE));
    }

    @GetMapping(LIST + "/{id}")
    @PreAuthorize("hasAuthority('proposal:read')")
    ModelAndView show(@PathVariable UUID id, Locale locale) {
        var proposal = proposals.require(person.require().agency(), id);
        return page(proposal, FormState.of(ProposalForm.of(proposal)), locale);
    }

    @PostMapping(LIST + "/{id}")
    @PreAuthorize("hasAuthority('proposal:edit')")
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Locale locale,
            RedirectAttributes flash) {
        var proposal = proposals.require(person.require().agency(), id);
        return FormState.sent(
                typed,
                () -> kept(ProposalForm.read(proposal, typed), locale, flash),
                back -> page(proposal, back.beside(ProposalForm.of(proposal)), locale));
    }

    private ModelAndView page(Proposal proposal, FormState form, Locale locale) {
        return new RecordPage(
                        proposal.number(),
                        LIST + "/" + proposal.id(),
                        form,
                        person.may("proposal:edit"),
                        TABLE.facts(proposal),
                        history.of("proposal:" + proposal.id(), locale))
                .in(PAGE);
    }

    private ModelAndView kept(Proposal proposal, Locale locale, RedirectAttributes flash) {
        keeping.keep(proposal);
        flash.addFlashAttribute("notice", words.of(locale, "form.saved"));
        return new ModelAndView("redirect:" + LIST + "/" + proposal.id());
    }

    private static String written(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        DeskEntry proposalsEntry() {
            return new DeskEntry(
                    "desk.section.participation",
                    "proposals.title",
                    "/desk/proposals",
                    410,
                    "proposal:read");
        }
    }
}
