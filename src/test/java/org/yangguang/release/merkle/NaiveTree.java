package org.yangguang.release.merkle;

import java.util.ArrayList;
import java.util.List;
import org.yangguang.release.Fingerprint;

/** The definitions of RFC 6962 section 2.1, written down word by word: slow, and plainly right. */
final class NaiveTree {

    private NaiveTree() {}

    /** MTH(D[n]). */
    static Fingerprint root(List<Fingerprint> leaves) {
        if (leaves.isEmpty()) {
            return Fingerprint.ofNothing();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = split(leaves.size());
        return Fingerprint.ofNode(
                root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    /** PATH(m, D[n]). */
    static List<Fingerprint> path(int m, List<Fingerprint> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int k = split(leaves.size());
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        return m < k ? with(path(m, left), root(right)) : with(path(m - k, right), root(left));
    }

    /** PROOF(m, D[n]). */
    static List<Fingerprint> proof(int m, List<Fingerprint> leaves) {
        return subproof(m, leaves, true);
    }

    private static List<Fingerprint> subproof(int m, List<Fingerprint> leaves, boolean known) {
        if (m == leaves.size()) {
            return known ? List.of() : List.of(root(leaves));
        }
        int k = split(leaves.size());
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        return m <= k
                ? with(subproof(m, left, known), root(right))
                : with(subproof(m - k, right, false), root(left));
    }

    private static List<Fingerprint> with(List<Fingerprint> path, Fingerprint last) {
        var all = new ArrayList<>(path);
        all.add(last);
        return all;
    }

    /** The largest power of two smaller than n. */
    private static int split(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }
}
