package org.yangguang.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.documents.NormativeDocuments.Registered;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.RecordHistory;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.DeskList;
import org.yangguang.shared.list.ListFilter;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.Listing;
import org.yangguang.shared.web.DeskEntry;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.RecordPage;
import org.yangguang.shared.web.Typed;
import org.yangguang.shared.web.Words;

/** The register at the desk: list, export and the form of one entry. */
@Controller
class DocumentController {

    private static final String LIST = "/desk/documents";
    private static final String PAGE = "documents/form";

    private final NormativeDocuments documents;
    private final CurrentPerson person;
    private final RecordHistory history;
    private final Words words;
    private final Clock clock;

    DocumentController(
            NormativeDocuments documents,
            CurrentPerson person,
            RecordHistory history,
            Words words,
            Clock clock) {
        this.documents = documents;
        this.person = person;
        this.history = history;
        this.words = words;
        this.clock = clock;
    }

    @Bean
    static DeskEntry documentsEntry() {
        return new DeskEntry(
                "desk.section.disclosure", "documents.title", LIST, 120, "document:read");
    }

    @GetMapping(LIST)
    @PreAuthorize("hasAuthority('document:read')")
    String list(@RequestParam Map<String, String> params, Model model, Locale locale) {
        var table = table(locale);
        var query = table.query(params);
        var found = found(query);
        var shown = found.stream().skip(query.offset()).limit(query.size()).toList();
        model.addAttribute(
                "page",
                table.page(query, new Listing<>(shown, found.size()))
                        .withLedger("documents")
                        .withNew(person.may("document:edit"), "documents.new"));
        return "shared/desklist";
    }

    @GetMapping(LIST + ".xlsx")
    @PreAuthorize("hasAuthority('document:read')")
    void export(
            @RequestParam Map<String, String> params, Locale locale, HttpServletResponse response)
            throws IOException {
        var table = table(locale);
        table.export(found(table.query(params)).stream(), code -> words.of(locale, code), response);
    }

    @GetMapping(LIST + "/new")
    @PreAuthorize("hasAuthority('document:edit')")
    ModelAndView blank() {
        return RecordPage.fresh(LIST, FormState.empty()).in(PAGE);
    }

    @PostMapping(LIST)
    @PreAuthorize("hasAuthority('document:edit')")
    ModelAndView register(
            @RequestParam Map<String, String> typed, Locale locale, RedirectAttributes flash) {
        var agency = person.require().agency();
        return FormState.sent(
                typed,
                () ->
                        saved(
                                documents.register(agency, DocumentForm.read(new Typed(typed))),
                                locale,
                                flash),
                back -> RecordPage.fresh(LIST, back).in(PAGE));
    }

    @GetMapping(LIST + "/{id}")
    @PreAuthorize("hasAuthority('document:read')")
    ModelAndView show(@PathVariable UUID id, Locale locale) {
        var entry = documents.require(person.require().agency(), id);
        return page(entry, FormState.of(DocumentForm.of(entry)), locale);
    }

    @PostMapping(LIST + "/{id}")
    @PreAuthorize("hasAuthority('document:edit')")
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> values,
            Locale locale,
            RedirectAttributes flash) {
        var agency = person.require().agency();
        var entry = documents.require(agency, id);
        var typed = new Typed(values);
        return FormState.sent(
                values,
                () -> {
                    documents.change(agency, id, typed.version(), DocumentForm.read(typed));
                    return saved(id, locale, flash);
                },
                back -> page(entry, back.beside(DocumentForm.of(entry)), locale));
    }

    private ModelAndView page(Registered entry, FormState form, Locale locale) {
        return new RecordPage(
                        entry.document().number(),
                        LIST + "/" + entry.id(),
                        form,
                        person.may("document:edit"),
                        table(locale).facts(entry),
                        history.of("document:" + entry.id(), locale))
                .in(PAGE);
    }

    private ModelAndView saved(UUID id, Locale locale, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", words.of(locale, "form.saved"));
        return new ModelAndView("redirect:" + LIST + "/" + id);
    }

    private List<Registered> found(ListQuery query) {
        var today = ChinaTime.today(clock);
        var order = order(query.sort());
        return documents.of(person.require().agency()).stream()
                .filter(row -> is(query.filter("kind"), row.document().kind().name()))
                .filter(row -> is(query.filter("validity"), row.document().on(today).name()))
                .filter(row -> says(row, query.filter("q").orElse("")))
                .sorted(query.descending() ? order.reversed() : order)
                .toList();
    }

    private static boolean is(Optional<String> asked, String value) {
        return asked.isEmpty() || asked.get().equals(value);
    }

    private static boolean says(Registered row, String words) {
        return row.document().title().contains(words) || row.document().number().contains(words);
    }

    private static Comparator<Registered> order(String sort) {
        return switch (sort) {
            case "number" -> Comparator.comparing(row -> row.document().number());
            case "title" -> Comparator.comparing(row -> row.document().title());
            default -> Comparator.comparing(row -> row.document().signedOn());
        };
    }

    private DeskList<Registered> table(Locale locale) {
        var today = ChinaTime.today(clock);
        return new DeskList<>(
                "documents.title",
                LIST,
                "-signedOn",
                List.of(
                        ListFilter.choice(
                                "kind",
                                "documents.kind",
                                List.of(DocumentKind.values()),
                                kind -> "documents.kind." + kind),
                        ListFilter.choice(
                                "validity",
                                "documents.validity",
                                List.of(Validity.values()),
                                validity -> "documents.validity." + validity),
                        ListFilter.text("q", "documents.name")),
                List.of(
                        Column.text("number", "documents.number", row -> row.document().number()),
                        Column.text("title", "documents.name", row -> row.document().title()),
                        Column.plain(
                                "kind",
                                "documents.kind",
                                row -> words.of(locale, "documents.kind." + row.document().kind())),
                        Column.text(
                                "signedOn",
                                "documents.signed-on",
                                row -> row.document().signedOn().toString()),
                        Column.plain(
                                "expiresOn",
                                "documents.expires-on",
                                row -> row.document().expiresOn().map(Object::toString).orElse("")),
                        Column.plain(
                                "validity",
                                "documents.validity",
                                row ->
                                        words.of(
                                                locale,
                                                "documents.validity." + row.document().on(today)))),
                row -> LIST + "/" + row.id());
    }
}
