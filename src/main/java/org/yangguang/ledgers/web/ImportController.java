package org.yangguang.ledgers.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.ledgers.FaultWords;
import org.yangguang.ledgers.LedgerMode;
import org.yangguang.ledgers.application.LedgerImport;
import org.yangguang.ledgers.persistence.PendingFiles;
import org.yangguang.org.Agencies;
import org.yangguang.shared.web.DeskEntry;
import org.yangguang.shared.web.Words;

/** The import at the desk: choose and upload, see what the check found, take. */
@Controller
class ImportController {

    private static final int SHOWN_FAULTS = 500;

    private final LedgerImport imports;
    private final PendingFiles pending;
    private final FaultWords faultWords;
    private final Words words;
    private final CurrentPerson person;
    private final Agencies agencies;

    ImportController(
            LedgerImport imports,
            PendingFiles pending,
            FaultWords faultWords,
            Words words,
            CurrentPerson person,
            Agencies agencies) {
        this.imports = imports;
        this.pending = pending;
        this.faultWords = faultWords;
        this.words = words;
        this.person = person;
        this.agencies = agencies;
    }

    @GetMapping("/desk/imports")
    @PreAuthorize("hasAuthority('ledger:import')")
    String choose(@RequestParam(defaultValue = "requests") String kind, Model model) {
        model.addAttribute(
                "page",
                new ImportsPage(imports.kinds(), kind, imports.lately(person.require().agency())));
        return "ledgers/imports";
    }

    @PostMapping("/desk/imports")
    @PreAuthorize("hasAuthority('ledger:import')")
    String check(
            @RequestParam String kind, @RequestParam MultipartFile file, Model model, Locale locale)
            throws IOException {
        var name = Uploads.name(file.getOriginalFilename());
        CheckedPage page =
                Uploads.held(
                        file.getInputStream(),
                        held -> {
                            var report =
                                    imports.run(kind, ownCode(), held, name, LedgerMode.DRY_RUN);
                            var outcome = report.outcome();
                            var waiting = pending.keep(kind, name, held);
                            var faults =
                                    outcome.rejected().stream()
                                            .limit(SHOWN_FAULTS)
                                            .map(fault -> faultWords.line(fault, locale))
                                            .toList();
                            return new CheckedPage(
                                    waiting.id().toString(),
                                    kind,
                                    name,
                                    outcome.rows(),
                                    outcome.accepted(),
                                    outcome.rejected().size(),
                                    faults,
                                    report.unknownHeadings());
                        });
        model.addAttribute("page", page);
        return "ledgers/checked";
    }

    @PostMapping("/desk/imports/{kind}/{id}")
    @PreAuthorize("hasAuthority('ledger:import')")
    String take(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam(defaultValue = "false") boolean goodRows,
            RedirectAttributes flash,
            Locale locale) {
        var mode = goodRows ? LedgerMode.GOOD_ROWS : LedgerMode.ALL_OR_NOTHING;
        var outcome =
                pending.take(
                                id,
                                kind,
                                file ->
                                        imports.run(
                                                kind, ownCode(), file, Uploads.name(name), mode))
                        .outcome();
        flash.addFlashAttribute(
                "notice",
                words.of(
                        locale,
                        "ledgers.taken",
                        words.of(locale, "ledger.kind." + kind),
                        outcome.rows(),
                        outcome.accepted(),
                        outcome.stored()));
        return "redirect:/desk/imports?kind=" + kind;
    }

    /** An empty ledger with its headings, in the form that spreadsheets open rightly. */
    @GetMapping("/desk/imports/{kind}/template.csv")
    @PreAuthorize("hasAuthority('ledger:import')")
    ResponseEntity<byte[]> template(@PathVariable String kind) {
        var line =
                imports.require(kind).headings().stream()
                        .map(heading -> heading.name() + (heading.required() ? "★" : ""))
                        .collect(Collectors.joining(",", "\uFEFF", "\r\n"));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + kind + ".csv\"")
                .body(line.getBytes(StandardCharsets.UTF_8));
    }

    private String ownCode() {
        return agencies.require(person.require().agency()).code();
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        DeskEntry importsEntry() {
            return new DeskEntry(
                    "desk.section.supervision",
                    "ledgers.title",
                    "/desk/imports",
                    520,
                    "ledger:import");
        }
    }
}
