package org.yangguang.requests.persistence;

import static org.yangguang.requests.persistence.JdbcDestruction.DESTROYED;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.files.FileId;
import org.yangguang.files.SealedFiles;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.RecordDestruction;
import org.yangguang.requests.domain.WrongRecord;
import org.yangguang.shared.PersonalDataCipher;

/** Takes personal data out of the requests to correct a record for good. */
@Repository
class JdbcRecordDestruction implements RecordDestruction {

    private static final String ENDED =
            """
            select id, number, ended_on as ended
              from requests.record_correction
             where agency_id = :agency and ended_on is not null
               and case when :part = 'PROOFS' then proofs_destroyed_on else person_destroyed_on end is null
            """;

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final SealedFiles files;

    JdbcRecordDestruction(JdbcClient jdbc, PersonalDataCipher cipher, SealedFiles files) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.files = files;
    }

    @Override
    public List<Ended> ended(AgencyId agency, Part part, LocalDate by, int most) {
        return jdbc.sql(ENDED + " and ended_on <= :by order by ended_on, number limit :most")
                .param("agency", agency.value())
                .param("part", part.name())
                .param("by", by)
                .param("most", most)
                .query(JdbcDestruction::ended)
                .list();
    }

    @Override
    public List<Ended> ended(AgencyId agency, Part part, UUID id) {
        return jdbc.sql(ENDED + " and id = :id")
                .param("agency", agency.value())
                .param("part", part.name())
                .param("id", id)
                .query(JdbcDestruction::ended)
                .list();
    }

    @Override
    public void destroy(UUID id, Part part, LocalDate today) {
        destroyProofs(id, today);
        if (part == Part.PERSON) {
            destroyPerson(id, today);
        }
    }

    private void destroyProofs(UUID id, LocalDate today) {
        jdbc.sql(
                        """
                        update requests.record_correction
                           set id_number = null, phone = null, email = null, address = null,
                               version = version + 1,
                               proofs_destroyed_on = coalesce(proofs_destroyed_on, :today)
                         where id = :id
                        """)
                .param("id", id)
                .param("today", today)
                .update();
        jdbc.sql(
                        """
                        delete from requests.attachment where record_correction_id = :id
                        returning file_id
                        """)
                .param("id", id)
                .query(UUID.class)
                .list()
                .forEach(file -> files.forget(new FileId(file)));
    }

    /** The name goes with what was said of the record and of the person; what was done stays. */
    private void destroyPerson(UUID id, LocalDate today) {
        byte[] steps =
                jdbc.sql("select steps from requests.record_correction where id = :id for update")
                        .param("id", id)
                        .query((row, _) -> row.getBytes("steps"))
                        .single();
        jdbc.sql(
                        """
                        update requests.record_correction
                           set applicant = :nobody, applicant_index = :noIndex, wrong_record = :nothing,
                               steps = :steps, person_destroyed_on = :today, version = version + 1
                         where id = :id
                        """)
                .param("id", id)
                .param("nobody", cipher.seal(DESTROYED))
                .param("noIndex", cipher.blindIndex(DESTROYED + UUID.randomUUID()))
                .param(
                        "nothing",
                        cipher.seal(
                                JdbcRecordCorrections.json(
                                        new WrongRecord(DESTROYED, DESTROYED, DESTROYED, ""))))
                .param("steps", cipher.seal(RecordStepsJson.withoutWords(cipher.open(steps))))
                .param("today", today)
                .update();
    }
}
