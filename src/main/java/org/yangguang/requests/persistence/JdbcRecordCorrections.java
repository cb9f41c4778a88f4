package org.yangguang.requests.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.AnswerWay;
import org.yangguang.requests.domain.QueryCode;
import org.yangguang.requests.domain.RecordCorrection;
import org.yangguang.requests.domain.RecordCorrectionId;
import org.yangguang.requests.domain.RecordCorrections;
import org.yangguang.requests.domain.Submissions.Sending;
import org.yangguang.requests.domain.WrongRecord;
import org.yangguang.shared.PersonalDataCipher;
import org.yangguang.shared.Refusal;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests to correct a record in PostgreSQL; the person, the record and all that was said are
 * sealed.
 */
@Repository
class JdbcRecordCorrections implements RecordCorrections {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT =
            """
            select id, agency_id, number, channel, submitted_at, received_on, working_days, %s, way,
                   tell, wrong_record, steps, version
              from requests.record_correction
            """
                    .formatted(SubmitterColumns.NAMES);

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final SubmitterColumns person;
    private final SendingClaims claims;

    JdbcRecordCorrections(
            JdbcClient jdbc,
            PersonalDataCipher cipher,
            SubmitterColumns person,
            SendingClaims claims) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.person = person;
        this.claims = claims;
    }

    @Override
    public RecordCorrection require(RecordCorrectionId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(this::correction)
                .optional()
                .orElseThrow(() -> Refusal.notFound("record.unknown", "record correction " + id));
    }

    @Override
    public Optional<RecordCorrection> find(String number, QueryCode code) {
        return jdbc.sql(SELECT + " where number = :number and code_hash = :hash")
                .param("number", number)
                .param("hash", person.hash(number, code))
                .query(this::correction)
                .optional();
    }

    @Override
    public Optional<RecordCorrection> find(AgencyId agency, String number) {
        return jdbc.sql(SELECT + " where agency_id = :agency and number = :number")
                .param("agency", agency.value())
                .param("number", number)
                .query(this::correction)
                .optional();
    }

    @Override
    public String nextNumber(int year) {
        long next =
                jdbc.sql("select nextval('requests.record_correction_number')")
                        .query(Long.class)
                        .single();
        return "G%d-%05d".formatted(year, next);
    }

    @Override
    public void add(RecordCorrection correction, QueryCode code) {
        var insert =
                jdbc.sql(
                        """
                        insert into requests.record_correction
                               (id, agency_id, number, code_hash, channel, submitted_at, received_on,
                                working_days, applicant_type, applicant, applicant_index, id_kind,
                                id_number, phone, email, address, way, tell, wrong_record, steps, state)
                        values (:id, :agency, :number, :hash, :channel, :at, :received,
                                :workingDays, :type, :applicant, :index, :idKind,
                                :idNumber, :phone, :email, :address, :way, :tell, :about, :steps, :state)
                        """);
        person.write(insert, correction.person())
                .param("id", correction.id().value())
                .param("agency", correction.agency().value())
                .param("number", correction.number())
                .param("hash", person.hash(correction.number(), code))
                .param("channel", correction.channel().name())
                .param("at", correction.submittedAt().atOffset(ZoneOffset.UTC))
                .param("received", correction.receivedOn())
                .param("workingDays", correction.workingDays())
                .param("way", correction.way().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("tell", correction.tell())
                .param("about", cipher.seal(json(correction.about())))
                .param("steps", cipher.seal(RecordStepsJson.write(correction.steps())))
                .param("state", correction.stage().name())
                .update();
    }

    @Override
    public void save(RecordCorrection correction) {
        int rows =
                jdbc.sql(
                                """
                                update requests.record_correction
                                   set steps = :steps, state = :state, ended_on = :ended,
                                       answer_by = :answerBy, version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("steps", cipher.seal(RecordStepsJson.write(correction.steps())))
                        .param("state", correction.stage().name())
                        .param("ended", correction.endedOn().orElse(null), Types.DATE)
                        .param("answerBy", correction.answerBy().orElse(null), Types.DATE)
                        .param("id", correction.id().value())
                        .param("version", correction.version())
                        .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException(
                    "record correction "
                            + correction.number()
                            + " was changed since version "
                            + correction.version());
        }
    }

    @Override
    public Optional<Receipt> claim(Sending sending, Receipt receipt) {
        return claims.claim(
                        sending, receipt.id().toString(), receipt.number(), receipt.code().value())
                .map(
                        before ->
                                new Receipt(
                                        RecordCorrectionId.of(before.getFirst()),
                                        before.get(1),
                                        new QueryCode(before.get(2))));
    }

    static String json(WrongRecord about) {
        return JSON.writeValueAsString(about);
    }

    private RecordCorrection correction(ResultSet row, int n) throws SQLException {
        return new RecordCorrection(
                new RecordCorrectionId(row.getObject("id", UUID.class)),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("number"),
                ReceiptChannel.valueOf(row.getString("channel")),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_on", LocalDate.class),
                row.getInt("working_days"),
                person.read(row),
                Optional.ofNullable(row.getString("way")).map(AnswerWay::valueOf),
                row.getBoolean("tell"),
                about(row.getBytes("wrong_record")),
                RecordStepsJson.read(cipher.open(row.getBytes("steps"))),
                row.getLong("version"));
    }

    private WrongRecord about(byte[] sealed) {
        return JSON.readValue(cipher.open(sealed), WrongRecord.class);
    }
}
