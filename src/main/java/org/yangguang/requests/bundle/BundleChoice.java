package org.yangguang.requests.bundle;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an officer chose for a bundle.
 *
 * @param use for whom it is made (用途), may be empty
 * @param masked whether it is the copy for the other side
 * @param items the pieces that go in; empty for all
 * @param purposes what pieces prove, where that is not the usual
 */
public record BundleChoice(
        String use, boolean masked, Optional<Set<String>> items, Map<String, String> purposes) {

    public BundleChoice {
        purposes = Map.copyOf(purposes);
    }

    /** Everything, for review body and court. */
    public static BundleChoice all(boolean masked) {
        return new BundleChoice("", masked, Optional.empty(), Map.of());
    }

    boolean takes(BundleItem item) {
        return items.map(chosen -> chosen.contains(item.id())).orElse(true);
    }

    /** The same choice with what was typed as the copy shows it. */
    BundleChoice shown(Masking masking) {
        return new BundleChoice(
                masking.shown(use),
                masked,
                items,
                purposes.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        typed -> masking.shown(typed.getValue()))));
    }

    /** What it proves; of what is kept back only the usual, for words could tell what it holds. */
    String purposeOf(BundleItem item) {
        return item.isWithheld()
                ? item.part().purpose()
                : purposes.getOrDefault(item.id(), item.part().purpose());
    }
}
