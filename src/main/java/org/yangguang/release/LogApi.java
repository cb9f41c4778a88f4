package org.yangguang.release;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yangguang.shared.Refusal;

/** The public log for programs: its end, and its entries by number. */
@RestController
@RequestMapping("/api/v1/log")
class LogApi {

    private final PublicLog log;

    LogApi(PublicLog log) {
        this.log = log;
    }

    @GetMapping("/head")
    @PermitAll
    HeadJson head() {
        return HeadJson.of(log.head());
    }

    /**
     * Both ends included, at most {@link PublicLog#MOST} at once; the answer says what it holds.
     */
    @GetMapping("/entries")
    @PermitAll
    EntriesJson entries(
            @RequestParam(defaultValue = "1") long from,
            @RequestParam(required = false, defaultValue = "0") long to) {
        long last = to == 0 ? from + PublicLog.MOST - 1 : to;
        if (from < 1 || last < from) {
            throw Refusal.invalid(
                    "release.range", "from " + from + " to " + to, Long.toString(PublicLog.MOST));
        }
        var entries = log.entries(from, last).stream().map(LogEntryJson::of).toList();
        return new EntriesJson(from, from + entries.size() - 1, HeadJson.of(log.head()), entries);
    }

    /**
     * The end of the log.
     *
     * @param number of entries, which is also the number of the last one
     * @param hash the hash of the last one
     */
    record HeadJson(long number, String hash) {

        static HeadJson of(LogEntry.Head head) {
            return new HeadJson(head.number(), head.hash().hex());
        }
    }

    record EntriesJson(long from, long to, HeadJson head, List<LogEntryJson> entries) {}
}
