package org.yangguang.letters.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.letters.LetterBatchId;
import org.yangguang.letters.domain.LetterBatch;
import org.yangguang.letters.domain.Postings;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.PersonalDataCipher;
import org.yangguang.shared.Refusal;

/** Postings of letters in PostgreSQL; the number of the posting list is sealed. */
@Repository
class JdbcPostings implements Postings {

    private static final String TO_POST =
            """
             from letters.batch_case c join letters.letter l on l.id = c.letter_id
            where c.batch_id = :batch and c.issued and l.state = 'ISSUED' and l.way = 'POST'
            """;

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    JdbcPostings(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    public void add(Posting posting) {
        jdbc.sql(
                        """
                        insert into letters.batch_posting (id, batch_id, on_day, proof, person, at)
                        values (:id, :batch, :on, :proof, :person, :at)
                        """)
                .param("id", posting.id())
                .param("batch", posting.batch().value())
                .param("on", posting.on())
                .param("proof", cipher.seal(posting.proof()))
                .param("person", posting.person())
                .param("at", posting.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Posting require(AgencyId agency, UUID posting) {
        return jdbc.sql(
                        """
                        select p.* from letters.batch_posting p join letters.batch b on b.id = p.batch_id
                         where p.id = :id and b.agency_id = :agency
                        """)
                .param("id", posting)
                .param("agency", agency.value())
                .query(
                        (row, n) ->
                                new Posting(
                                        row.getObject("id", UUID.class),
                                        new LetterBatchId(row.getObject("batch_id", UUID.class)),
                                        row.getObject("on_day", LocalDate.class),
                                        cipher.open(row.getBytes("proof")),
                                        row.getString("person"),
                                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElseThrow(() -> Refusal.notFound("letters.unknown-batch", "posting " + posting));
    }

    @Override
    public List<UUID> toPost(Posting posting, int most) {
        return jdbc.sql(
                        "select c.case_id "
                                + TO_POST
                                + " and c.posting_id is distinct from :posting order by c.position limit :most")
                .param("batch", posting.batch().value())
                .param("posting", posting.id())
                .param("most", most)
                .query(JdbcPostings::id)
                .list();
    }

    @Override
    public List<UUID> toPostNow(LetterBatch batch) {
        return jdbc.sql("select c.case_id " + TO_POST + " order by c.position")
                .param("batch", batch.id().value())
                .query(JdbcPostings::id)
                .list();
    }

    @Override
    public int toPost(LetterBatch batch) {
        return jdbc.sql("select count(*) " + TO_POST)
                .param("batch", batch.id().value())
                .query(Integer.class)
                .single();
    }

    @Override
    public void posted(Posting posting, UUID caseId, String why) {
        jdbc.sql(
                        """
                        update letters.batch_case set posting_id = :posting, out_why = :why
                         where batch_id = :batch and case_id = :case
                        """)
                .param("posting", posting.id())
                .param("batch", posting.batch().value())
                .param("case", caseId)
                .param("why", why)
                .update();
    }

    private static UUID id(ResultSet row, int n) throws SQLException {
        return row.getObject(1, UUID.class);
    }
}
