package org.yangguang.release;

import java.util.List;
import java.util.Optional;
import org.yangguang.release.merkle.MerkleProof;

/**
 * What proves that an entry is in the log as a signed head has it (收录证明).
 *
 * @param entry the entry, whose hash is the leaf
 * @param path the hashes beside the way up, from below
 * @param head the head whose root the way leads to
 */
public record InclusionProof(LogEntry entry, List<Fingerprint> path, TreeHead head) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Where the entry stands in the tree, counted from 0. */
    public long leaf() {
        return entry.number() - 1;
    }

    /**
     * Each step of the way from the entry's hash to the root; empty when the path does not fit the
     * place.
     */
    public Optional<List<MerkleProof.Step>> way() {
        return MerkleProof.way(entry.computedHash(), leaf(), head.size(), path);
    }

    /** Whether the entry as written here is in the tree of the head. */
    public boolean holds() {
        return entry.computedHash().equals(entry.entryHash())
                && MerkleProof.includes(
                        head.root(), entry.computedHash(), leaf(), head.size(), path);
    }
}
