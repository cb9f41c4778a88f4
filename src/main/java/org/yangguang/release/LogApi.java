package org.yangguang.release;

import jakarta.annotation.security.PermitAll;
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

    /** The end of the log: how many entries, the root of the tree over them, the signature. */
    @GetMapping("/head")
    @PermitAll
    LogJson.HeadJson head() {
        // The signed head first: publications go on meanwhile, and it never covers more than there
        // is.
        var signed = log.signedHead();
        return LogJson.HeadJson.of(log.head(), signed, log.keys());
    }

    /** The keys that signed the log, oldest first. */
    @GetMapping("/keys")
    @PermitAll
    LogJson.KeysJson keys() {
        return new LogJson.KeysJson(log.keys().stream().map(LogJson.KeyJson::of).toList());
    }

    /**
     * Both ends included, at most {@link PublicLog#MOST} at once; the answer says what it holds.
     */
    @GetMapping("/entries")
    @PermitAll
    LogJson.EntriesJson entries(
            @RequestParam(defaultValue = "1") long from,
            @RequestParam(required = false, defaultValue = "0") long to) {
        long last = to == 0 ? from + PublicLog.MOST - 1 : to;
        if (from < 1 || last < from) {
            throw Refusal.invalid(
                    "release.range", "from " + from + " to " + to, Long.toString(PublicLog.MOST));
        }
        var entries = log.entries(from, last).stream().map(LogEntryJson::of).toList();
        return new LogJson.EntriesJson(from, from + entries.size() - 1, head(), entries);
    }

    /** Proves that an entry is in the log as it is signed now (收录证明). */
    @GetMapping("/proof")
    @PermitAll
    LogJson.InclusionJson proof(@RequestParam long entry) {
        return log.inclusion(entry)
                .map(proof -> LogJson.InclusionJson.of(proof, head(proof.head())))
                .orElseThrow(() -> Refusal.notFound("release.no-entry", "entry " + entry));
    }

    /** The head that a proof leads to, with the last entry that it covers. */
    private LogJson.HeadJson head(TreeHead signed) {
        var last = log.entry(signed.size()).orElseThrow().head();
        return LogJson.HeadJson.of(last, signed, log.keys());
    }

    /**
     * Proves that the log of {@code to} entries begins with the log of {@code from} entries
     * (一致性证明); without {@code to} the log as it is signed now.
     */
    @GetMapping("/consistency")
    @PermitAll
    LogJson.ConsistencyJson consistency(
            @RequestParam long from, @RequestParam(required = false, defaultValue = "0") long to) {
        long last = to == 0 ? log.signedHead().map(TreeHead::size).orElse(0L) : to;
        return log.consistency(from, last)
                .map(LogJson.ConsistencyJson::of)
                .orElseThrow(
                        () ->
                                Refusal.invalid(
                                        "release.no-consistency", "from " + from + " to " + to));
    }
}
