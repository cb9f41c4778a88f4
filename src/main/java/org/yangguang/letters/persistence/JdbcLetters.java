package org.yangguang.letters.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.letters.CaseReference;
import org.yangguang.letters.LetterId;
import org.yangguang.letters.LetterKind;
import org.yangguang.letters.domain.Delivery;
import org.yangguang.letters.domain.DeliveryWay;
import org.yangguang.letters.domain.Letter;
import org.yangguang.letters.domain.LetterContent;
import org.yangguang.letters.domain.LetterNumber;
import org.yangguang.letters.domain.LetterState;
import org.yangguang.letters.domain.LetterState.Delivered;
import org.yangguang.letters.domain.LetterState.Discarded;
import org.yangguang.letters.domain.LetterState.InReview;
import org.yangguang.letters.domain.LetterState.Issued;
import org.yangguang.letters.domain.LetterState.Returned;
import org.yangguang.letters.domain.Letters;
import org.yangguang.letters.domain.ReviewRoute;
import org.yangguang.org.AgencyId;
import org.yangguang.release.Fingerprint;
import org.yangguang.release.ReviewSignature;
import org.yangguang.release.ReviewStep;
import org.yangguang.shared.PersonalDataCipher;
import org.yangguang.shared.Refusal;

/** Letters in PostgreSQL; what they say is sealed. */
@Repository
class JdbcLetters implements Letters {

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    JdbcLetters(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    public Letter require(AgencyId agency, LetterId id) {
        return jdbc.sql("select * from letters.letter where id = :id and agency_id = :agency")
                .param("id", id.value())
                .param("agency", agency.value())
                .query(this::letter)
                .optional()
                .orElseThrow(() -> Refusal.notFound("letters.unknown", "letter " + id));
    }

    @Override
    public void add(Letter letter, Instant at) {
        try {
            jdbc.sql(
                            """
                            insert into letters.letter
                                   (id, agency_id, case_kind, case_id, case_number, kind, answers, author,
                                    route, way, template_version, law_of, content, content_hash, state,
                                    created_at, changed_at)
                            values (:id, :agency, :caseKind, :caseId, :caseNumber, :kind, :answers, :author,
                                    :route, :way, :template, :lawOf, :content, :hash, 'DRAFT', :at, :at)
                            """)
                    .param("id", letter.id().value())
                    .param("agency", letter.agency().value())
                    .param("caseKind", letter.subject().kind())
                    .param("caseId", letter.subject().id())
                    .param("caseNumber", letter.subject().number())
                    .param("kind", letter.kind().name())
                    .param("answers", letter.kind().outcome().isPresent())
                    .param("author", letter.author())
                    .param("route", letter.route().name())
                    .param("way", letter.content().way().name())
                    .param("template", letter.content().templateVersion())
                    .param("lawOf", letter.content().lawOf())
                    .param("content", cipher.seal(ContentJson.write(letter.content())))
                    .param("hash", letter.content().text().fingerprint().hex())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Objects.toString(e.getMessage(), "").contains("one_answer_on_its_way")
                    ? Refusal.conflict("letters.one-answer", letter.subject().number())
                    : Refusal.conflict("letters.sent-twice", letter.id() + " is there already");
        }
    }

    @Override
    public void save(Letter letter, Instant at) {
        if (letter.issue().isPresent()) {
            saveIssued(letter, at);
        } else if (letter.state() instanceof Discarded(var was) && was.isPresent()) {
            giveUp(letter, at);
        } else {
            saveOpen(letter, at);
        }
    }

    private void saveOpen(Letter letter, Instant at) {
        var step =
                letter.state() instanceof Returned(var by, _)
                        ? Optional.of(by)
                        : letter.waitingAt();
        int rows =
                jdbc.sql(
                                """
                                update letters.letter
                                   set way = :way, template_version = :template, law_of = :lawOf,
                                       content = :content, content_hash = :hash, state = :state, step = :step,
                                       return_reason = :reason, changed_at = :at, version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("id", letter.id().value())
                        .param("version", letter.version())
                        .param("way", letter.content().way().name())
                        .param("template", letter.content().templateVersion())
                        .param("lawOf", letter.content().lawOf())
                        .param("content", cipher.seal(ContentJson.write(letter.content())))
                        .param("hash", letter.content().text().fingerprint().hex())
                        .param("state", letter.state().code())
                        .param("step", step.map(Enum::name).orElse(null), Types.VARCHAR)
                        .param(
                                "reason",
                                letter.state() instanceof Returned(_, var reason) ? reason : "")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update();
        requireOne(rows, letter);
        saveSignatures(letter);
    }

    private void saveIssued(Letter letter, Instant at) {
        var issued = letter.issue().orElseThrow();
        var delivery =
                letter.state() instanceof Delivered(_, var done)
                        ? Optional.of(done)
                        : Optional.<Delivery>empty();
        int rows =
                jdbc.sql(
                                """
                                update letters.letter
                                   set state = :state, step = null, series = :series, year = :year,
                                       running = :running, issued_on = :on, delivery_way = :way,
                                       delivered_on = :deliveredOn, proof = :proof, received_on = :receivedOn,
                                       changed_at = :at, version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("id", letter.id().value())
                        .param("version", letter.version())
                        .param("state", letter.state().code())
                        .param("series", issued.number().series())
                        .param("year", issued.number().year())
                        .param("running", issued.number().running())
                        .param("on", issued.on())
                        .param("way", delivery.map(d -> d.way().name()).orElse(null), Types.VARCHAR)
                        .param("deliveredOn", delivery.map(Delivery::on).orElse(null), Types.DATE)
                        .param(
                                "proof",
                                delivery.map(d -> cipher.seal(d.proof())).orElse(null),
                                Types.BINARY)
                        .param(
                                "receivedOn",
                                delivery.flatMap(Delivery::receivedOn).orElse(null),
                                Types.DATE)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update();
        requireOne(rows, letter);
        saveSignatures(letter);
    }

    /** What was issued stays as it was signed, and only its state changes. */
    private void giveUp(Letter letter, Instant at) {
        int rows =
                jdbc.sql(
                                """
                                update letters.letter
                                   set state = :state, changed_at = :at, version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("id", letter.id().value())
                        .param("version", letter.version())
                        .param("state", letter.state().code())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update();
        requireOne(rows, letter);
    }

    private static void requireOne(int rows, Letter letter) {
        if (rows == 0) {
            throw new OptimisticLockingFailureException(
                    "letter " + letter.id() + " is past version " + letter.version());
        }
    }

    /** The signatures for the present text; those of an issued letter stay for good. */
    private void saveSignatures(Letter letter) {
        var signatures =
                letter.state() instanceof InReview(_, var some)
                        ? some
                        : letter.issue().map(Issued::signatures).orElse(List.of());
        jdbc.sql("delete from letters.signature where letter_id = :id")
                .param("id", letter.id().value())
                .update();
        for (var signature : signatures) {
            jdbc.sql(
                            """
                            insert into letters.signature (letter_id, step, person, at, content_hash)
                            values (:id, :step, :person, :at, :hash)
                            """)
                    .param("id", letter.id().value())
                    .param("step", signature.step().name())
                    .param("person", signature.person())
                    .param("at", signature.at().atOffset(ZoneOffset.UTC))
                    .param("hash", signature.content().hex())
                    .update();
        }
    }

    @Override
    public void note(LetterId id, Note note) {
        jdbc.sql(
                        """
                        insert into letters.note (letter_id, at, person, what, step, text)
                        values (:id, :at, :person, :what, :step, :text)
                        """)
                .param("id", id.value())
                .param("at", note.at().atOffset(ZoneOffset.UTC))
                .param("person", note.person())
                .param("what", note.what())
                .param("step", note.step().map(ReviewStep::name).orElse(""))
                .param("text", note.text())
                .update();
    }

    @Override
    public LetterNumber nextNumber(AgencyId agency, String series, int year) {
        int next =
                jdbc.sql(
                                """
                                insert into letters.numbering as n (agency_id, series, year, last)
                                values (:agency, :series, :year, 1)
                                on conflict (agency_id, series, year) do update set last = n.last + 1
                                returning last
                                """)
                        .param("agency", agency.value())
                        .param("series", series)
                        .param("year", year)
                        .query(Integer.class)
                        .single();
        return new LetterNumber(series, year, next);
    }

    private List<ReviewSignature> signatures(LetterId id) {
        return jdbc
                .sql("select * from letters.signature where letter_id = :id")
                .param("id", id.value())
                .query(
                        (rs, n) ->
                                new ReviewSignature(
                                        ReviewStep.valueOf(rs.getString("step")),
                                        rs.getString("person"),
                                        rs.getObject("at", OffsetDateTime.class).toInstant(),
                                        new Fingerprint(rs.getString("content_hash"))))
                .list()
                .stream()
                .sorted((one, other) -> one.step().compareTo(other.step()))
                .toList();
    }

    private Letter letter(ResultSet rs, int n) throws SQLException {
        var id = new LetterId(rs.getObject("id", UUID.class));
        var content = ContentJson.read(cipher.open(rs.getBytes("content")));
        return new Letter(
                id,
                new AgencyId(rs.getObject("agency_id", UUID.class)),
                new CaseReference(
                        rs.getString("case_kind"),
                        rs.getObject("case_id", UUID.class),
                        rs.getString("case_number")),
                LetterKind.valueOf(rs.getString("kind")),
                rs.getString("author"),
                ReviewRoute.valueOf(rs.getString("route")),
                new LetterContent(
                        content.fieldValues(),
                        DeliveryWay.valueOf(rs.getString("way")),
                        rs.getInt("template_version"),
                        rs.getObject("law_of", LocalDate.class),
                        content.text()),
                state(rs, id),
                rs.getLong("version"));
    }

    private LetterState state(ResultSet rs, LetterId id) throws SQLException {
        return switch (rs.getString("state")) {
            case "DRAFT" -> new LetterState.Draft();
            case "IN_REVIEW" ->
                    new InReview(ReviewStep.valueOf(rs.getString("step")), signatures(id));
            case "RETURNED" ->
                    new Returned(
                            ReviewStep.valueOf(rs.getString("step")),
                            rs.getString("return_reason"));
            case "ISSUED" -> issued(rs, id);
            case "DELIVERED" ->
                    new Delivered(
                            issued(rs, id),
                            new Delivery(
                                    DeliveryWay.valueOf(rs.getString("delivery_way")),
                                    rs.getObject("delivered_on", LocalDate.class),
                                    cipher.open(rs.getBytes("proof")),
                                    Optional.ofNullable(
                                            rs.getObject("received_on", LocalDate.class))));
            default ->
                    new Discarded(
                            rs.getString("series") == null
                                    ? Optional.empty()
                                    : Optional.of(issued(rs, id)));
        };
    }

    private Issued issued(ResultSet rs, LetterId id) throws SQLException {
        return new Issued(
                new LetterNumber(rs.getString("series"), rs.getInt("year"), rs.getInt("running")),
                rs.getObject("issued_on", LocalDate.class),
                signatures(id));
    }
}
