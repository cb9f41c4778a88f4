package org.yangguang.items.web;

import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.files.FileId;
import org.yangguang.items.ItemId;
import org.yangguang.items.application.Drafting;
import org.yangguang.items.application.HitDeciding;
import org.yangguang.items.application.ItemScreening;
import org.yangguang.release.Fingerprint;
import org.yangguang.shared.web.Words;

/** What people do with the screening of an item on its page. */
@Controller
@RequestMapping("/desk/items/{id}/screening")
class ScreeningDeeds {

    private final Drafting drafting;
    private final ItemScreening screening;
    private final HitDeciding deciding;
    private final Words words;

    ScreeningDeeds(Drafting drafting, ItemScreening screening, HitDeciding deciding, Words words) {
        this.drafting = drafting;
        this.screening = screening;
        this.deciding = deciding;
        this.words = words;
    }

    @PostMapping
    @PreAuthorize("hasAuthority('item:read')")
    String run(@PathVariable ItemId id, RedirectAttributes flash, Locale locale) {
        return done(id, flash, screened(id, locale));
    }

    @PostMapping("/{hit}/justification")
    @PreAuthorize("hasAnyAuthority('item:draft', 'item:review:3')")
    String justify(
            @PathVariable ItemId id,
            @PathVariable int hit,
            @RequestParam String seen,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String basis,
            RedirectAttributes flash,
            Locale locale) {
        deciding.justify(id, new Fingerprint(seen), hit, reason, basis);
        return done(id, flash, words.of(locale, "items.screening.justified"));
    }

    @PostMapping("/{hit}/mask")
    @PreAuthorize("hasAuthority('item:draft')")
    String mask(
            @PathVariable ItemId id,
            @PathVariable int hit,
            @RequestParam String seen,
            RedirectAttributes flash,
            Locale locale) {
        deciding.mask(id, new Fingerprint(seen), hit);
        return done(id, flash, screened(id, locale));
    }

    @PostMapping("/masks")
    @PreAuthorize("hasAuthority('item:draft')")
    String maskAll(
            @PathVariable ItemId id,
            @RequestParam String seen,
            RedirectAttributes flash,
            Locale locale) {
        deciding.maskAll(id, new Fingerprint(seen));
        return done(id, flash, screened(id, locale));
    }

    @PostMapping("/files/{file}/cleaning")
    @PreAuthorize("hasAuthority('item:draft')")
    String clean(
            @PathVariable ItemId id,
            @PathVariable FileId file,
            @RequestParam String seen,
            RedirectAttributes flash,
            Locale locale) {
        var clean = deciding.clean(id, new Fingerprint(seen), file);
        var removed =
                clean.removed().stream()
                        .map(code -> words.of(locale, code))
                        .reduce((one, other) -> one + "、" + other)
                        .orElse("");
        return done(
                id,
                flash,
                words.of(locale, "items.screening.cleaned", removed) + " " + screened(id, locale));
    }

    @PostMapping("/question")
    @PreAuthorize("hasAuthority('item:draft')")
    String ask(
            @PathVariable ItemId id,
            @RequestParam String seen,
            RedirectAttributes flash,
            Locale locale) {
        deciding.ask(id, new Fingerprint(seen));
        return done(id, flash, words.of(locale, "items.screening.asked"));
    }

    /** Every mending makes another content, which is looked through at once. */
    private String screened(ItemId id, Locale locale) {
        var report = screening.run(drafting.require(id));
        return report.blocking() > 0
                ? words.of(locale, "items.screening.blocks", report.blocking(), report.open())
                : report.open() > 0
                        ? words.of(locale, "items.screening.open", report.open())
                        : words.of(locale, "items.screening.clear");
    }

    private static String done(ItemId id, RedirectAttributes flash, String notice) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/desk/items/" + id + "#screening";
    }
}
