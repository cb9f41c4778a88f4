package org.yangguang.requests.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.ApplicantNotes;
import org.yangguang.shared.PersonalDataCipher;

/** Applicants' notes, sealed: they may say anything of the person. */
@Repository
class JdbcApplicantNotes implements ApplicantNotes {

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    JdbcApplicantNotes(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    public void add(RequestId request, Instant at, String text) {
        jdbc.sql(
                        """
                        insert into requests.applicant_note (id, request_id, at, text)
                        values (:id, :request, :at, :text)
                        """)
                .param("id", UUID.randomUUID())
                .param("request", request.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("text", cipher.seal(text))
                .update();
    }

    @Override
    public List<Note> of(RequestId request) {
        return jdbc.sql(
                        """
                        select at, text from requests.applicant_note
                         where request_id = :request order by at
                        """)
                .param("request", request.value())
                .query(
                        (row, n) ->
                                new Note(
                                        row.getObject("at", OffsetDateTime.class).toInstant(),
                                        cipher.open(row.getBytes("text"))))
                .list();
    }
}
