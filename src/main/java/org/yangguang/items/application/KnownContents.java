package org.yangguang.items.application;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yangguang.items.persistence.Lookalikes;
import org.yangguang.org.AgencyId;
import org.yangguang.screening.PublishedContents;
import org.yangguang.screening.ScreenedContent;

/** Tells screening which items are public already and which documents are not. */
@Component
class KnownContents implements PublishedContents {

    /** More alike than this is the same (W-13). */
    private static final double SAME = 0.95;

    private static final int SHINGLE = 4;

    private final Lookalikes rows;

    KnownContents(Lookalikes rows) {
        this.rows = rows;
    }

    @Override
    public List<String> like(ScreenedContent content) {
        var words = SafeHtml.words(content.body());
        return rows
                .candidates(
                        content.agency(),
                        content.subject().substring(content.subject().indexOf(':') + 1),
                        content.title(),
                        content.documentNumber())
                .stream()
                .filter(
                        one ->
                                (!content.documentNumber().isEmpty()
                                                && one.documentNumber()
                                                        .equals(content.documentNumber()))
                                        || alike(words, one.words()) > SAME)
                .map(Lookalikes.Row::title)
                .distinct()
                .limit(3)
                .toList();
    }

    @Override
    public List<String> numbersNotPublic(AgencyId agency, String besides) {
        return rows.numbersNotPublic(agency).stream()
                .filter(number -> !number.equals(besides))
                .toList();
    }

    /** The share of stretches of four signs that both have. */
    static double alike(String one, String other) {
        if (one.equals(other)) {
            return one.isBlank() ? 0 : 1;
        }
        var first = shingles(one);
        var second = shingles(other);
        var both = new HashSet<>(first);
        both.retainAll(second);
        int all = first.size() + second.size() - both.size();
        return all == 0 ? 0 : (double) both.size() / all;
    }

    private static Set<String> shingles(String text) {
        var bare = text.replaceAll("\\s+", "");
        var shingles = new HashSet<String>();
        for (int i = 0; i + SHINGLE <= bare.length(); i++) {
            shingles.add(bare.substring(i, i + SHINGLE));
        }
        return shingles;
    }
}
