package org.yangguang.letters.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.files.FileId;
import org.yangguang.files.SealedFiles;
import org.yangguang.files.SealedFiles.Sealed;
import org.yangguang.letters.LetterId;
import org.yangguang.letters.domain.Annex;
import org.yangguang.letters.domain.Annexes;
import org.yangguang.shared.Refusal;

/** Contents of annexes in the file store, sealed. */
@Repository
class JdbcAnnexes implements Annexes {

    private final JdbcClient jdbc;
    private final SealedFiles files;
    private final Clock clock;

    JdbcAnnexes(JdbcClient jdbc, SealedFiles files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public void keep(LetterId letter, Annex annex, byte[] content) {
        var sealed = files.keep(content);
        jdbc.sql(
                        """
                        insert into letters.annex (id, letter_id, file_id, key, at)
                        values (:id, :letter, :file, :key, :at)
                        """)
                .param("id", annex.id())
                .param("letter", letter.value())
                .param("file", sealed.file().value())
                .param("key", sealed.key())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void drop(LetterId letter, UUID annex) {
        jdbc.sql("delete from letters.annex where id = :id and letter_id = :letter")
                .param("id", annex)
                .param("letter", letter.value())
                .update();
    }

    @Override
    public byte[] content(LetterId letter, UUID annex) {
        return jdbc.sql(
                        "select file_id, key from letters.annex where id = :id and letter_id = :letter")
                .param("id", annex)
                .param("letter", letter.value())
                .query(JdbcAnnexes::sealed)
                .optional()
                .map(files::open)
                .orElseThrow(() -> Refusal.notFound("letters.unknown-annex", letter + " " + annex));
    }

    private static Sealed sealed(ResultSet row, int n) throws SQLException {
        return new Sealed(new FileId(row.getObject("file_id", UUID.class)), row.getBytes("key"));
    }
}
