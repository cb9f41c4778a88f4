package org.yangguang.screening.web;

import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yangguang.screening.Offer;
import org.yangguang.screening.ScreeningHit;
import org.yangguang.screening.ScreeningLines;
import org.yangguang.screening.Severity;
import org.yangguang.screening.application.Trying;
import org.yangguang.screening.workers.FileSource;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;

/**
 * Screening for programs (发布前筛查): a text or a file goes in, what was found comes out, nothing is
 * kept.
 */
@RestController
@RequestMapping("/api/v1/screenings")
class ScreeningApi {

    private final Trying trying;
    private final ScreeningLines lines;

    ScreeningApi(Trying trying, ScreeningLines lines) {
        this.trying = trying;
        this.lines = lines;
    }

    /** Looks through a text, plain or HTML. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('item:read')")
    ScreeningJson screen(@RequestBody TextJson json) {
        if (json.text() == null || json.text().isBlank()) {
            throw new InvalidInput(List.of(new FieldFault("text", "required")));
        }
        return told(trying.text(json.text()));
    }

    /** Looks through a file, with all that it hides. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAuthority('item:read')")
    ScreeningJson screen(@RequestParam MultipartFile file) {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("file");
        return told(
                trying.file(
                        new FileSource(
                                FileNames.bare(name), file.getSize(), file::getInputStream)));
    }

    private ScreeningJson told(List<ScreeningHit> hits) {
        return new ScreeningJson(
                lines.of(hits, java.util.Locale.SIMPLIFIED_CHINESE).stream()
                        .map(HitJson::of)
                        .toList());
    }

    record TextJson(@org.jspecify.annotations.Nullable String text) {}

    record ScreeningJson(List<HitJson> hits) {}

    /**
     * One hit.
     *
     * @param number the rule's number in the table of rules
     * @param justifiable who may let it stay: {@code NOBODY}, {@code SECRECY_REVIEWER} or {@code
     *     ANYBODY}
     */
    record HitJson(
            String rule,
            String number,
            String title,
            String severity,
            String where,
            String excerpt,
            String offer,
            List<String> offers,
            String justifiable,
            String advice,
            int count) {

        static HitJson of(ScreeningLines.Line line) {
            var hit = line.hit();
            return new HitJson(
                    hit.rule().name(),
                    hit.rule().number(),
                    line.rule(),
                    hit.severity().blocks() ? "BLOCK" : hit.severity().name(),
                    line.where(),
                    hit.excerpt(),
                    hit.offers().isEmpty() ? "NONE" : hit.offers().getFirst().name(),
                    hit.offers().stream().map(Offer::name).toList(),
                    hit.severity() == Severity.BLOCK
                            ? "NOBODY"
                            : hit.severity() == Severity.BLOCK_J ? "SECRECY_REVIEWER" : "ANYBODY",
                    line.advice(),
                    hit.count());
        }
    }
}
