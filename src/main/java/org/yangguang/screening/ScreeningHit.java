package org.yangguang.screening;

import java.util.List;
import java.util.Optional;

/**
 * One hit of a report (命中).
 *
 * @param number its number within the report
 * @param start where it begins in the text of its place
 * @param excerpt what stands there, personal data masked
 * @param detail what the sentence about it names besides; may be empty
 * @param count how often
 * @param offers what can be done, the best first
 */
public record ScreeningHit(
        int number,
        Rule rule,
        Severity severity,
        Place place,
        int start,
        int end,
        String excerpt,
        String detail,
        int count,
        List<Offer> offers,
        Optional<Disposition> disposition) {

    public ScreeningHit {
        offers = List.copyOf(offers);
    }

    /**
     * True for the same finding at another place, as in the text and in each file printed from it:
     * what is decided of one is decided of all.
     */
    public boolean isLike(ScreeningHit other) {
        return rule == other.rule
                && severity == other.severity
                && detail.equals(other.detail)
                && (!detail.isEmpty() || excerpt.equals(other.excerpt));
    }

    /** True while somebody still has to decide about it. */
    public boolean open() {
        return severity.asks() && disposition.isEmpty();
    }

    /** True while it keeps the content from review. */
    public boolean blocks() {
        return open() && severity.blocks();
    }

    public boolean offers(Offer offer) {
        return offers.contains(offer);
    }
}
