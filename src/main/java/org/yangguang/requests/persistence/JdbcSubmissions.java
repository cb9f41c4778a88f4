package org.yangguang.requests.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.files.FileId;
import org.yangguang.files.SealedFiles;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.Agreements;
import org.yangguang.requests.domain.AnswerForm;
import org.yangguang.requests.domain.AnswerWay;
import org.yangguang.requests.domain.QueryCode;
import org.yangguang.requests.domain.Submission;
import org.yangguang.requests.domain.SubmissionId;
import org.yangguang.requests.domain.SubmissionState;
import org.yangguang.requests.domain.SubmissionState.Confirmed;
import org.yangguang.requests.domain.Submissions;
import org.yangguang.requests.domain.Wish;
import org.yangguang.shared.Refusal;

/** Submissions in PostgreSQL; who sent them is sealed. */
@Repository
class JdbcSubmissions implements Submissions {

    private static final String SELECT =
            """
            select id, agency_id, number, channel, submitted_at, arrived_on, %s, items, form, way,
                   assistance, agrees_online, agrees_notices, tries::text as tries, state, confirmed_on, requests, version
              from requests.submission
            """
                    .formatted(SubmitterColumns.NAMES);

    private final JdbcClient jdbc;
    private final SubmitterColumns person;
    private final SendingClaims claims;
    private final SealedFiles files;

    JdbcSubmissions(
            JdbcClient jdbc, SubmitterColumns person, SendingClaims claims, SealedFiles files) {
        this.jdbc = jdbc;
        this.person = person;
        this.claims = claims;
        this.files = files;
    }

    @Override
    public Submission require(SubmissionId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(this::submission)
                .optional()
                .orElseThrow(() -> Refusal.notFound("submission.unknown", "submission " + id));
    }

    @Override
    public Optional<Submission> find(String number, QueryCode code) {
        return jdbc.sql(SELECT + " where number = :number and code_hash = :hash")
                .param("number", number)
                .param("hash", person.hash(number, code))
                .query(this::submission)
                .optional();
    }

    @Override
    public Optional<Submission> of(RequestId request) {
        return jdbc.sql(SELECT + " where requests @> array[:id]::uuid[]")
                .param("id", request.value())
                .query(this::submission)
                .optional();
    }

    @Override
    public Optional<Submission> numbered(AgencyId agency, String number) {
        return jdbc.sql(SELECT + " where agency_id = :agency and number = :number")
                .param("agency", agency.value())
                .param("number", number)
                .query(this::submission)
                .optional();
    }

    @Override
    public String nextNumber(int year) {
        long next =
                jdbc.sql("select nextval('requests.submission_number')").query(Long.class).single();
        return "S%d-%05d".formatted(year, next);
    }

