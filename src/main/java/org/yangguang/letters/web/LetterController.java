package org.yangguang.letters.web;

import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.letters.LetterId;
import org.yangguang.letters.application.LetterDelivering;
import org.yangguang.letters.application.LetterDrafting;
import org.yangguang.letters.application.LetterSigning;
import org.yangguang.letters.domain.Delivery;
import org.yangguang.letters.domain.DeliveryWay;
import org.yangguang.letters.printing.LetterDocx;
import org.yangguang.letters.printing.LetterPdf;
import org.yangguang.letters.printing.PrintedLetter;
import org.yangguang.release.Fingerprint;
import org.yangguang.release.ReviewStep;
import org.yangguang.shared.web.Download;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Typed;
import org.yangguang.shared.web.Words;

/** One letter at the desk: read, print, submit, sign, return, deliver. */
@Controller
@RequestMapping("/desk/letters/{id}")
class LetterController {

    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final LetterDrafting drafting;
    private final LetterSigning signing;
    private final LetterDelivering delivering;
    private final LetterPages pages;
    private final Words words;

    LetterController(
            LetterDrafting drafting,
            LetterSigning signing,
            LetterDelivering delivering,
            LetterPages pages,
            Words words) {
        this.drafting = drafting;
        this.signing = signing;
        this.delivering = delivering;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('letter:read')")
    ModelAndView show(@PathVariable LetterId id, Locale locale) {
        return page(id, "", FormState.empty(), locale);
    }

    @GetMapping("/letter.pdf")
    @PreAuthorize("hasAuthority('letter:read')")
    ResponseEntity<byte[]> pdf(@PathVariable LetterId id) {
        var letter = PrintedLetter.of(drafting.require(id));
        return Download.of(LetterPdf.of(letter), "application/pdf", letter.fileName() + ".pdf");
    }

    @GetMapping("/letter.docx")
    @PreAuthorize("hasAuthority('letter:read')")
    ResponseEntity<byte[]> docx(@PathVariable LetterId id) {
        var letter = PrintedLetter.of(drafting.require(id));
        return Download.of(LetterDocx.of(letter), DOCX, letter.fileName() + ".docx");
    }

    @PostMapping("/submission")
    @PreAuthorize("hasAuthority('letter:draft')")
    ModelAndView submit(@PathVariable LetterId id, RedirectAttributes flash, Locale locale) {
        drafting.submit(id);
        return done(id, "letters.submitted", flash, locale);
    }

    @PostMapping("/discard")
    @PreAuthorize("hasAuthority('letter:draft')")
    ModelAndView discard(@PathVariable LetterId id, RedirectAttributes flash, Locale locale) {
        drafting.discard(id);
        return done(id, "letters.discarded", flash, locale);
    }

    @PostMapping("/signature")
    @PreAuthorize(
            "hasAnyAuthority('item:review:1', 'item:review:2', 'item:review:3', 'item:review:4',"
                    + " 'letter:sign')")
    ModelAndView sign(
            @PathVariable LetterId id,
            @RequestParam ReviewStep step,
            @RequestParam String seen,
            @RequestParam(defaultValue = "") String opinion,
            RedirectAttributes flash,
            Locale locale) {
        var letter = signing.sign(id, step, new Fingerprint(seen), opinion);
        return done(
                id,
                letter.issue().isPresent() ? "letters.issued" : "letters.signed",
                flash,
                locale);
    }

    @PostMapping("/return")
    @PreAuthorize(
            "hasAnyAuthority('item:review:1', 'item:review:2', 'item:review:3', 'item:review:4',"
                    + " 'letter:sign')")
    ModelAndView sendBack(
            @PathVariable LetterId id,
            @RequestParam ReviewStep step,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash,
            Locale locale) {
        return FormState.sent(
                values,
                () -> {
                    signing.sendBack(id, step, new Typed(values).text("reason"));
                    return done(id, "letters.returned", flash, locale);
                },
                back -> page(id, "return", back, locale));
    }

    @PostMapping("/delivery")
    @PreAuthorize("hasAuthority('letter:draft')")
    ModelAndView deliver(
            @PathVariable LetterId id,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash,
            Locale locale) {
        return FormState.sent(
                values,
                () -> {
                    delivering.deliver(id, delivery(new Typed(values)));
                    return done(id, "letters.delivered", flash, locale);
                },
                back -> page(id, "delivery", back, locale));
    }

    @PostMapping("/receipt")
    @PreAuthorize("hasAuthority('letter:draft')")
    ModelAndView received(
            @PathVariable LetterId id,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash,
            Locale locale) {
        return FormState.sent(
                values,
                () -> {
                    var typed = new Typed(values);
                    typed.require("receivedOn");
                    var on = typed.date("receivedOn");
                    typed.check();
                    delivering.received(id, on.orElseThrow());
                    return done(id, "letters.received", flash, locale);
                },
                back -> page(id, "receipt", back, locale));
    }

    /** Lays a copy on the site for the applicant, or takes it away. */
    @PostMapping("/online-copy")
    @PreAuthorize("hasAuthority('letter:draft')")
    ModelAndView copy(
            @PathVariable LetterId id,
            @RequestParam boolean shown,
            RedirectAttributes flash,
            Locale locale) {
        delivering.show(id, shown);
        return done(id, shown ? "letters.shown" : "letters.hidden", flash, locale);
    }

    private static Delivery delivery(Typed typed) {
        typed.require("way", "on", "proof");
        var way = typed.choice("way", DeliveryWay.class);
        var on = typed.date("on");
        if (typed.text("proof").length() > 500) {
            typed.fault("proof", "letters.line", "", 500);
        }
        typed.check();
        return Delivery.of(way.orElseThrow(), on.orElseThrow(), typed.text("proof"));
    }

    private ModelAndView page(LetterId id, String returned, FormState form, Locale locale) {
        return new ModelAndView(
                "letters/letter",
                Map.of("page", pages.of(drafting.require(id), returned, form, locale)),
                HttpStatusCode.valueOf(form.status()));
    }

    private ModelAndView done(LetterId id, String notice, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("notice", words.of(locale, notice));
        return new ModelAndView("redirect:/desk/letters/" + id);
    }
}
