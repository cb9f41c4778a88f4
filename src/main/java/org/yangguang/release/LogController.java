package org.yangguang.release;

import jakarta.annotation.security.PermitAll;
import java.util.Base64;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.yangguang.shared.Refusal;

/** The public log as pages: newest first, one entry with its proof, and how to check it oneself. */
@Controller
@PermitAll
class LogController {

    private static final int ON_A_PAGE = 50;

    private final PublicLog log;

    LogController(PublicLog log) {
        this.log = log;
    }

    /** Entries up to {@code before}, newest first. */
    @GetMapping("/log")
    String browse(@RequestParam(defaultValue = "0") long before, Model model) {
        var signed = log.signedHead();
        var head = log.head();
        long last = before < 1 || before > head.number() ? head.number() : before;
        var entries = log.entries(last - ON_A_PAGE + 1, last).reversed();
        model.addAttribute("head", head);
        model.addAttribute("signed", signed);
        model.addAttribute("keys", log.keys());
        model.addAttribute("entries", entries);
        model.addAttribute("older", Math.max(0, last - ON_A_PAGE));
        return "release/log";
    }

    @GetMapping("/log/{number:\\d{1,18}}")
    String entry(@PathVariable long number, Model model) {
        var entry =
                log.entry(number)
                        .orElseThrow(() -> Refusal.notFound("release.no-entry", "entry " + number));
        List<LogEntry> story = log.entriesOf(entry.subject());
        model.addAttribute("entry", entry);
        model.addAttribute("story", story);
        model.addAttribute("proof", log.inclusion(number));
        return "release/entry";
    }

    /** How to check the log oneself (怎样自己核验). */
    @GetMapping("/log/check")
    String check(Model model) {
        model.addAttribute("keys", log.keys());
        model.addAttribute("signed", log.signedHead());
        model.addAttribute(
                "site", ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
        return "release/check";
    }

    /** The newest key as other programs read it. */
    @GetMapping(value = "/log/key.pem", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> key() {
        return log.keys().reversed().stream()
                .findFirst()
                .map(key -> ResponseEntity.ok(key.pem()))
                .orElseThrow(() -> Refusal.notFound("release.no-head", "no key yet"));
    }

    /** What was signed for so many entries, letter by letter. */
    @GetMapping(value = "/log/heads/{size:\\d{1,18}}.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> text(@PathVariable long size) {
        return ResponseEntity.ok(signed(size).text());
    }

    /** The signature under that text. */
    @GetMapping(
            value = "/log/heads/{size:\\d{1,18}}.sig",
            produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> signature(@PathVariable long size) {
        return ResponseEntity.ok(Base64.getDecoder().decode(signed(size).signature()));
    }

    private TreeHead signed(long size) {
        return log.signedHead(size)
                .orElseThrow(() -> Refusal.notFound("release.no-head", "head of " + size));
    }
}
