package org.yangguang.requests.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.files.FileId;
import org.yangguang.files.SealedFiles;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.ArrivedMail;
import org.yangguang.requests.domain.ArrivedMails;
import org.yangguang.requests.domain.MailId;
import org.yangguang.requests.domain.MailKind;
import org.yangguang.requests.domain.SubmissionId;
import org.yangguang.shared.PersonalDataCipher;
import org.yangguang.shared.Refusal;

/** Mails in PostgreSQL; what they say is sealed, their sources lie sealed in the file store. */
@Repository
class JdbcArrivedMails implements ArrivedMails {

    private static final String SELECT =
            """
            select id, agency_id, kind, submission_id, request_id, original_id, arrived_at, words,
                   whole, reason, version
              from requests.mail
            """;

    private final JdbcClient jdbc;
    private final SealedFiles files;
    private final PersonalDataCipher cipher;

    JdbcArrivedMails(JdbcClient jdbc, SealedFiles files, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.files = files;
        this.cipher = cipher;
    }

    @Override
    public boolean add(ArrivedMail mail, Marks marks, Optional<Place> place, byte[] source) {
        int rows =
                jdbc.sql(
                                """
                                insert into requests.mail
                                       (id, agency_id, kind, submission_id, request_id, original_id,
                                        arrived_at, words, whole, reason, id_hash, sender_index,
                                        content_hash, source_hash, box, uid_validity, uid)
                                values (:id, :agency, :kind, :submission, :request, :original,
                                        :at, :words, :whole, :reason, :idHash, :sender,
                                        :content, :source, :box, :validity, :uid)
                                    on conflict (agency_id, source_hash) do nothing
                                """)
                        .param("id", mail.id().value())
                        .param("agency", mail.agency().value())
                        .param("kind", mail.kind().name())
                        .param("submission", submission(mail), Types.OTHER)
                        .param(
                                "request",
                                mail.request().map(RequestId::value).orElse(null),
                                Types.OTHER)
                        .param(
                                "original",
                                mail.original().map(MailId::value).orElse(null),
                                Types.OTHER)
                        .param("at", mail.arrivedAt().atOffset(ZoneOffset.UTC))
                        .param("words", words(mail), Types.BINARY)
                        .param("whole", mail.whole())
                        .param("reason", mail.reason())
                        .param("idHash", hash("id", marks.id()), Types.BINARY)
                        .param("sender", hash("sender", marks.sender()), Types.BINARY)
                        .param("content", hash("content", marks.content()), Types.BINARY)
                        .param("source", hash("source", marks.source()), Types.BINARY)
                        .param("box", place.map(Place::box).orElse(null), Types.VARCHAR)
                        .param("validity", place.map(Place::validity).orElse(null), Types.BIGINT)
                        .param("uid", place.map(Place::uid).orElse(null), Types.BIGINT)
                        .update();
        if (rows == 0) {
            place.ifPresent(now -> lies(mail.agency(), marks, now));
            return false;
        }
        var sealed = files.keep(source);
        jdbc.sql("update requests.mail set source_file = :file, source_key = :key where id = :id")
                .param("file", sealed.file().value())
                .param("key", sealed.key())
                .param("id", mail.id().value())
                .update();
        return true;
    }

    private void lies(AgencyId agency, Marks marks, Place place) {
        jdbc.sql(
                        """
                        update requests.mail set box = :box, uid_validity = :validity, uid = :uid
                         where agency_id = :agency and source_hash = :source
                        """)
                .param("box", place.box())
                .param("validity", place.validity())
                .param("uid", place.uid())
                .param("agency", agency.value())
                .param("source", hash("source", marks.source()))
                .update();
    }

    @Override
    public ArrivedMail require(AgencyId agency, MailId id) {
        return jdbc.sql(SELECT + " where agency_id = :agency and id = :id")
                .param("agency", agency.value())
                .param("id", id.value())
                .query(this::mail)
                .optional()
                .orElseThrow(() -> Refusal.notFound("mail.unknown", "mail " + id));
    }

