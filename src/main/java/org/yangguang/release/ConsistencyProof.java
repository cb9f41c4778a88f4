package org.yangguang.release;

import java.util.List;
import org.yangguang.release.merkle.MerkleProof;

/**
 * What proves that a later log begins with all of an earlier one (一致性证明).
 *
 * @param from how many entries the earlier log had
 * @param fromRoot the root over them
 * @param to how many entries the later log has
 * @param toRoot the root over these
 * @param path the hashes that lead to both roots
 */
public record ConsistencyProof(
        long from, Fingerprint fromRoot, long to, Fingerprint toRoot, List<Fingerprint> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    public boolean holds() {
        return MerkleProof.consistent(fromRoot, from, toRoot, to, path);
    }
}
