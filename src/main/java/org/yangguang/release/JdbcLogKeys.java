package org.yangguang.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys of the log; the secret halves stay sealed. */
@Repository
class JdbcLogKeys {

    private final JdbcClient jdbc;

    JdbcLogKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first. */
    List<LogKey> all() {
        return jdbc.sql("select * from release.signing_key order by number")
                .query(JdbcLogKeys::key)
                .list();
    }

    /** The newest one, which signs. */
    Optional<Secret> newest() {
        return jdbc.sql("select * from release.signing_key order by number desc limit 1")
                .query((rs, n) -> new Secret(key(rs, n), rs.getBytes("sealed_key")))
                .optional();
    }

    void add(Secret made) {
        var key = made.key();
        jdbc.sql(
                        """
                        insert into release.signing_key
                               (id, algorithm, public_key, sealed_key, made_at, vouched_by, voucher)
                        values (:id, :algorithm, :open, :sealed, :at, :by, :voucher)
                        """)
                .param("id", key.id())
                .param("algorithm", key.algorithm().name())
                .param("open", Base64.getDecoder().decode(key.publicKey()))
                .param("sealed", made.sealed())
                .param("at", key.madeAt().atOffset(ZoneOffset.UTC))
                .param("by", key.voucher().map(LogKey.Voucher::by).orElse(null))
                .param(
                        "voucher",
                        key.voucher()
                                .map(one -> Base64.getDecoder().decode(one.signature()))
                                .orElse(null))
                .update();
    }

    private static LogKey key(ResultSet rs, int n) throws SQLException {
        var by = Optional.ofNullable(rs.getString("vouched_by"));
        var voucher = rs.getBytes("voucher");
        return new LogKey(
                SignatureAlgorithm.valueOf(rs.getString("algorithm")),
                Base64.getEncoder().encodeToString(rs.getBytes("public_key")),
                JdbcPublicLog.instant(rs, "made_at"),
                by.map(id -> new LogKey.Voucher(id, Base64.getEncoder().encodeToString(voucher))));
    }

    /** A key with its sealed half. */
    static final class Secret {

        private final LogKey key;
        private final byte[] sealed;

        Secret(LogKey key, byte[] sealed) {
            this.key = key;
            this.sealed = sealed;
        }

        LogKey key() {
            return key;
        }

        byte[] sealed() {
            return sealed.clone();
        }
    }
}
