package org.yangguang.items.web;

import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.items.ItemId;
import org.yangguang.items.application.Drafting;
import org.yangguang.items.application.ItemScreening;
import org.yangguang.items.application.Reviewing;
import org.yangguang.items.application.Withdrawing;
import org.yangguang.release.Fingerprint;
import org.yangguang.release.ReviewStep;
import org.yangguang.shared.web.Words;

/** One item at the desk, and the steps that a person takes there. */
@Controller
@RequestMapping("/desk")
class ItemController {

    private final Drafting drafting;
    private final ItemScreening screening;
    private final Reviewing reviewing;
    private final Withdrawing withdrawing;
    private final ItemPages pages;
    private final Words words;

    ItemController(
            Drafting drafting,
            ItemScreening screening,
            Reviewing reviewing,
            Withdrawing withdrawing,
            ItemPages pages,
            Words words) {
        this.drafting = drafting;
        this.screening = screening;
        this.reviewing = reviewing;
        this.withdrawing = withdrawing;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/items/{id}")
    @PreAuthorize("hasAuthority('item:read')")
    String item(@PathVariable ItemId id, Model model, Locale locale) {
        model.addAttribute("page", pages.of(drafting.require(id), locale));
        return "items/item";
    }

    @PostMapping("/items/{id}/submission")
    @PreAuthorize("hasAuthority('item:draft')")
    String submit(@PathVariable ItemId id, RedirectAttributes flash, Locale locale) {
        var item = drafting.require(id);
        var report = screening.reportOn(item).orElseGet(() -> screening.run(item));
        if (report.blocking() > 0) {
            flash.addFlashAttribute(
                    "notice",
                    words.of(locale, "items.screening.blocks", report.blocking(), report.open()));
            return "redirect:/desk/items/" + id + "#screening";
        }
        drafting.submit(id);
        return done(id, "items.submitted", flash, locale);
    }

    @PostMapping("/items/{id}/discard")
    @PreAuthorize("hasAuthority('item:draft')")
    String discard(@PathVariable ItemId id, RedirectAttributes flash, Locale locale) {
        drafting.discard(id);
        return done(id, "items.discarded", flash, locale);
    }

    @PostMapping("/items/{id}/signature")
    @PreAuthorize(
            "hasAnyAuthority('item:review:1', 'item:review:2', 'item:review:3', 'item:review:4')")
    String sign(
            @PathVariable ItemId id,
            @RequestParam ReviewStep step,
            @RequestParam String seen,
            @RequestParam(defaultValue = "") String opinion,
            RedirectAttributes flash,
            Locale locale) {
        var item = reviewing.sign(id, step, new Fingerprint(seen), opinion);
        boolean published = item.state().code().equals("PUBLISHED");
        return done(id, published ? "items.published" : "items.signed", flash, locale);
    }

    @PostMapping("/items/{id}/return")
    @PreAuthorize(
            "hasAnyAuthority('item:review:1', 'item:review:2', 'item:review:3', 'item:review:4')")
    String sendBack(
            @PathVariable ItemId id,
            @RequestParam ReviewStep step,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash,
            Locale locale) {
        reviewing.sendBack(id, step, reason);
        return done(id, "items.returned", flash, locale);
    }

    @PostMapping("/items/{id}/withdrawal")
    @PreAuthorize("hasAuthority('item:withdraw')")
    String withdraw(
            @PathVariable ItemId id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash,
            Locale locale) {
        withdrawing.withdraw(id, reason);
        return done(id, "items.withdrawn", flash, locale);
    }

    private String done(ItemId id, String notice, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("notice", words.of(locale, notice));
        return "redirect:/desk/items/" + id;
    }
}
