package org.yangguang.remedies;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
import org.yangguang.law.report.Table4Group;
import org.yangguang.law.report.Table4Result;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.ListFilter;
import org.yangguang.shared.list.ListPage;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.XlsxExport;
import org.yangguang.shared.web.DeskEntry;
import org.yangguang.shared.web.Words;

/** Reviews and lawsuits at the desk: list, case, form. */
@Controller
class RemediesController {

    private static final String LIST = "/desk/remedies";

    private final JdbcRemedyCases cases;
    private final RemedyKeeping keeping;
    private final CurrentPerson person;
    private final Words words;

    RemediesController(
            JdbcRemedyCases cases, RemedyKeeping keeping, CurrentPerson person, Words words) {
        this.cases = cases;
        this.keeping = keeping;
        this.person = person;
        this.words = words;
    }

    @GetMapping(LIST)
    @PreAuthorize("hasAuthority('remedy:read')")
    String list(@RequestParam Map<String, String> params, Model model) {
        var query = query(params);
        var page =
                ListPage.of(
                        "remedies.title",
                        LIST,
                        query,
                        filters(),
                        columns(),
                        cases.page(person.require().agency(), query, query.size(), query.offset()),
                        remedy -> LIST + "/" + remedy.id());
        model.addAttribute(
                "page",
                person.may("remedy:edit") ? page.withAction("remedies.new", LIST + "/new") : page);
        return "shared/desklist";
    }

    @GetMapping(LIST + ".xlsx")
    @PreAuthorize("hasAuthority('remedy:read')")
    void export(
            @RequestParam Map<String, String> params, HttpServletResponse response, Locale locale)
            throws IOException {
        response.setContentType(XlsxExport.MEDIA_TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"remedies.xlsx\"");
        var all = cases.page(person.require().agency(), query(params), 1_000_000, 0);
        XlsxExport.write(
                columns(),
                all.rows().stream(),
                code -> words.of(locale, code),
                response.getOutputStream());
    }

    @GetMapping(LIST + "/new")
    @PreAuthorize("hasAuthority('remedy:edit')")
    String form(Model model) {
        model.addAttribute("page", RemedyPage.empty());
        return "remedies/case";
    }

    @GetMapping(LIST + "/{id}")
    @PreAuthorize("hasAuthority('remedy:read')")
    String show(@PathVariable UUID id, Model model) {
        var remedy = cases.require(person.require().agency(), id);
        model.addAttribute("page", RemedyPage.of(remedy, person.may("remedy:edit")));
        return "remedies/case";
    }

    @PostMapping(LIST)
    @PreAuthorize("hasAuthority('remedy:edit')")
    String keep(
            @RequestParam String number,
            @RequestParam Table4Group kind,
            @RequestParam LocalDate acceptedOn,
            @RequestParam(defaultValue = "") String requestNumber,
            @RequestParam(defaultValue = "") String concludedOn,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String caseNumber) {
        if (concludedOn.isBlank() != result.isBlank()) {
            throw Refusal.invalid("remedy.both-or-none", number);
        }
        Optional<RemedyCase.Conclusion> conclusion =
                result.isBlank()
                        ? Optional.empty()
                        : Optional.of(
                                new RemedyCase.Conclusion(
                                        LocalDate.parse(concludedOn),
                                        Table4Result.valueOf(result)));
        keeping.keep(
                new RemedyCase(
                        UUID.randomUUID(),
                        number.strip(),
                        kind,
                        acceptedOn,
                        requestNumber.strip(),
                        conclusion,
                        caseNumber.strip()));
        return "redirect:"
                + LIST
                + "?q="
                + java.net.URLEncoder.encode(
                        number.strip(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static ListQuery query(Map<String, String> params) {
        var filters = new java.util.LinkedHashSet<>(List.of("kind", "result", "q"));
        return ListQuery.of(params, filters, JdbcRemedyCases.SORTS.keySet(), "-accepted");
    }

    private static List<ListFilter> filters() {
        var kinds = new LinkedHashMap<String, String>();
        Stream.of(Table4Group.values()).forEach(kind -> kinds.put(kind.name(), kind.label()));
        var results = new LinkedHashMap<String, String>();
        Table4Result.parts().forEach(result -> results.put(result.name(), result.label()));
        return List.of(
                new ListFilter("kind", "remedies.col.kind", kinds),
                new ListFilter("result", "remedies.col.result", results),
                new ListFilter("q", "remedies.filter.q", Map.of()));
    }

    private static List<Column<RemedyCase>> columns() {
        return List.of(
                Column.text("number", "remedies.col.number", RemedyCase::number),
                Column.text("kind", "remedies.col.kind", remedy -> remedy.kind().label()),
                Column.text("accepted", "remedies.col.accepted", r -> r.acceptedOn().toString()),
                Column.plain("request", "remedies.col.request", RemedyCase::requestNumber),
                Column.text(
                        "concluded",
                        "remedies.col.concluded",
                        remedy -> remedy.conclusion().map(end -> end.on().toString()).orElse("")),
                Column.plain(
                        "result",
                        "remedies.col.result",
                        remedy ->
                                remedy.conclusion()
                                        .map(RemedyCase.Conclusion::result)
                                        .orElse(Table4Result.PENDING)
                                        .label()),
                Column.plain("case", "remedies.col.case", RemedyCase::caseNumber));
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
