package org.yangguang.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the tree: tiles of complete nodes, and the signed heads. */
@Repository
class JdbcTree {

    private final JdbcClient jdbc;

    JdbcTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many tiles of a level are there; they have no gaps. */
    long tiles(int level) {
        return jdbc.sql("select coalesce(max(index) + 1, 0) from release.tile where level = :level")
                .param("level", level)
                .query(Long.class)
                .single();
    }

    /** The hashes within a complete tile. */
    Optional<List<Fingerprint>> tile(int level, long index) {
        return jdbc.sql("select hashes from release.tile where level = :level and index = :index")
                .param("level", level)
                .param("index", index)
                .query((rs, n) -> Tile.hashes(rs.getBytes("hashes")))
                .optional();
    }

    /** The hashes above tiles, from one to another that is not included. */
    List<Fingerprint> roots(int level, long from, long to) {
        return jdbc.sql(
                        """
                        select root from release.tile
                         where level = :level and index >= :from and index < :to order by index
                        """)
                .param("level", level)
                .param("from", from)
                .param("to", to)
                .query((rs, n) -> Fingerprint.ofHash(rs.getBytes("root")))
                .list();
    }

    /** The hashes of entries by place in the tree: from 0, the last one not included. */
    List<Fingerprint> leaves(long from, long to) {
        return jdbc.sql(
                        """
                        select entry_hash from release.entry
                         where number > :from and number <= :to order by number
                        """)
                .param("from", from)
                .param("to", to)
                .query((rs, n) -> new Fingerprint(rs.getString("entry_hash")))
                .list();
    }

    void add(List<Tile> tiles) {
        jdbc.sql(
                        """
                        insert into release.tile (level, index, root, hashes)
                        select level, index, decode(root, 'hex'), decode(hashes, 'hex')
                          from unnest(:level::int[], :index::bigint[], :root::text[], :hashes::text[])
                            as t (level, index, root, hashes)
                        """)
                .param("level", tiles.stream().map(Tile::level).toArray(Integer[]::new))
                .param("index", tiles.stream().map(Tile::index).toArray(Long[]::new))
                .param("root", tiles.stream().map(tile -> tile.root().hex()).toArray(String[]::new))
                .param("hashes", tiles.stream().map(Tile::digits).toArray(String[]::new))
                .update();
    }

    /** The newest head. */
    Optional<TreeHead> head() {
        return jdbc.sql("select * from release.tree_head order by size desc, number desc limit 1")
                .query(JdbcTree::read)
                .optional();
    }

    /** The first head signed for this size. */
    Optional<TreeHead> head(long size) {
        return jdbc.sql(
                        "select * from release.tree_head where size = :size order by number limit 1")
                .param("size", size)
                .query(JdbcTree::read)
                .optional();
    }

    void add(TreeHead head) {
        jdbc.sql(
                        """
                        insert into release.tree_head (size, root, at, key, signature)
                        values (:size, :root, :at, :key, :signature)
                        """)
                .param("size", head.size())
                .param("root", head.root().hex())
                .param("at", head.at().atOffset(ZoneOffset.UTC))
                .param("key", head.key())
                .param("signature", Base64.getDecoder().decode(head.signature()))
                .update();
    }

    private static TreeHead read(ResultSet rs, int n) throws SQLException {
        return new TreeHead(
                rs.getLong("size"),
                new Fingerprint(rs.getString("root")),
                JdbcPublicLog.instant(rs, "at"),
                rs.getString("key"),
                Base64.getEncoder().encodeToString(rs.getBytes("signature")));
    }

    /** 256 nodes of a level and the hash above them. */
    record Tile(int level, long index, Fingerprint root, List<Fingerprint> nodes) {

        /** How many nodes a tile holds. */
        static final int WIDTH = 256;

        /** How many levels of the tree lie within a tile. */
        static final int LEVELS = 8;

        static Tile of(int level, long index, List<Fingerprint> nodes) {
            return new Tile(level, index, above(nodes), List.copyOf(nodes));
        }

        /** The hash above a power of two of nodes. */
        static Fingerprint above(List<Fingerprint> nodes) {
            var row = nodes;
            while (row.size() > 1) {
                var next = new ArrayList<Fingerprint>(row.size() / 2);
                for (int i = 0; i < row.size(); i += 2) {
                    next.add(Fingerprint.ofNode(row.get(i), row.get(i + 1)));
                }
                row = next;
            }
            return row.getFirst();
        }

        private String digits() {
            var all = new StringBuilder(2 * WIDTH * Fingerprint.BYTES);
            nodes.forEach(node -> all.append(node.hex()));
            return all.toString();
        }

        private static List<Fingerprint> hashes(byte[] bytes) {
            var hashes = new ArrayList<Fingerprint>(WIDTH);
            for (int at = 0; at < bytes.length; at += Fingerprint.BYTES) {
                hashes.add(
                        Fingerprint.ofHash(Arrays.copyOfRange(bytes, at, at + Fingerprint.BYTES)));
            }
            return hashes;
        }
    }
}
