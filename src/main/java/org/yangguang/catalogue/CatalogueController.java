package org.yangguang.catalogue;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.DeskList;
import org.yangguang.shared.list.Fact;
import org.yangguang.shared.list.ListFilter;
import org.yangguang.shared.web.DeskEntry;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.RecordPage;
import org.yangguang.shared.web.Words;

/** The catalogue at the desk: list, export and each matter with all that it says. */
@Controller
class CatalogueController {

    private static final String LIST = "/desk/catalogue";

    private static final List<String> CLASSES =
            Stream.concat(
                            IntStream.rangeClosed(1, 15).mapToObj("S20-%02d"::formatted),
                            Stream.of("S21"))
                    .toList();

    private final Catalogue catalogue;
    private final JdbcCatalogue rows;
    private final CurrentPerson person;
    private final Words words;

    CatalogueController(
            Catalogue catalogue, JdbcCatalogue rows, CurrentPerson person, Words words) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.person = person;
        this.words = words;
    }

    @Bean
    static DeskEntry catalogueEntry() {
        return new DeskEntry("desk.section.disclosure", "catalogue.title", LIST, 110, "item:read");
    }

    @GetMapping(LIST)
    @PreAuthorize("hasAuthority('item:read')")
    String list(@RequestParam Map<String, String> params, Model model, Locale locale) {
        var table =
                whole(locale)
                        .without("elements", "basis", "carriers", "audience", "levels", "cycle");
        var query = table.query(params);
        model.addAttribute("page", table.page(query, rows.page(agency(), query)));
        return "shared/desklist";
    }

    @GetMapping(LIST + ".xlsx")
    @PreAuthorize("hasAuthority('item:read')")
    void export(
            @RequestParam Map<String, String> params, Locale locale, HttpServletResponse response)
            throws IOException {
        var table = whole(locale);
        var all = rows.all(agency(), table.query(params));
        table.export(all.stream(), code -> words.of(locale, code), response);
    }

    @GetMapping(LIST + "/{code}")
    @PreAuthorize("hasAuthority('item:read')")
    ModelAndView show(@PathVariable String code, Locale locale) {
        var row =
                catalogue
                        .find(agency(), code)
                        .orElseThrow(() -> Refusal.notFound("catalogue.unknown", code));
        List<Fact> facts = whole(locale).facts(row);
        return new RecordPage(
                        row.matter(), LIST + "/" + code, FormState.empty(), false, facts, List.of())
                .in("catalogue/matter");
    }

    /** The list with every column of the catalogue, for the export and the page of a matter. */
    private DeskList<CatalogueRow> whole(Locale locale) {
        return new DeskList<>(
                "catalogue.title",
                LIST,
                "position",
                List.of(
                        ListFilter.choice(
                                "field", "catalogue.field", rows.fields(agency()), field -> field),
                        ListFilter.choice(
                                "class",
                                "catalogue.class",
                                CLASSES,
                                one -> "catalogue.class." + one),
                        ListFilter.choice("way", "catalogue.way", List.of("主动", "依申请"), way -> way),
                        ListFilter.text("q", "catalogue.words")),
                List.of(
                        Column.text("code", "catalogue.code", CatalogueRow::code),
                        Column.text("field", "catalogue.field", CatalogueRow::field),
                        Column.plain("matter", "catalogue.matter", CatalogueRow::matter),
                        Column.plain("detail", "catalogue.detail", CatalogueRow::detail),
                        Column.plain("elements", "catalogue.elements", CatalogueRow::elements),
                        Column.plain("basis", "catalogue.basis", CatalogueRow::basis),
                        Column.plain("timeLimit", "catalogue.time-limit", CatalogueRow::timeLimit),
                        Column.text("owner", "catalogue.owner", CatalogueRow::owner),
                        Column.plain("carriers", "catalogue.carriers", CatalogueRow::carriers),
                        Column.plain("audience", "catalogue.audience", CatalogueRow::audience),
                        Column.text("way", "catalogue.way", CatalogueRow::way),
                        Column.plain("levels", "catalogue.levels", CatalogueRow::levels),
                        Column.text("class", "catalogue.class", row -> named(row, locale)),
                        Column.plain("cycle", "catalogue.cycle", row -> cycle(row, locale))),
                row -> LIST + "/" + UriUtils.encodePathSegment(row.code(), StandardCharsets.UTF_8));
    }

    private String named(CatalogueRow row, Locale locale) {
        return words.of(locale, "catalogue.class." + row.statutoryItem());
    }

    /** The cycle in words; what the words do not know is shown as it was taken. */
    private String cycle(CatalogueRow row, Locale locale) {
        var code = "catalogue.cycle." + row.cycle();
        var said = words.of(locale, code);
        return said.equals(code) ? row.cycle() : said;
    }

    private AgencyId agency() {
        return person.require().agency();
    }
}
