package org.yangguang.screening.domain;

import java.util.ArrayList;
import java.util.List;
import org.yangguang.screening.Offer;
import org.yangguang.screening.Place;
import org.yangguang.screening.Rule;
import org.yangguang.screening.Severity;

/**
 * Something that a rule found (命中).
 *
 * @param start where it begins in its segment's text as written
 * @param found what stands there; personal data, never to be kept or shown in clear
 * @param excerpt what stands around it, with all personal data masked
 * @param detail what the sentence about it names besides, such as the right word; may be empty
 * @param count how many times in this file, or in this column of a table
 */
public record Hit(
        Rule rule,
        Severity severity,
        Place place,
        int start,
        int end,
        String found,
        String excerpt,
        String detail,
        int count) {

    /** A hit on a whole file or a whole part, not on words. */
    public static Hit on(Rule rule, Place place, String excerpt, String detail, int count) {
        return new Hit(rule, rule.severity(), place, 0, 0, "", excerpt, detail, count);
    }

    public Hit with(Severity graver) {
        return new Hit(rule, graver, place, start, end, found, excerpt, detail, count);
    }

    public Hit times(int times) {
        return new Hit(rule, severity, place, start, end, found, excerpt, detail, times);
    }

    public Hit at(Place other) {
        return new Hit(rule, severity, other, start, end, found, excerpt, detail, count);
    }

    /** What can be done about it, the best first. */
    public List<Offer> offers() {
        var offers = new ArrayList<Offer>();
        if (severity.asks() || rule.offer() == Offer.MASK) {
            offers.add(first());
        }
        if (severity == Severity.BLOCK_J || severity == Severity.WARN) {
            offers.add(Offer.JUSTIFY);
        }
        return List.copyOf(offers);
    }

    /** What is in a file is taken out, or mended where the file was made. */
    private Offer first() {
        return switch (rule.offer()) {
            case MASK ->
                    place.part().hidden()
                            ? Offer.REMOVE
                            : place.file().isEmpty() && !found.isEmpty() ? Offer.MASK : Offer.FIX;
            case EVICT -> severity == Severity.BLOCK ? Offer.EVICT : Offer.FIX;
            default -> rule.offer();
        };
    }

    /** Tells which rule found it where, and not what it found. */
    @Override
    public String toString() {
        return rule + " " + severity + " " + place + " " + start + "-" + end + " ×" + count;
    }
}
