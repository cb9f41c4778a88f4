package org.yangguang.letters.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
import org.yangguang.identity.CurrentPerson;
import org.yangguang.letters.CaseLetters;
import org.yangguang.letters.CaseWithLetters.Online;
import org.yangguang.letters.CaseWithLetters.OpenCase;
import org.yangguang.letters.LetterId;
import org.yangguang.letters.LetterKind;
import org.yangguang.letters.application.Cases;
import org.yangguang.letters.application.LetterDrafting;
import org.yangguang.letters.domain.DeliveryWay;
import org.yangguang.letters.domain.Letter;
import org.yangguang.letters.domain.LetterState.InReview;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.web.Choices;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Typed;
import org.yangguang.shared.web.Words;

/** The form of a letter: for a new one in a case, and to change one. */
@Controller
@RequestMapping("/desk/letters")
class LetterFormController {

    private static final List<String> WAYS = Choices.of(DeliveryWay.values(), DeliveryWay::label);

    private final LetterDrafting drafting;
    private final Cases cases;
    private final CaseLetters letters;
    private final CurrentPerson person;
    private final Words words;

    LetterFormController(
            LetterDrafting drafting,
            Cases cases,
            CaseLetters letters,
            CurrentPerson person,
            Words words) {
        this.drafting = drafting;
        this.cases = cases;
        this.letters = letters;
        this.person = person;
        this.words = words;
    }

    /**
     * The letters of a case, and those that can be written in it now.
     *
     * @param key the case as {@code kind:id}
     */
    @GetMapping("/cases/{key}")
    @PreAuthorize("hasAuthority('letter:read')")
    ModelAndView ofCase(@PathVariable String key) {
        var subject = subject(key);
        var reference = subject.reference();
        var fitting =
                person.may("letter:draft")
                        ? Stream.of(LetterKind.values())
                                .filter(subject.fitting()::contains)
                                .toList()
                        : List.<LetterKind>of();
        return new ModelAndView(
                "letters/case",
                Map.of(
                        "page",
                        new LettersOfCase(
                                subject,
                                key,
                                letters.of(
                                        person.require().agency(),
                                        reference.kind(),
                                        reference.id()),
                                fitting)));
    }

    /**
     * A new letter in a case.
     *
     * @param key the case as {@code kind:id}
     */
    @GetMapping("/new")
    @PreAuthorize("hasAuthority('letter:draft')")
    ModelAndView blank(@RequestParam("case") String key, @RequestParam LetterKind kind) {
        var subject = subject(key);
        if (!subject.fitting().contains(kind)) {
            throw Refusal.conflict("letters.does-not-fit", kind + " in " + key, kind.label());
        }
        cases.requireReady(subject.reference(), kind);
        var values = new HashMap<String, String>();
        cases.known(subject.reference(), kind)
                .forEach((field, value) -> values.put(field.name(), value));
        if (cases.online(subject.reference(), kind) == Online.AGREED) {
            values.put("way", DeliveryWay.ONLINE.name());
        }
        return form(page(subject, key, kind, UUID.randomUUID().toString(), FormState.of(values)));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('letter:draft')")
    ModelAndView draft(
            @RequestParam("case") String key,
            @RequestParam LetterKind kind,
            @RequestParam LetterId id,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash,
            Locale locale) {
        var subject = subject(key);
        return FormState.sent(
                values,
                () -> {
                    drafting.draft(
                            id,
                            subject.reference().kind(),
                            subject.reference().id(),
                            kind,
                            way(values),
                            values);
                    return saved(id, flash, locale);
                },
                back -> form(page(subject, key, kind, id.toString(), back)));
    }

    @GetMapping("/{id}/edit")
    @PreAuthorize("hasAuthority('letter:draft')")
    ModelAndView edit(@PathVariable LetterId id) {
        var letter = drafting.require(id);
        return form(page(letter, FormState.of(values(letter))));
    }

    @PostMapping("/{id}")
    @PreAuthorize("hasAuthority('letter:draft')")
    ModelAndView change(
            @PathVariable LetterId id,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash,
            Locale locale) {
        return FormState.sent(
                values,
                () -> {
                    drafting.revise(id, new Typed(values).version(), way(values), values);
                    return saved(id, flash, locale);
                },
                back -> {
                    var letter = drafting.require(id);
                    return form(page(letter, back.beside(values(letter))));
                });
    }

    private static Map<String, String> values(Letter letter) {
        var values = new HashMap<String, String>();
        letter.content()
                .values()
                .values()
                .forEach((field, value) -> values.put(field.name(), value));
        values.put("way", letter.content().way().name());
        values.put("version", Long.toString(letter.version()));
        return values;
    }

    private static DeliveryWay way(Map<String, String> values) {
        var typed = new Typed(values);
        typed.require("way");
        var way = typed.choice("way", DeliveryWay.class);
        typed.check();
        return way.orElseThrow();
    }

    private OpenCase subject(String key) {
        int colon = key.indexOf(':');
        if (colon < 0 || !key.substring(colon + 1).matches("[0-9a-f-]{36}")) {
            throw Refusal.notFound("letters.unknown-case", "case " + key);
        }
        return cases.open(key.substring(0, colon), UUID.fromString(key.substring(colon + 1)));
    }

    private LetterFormPage page(
            OpenCase subject, String key, LetterKind kind, String id, FormState form) {
        return new LetterFormPage(
                LetterListController.LIST,
                id,
                kind,
                subject.reference().number(),
                subject.title(),
                subject.url(),
                key,
                false,
                cases.cautions(subject.reference(), kind),
                cases.fixed(subject.reference(), kind, form.values()),
                WAYS,
                cases.online(subject.reference(), kind),
                form);
    }

    private LetterFormPage page(Letter letter, FormState form) {
        var subject = cases.of(letter.subject());
        return new LetterFormPage(
                LetterListController.LIST + "/" + letter.id(),
                letter.id().toString(),
                letter.kind(),
                subject.reference().number(),
                subject.title(),
                subject.url(),
                "",
                letter.state() instanceof InReview,
                cases.cautions(letter.subject(), letter.kind()),
                cases.fixed(letter.subject(), letter.kind(), form.values()),
                WAYS,
                cases.online(letter.subject(), letter.kind()),
                form);
    }

    private static ModelAndView form(LetterFormPage page) {
        return new ModelAndView(
                "letters/form", Map.of("page", page), HttpStatusCode.valueOf(page.form().status()));
    }

    private ModelAndView saved(LetterId id, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("notice", words.of(locale, "letters.saved"));
        return new ModelAndView("redirect:" + LetterListController.LIST + "/" + id);
    }
}
