package org.yangguang.release.merkle;

import java.util.ArrayList;
import java.util.List;
import org.yangguang.release.Fingerprint;

/**
 * A tree that takes leaf after leaf and keeps only the hashes of its right edge: twenty for a
 * million leaves.
 */
public final class GrowingTree {

    /** One complete tree for each digit 1 of the size, the largest first. */
    private final List<Fingerprint> edge = new ArrayList<>();

    private long size;

    /** Takes the hash of the next leaf. */
    public void add(Fingerprint leaf) {
        var hash = leaf;
        for (long below = size; below % 2 == 1; below >>= 1) {
            hash = Fingerprint.ofNode(edge.removeLast(), hash);
        }
        edge.add(hash);
        size++;
    }

    public long size() {
        return size;
    }

    /** The root over all leaves taken so far. */
    public Fingerprint root() {
        if (edge.isEmpty()) {
            return Fingerprint.ofNothing();
        }
        var root = edge.getLast();
        for (int i = edge.size() - 2; i >= 0; i--) {
            root = Fingerprint.ofNode(edge.get(i), root);
        }
        return root;
    }
}
