package org.yangguang.release.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yangguang.release.Fingerprint;

/**
 * Checks proofs as anybody can who trusts the root of one tree, by the steps of RFC 9162 sections
 * 2.1.3.2 and 2.1.4.2.
 */
public final class MerkleProof {

    private MerkleProof() {}

    /**
     * Follows the way from a leaf upwards.
     *
     * @param leaf counted from 0
     * @return each step with the hash it leads to; the last is the root. Empty when the path cannot
     *     belong to a leaf at this place
     */
    public static Optional<List<Step>> way(
            Fingerprint of, long leaf, long size, List<Fingerprint> path) {
        if (leaf < 0 || leaf >= size) {
            return Optional.empty();
        }
        var steps = new ArrayList<Step>();
        long at = leaf;
        long last = size - 1;
        var hash = of;
        for (var beside : path) {
            if (last == 0) {
                return Optional.empty();
            }
            boolean left = at % 2 == 1 || at == last;
            hash = left ? Fingerprint.ofNode(beside, hash) : Fingerprint.ofNode(hash, beside);
            steps.add(new Step(beside, left, hash));
            if (left) {
                while (at % 2 == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 ? Optional.of(steps) : Optional.empty();
    }

    /** Whether the leaf is in the tree that has this root. */
    public static boolean includes(
            Fingerprint root, Fingerprint of, long leaf, long size, List<Fingerprint> path) {
        return way(of, leaf, size, path)
                .map(steps -> steps.isEmpty() ? of : steps.getLast().result())
                .filter(root::equals)
                .isPresent();
    }

    /** Whether the later tree begins with all leaves of the earlier one. */
    public static boolean consistent(
            Fingerprint earlierRoot,
            long earlier,
            Fingerprint laterRoot,
            long later,
            List<Fingerprint> path) {
        if (earlier < 1 || earlier > later) {
            return false;
        }
        if (earlier == later) {
            return path.isEmpty() && earlierRoot.equals(laterRoot);
        }
        boolean whole = Long.bitCount(earlier) == 1;
        if (!whole && path.isEmpty()) {
            return false;
        }
        long at = earlier - 1;
        long last = later - 1;
        while (at % 2 == 1) {
            at >>= 1;
            last >>= 1;
        }
        var first = whole ? earlierRoot : path.getFirst();
        var rest = whole ? path : path.subList(1, path.size());
        var before = first;
        var after = first;
        for (var beside : rest) {
            if (last == 0) {
                return false;
            }
            if (at % 2 == 1 || at == last) {
                before = Fingerprint.ofNode(beside, before);
                after = Fingerprint.ofNode(beside, after);
                while (at % 2 == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                after = Fingerprint.ofNode(after, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && before.equals(earlierRoot) && after.equals(laterRoot);
    }

    /**
     * One step upwards.
     *
     * @param beside the hash that the proof gives
     * @param left whether it stands to the left
     * @param result what both make together
     */
    public record Step(Fingerprint beside, boolean left, Fingerprint result) {}
}
