package org.yangguang.release.merkle;

import org.yangguang.release.Fingerprint;

/**
 * The nodes of a tree that are complete and therefore never change again. A node of level {@code l}
 * and index {@code i} stands above the leaves from {@code i·2^l} to {@code (i+1)·2^l}, the last one
 * not included.
 */
@FunctionalInterface
public interface Nodes {

    /** The hash of a complete node; level 0 are the leaves. */
    Fingerprint node(int level, long index);
}
