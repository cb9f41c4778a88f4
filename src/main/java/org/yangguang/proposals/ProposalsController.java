package org.yangguang.proposals;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.proposals.Proposal.Body;
import org.yangguang.proposals.Proposal.Grade;
import org.yangguang.proposals.Proposal.ProposalRole;
import org.yangguang.proposals.Proposal.Satisfaction;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.ListFilter;
import org.yangguang.shared.list.ListPage;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.XlsxExport;
import org.yangguang.shared.web.DeskEntry;
import org.yangguang.shared.web.Words;

/** Proposals at the desk: list, record, form. */
@Controller
class ProposalsController {

    private static final String LIST = "/desk/proposals";

    private final JdbcProposals proposals;
    private final ProposalKeeping keeping;
    private final CurrentPerson person;
    private final Words words;

    ProposalsController(
            JdbcProposals proposals, ProposalKeeping keeping, CurrentPerson person, Words words) {
        this.proposals = proposals;
        this.keeping = keeping;
        this.person = person;
        this.words = words;
    }

    @GetMapping(LIST)
    @PreAuthorize("hasAuthority('proposal:read')")
    String list(@RequestParam Map<String, String> params, Model model) {
        var query = query(params);
        var page =
                ListPage.of(
                        "proposals.title",
                        LIST,
                        query,
                        filters(),
                        columns(),
                        proposals.page(
                                person.require().agency(), query, query.size(), query.offset()),
                        proposal -> LIST + "/" + proposal.id());
        model.addAttribute(
                "page",
                person.may("proposal:edit")
                        ? page.withAction("proposals.new", LIST + "/new")
                        : page);
        return "shared/desklist";
    }

    @GetMapping(LIST + ".xlsx")
    @PreAuthorize("hasAuthority('proposal:read')")
    void export(
            @RequestParam Map<String, String> params, HttpServletResponse response, Locale locale)
            throws IOException {
        response.setContentType(XlsxExport.MEDIA_TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"proposals.xlsx\"");
        var all = proposals.page(person.require().agency(), query(params), 1_000_000, 0);
        XlsxExport.write(
                columns(),
                all.rows().stream(),
                code -> words.of(locale, code),
                response.getOutputStream());
    }

    @GetMapping(LIST + "/new")
    @PreAuthorize("hasAuthority('proposal:edit')")
    String form(Model model) {
        model.addAttribute("page", ProposalPage.empty());
        return "proposals/proposal";
    }

    @GetMapping(LIST + "/{id}")
    @PreAuthorize("hasAuthority('proposal:read')")
    String show(@PathVariable UUID id, Model model) {
        var proposal = proposals.require(person.require().agency(), id);
        model.addAttribute("page", ProposalPage.of(proposal, person.may("proposal:edit")));
        return "proposals/proposal";
    }

    @PostMapping(LIST)
    @PreAuthorize("hasAuthority('proposal:edit')")
    String keep(
            @RequestParam String number,
            @RequestParam Body body,
            @RequestParam ProposalRole role,
            @RequestParam LocalDate assignedOn,
            @RequestParam Map<String, String> form) {
        keeping.keep(
                new Proposal(
                        UUID.randomUUID(),
                        number.strip(),
                        body,
                        role,
                        text(form, "title"),
                        text(form, "office"),
                        text(form, "leader"),
                        text(form, "responsible"),
                        assignedOn,
                        filled(form, "dueOn").map(LocalDate::parse),
                        filled(form, "repliedOn").map(LocalDate::parse),
                        filled(form, "grade").map(Grade::valueOf),
                        filled(form, "satisfaction").map(Satisfaction::valueOf),
                        filled(form, "isPublic").map(Boolean::valueOf)));
        return "redirect:" + LIST;
    }

    private static Optional<String> filled(Map<String, String> form, String field) {
        return Optional.of(text(form, field)).filter(text -> !text.isEmpty());
    }

    private static String text(Map<String, String> form, String field) {
        return form.getOrDefault(field, "").strip();
    }

    private static ListQuery query(Map<String, String> params) {
        var filters = new LinkedHashSet<>(List.of("body", "role", "grade", "q"));
        return ListQuery.of(params, filters, JdbcProposals.SORTS.keySet(), "number");
    }

    private static List<ListFilter> filters() {
        var bodies = new LinkedHashMap<String, String>();
        Stream.of(Body.values()).forEach(body -> bodies.put(body.name(), body.label()));
        var roles = new LinkedHashMap<String, String>();
        Stream.of(ProposalRole.values()).forEach(role -> roles.put(role.name(), role.label()));
        var grades = new LinkedHashMap<String, String>();
        Stream.of(Grade.values()).forEach(grade -> grades.put(grade.name(), grade.name()));
        return List.of(
                new ListFilter("body", "proposals.col.body", bodies),
                new ListFilter("role", "proposals.col.role", roles),
                new ListFilter("grade", "proposals.col.grade", grades),
                new ListFilter("q", "proposals.filter.q", Map.of()));
    }

    private static List<Column<Proposal>> columns() {
        return List.of(
                Column.text("number", "proposals.col.number", Proposal::number),
                Column.plain("title", "proposals.col.title", Proposal::title),
                Column.text("body", "proposals.col.body", proposal -> proposal.body().label()),
                Column.text("role", "proposals.col.role", proposal -> proposal.role().label()),
                Column.plain("office", "proposals.col.office", Proposal::office),
                Column.text("assigned", "proposals.col.assigned", p -> p.assignedOn().toString()),
                Column.text("due", "proposals.col.due", p -> written(p.dueOn())),
                Column.text("replied", "proposals.col.replied", p -> written(p.repliedOn())),
                Column.text(
                        "grade", "proposals.col.grade", p -> p.grade().map(Enum::name).orElse("")),
                Column.plain(
                        "satisfaction",
                        "proposals.col.satisfaction",
                        p -> p.satisfaction().map(Satisfaction::label).orElse("")));
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
