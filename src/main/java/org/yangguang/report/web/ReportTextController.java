package org.yangguang.report.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.law.report.ReportSection;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.report.application.NarrativeEditing;
import org.yangguang.report.application.ReportOfYear;
import org.yangguang.shared.InvalidInput;
import org.yangguang.shared.web.Words;

/** The written parts of a report at the desk (年报文字). */
@Controller
class ReportTextController {

    private final Agencies agencies;
    private final ReportOfYear reports;
    private final NarrativeEditing editing;
    private final CurrentPerson person;
    private final Words words;

    ReportTextController(
            Agencies agencies,
            ReportOfYear reports,
            NarrativeEditing editing,
            CurrentPerson person,
            Words words) {
        this.agencies = agencies;
        this.reports = reports;
        this.editing = editing;
        this.person = person;
        this.words = words;
    }

    @GetMapping("/desk/reports/{year:\\d{4}}/text")
    @PreAuthorize("hasAuthority('report:edit')")
    String text(@PathVariable int year, Model model) {
        var typed = new LinkedHashMap<String, String>();
        editing.texts(agency().id(), year)
                .forEach((section, text) -> typed.put(section.name(), text));
        return form(year, typed, Map.of(), model);
    }

    @PostMapping("/desk/reports/{year:\\d{4}}/text")
    @PreAuthorize("hasAuthority('report:edit')")
    String save(
            @PathVariable int year,
            @RequestParam Map<String, String> params,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var texts = new LinkedHashMap<ReportSection, String>();
        var typed = new LinkedHashMap<String, String>();
        for (var section : NarrativeEditing.WRITTEN) {
            var text = params.getOrDefault(section.name(), "").replace("\r\n", "\n");
            texts.put(section, text);
            typed.put(section.name(), text);
        }
        try {
            editing.save(agency().id(), year, texts);
        } catch (InvalidInput invalid) {
            return form(year, typed, Faults.of(invalid, words, locale), model);
        }
        flash.addFlashAttribute("notice", words.of(locale, "report.text-saved"));
        return "redirect:/desk/reports/" + year;
    }

    private String form(
            int year, Map<String, String> typed, Map<String, String> faults, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        model.addAttribute("known", reports.known(agency(), year));
        return "report/text";
    }

    private Agency agency() {
        return agencies.require(person.require().agency());
    }
}
