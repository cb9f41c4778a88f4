package org.yangguang.release;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yangguang.shared.Refusal;

/** The public log as pages: newest first, and one entry with the way to check it. */
@Controller
class LogController {

    private static final int ON_A_PAGE = 50;

    private final PublicLog log;

    LogController(PublicLog log) {
        this.log = log;
    }

    /** Entries up to {@code before}, newest first. */
    @GetMapping("/log")
    @PermitAll
    String browse(@RequestParam(defaultValue = "0") long before, Model model) {
        var head = log.head();
        long last = before < 1 || before > head.number() ? head.number() : before;
        var entries = log.entries(last - ON_A_PAGE + 1, last).reversed();
        model.addAttribute("head", head);
        model.addAttribute("entries", entries);
        model.addAttribute("older", Math.max(0, last - ON_A_PAGE));
        return "release/log";
    }

    @GetMapping("/log/{number}")
    @PermitAll
    String entry(@PathVariable long number, Model model) {
        var entry =
                log.entry(number)
                        .orElseThrow(() -> Refusal.notFound("release.no-entry", "entry " + number));
        List<LogEntry> story = log.entriesOf(entry.subject());
        model.addAttribute("entry", entry);
        model.addAttribute("story", story);
        return "release/entry";
    }
}
