package org.yangguang.letters.web;

import java.util.Locale;
import java.util.Map;
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
import org.yangguang.letters.LetterBatchId;
import org.yangguang.letters.application.BatchDrafting;
import org.yangguang.letters.application.BatchReviewing;
import org.yangguang.letters.application.PostingBatch;
import org.yangguang.release.Fingerprint;
import org.yangguang.release.ReviewStep;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Typed;
import org.yangguang.shared.web.Words;

/** One content for many cases: read, reviewed once, issued and posted together. */
@Controller
@RequestMapping(BatchController.LIST + "/{id}")
class BatchController {

    static final String LIST = "/desk/letters/batches";

    private static final int LONGEST_PROOF = 400;

    private final BatchDrafting drafting;
    private final BatchReviewing reviewing;
    private final PostingBatch posting;
    private final BatchPages pages;
    private final Words words;

    BatchController(
            BatchDrafting drafting,
            BatchReviewing reviewing,
            PostingBatch posting,
            BatchPages pages,
            Words words) {
        this.drafting = drafting;
        this.reviewing = reviewing;
        this.posting = posting;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('letter:read')")
    ModelAndView show(@PathVariable LetterBatchId id, Locale locale) {
        return page(id, "", FormState.empty(), locale);
    }

    @PostMapping("/submission")
    @PreAuthorize("hasAuthority('letter:draft')")
    ModelAndView submit(@PathVariable LetterBatchId id, RedirectAttributes flash, Locale locale) {
        reviewing.submit(id);
        return done(id, "letters.submitted", flash, locale);
    }

    @PostMapping("/discard")
    @PreAuthorize("hasAuthority('letter:draft')")
    ModelAndView discard(@PathVariable LetterBatchId id, RedirectAttributes flash, Locale locale) {
        drafting.discard(id);
        return done(id, "letters.discarded", flash, locale);
    }

    /** Signs for all; the last signature leads to the progress of issuing them. */
    @PostMapping("/signature")
    @PreAuthorize(
            "hasAnyAuthority('item:review:1', 'item:review:2', 'item:review:3', 'item:review:4',"
                    + " 'letter:sign')")
    ModelAndView sign(
            @PathVariable LetterBatchId id,
            @RequestParam ReviewStep step,
            @RequestParam String seen,
            RedirectAttributes flash,
            Locale locale) {
        return reviewing
                .sign(id, step, new Fingerprint(seen))
                .map(run -> new ModelAndView("redirect:/desk/jobs/" + run))
                .orElseGet(() -> done(id, "letters.signed", flash, locale));
    }

    @PostMapping("/return")
    @PreAuthorize(
            "hasAnyAuthority('item:review:1', 'item:review:2', 'item:review:3', 'item:review:4',"
                    + " 'letter:sign')")
    ModelAndView sendBack(
            @PathVariable LetterBatchId id,
            @RequestParam ReviewStep step,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash,
            Locale locale) {
        return FormState.sent(
                values,
                () -> {
                    reviewing.sendBack(id, step, new Typed(values).text("reason"));
                    return done(id, "letters.returned", flash, locale);
                },
                back -> page(id, "return", back, locale));
    }

    /** All that go by post were posted: one day and one proof for them. */
    @PostMapping("/posting")
    @PreAuthorize("hasAuthority('letter:draft')")
    ModelAndView post(
            @PathVariable LetterBatchId id,
            @RequestParam Map<String, String> values,
            Locale locale) {
        return FormState.sent(
                values,
                () -> {
                    var typed = new Typed(values);
                    typed.require("on", "proof");
                    var on = typed.date("on");
                    if (typed.text("proof").length() > LONGEST_PROOF) {
                        typed.fault("proof", "letters.line", "", LONGEST_PROOF);
                    }
                    typed.check();
                    return new ModelAndView(
                            "redirect:/desk/jobs/"
                                    + posting.post(id, on.orElseThrow(), typed.text("proof")));
                },
                back -> page(id, "posting", back, locale));
    }

    private ModelAndView page(LetterBatchId id, String returned, FormState form, Locale locale) {
        return new ModelAndView(
                "letters/batch",
                Map.of("page", pages.of(drafting.require(id), returned, form, locale)),
                HttpStatusCode.valueOf(form.status()));
    }

    private ModelAndView done(
            LetterBatchId id, String notice, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("notice", words.of(locale, notice));
        return new ModelAndView("redirect:" + LIST + "/" + id);
    }
}