    @Override
    public void save(ArrivedMail mail) {
        int rows =
                jdbc.sql(
                                """
                                update requests.mail
                                   set kind = :kind, submission_id = :submission, words = :words,
                                       reason = :reason, version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("kind", mail.kind().name())
                        .param("submission", submission(mail), Types.OTHER)
                        .param("words", words(mail), Types.BINARY)
                        .param("reason", mail.reason())
                        .param("id", mail.id().value())
                        .param("version", mail.version())
                        .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException(
                    "mail " + mail.id() + " was changed since version " + mail.version());
        }
    }

    @Override
    public byte[] source(ArrivedMail mail) {
        return jdbc.sql(
                        """
                        select source_file, source_key from requests.mail
                         where id = :id and source_file is not null
                        """)
                .param("id", mail.id().value())
                .query(
                        (row, n) ->
                                new SealedFiles.Sealed(
                                        new FileId(row.getObject("source_file", UUID.class)),
                                        row.getBytes("source_key")))
                .optional()
                .map(files::open)
                .orElseThrow(() -> Refusal.notFound("mail.no-source", "mail " + mail.id()));
    }

    @Override
    public List<ArrivedMail> of(SubmissionId submission) {
        return jdbc.sql(SELECT + " where submission_id = :id order by arrived_at, id")
                .param("id", submission.value())
                .query(this::mail)
                .list();
    }

    @Override
    public List<ArrivedMail> of(RequestId request) {
        return jdbc.sql(
                        SELECT
                                + """
                                   where request_id = :id
                                      or submission_id in (select id from requests.submission
                                                            where requests @> array[:id]::uuid[])
                                   order by arrived_at, id
                                  """)
                .param("id", request.value())
                .query(this::mail)
                .list();
    }

    @Override
    public Optional<ArrivedMail> repeated(AgencyId agency, Marks marks, Instant since) {
        return jdbc.sql(
                        SELECT
                                + """
                                   where agency_id = :agency and sender_index = :sender
                                     and (id_hash = :id
                                          or (content_hash = :content and arrived_at >= :since))
                                     and kind <> 'DUPLICATE'
                                   order by arrived_at limit 1
                                  """)
                .param("agency", agency.value())
                .param("sender", hash("sender", marks.sender()), Types.BINARY)
                .param("id", hash("id", marks.id()), Types.BINARY)
                .param("content", hash("content", marks.content()), Types.BINARY)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(this::mail)
                .optional();
    }

    @Override
    public Optional<ArrivedMail> answered(AgencyId agency, List<String> ids) {
        return jdbc.sql(
                        SELECT
                                + """
                                   where agency_id = :agency and id_hash = any(:ids)
                                     and (submission_id is not null or request_id is not null)
                                   order by arrived_at desc limit 1
                                  """)
                .param("agency", agency.value())
                .param(
                        "ids",
                        ids.stream()
                                .map(id -> cipher.blindIndex("mail id " + id))
                                .toArray(byte[][]::new))
                .query(this::mail)
                .optional();
    }

    @Override
    public boolean claimReceipt(ArrivedMail mail, Marks marks, Instant since, Instant now) {
        return jdbc.sql(
                                """
                                update requests.mail set receipt_at = :now
                                 where id = :id and not exists (
                                       select from requests.mail
                                        where agency_id = :agency and sender_index = :sender
                                          and receipt_at > :since)
                                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", mail.id().value())
                        .param("agency", mail.agency().value())
                        .param("sender", hash("sender", marks.sender()), Types.BINARY)
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static @Nullable UUID submission(ArrivedMail mail) {
        return mail.submission().map(SubmissionId::value).orElse(null);
    }

    private byte @Nullable [] words(ArrivedMail mail) {
        return mail.words().map(words -> MailWords.seal(words, cipher)).orElse(null);
    }

    /** Nothing is known again by what it does not have. */
    private byte @Nullable [] hash(String what, String text) {
        return text.isEmpty() ? null : cipher.blindIndex("mail " + what + " " + text);
    }

    private ArrivedMail mail(ResultSet row, int n) throws SQLException {
        var words = row.getBytes("words");
        return new ArrivedMail(
                new MailId(row.getObject("id", UUID.class)),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                MailKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("submission_id", UUID.class))
                        .map(SubmissionId::new),
                Optional.ofNullable(row.getObject("request_id", UUID.class)).map(RequestId::new),
                Optional.ofNullable(row.getObject("original_id", UUID.class)).map(MailId::new),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(words).map(kept -> MailWords.open(kept, cipher)),
                row.getBoolean("whole"),
                row.getString("reason"),
                row.getLong("version"));
    }
}
