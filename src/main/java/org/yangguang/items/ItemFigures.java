package org.yangguang.items;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.items.persistence.PublicationCounts;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.RecordLink;

/** How much an agency published in a year, counted from the items (主动公开数量). */
@Service
@Transactional(readOnly = true)
public class ItemFigures {

    private final PublicationCounts figures;

    ItemFigures(PublicationCounts figures) {
        this.figures = figures;
    }

    /** Items published in the year and not withdrawn within it. */
    public Year forYear(AgencyId agency, int year) {
        return new Year(year, figures.byChannel(agency, year));
    }

    /**
     * The items behind a figure.
     *
     * @param cell {@code total} or the name of an {@link ItemChannel}
     */
    public List<RecordLink> recordsBehind(AgencyId agency, int year, String cell) {
        return figures.recordsBehind(agency, year, cell);
    }

    /** The figures of one year. */
    public record Year(int year, Map<ItemChannel, Integer> byChannel) {

        public int of(ItemChannel channel) {
            return byChannel.getOrDefault(channel, 0);
        }

        public int total() {
            return byChannel.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
