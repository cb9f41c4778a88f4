package org.yangguang.requests.bundle;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    String purposeOf(BundleItem item) {
        return purposes.getOrDefault(item.id(), item.part().purpose());
    }
}