    @Override
    public void add(Submission submission, QueryCode code) {
        var wish = submission.wish();
        var insert =
                jdbc.sql(
                        """
                        insert into requests.submission
                               (id, agency_id, number, code_hash, channel, submitted_at, arrived_on,
                                applicant_type, applicant, applicant_index, identity_index, id_kind, id_number, phone,
                                email, address, items, form, way, assistance, agrees_online,
                                agrees_notices, state)
                        values (:id, :agency, :number, :hash, :channel, :at, :arrived,
                                :type, :applicant, :index, :identity, :idKind, :idNumber, :phone,
                                :email, :address, :items, :form, :way, :assistance, :online,
                                :notices, :state)
                        """);
        person.write(insert, submission.submitter())
                .param("id", submission.id().value())
                .param("agency", submission.agency().value())
                .param("number", submission.number())
                .param("hash", person.hash(submission.number(), code))
                .param("channel", submission.channel().name())
                .param("at", submission.submittedAt().atOffset(ZoneOffset.UTC))
                .param("arrived", submission.arrivedOn())
                .param("items", wish.items().toArray(String[]::new))
                .param("form", wish.form().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("way", wish.way().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("assistance", wish.assistance())
                .param("online", wish.agreements().online())
                .param("notices", wish.agreements().notices())
                .param("state", submission.state().code())
                .update();
    }

    @Override
    public void save(Submission submission) {
        var confirmed =
                submission.state() instanceof Confirmed known
                        ? Optional.of(known)
                        : Optional.<Confirmed>empty();
        int rows =
                jdbc.sql(
                                """
                                update requests.submission
                                   set tries = :tries::jsonb, state = :state, confirmed_on = :on,
                                       requests = :requests, agrees_online = :online,
                                       agrees_notices = :notices, version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("tries", TriesJson.write(submission.tries()))
                        .param("online", submission.wish().agreements().online())
                        .param("notices", submission.wish().agreements().notices())
                        .param("state", submission.state().code())
                        .param("on", confirmed.map(Confirmed::on).orElse(null), Types.DATE)
                        .param(
                                "requests",
                                confirmed.map(Confirmed::requests).orElse(List.of()).stream()
                                        .map(RequestId::value)
                                        .toArray(UUID[]::new))
                        .param("id", submission.id().value())
                        .param("version", submission.version())
                        .update();
        requireOne(rows, submission);
    }

    @Override
    public void complete(Submission submission) {
        var wish = submission.wish();
        var update =
                jdbc.sql(
                        """
                        update requests.submission
                           set applicant_type = :type, applicant = :applicant,
                               applicant_index = :index, id_kind = :idKind, id_number = :idNumber,
                               phone = :phone, email = :email, address = :address, items = :items,
                               form = :form, way = :way, assistance = :assistance,
                               version = version + 1
                         where id = :id and version = :version and state <> 'CONFIRMED'
                        """);
        int rows =
                person.write(update, submission.submitter())
                        .param("items", wish.items().toArray(String[]::new))
                        .param("form", wish.form().map(Enum::name).orElse(null), Types.VARCHAR)
                        .param("way", wish.way().map(Enum::name).orElse(null), Types.VARCHAR)
                        .param("assistance", wish.assistance())
                        .param("id", submission.id().value())
                        .param("version", submission.version())
                        .update();
        requireOne(rows, submission);
    }

    @Override
    public void remove(Submission submission) {
        jdbc.sql("delete from requests.attachment where submission_id = :id returning file_id")
                .param("id", submission.id().value())
                .query(UUID.class)
                .list()
                .forEach(file -> files.forget(new FileId(file)));
        jdbc.sql("delete from requests.mail where submission_id = :id returning source_file")
                .param("id", submission.id().value())
                .query((row, n) -> Optional.ofNullable(row.getObject("source_file", UUID.class)))
                .list()
                .forEach(file -> file.ifPresent(one -> files.forget(new FileId(one))));
        int rows =
                jdbc.sql("delete from requests.submission where id = :id and version = :version")
                        .param("id", submission.id().value())
                        .param("version", submission.version())
                        .update();
        requireOne(rows, submission);
    }

    @Override
    public Optional<Receipt> claim(Sending sending, Receipt receipt) {
        return claims.claim(
                        sending, receipt.id().toString(), receipt.number(), receipt.code().value())
                .map(
                        before ->
                                new Receipt(
                                        SubmissionId.of(before.getFirst()),
                                        before.get(1),
                                        new QueryCode(before.get(2))));
    }

    private static void requireOne(int rows, Submission submission) {
        if (rows == 0) {
            throw new OptimisticLockingFailureException(
                    "submission "
                            + submission.number()
                            + " was changed since version "
                            + submission.version());
        }
    }

    private Submission submission(ResultSet row, int n) throws SQLException {
        return new Submission(
                new SubmissionId(row.getObject("id", UUID.class)),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("number"),
                ReceiptChannel.valueOf(row.getString("channel")),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getObject("arrived_on", LocalDate.class),
                person.read(row),
                new Wish(
                        List.of((String[]) row.getArray("items").getArray()),
                        Optional.ofNullable(row.getString("form")).map(AnswerForm::valueOf),
                        Optional.ofNullable(row.getString("way")).map(AnswerWay::valueOf),
                        row.getString("assistance"),
                        new Agreements(
                                row.getBoolean("agrees_online"), row.getBoolean("agrees_notices"))),
                TriesJson.read(row.getString("tries")),
                state(row),
                row.getLong("version"));
    }

    private static SubmissionState state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "SUBMITTED" -> new SubmissionState.Submitted();
            case "CONTACT_LOST" -> new SubmissionState.ContactLost();
            default ->
                    new Confirmed(
                            row.getObject("confirmed_on", LocalDate.class),
                            List.of((UUID[]) row.getArray("requests").getArray()).stream()
                                    .map(RequestId::new)
                                    .toList());
        };
    }
}
