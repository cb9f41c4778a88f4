package org.yangguang.screening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What screening found in exactly one content (筛查报告).
 *
 * @param fingerprint of the content
 * @param lists the version of rules and lists by which it was judged
 * @param person who let it run
 */
public record ScreeningReport(
        UUID id,
        String subject,
        String fingerprint,
        String lists,
        Instant at,
        String person,
        List<ScreeningHit> hits) {

    public ScreeningReport {
        hits = List.copyOf(hits);
    }

    /** Hits that keep the content from review. */
    public long blocking() {
        return hits.stream().filter(ScreeningHit::blocks).count();
    }

    /** Hits about which nobody has decided yet. */
    public long open() {
        return hits.stream().filter(ScreeningHit::open).count();
    }

    public Optional<ScreeningHit> hit(int number) {
        return hits.stream().filter(hit -> hit.number() == number).findFirst();
    }
}
