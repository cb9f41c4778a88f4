package org.yangguang.screening.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.screening.Offer;
import org.yangguang.screening.ScreeningHit;
import org.yangguang.screening.ScreeningLines;
import org.yangguang.screening.application.Trying;
import org.yangguang.screening.workers.FileSource;
import org.yangguang.shared.web.DeskEntry;

/** Trying a text or a file at the desk (试查): nothing of it is kept. */
@Controller
@RequestMapping("/desk/screening")
@PreAuthorize("hasAuthority('item:read')")
class ScreeningController {

    private final Trying trying;
    private final ScreeningLines lines;
    private final CurrentPerson person;

    ScreeningController(Trying trying, ScreeningLines lines, CurrentPerson person) {
        this.trying = trying;
        this.lines = lines;
        this.person = person;
    }

    @Bean
    static DeskEntry screeningEntry() {
        return new DeskEntry(
                "desk.section.disclosure", "screening.title", "/desk/screening", 105, "item:read");
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("page", page("", "", false, List.of(), Locale.SIMPLIFIED_CHINESE));
        return "screening/try";
    }

    @PostMapping
    String look(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable MultipartFile file,
            Model model,
            Locale locale) {
        if (file != null && !file.isEmpty()) {
            var name =
                    FileNames.bare(Optional.ofNullable(file.getOriginalFilename()).orElse("file"));
            var hits = trying.file(new FileSource(name, file.getSize(), file::getInputStream));
            model.addAttribute("page", page("", name, true, hits, locale));
        } else if (text.isBlank()) {
            model.addAttribute("page", page("", "", false, List.of(), locale));
        } else {
            var hits = trying.text(text);
            model.addAttribute("page", page(isSecret(hits) ? "" : text, "", true, hits, locale));
        }
        return "screening/try";
    }

    private TryPage page(
            String text, String file, boolean done, List<ScreeningHit> hits, Locale locale) {
        return new TryPage(
                text,
                file,
                done,
                isSecret(hits),
                lines.of(hits, locale),
                person.may("screening:edit"),
                person.may("item:review:3"));
    }

    private static boolean isSecret(List<ScreeningHit> hits) {
        return hits.stream().anyMatch(hit -> hit.offers(Offer.EVICT));
    }
}
