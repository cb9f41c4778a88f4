package org.yangguang.org;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.ListPage;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.Listing;
import org.yangguang.shared.web.DeskEntry;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Words;

/** Agencies and their offices at the desk (机构与科室). */
@Controller
class AgencyController {

    private static final String LIST = "/desk/agencies";
    private static final List<Column<Agency>> COLUMNS =
            List.of(
                    Column.plain("name", "org.name", Agency::name),
                    Column.plain("shortName", "org.short-name", Agency::shortName),
                    Column.plain("code", "org.code", Agency::code));

    private final Agencies agencies;
    private final Offices offices;
    private final AgencyEditing editing;
    private final Words words;

    AgencyController(Agencies agencies, Offices offices, AgencyEditing editing, Words words) {
        this.agencies = agencies;
        this.offices = offices;
        this.editing = editing;
        this.words = words;
    }

    @Bean
    static DeskEntry agenciesEntry() {
        return new DeskEntry("desk.section.system", "org.agencies", LIST, 900, "org:read");
    }

    @GetMapping(LIST)
    @PreAuthorize("hasAuthority('org:read')")
    String list(@RequestParam Map<String, String> params, Model model) {
        var query = ListQuery.of(params, Set.of(), Set.of("name"), "name");
        var all =
                agencies.all().stream()
                        .sorted(Comparator.comparing(a -> a.parent().isPresent()))
                        .toList();
        var rows = all.stream().skip(query.offset()).limit(query.size()).toList();
        var page =
                ListPage.of(
                                "org.agencies",
                                LIST,
                                query,
                                List.of(),
                                COLUMNS,
                                new Listing<>(rows, all.size()),
                                agency -> LIST + "/" + agency.code())
                        .withAction("org.new", LIST + "/new");
        model.addAttribute("page", page);
        return "org/agencies";
    }

    @GetMapping(LIST + "/new")
    @PreAuthorize("hasAuthority('org:create')")
    String blank(Model model) {
        return form(model, FormState.empty(), true, List.of());
    }

    @PostMapping(LIST)
    @PreAuthorize("hasAuthority('org:create')")
    String create(
            @RequestParam Map<String, String> params,
            Locale locale,
            Model model,
            RedirectAttributes onward) {
        try {
            var agency = editing.create(AgencyForm.of(params));
            onward.addFlashAttribute("notice", words.of(locale, "org.saved", agency.name()));
            return "redirect:" + LIST + "/" + agency.code();
        } catch (InvalidInput faults) {
            return form(model, new FormState(params, faults.faults()), true, List.of());
        }
    }

    @GetMapping(LIST + "/{code}")
    @PreAuthorize("hasAuthority('org:read')")
    String show(@PathVariable String code, Model model) {
        var agency = agencies.require(code);
        String parent = agency.parent().map(agencies::require).map(Agency::code).orElse("");
        return form(
                model,
                FormState.of(AgencyForm.fieldsOf(agency, parent)),
                false,
                offices.of(agency.id()));
    }

    @PostMapping(LIST + "/{code}")
    @PreAuthorize("hasAuthority('org:edit')")
    String change(
            @PathVariable String code,
            @RequestParam Map<String, String> params,
            Locale locale,
            Model model,
            RedirectAttributes onward) {
        var fields = new java.util.HashMap<>(params);
        fields.put("code", code);
        try {
            var agency = editing.change(AgencyForm.of(fields));
            onward.addFlashAttribute("notice", words.of(locale, "org.saved", agency.name()));
            return "redirect:" + LIST + "/" + code;
        } catch (InvalidInput faults) {
            var agency = agencies.require(code);
            return form(
                    model, new FormState(fields, faults.faults()), false, offices.of(agency.id()));
        }
    }

    @PostMapping(LIST + "/{code}/offices")
    @PreAuthorize("hasAuthority('org:edit')")
    String addOffice(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String name,
            Locale locale,
            RedirectAttributes onward) {
        if (name.isBlank() || name.length() > 60) {
            throw new InvalidInput(List.of(FieldFault.of("name", "org.office-name")));
        }
        var office = offices.add(agencies.require(code).id(), name.strip());
        onward.addFlashAttribute("notice", words.of(locale, "org.office-added", office.name()));
        return "redirect:" + LIST + "/" + code;
    }

    private String form(Model model, FormState form, boolean fresh, List<Office> within) {
        model.addAttribute("form", form);
        model.addAttribute("fresh", fresh);
        model.addAttribute("offices", within);
        model.addAttribute("agencies", agencies.all());
        return "org/agency";
    }
}
