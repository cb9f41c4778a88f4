package org.yangguang.release.merkle;

import java.util.ArrayList;
import java.util.List;
import org.yangguang.release.Fingerprint;

/**
 * The tree over the first {@code size} leaves, computed from its complete nodes: its root, and the
 * proofs of RFC 6962 section 2.1. Each asks for no more than some dozens of nodes, however many
 * leaves there are.
 */
public record MerkleTree(Nodes nodes, long size) {

    public MerkleTree {
        if (size < 0) {
            throw new IllegalArgumentException("a tree of " + size + " leaves");
        }
    }

    /** The root (Merkle Tree Hash). */
    public Fingerprint root() {
        return size == 0 ? Fingerprint.ofNothing() : above(0, size);
    }

    /**
     * What proves that a leaf is in the tree (收录证明): the hashes beside the way from the leaf to the
     * root, from below.
     *
     * @param leaf counted from 0
     */
    public List<Fingerprint> inclusion(long leaf) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("leaf " + leaf + " of " + size);
        }
        var path = new ArrayList<Fingerprint>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + left(to - from);
            if (leaf < middle) {
                path.add(above(middle, to));
                to = middle;
            } else {
                path.add(above(from, middle));
                from = middle;
            }
        }
        return path.reversed();
    }

    /**
     * What proves that an earlier tree is the beginning of this one (一致性证明).
     *
     * @param earlier how many leaves the earlier tree had, at least one
     */
    public List<Fingerprint> consistency(long earlier) {
        if (earlier < 1 || earlier > size) {
            throw new IllegalArgumentException("a tree of " + earlier + " within " + size);
        }
        var path = new ArrayList<Fingerprint>();
        long from = 0;
        long to = size;
        boolean known = true;
        while (earlier < to) {
            long middle = from + left(to - from);
            if (earlier <= middle) {
                path.add(above(middle, to));
                to = middle;
            } else {
                path.add(above(from, middle));
                from = middle;
                known = false;
            }
        }
        if (!known) {
            path.add(above(from, to));
        }
        return path.reversed();
    }

    /** The hash above the leaves of a range as it occurs in the tree. */
    private Fingerprint above(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return nodes.node(level, from >> level);
        }
        long middle = from + left(count);
        return Fingerprint.ofNode(above(from, middle), above(middle, to));
    }

    /** How many of the leaves stand to the left: the largest power of two below their number. */
    private static long left(long count) {
        return Long.highestOneBit(count - 1);
    }
}
