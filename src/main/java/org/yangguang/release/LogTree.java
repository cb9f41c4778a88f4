package org.yangguang.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yangguang.release.JdbcTree.Tile;
import org.yangguang.release.merkle.MerkleTree;
import org.yangguang.release.merkle.Nodes;

/**
 * The tree over the log (默克尔树), kept as tiles of 256 nodes. A publication reads some hundred hashes
 * and writes one head, and once in 256 entries a tile; that stays so however long the log gets.
 */
@Component
class LogTree {

    /** As many entries as one growing puts under the tree. */
    static final long STEP = 65_536;

    private final JdbcTree tree;
    private final JdbcPublicLog log;
    private final LogSigner signer;

    LogTree(JdbcTree tree, JdbcPublicLog log, LogSigner signer) {
        this.tree = tree;
        this.log = log;
        this.signer = signer;
    }

    /**
     * Puts the entries that are not under the tree yet under it, at most {@link #STEP} of them, and
     * signs its head once all are. The log must be locked.
     *
     * @return whether the tree covers the log now
     */
    boolean grow() {
        long end = log.head().number();
        long covered = tree.tiles(0) * Tile.WIDTH;
        boolean whole = end - covered <= STEP;
        long reach = whole ? end : covered + STEP;
        if (reach - covered >= Tile.WIDTH) {
            fill(tree.leaves(covered, reach), covered / Tile.WIDTH);
        }
        if (whole && end > 0) {
            sign(end);
        }
        return whole;
    }

    /** Whether all entries are under a head signed as the settings say; then nothing is to do. */
    boolean isSettled() {
        long end = log.head().number();
        return end == 0
                || (signer.isSettled()
                        && tree.head().filter(head -> head.size() == end).isPresent());
    }

    private void sign(long end) {
        var root = of(end).root();
        var newest = tree.head();
        if (newest.isEmpty() || newest.get().size() != end || !signer.isSettled()) {
            tree.add(signer.sign(end, root));
        }
    }

    /** Makes the complete tiles of the lowest level, and of each level above that got enough. */
    private void fill(List<Fingerprint> leaves, long first) {
        tree.add(tiles(0, first, leaves));
        for (int level = 1; level < Tile.LEVELS; level++) {
            long made = tree.tiles(level);
            long below = tree.tiles(level - 1);
            if (below - made * Tile.WIDTH < Tile.WIDTH) {
                return;
            }
            tree.add(tiles(level, made, tree.roots(level - 1, made * Tile.WIDTH, below)));
        }
    }

    private static List<Tile> tiles(int level, long first, List<Fingerprint> nodes) {
        var tiles = new ArrayList<Tile>();
        for (int at = 0; at + Tile.WIDTH <= nodes.size(); at += Tile.WIDTH) {
            tiles.add(Tile.of(level, first + tiles.size(), nodes.subList(at, at + Tile.WIDTH)));
        }
        return tiles;
    }

    Optional<TreeHead> head() {
        return tree.head();
    }

    Optional<TreeHead> head(long size) {
        return tree.head(size);
    }

    /** The tree over the first entries. It is for one answer: what it reads it keeps. */
    MerkleTree of(long size) {
        return new MerkleTree(new Stored(), size);
    }

    /** Complete nodes from tiles; those of the right edge from what the tiles will be made of. */
    private final class Stored implements Nodes {

        private final Map<Place, List<Fingerprint>> read = new HashMap<>();

        @Override
        public Fingerprint node(int level, long index) {
            int within = level % Tile.LEVELS;
            long first = index << within;
            var hashes =
                    read.computeIfAbsent(
                            new Place(level / Tile.LEVELS, first / Tile.WIDTH), this::hashes);
            int at = (int) (first % Tile.WIDTH);
            return Tile.above(hashes.subList(at, at + (1 << within)));
        }

        private List<Fingerprint> hashes(Place place) {
            long from = place.index() * Tile.WIDTH;
            return tree.tile(place.level(), place.index())
                    .orElseGet(
                            () ->
                                    place.level() == 0
                                            ? tree.leaves(from, from + Tile.WIDTH)
                                            : tree.roots(
                                                    place.level() - 1, from, from + Tile.WIDTH));
        }
    }

    private record Place(int level, long index) {}
}
