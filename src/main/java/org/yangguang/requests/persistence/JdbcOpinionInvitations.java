package org.yangguang.requests.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.letters.LetterId;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.InvitationId;
import org.yangguang.requests.domain.OpinionInvitation;
import org.yangguang.requests.domain.OpinionInvitations;
import org.yangguang.requests.domain.OpinionKey;
import org.yangguang.requests.domain.OpinionStatement;
import org.yangguang.requests.domain.QueryCode;
import org.yangguang.requests.domain.StatementId;
import org.yangguang.shared.PersonalDataCipher;

/** Links in PostgreSQL: of keys and codes only keyed hashes, of answers only sealed words. */
@Repository
class JdbcOpinionInvitations implements OpinionInvitations {

    private static final String SELECT =
            """
            select i.id, i.agency_id, i.request_id, i.letter_id, i.number, i.made_by, i.made_at, i.opened_at,
                   i.withdrawn_at
              from requests.opinion_invitation i
            """;

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    JdbcOpinionInvitations(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    public String nextNumber(int year) {
        long next =
                jdbc.sql("select nextval('requests.opinion_number')").query(Long.class).single();
        return "Y%d-%05d".formatted(year, next);
    }

    @Override
    public void add(OpinionInvitation invitation, OpinionKey key, QueryCode code) {
        jdbc.sql(
                        """
                        update requests.opinion_invitation set withdrawn_at = :at
                         where letter_id = :letter and withdrawn_at is null
                        """)
                .param("letter", invitation.letter().value())
                .param("at", utc(invitation.madeAt()))
                .update();
        jdbc.sql(
                        """
                        insert into requests.opinion_invitation
                               (id, agency_id, request_id, letter_id, number, code_hash, made_by, made_at)
                        values (:id, :agency, :request, :letter, :number, :hash, :by, :at)
                        """)
                .param("id", invitation.id().value())
                .param("agency", invitation.agency().value())
                .param("request", invitation.request().value())
                .param("letter", invitation.letter().value())
                .param("number", invitation.number())
                .param("hash", hash(invitation.number(), code))
                .param("by", invitation.madeBy())
                .param("at", utc(invitation.madeAt()))
                .update();
        addKey(invitation.id(), key, invitation.madeAt());
    }

    @Override
    public void addKey(InvitationId invitation, OpinionKey key, Instant at) {
        jdbc.sql("insert into requests.opinion_key values (:hash, :invitation, :at)")
                .param("hash", hash(key))
                .param("invitation", invitation.value())
                .param("at", utc(at))
                .update();
    }

    @Override
    public Optional<OpinionInvitation> find(OpinionKey key) {
        return jdbc.sql(
                        SELECT
                                + " join requests.opinion_key k on k.invitation_id = i.id where k.hash = :hash")
                .param("hash", hash(key))
                .query(JdbcOpinionInvitations::invitation)
                .optional();
    }

    @Override
    public Optional<OpinionInvitation> find(String number, QueryCode code) {
        return jdbc.sql(SELECT + " where i.number = :number and i.code_hash = :hash")
                .param("number", number)
                .param("hash", hash(number, code))
                .query(JdbcOpinionInvitations::invitation)
                .optional();
    }

    @Override
    public List<OpinionInvitation> of(RequestId request) {
        return jdbc.sql(SELECT + " where i.request_id = :request order by i.made_at, i.number")
                .param("request", request.value())
                .query(JdbcOpinionInvitations::invitation)
                .list();
    }

    @Override
    public void opened(InvitationId invitation, Instant at) {
        stamp("opened_at", invitation, at);
    }

    @Override
    public void withdraw(InvitationId invitation, Instant at) {
        stamp("withdrawn_at", invitation, at);
    }

    private void stamp(String column, InvitationId invitation, Instant at) {
        jdbc.sql(
                        "update requests.opinion_invitation set %1$s = :at where id = :id and %1$s is null"
                                .formatted(column))
                .param("id", invitation.value())
                .param("at", utc(at))
                .update();
    }

    @Override
    public boolean add(OpinionStatement statement) {
        return jdbc.sql(
                                """
                                insert into requests.opinion_statement
                                       (id, invitation_id, at, said, reasons, signer, contact, late, taken)
                                values (:id, :invitation, :at, :said, :reasons, :signer, :contact, :late, :taken)
                                on conflict (id) do nothing
                                """)
                        .param("id", statement.id().value())
                        .param("invitation", statement.invitation().value())
                        .param("at", utc(statement.at()))
                        .param("said", statement.said().name())
                        .param("reasons", cipher.seal(statement.reasons()))
                        .param("signer", cipher.seal(statement.signer()))
                        .param("contact", cipher.seal(statement.contact()))
                        .param("late", statement.late())
                        .param("taken", statement.taken())
                        .update()
                == 1;
    }

    @Override
    public List<OpinionStatement> statements(InvitationId invitation) {
        return jdbc.sql(
                        """
                        select id, invitation_id, at, said, reasons, signer, contact, late, taken
                          from requests.opinion_statement where invitation_id = :id order by at, id
                        """)
                .param("id", invitation.value())
                .query(this::statement)
                .list();
    }

    private byte[] hash(OpinionKey key) {
        return cipher.blindIndex("opinion key " + key.value());
    }

    private byte[] hash(String number, QueryCode code) {
        return cipher.blindIndex("opinion code " + number + " " + code.value());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static OpinionInvitation invitation(ResultSet row, int n) throws SQLException {
        return new OpinionInvitation(
                new InvitationId(row.getObject("id", UUID.class)),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                new RequestId(row.getObject("request_id", UUID.class)),
                new LetterId(row.getObject("letter_id", UUID.class)),
                row.getString("number"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                moment(row, "opened_at"),
                moment(row, "withdrawn_at"));
    }

    private OpinionStatement statement(ResultSet row, int n) throws SQLException {
        byte[] contact = row.getBytes("contact");
        return new OpinionStatement(
                new StatementId(row.getObject("id", UUID.class)),
                new InvitationId(row.getObject("invitation_id", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                OpinionStatement.Said.valueOf(row.getString("said")),
                cipher.open(row.getBytes("reasons")),
                cipher.open(row.getBytes("signer")),
                contact == null ? "" : cipher.open(contact),
                row.getBoolean("late"),
                row.getBoolean("taken"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
