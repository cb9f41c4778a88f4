package org.yangguang.release.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yangguang.release.Fingerprint;

class MerkleTreeTests {

    private static final int MOST = 140;

    /** The leaves by which implementations of Certificate Transparency check one another. */
    private static final List<Fingerprint> KNOWN =
            List.of(
                            "",
                            "00",
                            "10",
                            "2021",
                            "3031",
                            "40414243",
                            "5051525354555657",
                            "606162636465666768696a6b6c6d6e6f")
                    .stream()
                    .map(hex -> Fingerprint.ofLeaf(HexFormat.of().parseHex(hex)))
                    .toList();

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void hasTheRootsOfTheKnownLeaves(int size, String root) {
        assertThat(tree(KNOWN.subList(0, size)).root().hex()).isEqualTo(root);
    }

    /** RFC 6962 section 2.1.3: the tree of seven leaves and its proofs, node by node. */
    @Test
    void provesWhatTheExampleOfTheStandardProves() {
        var d = KNOWN.subList(0, 7);
        var g = Fingerprint.ofNode(d.get(0), d.get(1));
        var h = Fingerprint.ofNode(d.get(2), d.get(3));
        var i = Fingerprint.ofNode(d.get(4), d.get(5));
        var j = d.get(6);
        var k = Fingerprint.ofNode(g, h);
        var l = Fingerprint.ofNode(i, j);
        var tree = tree(d);
        assertThat(tree.inclusion(0)).containsExactly(d.get(1), h, l);
        assertThat(tree.inclusion(3)).containsExactly(d.get(2), g, l);
        assertThat(tree.inclusion(4)).containsExactly(d.get(5), j, k);
        assertThat(tree.inclusion(6)).containsExactly(i, k);
        assertThat(tree.consistency(3)).containsExactly(d.get(2), d.get(3), g, l);
        assertThat(tree.consistency(4)).containsExactly(l);
        assertThat(tree.consistency(6)).containsExactly(i, j, k);
    }

    @Test
    void hasTheRootsThatTheDefinitionGives() {
        var growing = new GrowingTree();
        for (int size = 0; size <= MOST; size++) {
            var leaves = leaves(size);
            var root = NaiveTree.root(leaves);
            assertThat(tree(leaves).root()).isEqualTo(root);
            assertThat(growing.root()).isEqualTo(root);
            growing.add(leaf(size));
        }
    }

    @Test
    void provesEachLeafOfEachTree() {
        for (int size = 1; size <= MOST; size++) {
            var leaves = leaves(size);
            var tree = tree(leaves);
            var root = tree.root();
            for (int leaf = 0; leaf < size; leaf += step(size)) {
                var path = tree.inclusion(leaf);
                assertThat(path).isEqualTo(NaiveTree.path(leaf, leaves));
                assertThat(MerkleProof.includes(root, leaves.get(leaf), leaf, size, path)).isTrue();
            }
        }
    }

    @Test
    void provesEachEarlierTreeWithinEachLaterOne() {
        for (int later = 1; later <= MOST; later++) {
            var leaves = leaves(later);
            var tree = tree(leaves);
            for (int earlier = 1; earlier <= later; earlier += step(later)) {
                var path = tree.consistency(earlier);
                assertThat(path).isEqualTo(NaiveTree.proof(earlier, leaves));
                var root = tree(leaves.subList(0, earlier)).root();
                assertThat(MerkleProof.consistent(root, earlier, tree.root(), later, path))
                        .isTrue();
            }
        }
    }

    @Test
    void aProofFitsNoOtherLeafPlaceSizeOrRoot() {
        for (int size = 2; size <= 65; size++) {
            var leaves = leaves(size);
            var tree = tree(leaves);
            var root = tree.root();
            for (int leaf = 0; leaf < size; leaf++) {
                var of = leaves.get(leaf);
                var path = tree.inclusion(leaf);
                assertThat(MerkleProof.includes(root, leaf(size), leaf, size, path)).isFalse();
                assertThat(MerkleProof.includes(root, of, (leaf + 1) % size, size, path)).isFalse();
                assertThat(MerkleProof.includes(of, of, leaf, size, path)).isFalse();
                assertThat(MerkleProof.includes(root, of, leaf, size, longer(path))).isFalse();
                assertThat(MerkleProof.includes(root, of, leaf, size, shorter(path))).isFalse();
                assertThat(MerkleProof.includes(root, of, leaf, leaf, path)).isFalse();
            }
        }
    }

    @Test
    void noProofJoinsAForkedHistory() {
        for (int later = 2; later <= 40; later++) {
            var leaves = leaves(later);
            for (int earlier = 1; earlier < later; earlier++) {
                var forked = new ArrayList<>(leaves.subList(0, earlier));
                forked.set(earlier / 2, leaf(1_000));
                var root = tree(leaves).root();
                var forkedRoot = tree(forked).root();
                var path = tree(leaves).consistency(earlier);
                assertThat(MerkleProof.consistent(forkedRoot, earlier, root, later, path))
                        .isFalse();
                assertThat(MerkleProof.consistent(root, earlier, root, later, path)).isFalse();
                assertThat(
                                MerkleProof.consistent(
                                        tree(leaves.subList(0, earlier)).root(),
                                        earlier,
                                        root,
                                        later,
                                        longer(path)))
                        .isFalse();
            }
        }
    }

    @Test
    void refusesToProveWhatIsNotThere() {
        var tree = tree(leaves(5));
        assertThatThrownBy(() -> tree.inclusion(5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** All places of small trees, and some dozens of each larger one. */
    private static int step(int size) {
        return size <= 64 ? 1 : 1 + size / 40;
    }

    private static List<Fingerprint> longer(List<Fingerprint> path) {
        var all = new ArrayList<>(path);
        all.add(leaf(7));
        return all;
    }

    private static List<Fingerprint> shorter(List<Fingerprint> path) {
        return path.isEmpty() ? Collections.nCopies(1, leaf(7)) : path.subList(1, path.size());
    }

    private static MerkleTree tree(List<Fingerprint> leaves) {
        return new MerkleTree(
                (level, index) -> {
                    int from = (int) (index << level);
                    return NaiveTree.root(leaves.subList(from, from + (1 << level)));
                },
                leaves.size());
    }

    private static List<Fingerprint> leaves(int count) {
        return IntStream.range(0, count).mapToObj(MerkleTreeTests::leaf).toList();
    }

    private static Fingerprint leaf(int number) {
        return Fingerprint.ofLeaf("leaf " + number);
    }
}
