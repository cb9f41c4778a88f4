package org.yangguang.requests.web;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.requests.application.PublicationDesk;
import org.yangguang.requests.domain.PublicationSuggestionId;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Typed;

/** One suggestion to publish what was disclosed on request: accept or decline (审核，条例第四十四条). */
@Controller
@RequestMapping("/desk/publication-suggestions/{id}")
class PublicationController {

    private static final int LONGEST = 1_000;

    private final PublicationDesk desk;
    private final PublicationPages pages;
    private final CurrentPerson person;

    PublicationController(PublicationDesk desk, PublicationPages pages, CurrentPerson person) {
        this.desk = desk;
        this.pages = pages;
        this.person = person;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('request:read')")
    ModelAndView show(@PathVariable PublicationSuggestionId id, Locale locale) {
        return page(id, "", FormState.empty(), locale);
    }

    /** Accepts it: whoever does so is the author of the draft. */
    @PostMapping("/acceptance")
    @PreAuthorize("hasAuthority('request:close') and hasAuthority('item:draft')")
    ModelAndView accept(
            @PathVariable PublicationSuggestionId id,
            @RequestParam Map<String, String> values,
            Locale locale) {
        return decided(
                id,
                "acceptance",
                values,
                locale,
                typed -> {
                    typed.require("title", "column", "reason");
                    check(typed);
                    return "/desk/items/"
                            + desk.accept(
                                    id,
                                    typed.version(),
                                    typed.text("reason"),
                                    typed.text("title"),
                                    typed.text("column"));
                });
    }

    @PostMapping("/refusal")
    @PreAuthorize("hasAuthority('request:close')")
    ModelAndView decline(
            @PathVariable PublicationSuggestionId id,
            @RequestParam Map<String, String> values,
            Locale locale) {
        return decided(
                id,
                "refusal",
                values,
                locale,
                typed -> {
                    typed.require("reason");
                    check(typed);
                    desk.decline(id, typed.version(), typed.text("reason"));
                    return "/desk/publication-suggestions/" + id;
                });
    }

    /** Drafts another item, the first having been given up. */
    @PostMapping("/draft")
    @PreAuthorize("hasAuthority('request:close') and hasAuthority('item:draft')")
    ModelAndView draftAnew(
            @PathVariable PublicationSuggestionId id,
            @RequestParam Map<String, String> values,
            Locale locale) {
        return decided(
                id,
                "draft",
                values,
                locale,
                typed -> {
                    typed.require("title", "column");
                    check(typed);
                    return "/desk/items/"
                            + desk.draftAnew(
                                    id, typed.version(), typed.text("title"), typed.text("column"));
                });
    }

    private ModelAndView decided(
            PublicationSuggestionId id,
            String deed,
            Map<String, String> values,
            Locale locale,
            Function<Typed, String> deciding) {
        return FormState.sent(
                values,
                () -> new ModelAndView("redirect:" + deciding.apply(new Typed(values))),
                back -> page(id, deed, back, locale));
    }

    private static void check(Typed typed) {
        if (typed.text("reason").length() > LONGEST) {
            typed.fault("reason", "apply.too-long", LONGEST);
        }
        typed.check();
    }

    private ModelAndView page(
            PublicationSuggestionId id, String deed, FormState form, Locale locale) {
        var suggestion = desk.require(person.require().agency(), id);
        return new ModelAndView(
                "requests/publication/suggestion",
                Map.of("page", pages.of(suggestion, deed, form, locale)),
                HttpStatusCode.valueOf(form.status()));
    }
}
