package org.yangguang.items;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.items.persistence.PublicItemView;
import org.yangguang.org.AgencyId;

/**
 * What the public may see of items, and nothing else: every statement behind it reads the view
 * {@code items.public_item}, which holds published rows only.
 */
@Service
@Transactional(readOnly = true)
public class PublicItems {

    private final PublicItemView items;

    PublicItems(PublicItemView items) {
        this.items = items;
    }

    /** One page of a list, newest first; with words, titles that hold them come first. */
    public Page list(ItemQuery query) {
        return items.list(query);
    }

    public Optional<PublicItem> find(ItemId id) {
        return items.find(id);
    }

    /** The stone in place of a withdrawn item. */
    public Optional<WithdrawnItem> findWithdrawn(ItemId id) {
        return items.findWithdrawn(id);
    }

    /** The next older and the next newer item in the same column and channel. */
    public Neighbours neighbours(PublicItem item) {
        return items.neighbours(item);
    }

    /** Public items of the agency by column code; columns without any are left out. */
    public Map<String, Long> countsByColumn(AgencyId agency) {
        return items.countsByColumn(agency);
    }

    /** Public items of the agency by year, newest first. */
    public Map<Integer, Long> countsByYear(AgencyId agency) {
        return items.countsByYear(agency);
    }

    /** The text whose fingerprint stands in the public log; anybody can hash it and compare. */
    public Optional<String> canonicalText(ItemId id) {
        return items.canonicalText(id);
    }

    /** Hands over the address of every public page of an item with its last change. */
    public void eachAddress(Consumer<Address> reader) {
        items.eachAddress(reader);
    }

    /** The address of a public page, for the site map. */
    public record Address(String url, LocalDate changedOn) {}

    /** One page of a list. */
    public record Page(long total, int page, int size, List<PublicItemLine> items) {

        public int pages() {
            return (int) Math.max(1, (total + size - 1) / size);
        }
    }

    /** What stands beside an item in its list. */
    public record Neighbours(Optional<PublicItemLine> older, Optional<PublicItemLine> newer) {}
}
