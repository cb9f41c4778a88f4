package org.yangguang.items.web;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
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
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.RecordHistory;
import org.yangguang.items.ItemChannel;
import org.yangguang.items.ItemColumns;
import org.yangguang.items.application.SiteArranging;
import org.yangguang.shared.web.DeskEntry;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Typed;
import org.yangguang.shared.web.Words;

/** Columns and the deputy leader's step, as the agency arranges them (栏目与审签环节). */
@Controller
@RequestMapping("/desk/site")
@PreAuthorize("hasAuthority('site:edit')")
class SiteController {

    private final SiteArranging site;
    private final ItemColumns columns;
    private final CurrentPerson person;
    private final RecordHistory history;
    private final Words words;

    SiteController(
            SiteArranging site,
            ItemColumns columns,
            CurrentPerson person,
            RecordHistory history,
            Words words) {
        this.site = site;
        this.columns = columns;
        this.person = person;
        this.history = history;
        this.words = words;
    }

    @Bean
    static DeskEntry siteEntry() {
        return new DeskEntry("desk.section.system", "items.site", "/desk/site", 890, "site:edit");
    }

    @GetMapping
    ModelAndView show(Locale locale) {
        return page("", FormState.empty(), locale);
    }

    @PostMapping("/deputy-review")
    ModelAndView deputyReview(@RequestParam boolean on, Locale locale, RedirectAttributes flash) {
        site.letDeputyReview(on);
        return saved(locale, flash);
    }

    @PostMapping("/columns")
    ModelAndView add(
            @RequestParam Map<String, String> values, Locale locale, RedirectAttributes flash) {
        return FormState.sent(
                values,
                () -> {
                    var typed = new Typed(values);
                    typed.require("channel");
                    var channel = typed.choice("channel", ItemChannel.class);
                    typed.check();
                    site.addColumn(channel.orElseThrow(), typed.text("name"));
                    return saved(locale, flash);
                },
                back -> page("+", back, locale));
    }

    @PostMapping("/columns/{code}")
    ModelAndView rename(
            @PathVariable String code,
            @RequestParam Map<String, String> values,
            Locale locale,
            RedirectAttributes flash) {
        return FormState.sent(
                values,
                () -> {
                    site.renameColumn(code, new Typed(values).text("name"));
                    return saved(locale, flash);
                },
                back -> page(code, back, locale));
    }

    private ModelAndView page(String returned, FormState form, Locale locale) {
        var agency = person.require().agency();
        var page =
                new SitePage(
                        site.deputyReviews(),
                        columns.of(agency),
                        returned,
                        form,
                        history.of("site:" + agency, locale));
        return new ModelAndView(
                "items/site", Map.of("page", page), HttpStatusCode.valueOf(form.status()));
    }

    private ModelAndView saved(Locale locale, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", words.of(locale, "form.saved"));
        return new ModelAndView("redirect:/desk/site");
    }
}
