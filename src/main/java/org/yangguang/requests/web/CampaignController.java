package org.yangguang.requests.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
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
import org.yangguang.requests.application.CampaignDesk;
import org.yangguang.requests.domain.CampaignId;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Typed;
import org.yangguang.shared.web.Words;

/** One campaign: who is in it, and what is done with all of them. */
@Controller
@RequestMapping("/desk/campaigns/{id}")
class CampaignController {

    /** What a person types at once. */
    private static final int MOST_NUMBERS = 500;

    private final CampaignDesk desk;
    private final CampaignPages pages;
    private final Words words;

    CampaignController(CampaignDesk desk, CampaignPages pages, Words words) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('request:read')")
    ModelAndView show(@PathVariable CampaignId id) {
        return page(id, "", FormState.empty());
    }

    /** Begins to confirm all that wait, and leads to the progress. */
    @PostMapping("/confirmation")
    @PreAuthorize("hasAuthority('request:register')")
    ModelAndView confirmAll(@PathVariable CampaignId id) {
        return FormState.sent(
                Map.of(),
                () -> new ModelAndView("redirect:/desk/jobs/" + desk.confirmAll(id)),
                back -> page(id, "confirmation", back));
    }

    @PostMapping("/proposals")
    @PreAuthorize("hasAuthority('request:close')")
    ModelAndView takeInProposed(
            @PathVariable CampaignId id, RedirectAttributes flash, Locale locale) {
        return sent(
                id,
                "proposals",
                Map.of(),
                flash,
                () -> words.of(locale, "campaigns.taken-in", desk.takeInProposed(id)));
    }

    @PostMapping("/taken-in")
    @PreAuthorize("hasAuthority('request:close')")
    ModelAndView takeIn(
            @PathVariable CampaignId id,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash,
            Locale locale) {
        return sent(
                id,
                "taken-in",
                values,
                flash,
                () -> {
                    var typed = new Typed(values);
                    var numbers = numbers(typed);
                    typed.check();
                    return words.of(locale, "campaigns.taken-in", desk.takeIn(id, numbers));
                });
    }

    @PostMapping("/taken-out")
    @PreAuthorize("hasAuthority('request:close')")
    ModelAndView takeOut(
            @PathVariable CampaignId id,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash,
            Locale locale) {
        return sent(
                id,
                "taken-out",
                values,
                flash,
                () -> {
                    var typed = new Typed(values);
                    var numbers = numbers(typed);
                    typed.require("why");
                    typed.check();
                    return words.of(
                            locale,
                            "campaigns.taken-out",
                            desk.takeOut(id, numbers, typed.text("why")));
                });
    }

    @PostMapping("/settings")
    @PreAuthorize("hasAuthority('request:register')")
    ModelAndView settle(
            @PathVariable CampaignId id,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash,
            Locale locale) {
        return sent(
                id,
                "settings",
                values,
                flash,
                () -> {
                    var typed = new Typed(values);
                    typed.require("name", "lead", "likeness");
                    var likeness = typed.number("likeness");
                    pages.requireLead(typed);
                    typed.check();
                    desk.settle(
                            id,
                            typed.version(),
                            typed.text("name"),
                            typed.text("lead"),
                            likeness.orElseThrow());
                    return words.of(locale, "campaigns.settled");
                });
    }

    /** Ends it, or takes it up again. */
    @PostMapping("/end")
    @PreAuthorize("hasAuthority('request:close')")
    ModelAndView end(
            @PathVariable CampaignId id,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash,
            Locale locale) {
        return sent(
                id,
                "end",
                values,
                flash,
                () -> {
                    long version = new Typed(values).version();
                    if (desk.require(id).closed()) {
                        desk.takeUpAgain(id, version);
                        return words.of(locale, "campaigns.taken-up-again");
                    }
                    desk.end(id, version);
                    return words.of(locale, "campaigns.ended");
                });
    }

    private ModelAndView sent(
            CampaignId id,
            String deed,
            Map<String, String> values,
            RedirectAttributes flash,
            Supplier<String> done) {
        return FormState.sent(
                values,
                () -> {
                    flash.addFlashAttribute("notice", done.get());
                    return new ModelAndView("redirect:/desk/campaigns/" + id);
                },
                back -> page(id, deed, back));
    }

    /** One to a line, or with commas between. */
    private static List<String> numbers(Typed typed) {
        typed.require("numbers");
        var numbers =
                Arrays.stream(typed.text("numbers").split("[\\s,，、;；]+"))
                        .filter(number -> !number.isEmpty())
                        .distinct()
                        .toList();
        if (numbers.size() > MOST_NUMBERS) {
            typed.fault("numbers", "campaigns.too-many", MOST_NUMBERS);
        }
        return numbers;
    }

    private ModelAndView page(CampaignId id, String returned, FormState form) {
        return new ModelAndView(
                "requests/campaign",
                Map.of("page", pages.of(desk.require(id), returned, form)),
                HttpStatusCode.valueOf(form.status()));
    }
}
