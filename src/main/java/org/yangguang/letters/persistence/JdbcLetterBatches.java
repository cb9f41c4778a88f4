package org.yangguang.letters.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.letters.LetterBatchId;
import org.yangguang.letters.LetterField;
import org.yangguang.letters.LetterId;
import org.yangguang.letters.LetterKind;
import org.yangguang.letters.domain.BatchCase;
import org.yangguang.letters.domain.BatchState;
import org.yangguang.letters.domain.BatchState.InReview;
import org.yangguang.letters.domain.BatchState.Returned;
import org.yangguang.letters.domain.DeliveryWay;
import org.yangguang.letters.domain.Letter;
import org.yangguang.letters.domain.LetterBatch;
import org.yangguang.letters.domain.LetterBatches;
import org.yangguang.letters.domain.ReviewRoute;
import org.yangguang.org.AgencyId;
import org.yangguang.release.CanonicalContent;
import org.yangguang.release.Fingerprint;
import org.yangguang.release.ReviewSignature;
import org.yangguang.release.ReviewStep;
import org.yangguang.shared.PersonalDataCipher;
import org.yangguang.shared.Refusal;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Batches of letters in PostgreSQL; what they say is sealed. */
@Repository
class JdbcLetterBatches implements LetterBatches {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<LetterField, String>> COMMON = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    JdbcLetterBatches(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    public LetterBatch require(AgencyId agency, LetterBatchId id) {
        return jdbc.sql("select * from letters.batch where id = :id and agency_id = :agency")
                .param("id", id.value())
                .param("agency", agency.value())
                .query(this::batch)
                .optional()
                .orElseThrow(() -> Refusal.notFound("letters.unknown-batch", "batch " + id));
    }

    @Override
    public void add(LetterBatch batch, Instant at) {
        try {
            jdbc.sql(
                            """
                            insert into letters.batch
                                   (id, agency_id, together_kind, together_id, kind, author, route, way, content,
                                    edition, state, created_at, changed_at)
                            values (:id, :agency, :togetherKind, :togetherId, :kind, :author, :route, :way,
                                    :content, :edition, :state, :at, :at)
                            """)
                    .param("id", batch.id().value())
                    .param("agency", batch.agency().value())
                    .param("togetherKind", batch.togetherKind())
                    .param("togetherId", batch.togetherId())
                    .param("kind", batch.kind().name())
                    .param("author", batch.author())
                    .param("route", batch.route().name())
                    .param("way", batch.way().name())
                    .param("content", cipher.seal(JSON.writeValueAsString(batch.common())))
                    .param("edition", batch.edition())
                    .param("state", batch.state().code())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("letters.one-batch", batch.id() + " is not the first");
        }
    }

    @Override
    public void save(LetterBatch batch, Instant at) {
        var step =
                batch.state() instanceof Returned(var by, _) ? Optional.of(by) : batch.waitingAt();
        int rows =
                jdbc.sql(
                                """
                                update letters.batch
                                   set way = :way, content = :content, edition = :edition, state = :state,
                                       step = :step, return_reason = :reason, changed_at = :at,
                                       version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("id", batch.id().value())
                        .param("version", batch.version())
                        .param("way", batch.way().name())
                        .param("content", cipher.seal(JSON.writeValueAsString(batch.common())))
                        .param("edition", batch.edition())
                        .param("state", batch.state().code())
                        .param("step", step.map(Enum::name).orElse(null), Types.VARCHAR)
                        .param(
                                "reason",
                                batch.state() instanceof Returned(_, var reason) ? reason : "")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException(
                    "batch " + batch.id() + " is past version " + batch.version());
        }
        saveSignatures(batch);
    }

    private void saveSignatures(LetterBatch batch) {
        jdbc.sql("delete from letters.batch_signature where batch_id = :id")
                .param("id", batch.id().value())
                .update();
        for (var signature : batch.state().given()) {
            jdbc.sql(
                            """
                            insert into letters.batch_signature (batch_id, step, person, at, content_hash)
                            values (:id, :step, :person, :at, :hash)
                            """)
                    .param("id", batch.id().value())
                    .param("step", signature.step().name())
                    .param("person", signature.person())
                    .param("at", signature.at().atOffset(ZoneOffset.UTC))
                    .param("hash", signature.content().hex())
                    .update();
        }
    }

    @Override
    public List<LetterBatch> of(AgencyId agency, String togetherKind, UUID togetherId) {
        return jdbc.sql(
                        """
                        select * from letters.batch
                         where agency_id = :agency and together_kind = :kind and together_id = :id
                           and state <> 'DISCARDED'
                         order by created_at desc, id
                        """)
                .param("agency", agency.value())
                .param("kind", togetherKind)
                .param("id", togetherId)
                .query(this::batch)
                .list();
    }

    @Override
    public List<LetterBatch> underWay(AgencyId agency) {
        return jdbc.sql(
                        """
                        select * from letters.batch
                         where agency_id = :agency and state in ('READY', 'IN_REVIEW', 'RETURNED')
                         order by changed_at, id
                        """)
                .param("agency", agency.value())
                .query(this::batch)
                .list();
    }

    @Override
    public boolean holds(LetterId letter) {
        return jdbc.sql("select count(*) from letters.batch_case where letter_id = :letter")
                        .param("letter", letter.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public void enlist(LetterBatch batch, List<UUID> cases) {
        of(batch, "update letters.batch_case set wanted = false where batch_id = :batch").update();
        of(
                        batch,
                        """
                        insert into letters.batch_case (batch_id, case_id, position, wanted, edition)
                        select :batch, one, n, true, 0
                          from unnest(:cases::uuid[]) with ordinality as listed (one, n)
                        on conflict (batch_id, case_id) do update set position = excluded.position, wanted = true
                        """)
                .param("cases", cases.toArray(UUID[]::new))
                .update();
    }

    @Override
    public BatchCase require(LetterBatch batch, UUID caseId) {
        return ofCase(
                        batch,
                        caseId,
                        "select * from letters.batch_case where batch_id = :batch and case_id = :case")
                .query(JdbcLetterBatches::listedCase)
                .single();
    }

    @Override
    public List<UUID> toPrepare(LetterBatch batch, int most) {
        return of(
                        batch,
                        """
                        select case_id from letters.batch_case
                         where batch_id = :batch and edition < :edition
                         order by position limit :most
                        """)
                .param("edition", batch.edition())
                .param("most", most)
                .query(JdbcLetterBatches::id)
                .list();
    }

    @Override
    public void prepared(LetterBatch batch, UUID caseId, Letter letter) {
        ofCase(
                        batch,
                        caseId,
                        """
                        update letters.batch_case
                           set edition = :edition, case_number = :number, letter_id = :letter,
                               content_hash = :hash, listed = true, out_why = ''
                         where batch_id = :batch and case_id = :case
                        """)
                .param("edition", batch.edition())
                .param("number", letter.subject().number())
                .param("letter", letter.id().value())
                .param("hash", letter.content().text().fingerprint().hex())
                .update();
    }

    @Override
    public void leftOut(LetterBatch batch, UUID caseId, String why) {
        ofCase(
                        batch,
                        caseId,
                        """
                        update letters.batch_case
                           set edition = :edition, letter_id = null, content_hash = null, listed = false,
                               out_why = :why
                         where batch_id = :batch and case_id = :case
                        """)
                .param("edition", batch.edition())
                .param("why", why)
                .update();
    }

    /** Thousands of lines: hashed as they come. */
    @Override
    public Fingerprint fingerprint(LetterBatch batch) {
        var letters =
                of(
                                batch,
                                """
                                select case_id || ' ' || content_hash from letters.batch_case
                                 where batch_id = :batch and listed order by case_id
                                """)
                        .query((row, n) -> row.getString(1))
                        .list();
        return new CanonicalContent()
                .with("kind", batch.kind().name())
                .with("together", batch.togetherKind() + ":" + batch.togetherId())
                .with("letters", letters)
                .fingerprint();
    }

    @Override
    public Optional<LetterId> sample(LetterBatch batch) {
        return of(
                        batch,
                        """
                        select letter_id from letters.batch_case
                         where batch_id = :batch and listed order by position limit 1
                        """)
                .query(JdbcLetterBatches::id)
                .optional()
                .map(LetterId::new);
    }

    @Override
    public int listed(LetterBatch batch) {
        return of(
                        batch,
                        "select count(*) from letters.batch_case where batch_id = :batch and listed")
                .query(Integer.class)
                .single();
    }

    @Override
    public List<UUID> toIssue(LetterBatch batch, int most) {
        return of(
                        batch,
                        """
                        select case_id from letters.batch_case
                         where batch_id = :batch and listed and not issued and out_why = ''
                         order by position limit :most
                        """)
                .param("most", most)
                .query(JdbcLetterBatches::id)
                .list();
    }

    @Override
    public void issued(LetterBatch batch, UUID caseId) {
        ofCase(
                        batch,
                        caseId,
                        "update letters.batch_case set issued = true where batch_id = :batch and case_id = :case")
                .update();
    }

    @Override
    public void droppedOut(LetterBatch batch, UUID caseId, String why) {
        ofCase(
                        batch,
                        caseId,
                        "update letters.batch_case set out_why = :why where batch_id = :batch and case_id = :case")
                .param("why", why)
                .update();
    }

    @Override
    public void discardDrafts(LetterBatch batch, Instant at) {
        of(
                        batch,
                        """
                        update letters.letter l set state = 'DISCARDED', changed_at = :at, version = version + 1
                          from letters.batch_case c
                         where c.batch_id = :batch and c.letter_id = l.id and l.state = 'DRAFT'
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec of(LetterBatch batch, String sql) {
        return jdbc.sql(sql).param("batch", batch.id().value());
    }

    private JdbcClient.StatementSpec ofCase(LetterBatch batch, UUID caseId, String sql) {
        return of(batch, sql).param("case", caseId);
    }

    private static UUID id(ResultSet row, int n) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    private static BatchCase listedCase(ResultSet row, int n) throws SQLException {
        return new BatchCase(
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                row.getBoolean("wanted"),
                Optional.ofNullable(row.getObject("letter_id", UUID.class)).map(LetterId::new),
                Optional.ofNullable(row.getString("content_hash")).map(Fingerprint::new));
    }

    private LetterBatch batch(ResultSet row, int n) throws SQLException {
        var id = new LetterBatchId(row.getObject("id", UUID.class));
        var common = new EnumMap<LetterField, String>(LetterField.class);
        common.putAll(JSON.readValue(cipher.open(row.getBytes("content")), COMMON));
        return new LetterBatch(
                id,
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("together_kind"),
                row.getObject("together_id", UUID.class),
                LetterKind.valueOf(row.getString("kind")),
                row.getString("author"),
                ReviewRoute.valueOf(row.getString("route")),
                common,
                DeliveryWay.valueOf(row.getString("way")),
                row.getInt("edition"),
                state(row, id),
                row.getLong("version"));
    }

    private BatchState state(ResultSet row, LetterBatchId id) throws SQLException {
        return switch (row.getString("state")) {
            case "PREPARING" -> new BatchState.Preparing();
            case "READY" -> new BatchState.Ready();
            case "IN_REVIEW" ->
                    new InReview(ReviewStep.valueOf(row.getString("step")), signatures(id));
            case "RETURNED" ->
                    new Returned(
                            ReviewStep.valueOf(row.getString("step")),
                            row.getString("return_reason"));
            case "SIGNED" -> new BatchState.Signed(signatures(id));
            case "DONE" -> new BatchState.Done(signatures(id));
            default -> new BatchState.Discarded();
        };
    }

    private List<ReviewSignature> signatures(LetterBatchId id) {
        return jdbc
                .sql("select * from letters.batch_signature where batch_id = :id")
                .param("id", id.value())
                .query(
                        (row, n) ->
                                new ReviewSignature(
                                        ReviewStep.valueOf(row.getString("step")),
                                        row.getString("person"),
                                        row.getObject("at", OffsetDateTime.class).toInstant(),
                                        new Fingerprint(row.getString("content_hash"))))
                .list()
                .stream()
                .sorted((one, other) -> one.step().compareTo(other.step()))
                .toList();
    }
}
