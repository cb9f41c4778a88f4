package org.yangguang.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.documents.NormativeDocuments.Registered;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.items.DocumentNumber;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.ListFilter;
import org.yangguang.shared.list.ListPage;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.Listing;
import org.yangguang.shared.list.XlsxExport;
import org.yangguang.shared.web.DeskEntry;
import org.yangguang.shared.web.Words;

/** The register at the desk: list, export and the form of one entry. */
@Controller
class DocumentController {

    private static final List<String> FIELDS =
            List.of(
                    "number",
                    "title",
                    "kind",
                    "signedOn",
                    "publishedOn",
                    "effectiveOn",
                    "expiresOn",
                    "repealedOn",
                    "repealBasis");

    private final NormativeDocuments documents;
    private final CurrentPerson person;
    private final Words words;
    private final Clock clock;

    DocumentController(
            NormativeDocuments documents, CurrentPerson person, Words words, Clock clock) {
        this.documents = documents;
        this.person = person;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/desk/documents")
    @PreAuthorize("hasAuthority('document:read')")
    String list(@RequestParam Map<String, String> params, Model model, Locale locale) {
        var query = query(params);
        var found = found(query);
        var shown = found.stream().skip(query.offset()).limit(query.size()).toList();
        var page =
                ListPage.of(
                        "documents.title",
                        "/desk/documents",
                        query,
                        filters(),
                        columns(locale),
                        new Listing<>(shown, found.size()),
                        row -> "/desk/documents/" + row.id());
        model.addAttribute(
                "page",
                person.may("document:edit")
                        ? page.withAction("documents.new", "/desk/documents/new")
                        : page);
        return "shared/desklist";
    }

    @GetMapping("/desk/documents.xlsx")
    @PreAuthorize("hasAuthority('document:read')")
    void export(
            @RequestParam Map<String, String> params, Locale locale, HttpServletResponse response)
            throws IOException {
        response.setContentType(XlsxExport.MEDIA_TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"documents.xlsx\"");
        XlsxExport.write(
                columns(locale),
                found(query(params)).stream(),
                code -> words.of(locale, code),
                response.getOutputStream());
    }

    @GetMapping("/desk/documents/new")
    @PreAuthorize("hasAuthority('document:edit')")
    String blank(Model model, Locale locale) {
        return form(model, "/desk/documents", Map.of(), Map.of(), locale);
    }

    @PostMapping("/desk/documents")
    @PreAuthorize("hasAuthority('document:edit')")
    String register(
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            documents.register(person.require().agency(), document(typed));
        } catch (InvalidInput input) {
            return form(model, "/desk/documents", typed, told(input, locale), locale);
        }
        return saved(typed, locale, flash);
    }

    @GetMapping("/desk/documents/{id}")
    @PreAuthorize("hasAuthority('document:read')")
    String entry(@PathVariable UUID id, Model model, Locale locale) {
        var entry = documents.require(person.require().agency(), id);
        return form(model, "/desk/documents/" + id, typed(entry), Map.of(), locale);
    }

