package org.yangguang.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.yangguang.law.report.Amount;
import org.yangguang.org.AgencyId;
import org.yangguang.report.application.FigureEntry;
import org.yangguang.report.domain.Indicator;
import org.yangguang.report.domain.SourcedFigure;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.DeskList;
import org.yangguang.shared.list.ListFilter;
import org.yangguang.shared.web.Words;

/** The ledger of figures at the desk (统计数字台账). */
@Controller
class FigureController {

    private static final String ADDRESS = "/desk/report-figures";
    private static final List<String> FIELDS = List.of("year", "name", "value", "unit", "source");

    private static final DeskList<SourcedFigure> TABLE =
            new DeskList<>(
                    "report.figures",
                    ADDRESS,
                    "-year",
                    List.of(
                            ListFilter.text("year", "report.year"),
                            ListFilter.text("q", "report.figure.words")),
                    List.of(
                            Column.text("year", "report.year", row -> Integer.toString(row.year())),
                            Column.text("name", "report.figure.name", SourcedFigure::name),
                            Column.figure(
                                    "value",
                                    "report.figure.value",
                                    row -> Amount.of(row.value()).text()),
                            Column.plain("unit", "report.figure.unit", SourcedFigure::unit),
                            Column.text("source", "report.figure.source", SourcedFigure::source),
                            Column.text(
                                    "enteredAt",
                                    "report.figure.entered-on",
                                    row ->
                                            row.enteredAt()
                                                    .atZone(ChinaTime.ZONE)
                                                    .toLocalDate()
                                                    .toString()),
                            Column.plain(
                                    "enteredBy",
                                    "report.figure.entered-by",
                                    SourcedFigure::enteredBy)),
                    FigureController::address);

    private final FigureEntry entry;
    private final CurrentPerson person;
    private final Words words;

    FigureController(FigureEntry entry, CurrentPerson person, Words words) {
        this.entry = entry;
        this.person = person;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    @PreAuthorize("hasAuthority('report:read')")
    String list(@RequestParam Map<String, String> params, Model model) {
        var query = TABLE.query(params);
        model.addAttribute(
                "page",
                TABLE.page(query, entry.list(agency(), query))
                        .withLedger("figures")
                        .withNew(person.may("report:edit"), "report.figure.enter"));
        return "shared/desklist";
    }

    private static String address(SourcedFigure figure) {
        return ADDRESS
                + "/new?year="
                + figure.year()
                + "&name="
                + URLEncoder.encode(figure.name(), StandardCharsets.UTF_8);
    }

    @GetMapping(ADDRESS + ".xlsx")
    @PreAuthorize("hasAuthority('report:read')")
    void export(
            @RequestParam Map<String, String> params, Locale locale, HttpServletResponse response)
            throws IOException {
        var all = entry.all(agency(), TABLE.query(params));
        TABLE.export(all.stream(), code -> words.of(locale, code), response);
    }

    /** An empty form, or the form of a figure that is there. */
    @GetMapping(ADDRESS + "/new")
    @PreAuthorize("hasAuthority('report:edit')")
    String blank(@RequestParam Map<String, String> params, Model model) {
        var typed = typed(params);
        entry
                .all(
                        agency(),
                        TABLE.query(Map.of("year", of(typed, "year"), "q", of(typed, "name"))))
                .stream()
                .filter(row -> row.name().equals(typed.get("name")))
                .findFirst()
                .ifPresent(
                        row -> {
                            typed.put("value", Amount.of(row.value()).text());
                            typed.put("unit", row.unit());
                            typed.put("source", row.source());
                        });
        return form(typed, Map.of(), model);
    }

    @PostMapping(ADDRESS)
    @PreAuthorize("hasAuthority('report:edit')")
    String enter(
            @RequestParam Map<String, String> params,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var typed = typed(params);
        var faults = faults(typed);
        if (!faults.isEmpty()) {
            return form(typed, Faults.of(new InvalidInput(faults), words, locale), model);
        }
        entry.enter(
                agency(),
                Integer.parseInt(of(typed, "year")),
                of(typed, "name"),
                new BigDecimal(of(typed, "value").replace(",", "")),
                of(typed, "unit"),
                of(typed, "source"));
        flash.addFlashAttribute("notice", words.of(locale, "report.figure.saved"));
        return "redirect:" + ADDRESS + "?year=" + typed.get("year");
    }

    private static Map<String, String> typed(Map<String, String> params) {
        var typed = new LinkedHashMap<String, String>();
        FIELDS.forEach(field -> typed.put(field, params.getOrDefault(field, "").strip()));
        return typed;
    }

    private static String of(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "");
    }

    private static List<FieldFault> faults(Map<String, String> typed) {
        var faults = new ArrayList<FieldFault>();
        for (var field : List.of("year", "name", "value", "source")) {
            if (of(typed, field).isEmpty()) {
                faults.add(new FieldFault(field, "required"));
            }
        }
        check(typed, "year", "(20[01]\\d|20[2-9]\\d)", "report.year", faults);
        var whole = Indicator.of(of(typed, "name")).filter(any -> any != Indicator.FEE).isPresent();
        check(
                typed,
                "value",
                whole ? "[\\d,]{1,12}" : "[\\d,]{1,12}(\\.\\d{1,6})?",
                whole ? "report.count" : "report.amount",
                faults);
        return faults;
    }

    private static void check(
            Map<String, String> typed,
            String field,
            String pattern,
            String code,
            List<FieldFault> faults) {
        var text = of(typed, field);
        if (!text.isEmpty() && !text.matches(pattern)) {
            faults.add(new FieldFault(field, code, List.of(text)));
        }
    }

    private static String form(Map<String, String> typed, Map<String, String> faults, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        return "report/figure";
    }

    private AgencyId agency() {
        return person.require().agency();
    }
}
