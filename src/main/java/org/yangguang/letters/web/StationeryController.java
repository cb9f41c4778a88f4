package org.yangguang.letters.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.identity.Accounts;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.letters.LetterKind;
import org.yangguang.letters.application.StationeryEditing;
import org.yangguang.letters.domain.LetterNumber;
import org.yangguang.letters.domain.LetterSettings;
import org.yangguang.letters.domain.LetterTemplate;
import org.yangguang.letters.domain.Stationery;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.TimelineStep;
import org.yangguang.shared.web.Typed;
import org.yangguang.shared.web.Words;

/** An agency's settings and templates for its letters (公文设置与模板). */
@Controller
@RequestMapping("/desk/letters/stationery")
class StationeryController {

    private static final String ADDRESS = "/desk/letters/stationery";

    private final Stationery stationery;
    private final StationeryEditing editing;
    private final Accounts accounts;
    private final CurrentPerson person;
    private final Words words;

    StationeryController(
            Stationery stationery,
            StationeryEditing editing,
            Accounts accounts,
            CurrentPerson person,
            Words words) {
        this.stationery = stationery;
        this.editing = editing;
        this.accounts = accounts;
        this.person = person;
        this.words = words;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('letter:template')")
    ModelAndView show() {
        return page(FormState.of(values(stationery.settings(person.require().agency()))));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('letter:template')")
    ModelAndView settle(
            @RequestParam Map<String, String> values, RedirectAttributes flash, Locale locale) {
        return FormState.sent(
                values,
                () -> {
                    editing.settle(settings(new Typed(values)));
                    return done(ADDRESS, flash, locale);
                },
                this::page);
    }

    @GetMapping("/{kind}")
    @PreAuthorize("hasAuthority('letter:template')")
    ModelAndView template(@PathVariable LetterKind kind, Locale locale) {
        var template = stationery.template(person.require().agency(), kind);
        return page(
                kind,
                FormState.of(
                        Map.of(
                                "text",
                                template.text(),
                                "version",
                                Integer.toString(template.version()))),
                locale);
    }

    @PostMapping("/{kind}")
    @PreAuthorize("hasAuthority('letter:template')")
    ModelAndView change(
            @PathVariable LetterKind kind,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash,
            Locale locale) {
        return FormState.sent(
                values,
                () -> {
                    var typed = new Typed(values);
                    typed.require("text");
                    var seen = typed.number("version");
                    typed.check();
                    editing.put(kind, seen.orElse(0), typed.text("text"));
                    return done(ADDRESS + "/" + kind, flash, locale);
                },
                back -> page(kind, back, locale));
    }

    private static LetterSettings settings(Typed typed) {
        typed.require("series", "reviewBody", "court", "deputyReview", "headSignsNotices");
        if (typed.filled("series").filter(word -> !LetterNumber.isSeries(word)).isPresent()) {
            typed.fault("series", "letters.series");
        }
        for (var field : List.of("reviewBody", "court", "reviewOnline")) {
            if (typed.text(field).length() > 200) {
                typed.fault(field, "letters.line", "", 200);
            }
        }
        var deputy = typed.choice("deputyReview", Choice.class);
        var head = typed.choice("headSignsNotices", Choice.class);
        typed.check();
        return new LetterSettings(
                typed.text("series"),
                typed.text("reviewBody"),
                typed.text("court"),
                typed.text("reviewOnline"),
                deputy.orElseThrow() == Choice.YES,
                head.orElseThrow() == Choice.YES);
    }

    private enum Choice {
        YES,
        NO
    }

    private static Map<String, String> values(LetterSettings settings) {
        return Map.of(
                "series", settings.series(),
                "reviewBody", settings.reviewBody(),
                "court", settings.court(),
                "reviewOnline", settings.reviewOnline(),
                "deputyReview", settings.deputyReview() ? "YES" : "NO",
                "headSignsNotices", settings.headSignsNotices() ? "YES" : "NO");
    }

    private ModelAndView page(FormState form) {
        var agency = person.require().agency();
        var kinds =
                Stream.of(LetterKind.values())
                        .map(
                                kind ->
                                        new StationeryPage.Kind(
                                                kind, stationery.template(agency, kind).version()))
                        .toList();
        return new ModelAndView(
                "letters/stationery",
                Map.of("page", new StationeryPage(form, kinds)),
                HttpStatusCode.valueOf(form.status()));
    }

    private ModelAndView page(LetterKind kind, FormState form, Locale locale) {
        var agency = person.require().agency();
        return new ModelAndView(
                "letters/template",
                Map.of(
                        "page",
                        new StationeryPage.Template(
                                kind,
                                stationery.template(agency, kind).version(),
                                form,
                                braced(LetterTemplate.mandatory(kind)),
                                braced(LetterTemplate.possible(kind)),
                                history(kind, locale))),
                HttpStatusCode.valueOf(form.status()));
    }

    private List<TimelineStep> history(LetterKind kind, Locale locale) {
        var versions = stationery.versions(person.require().agency(), kind);
        var names = accounts.namesOf(versions.stream().map(Stationery.Version::person).toList());
        return versions.stream()
                .map(
                        version ->
                                TimelineStep.done(
                                        words.of(
                                                locale,
                                                "letters.template.version",
                                                version.template().version()),
                                        ChinaTime.minuteOf(version.at())
                                                + " "
                                                + names.getOrDefault(
                                                        version.person(), version.person()),
                                        version.template().text()))
                .toList();
    }

    private static List<String> braced(Set<String> places) {
        return places.stream().map(place -> "{" + place + "}").toList();
    }

    private ModelAndView done(String address, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("notice", words.of(locale, "form.saved"));
        return new ModelAndView("redirect:" + address);
    }
}