    @PostMapping("/desk/documents/{id}")
    @PreAuthorize("hasAuthority('document:edit')")
    String change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam long version,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            documents.change(person.require().agency(), id, version, document(typed));
        } catch (InvalidInput input) {
            return form(model, "/desk/documents/" + id, typed, told(input, locale), locale);
        }
        return saved(typed, locale, flash);
    }

    private String saved(Map<String, String> typed, Locale locale, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "notice", words.of(locale, "documents.saved", typed.getOrDefault("number", "")));
        return "redirect:/desk/documents";
    }

    private String form(
            Model model,
            String action,
            Map<String, String> typed,
            Map<String, String> faults,
            Locale locale) {
        var all = new LinkedHashMap<String, String>();
        FIELDS.forEach(field -> all.put(field, typed.getOrDefault(field, "")));
        all.put("version", typed.getOrDefault("version", ""));
        var kinds = new ArrayList<String>();
        for (var kind : DocumentKind.values()) {
            kinds.add(kind + "=" + words.of(locale, "documents.kind." + kind));
        }
        model.addAttribute("action", action);
        model.addAttribute("typed", all);
        model.addAttribute("faults", faults);
        model.addAttribute("kinds", kinds);
        model.addAttribute("mayEdit", person.may("document:edit"));
        return "documents/form";
    }

    private static NormativeDocument document(Map<String, String> typed) {
        var faults = new ArrayList<FieldFault>();
        var kind = DocumentKind.read(typed.getOrDefault("kind", ""));
        if (kind.isEmpty()) {
            faults.add(new FieldFault("kind", "required"));
        }
        var signed = date(typed, "signedOn", faults);
        if (signed.isEmpty()) {
            faults.add(new FieldFault("signedOn", "required"));
        }
        var published = date(typed, "publishedOn", faults);
        var effective = date(typed, "effectiveOn", faults);
        var expires = date(typed, "expiresOn", faults);
        var repealed = date(typed, "repealedOn", faults);
        InvalidInput.check(faults);
        return new NormativeDocument(
                DocumentNumber.tidied(typed.getOrDefault("number", "")),
                typed.getOrDefault("title", "").strip(),
                kind.orElseThrow(),
                signed.orElseThrow(),
                published,
                effective,
                expires,
                repealed,
                typed.getOrDefault("repealBasis", "").strip());
    }

    private static Optional<LocalDate> date(
            Map<String, String> typed, String field, List<FieldFault> faults) {
        var text = typed.getOrDefault(field, "").strip();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            faults.add(new FieldFault(field, "documents.date"));
            return Optional.empty();
        }
    }

    private static Map<String, String> typed(Registered entry) {
        var document = entry.document();
        var typed = new LinkedHashMap<String, String>();
        typed.put("number", document.number());
        typed.put("title", document.title());
        typed.put("kind", document.kind().name());
        typed.put("signedOn", document.signedOn().toString());
        typed.put("publishedOn", text(document.publishedOn()));
        typed.put("effectiveOn", text(document.effectiveOn()));
        typed.put("expiresOn", text(document.expiresOn()));
        typed.put("repealedOn", text(document.repealedOn()));
        typed.put("repealBasis", document.repealBasis());
        typed.put("version", Long.toString(entry.version()));
        return typed;
    }

    private Map<String, String> told(InvalidInput input, Locale locale) {
        var told = new LinkedHashMap<String, String>();
        input.faults()
                .forEach(
                        fault ->
                                told.putIfAbsent(
                                        fault.field(),
                                        words.of(
                                                locale,
                                                "fault." + fault.code(),
                                                fault.args().toArray())));
        return told;
    }

    private List<Registered> found(ListQuery query) {
        var today = ChinaTime.today(clock);
        var order = order(query.sort());
        return documents.of(person.require().agency()).stream()
                .filter(row -> is(query.filter("kind"), row.document().kind().name()))
                .filter(row -> is(query.filter("validity"), row.document().on(today).name()))
                .filter(
                        row ->
                                query.filter("q")
                                        .filter(
                                                words ->
                                                        !(row.document().title()
                                                                        + row.document().number())
                                                                .contains(words))
                                        .isEmpty())
                .sorted(query.descending() ? order.reversed() : order)
                .toList();
    }

    private static Comparator<Registered> order(String sort) {
        return switch (sort) {
            case "number" -> Comparator.comparing(row -> row.document().number());
            case "title" -> Comparator.comparing(row -> row.document().title());
            default -> Comparator.comparing(row -> row.document().signedOn());
        };
    }

    private static boolean is(Optional<String> asked, String value) {
        return asked.isEmpty() || asked.get().equals(value);
    }

    private static ListQuery query(Map<String, String> params) {
        return ListQuery.of(
                params,
                Set.of("kind", "validity", "q"),
                Set.of("number", "title", "signedOn"),
                "-signedOn");
    }

    private static List<ListFilter> filters() {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : DocumentKind.values()) {
            kinds.put(kind.name(), "documents.kind." + kind);
        }
        var validities = new LinkedHashMap<String, String>();
        for (var validity : Validity.values()) {
            validities.put(validity.name(), "documents.validity." + validity);
        }
        return List.of(
                new ListFilter("kind", "documents.kind", kinds),
                new ListFilter("validity", "documents.validity", validities),
                new ListFilter("q", "documents.name", Map.of()));
    }

    private List<Column<Registered>> columns(Locale locale) {
        var today = ChinaTime.today(clock);
        return List.of(
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
                        row -> text(row.document().expiresOn())),
                Column.plain(
                        "validity",
                        "documents.validity",
                        row -> words.of(locale, "documents.validity." + row.document().on(today))));
    }

    private static String text(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }

    /** Where the register stands in the desk's rail. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        DeskEntry documentsEntry() {
            return new DeskEntry(
                    "desk.section.disclosure",
                    "documents.title",
                    "/desk/documents",
                    120,
                    "document:read");
        }
    }
}
