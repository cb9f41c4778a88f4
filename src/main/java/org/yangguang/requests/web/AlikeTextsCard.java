package org.yangguang.requests.web;

import java.util.List;
import org.yangguang.requests.domain.Differences;
import org.yangguang.requests.domain.Differences.Piece;

/**
 * Alike texts as a page shows them.
 *
 * @param sample one of them in pieces, what differs marked
 * @param others some of the others
 */
public record AlikeTextsCard(List<Piece> sample, List<String> others) {

    private static final int COMPARED = 20;
    private static final int SHOWN = 4;

    /** How many texts the card wants to see. */
    static final int WANTED = COMPARED + 1;

    static AlikeTextsCard of(List<String> texts) {
        if (texts.isEmpty()) {
            return new AlikeTextsCard(List.of(), List.of());
        }
        var others = texts.subList(1, texts.size()).stream().distinct().toList();
        return new AlikeTextsCard(
                Differences.of(texts.getFirst(), others), others.stream().limit(SHOWN).toList());
    }
}
