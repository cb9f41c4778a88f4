package org.yangguang.letters.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.letters.LetterId;
import org.yangguang.letters.application.LetterAnnexing;
import org.yangguang.letters.application.LetterAnnexing.Chosen;
import org.yangguang.letters.application.LetterDrafting;
import org.yangguang.shared.web.Download;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.SentFile;
import org.yangguang.shared.web.Typed;
import org.yangguang.shared.web.Words;

/** The files of a letter at the desk (附件). */
@Controller
@RequestMapping("/desk/letters/{id}/annexes")
class AnnexController {

    private final LetterAnnexing annexing;
    private final LetterDrafting drafting;
    private final LetterPages pages;
    private final Words words;

    AnnexController(
            LetterAnnexing annexing, LetterDrafting drafting, LetterPages pages, Words words) {
        this.annexing = annexing;
        this.drafting = drafting;
        this.pages = pages;
        this.words = words;
    }

    /** Always a download, never shown in place. */
    @GetMapping("/{annex}")
    @PreAuthorize("hasAuthority('letter:read')")
    ResponseEntity<byte[]> file(@PathVariable LetterId id, @PathVariable UUID annex) {
        var opened = annexing.open(id, annex);
        return Download.of(opened.content(), opened.annex().mediaType(), opened.annex().name());
    }

    @PostMapping
    @PreAuthorize("hasAuthority('letter:draft')")
    ModelAndView add(
            @PathVariable LetterId id,
            @RequestParam Map<String, String> values,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            RedirectAttributes flash,
            Locale locale) {
        return changed(
                id,
                values,
                () -> annexing.add(id, new Typed(values).version(), chosen(files)),
                flash,
                locale);
    }

    @PostMapping("/{annex}/removal")
    @PreAuthorize("hasAuthority('letter:draft')")
    ModelAndView remove(
            @PathVariable LetterId id,
            @PathVariable UUID annex,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash,
            Locale locale) {
        return changed(
                id,
                values,
                () -> annexing.remove(id, new Typed(values).version(), annex),
                flash,
                locale);
    }

    private ModelAndView changed(
            LetterId id,
            Map<String, String> values,
            Runnable deed,
            RedirectAttributes flash,
            Locale locale) {
        return FormState.sent(
                values,
                () -> {
                    deed.run();
                    flash.addFlashAttribute("notice", words.of(locale, "letters.saved"));
                    return new ModelAndView("redirect:" + LetterListController.LIST + "/" + id);
                },
                back -> page(id, back, locale));
    }

    private ModelAndView page(LetterId id, FormState back, Locale locale) {
        return new ModelAndView(
                "letters/letter",
                Map.of("page", pages.of(drafting.require(id), "annexes", back, locale)),
                HttpStatusCode.valueOf(back.status()));
    }

    private static List<Chosen> chosen(MultiValueMap<String, MultipartFile> files) {
        return SentFile.in(files, "annex")
                .map(file -> new Chosen(file.name(), file.content()))
                .toList();
    }
}
