package org.yangguang.requests.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.files.FileId;
import org.yangguang.files.SealedFiles;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.Destruction;
import org.yangguang.requests.domain.SubmissionId;
import org.yangguang.shared.PersonalDataCipher;

/** Takes personal data out of the tables of requests for good. */
@Repository
class JdbcDestruction implements Destruction {

    static final String DESTROYED = "（已按期销毁）";

    private static final String ENDED =
            """
            select id, number, requests.ended_on(closed_on, steps) as ended
              from requests.request
             where agency_id = :agency and not active and closed_on is not null
               and case when :part = 'PROOFS' then proofs_destroyed_on else person_destroyed_on end is null
            """;

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final SealedFiles files;

    JdbcDestruction(JdbcClient jdbc, PersonalDataCipher cipher, SealedFiles files) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.files = files;
    }

    @Override
    public List<Ended> ended(AgencyId agency, Part part, LocalDate by, int most) {
        return jdbc.sql(
                        ENDED
                                + """
                                   and closed_on <= :by and requests.ended_on(closed_on, steps) <= :by
                                 order by ended, number limit :most
                                """)
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
        switch (part) {
            case PROOFS -> destroyProofs(id, today);
            case PERSON -> {
                destroyProofs(id, today);
                destroyPerson(id, today);
            }
        }
    }

    private void destroyProofs(UUID id, LocalDate today) {
        jdbc.sql(
                        """
                        update requests.request
                           set id_number = null, identity_index = null, contact = null, version = version + 1,
                               proofs_destroyed_on = coalesce(proofs_destroyed_on, :today)
                         where id = :id
                        """)
                .param("id", id)
                .param("today", today)
                .update();
        destroyBundles(id);
        var submissions = withNothingKept(id, "proofs_destroyed_on");
        forgetFiles(submissions);
        forgetMails("submission_id = any(:ids)", submissions);
        forgetMails("request_id = any(:ids)", List.of(id));
        forgetFiles("fee_request_id = any(:ids)", List.of(id));
        destroyOpinionProofs(id);
        jdbc.sql(
                        """
                        update requests.submission
                           set id_number = null, identity_index = null, phone = null, email = null, address = null,
                               assistance = '', tries = '[]', version = version + 1
                         where id = any(:ids)
                        """)
                .param("ids", submissions.toArray(UUID[]::new))
                .update();
    }

    /** Bundles hold everything that the case held when they were made. */
    private void destroyBundles(UUID id) {
        jdbc.sql(
                        """
                        delete from requests.bundle where request_id = :id
                        returning array[pdf_file, zip_file] as files
                        """)
                .param("id", id)
                .query((row, n) -> (UUID[]) row.getArray("files").getArray())
                .list()
                .forEach(both -> Stream.of(both).map(FileId::new).forEach(files::forget));
    }

    /** The name goes with every text in which somebody may have written it. */
    private void destroyPerson(UUID id, LocalDate today) {
        jdbc.sql(
                        """
                        update requests.request
                           set applicant = :nobody, applicant_index = :noIndex, wanted = :destroyed, note = '',
                               ledger_hash = null, person_destroyed_on = :today, version = version + 1,
                               steps = coalesce(
                                   (select jsonb_agg(case when step ->> 'kind' = 'ARCHIVED' then step - 'sealed'
                                                          when step ->> 'kind' = 'ANSWERED' then step - 'text'
                                                          else step - 'text' - 'more' - 'sealed' end order by n)
                                      from jsonb_array_elements(steps) with ordinality as all_steps (step, n)),
                                   '[]')
                         where id = :id
                        """)
                .param("id", id)
                .param("nobody", cipher.seal(DESTROYED))
                .param("noIndex", cipher.blindIndex(DESTROYED + UUID.randomUUID()))
                .param("destroyed", DESTROYED)
                .param("today", today)
                .update();
        jdbc.sql("update requests.publication_voice set note = null where request_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from requests.applicant_note where request_id = :id")
                .param("id", id)
                .update();
        jdbc.sql(
                        """
                        update requests.fee_decision
                           set reason = :destroyed,
                               units_reason = case when units_reason = '' then '' else :destroyed end
                         where request_id = :id
                        """)
                .param("id", id)
                .param("destroyed", DESTROYED)
                .update();
        jdbc.sql(
                        """
                        update requests.assessment set path = '[]', reasons = '' where request_id = :id
                        """)
                .param("id", id)
                .update();
        jdbc.sql(
                        """
                        update requests.campaign_assessment a set path = '[]', reasons = ''
                         where exists (select from requests.campaign_case x
                                        where x.campaign_id = a.campaign_id and x.case_id = :id and x.taken_in)
                           and not exists (select from requests.campaign_case x
                                             join requests.request r on r.id = x.case_id
                                            where x.campaign_id = a.campaign_id and x.taken_in
                                              and r.person_destroyed_on is null)
                        """)
                .param("id", id)
                .update();
        jdbc.sql("delete from requests.submission where id = any(:ids)")
                .param("ids", withNothingKept(id, "person_destroyed_on").toArray(UUID[]::new))
                .update();
        destroySearches(id);
        jdbc.sql("delete from requests.opinion_invitation where request_id = :id")
                .param("id", id)
                .update();
    }

    /** What was sent along with an opinion, and where its sender can be reached. */
    private void destroyOpinionProofs(UUID id) {
        var opinions =
                jdbc.sql(
                                """
                                select o.id from requests.opinion_statement o
                                  join requests.opinion_invitation i on i.id = o.invitation_id
                                 where i.request_id = :id
                                """)
                        .param("id", id)
                        .query(JdbcDestruction::id)
                        .list();
        forgetFiles("opinion_id = any(:ids)", opinions);
        jdbc.sql("update requests.opinion_statement set contact = null where id = any(:ids)")
                .param("ids", opinions.toArray(UUID[]::new))
                .update();
    }

    /** What offices were asked and answered may name anybody, and so may what they found. */
    private void destroySearches(UUID id) {
        forgetFiles(
                "search_id = any(:ids)",
                jdbc.sql("select id from requests.search_task where request_id = :id")
                        .param("id", id)
                        .query(JdbcDestruction::id)
                        .list());
        jdbc.sql("delete from requests.search_task where request_id = :id")
                .param("id", id)
                .update();
    }

    /**
     * Submissions all of whose requests are through with it: one letter may have asked for more.
     */
    private List<UUID> withNothingKept(UUID id, String destroyedOn) {
        return jdbc.sql(
                        """
                        select s.id from requests.submission s
                         where s.requests @> array[:id]::uuid[]
                           and not exists (select from requests.request r
                                            where r.id = any(s.requests) and r.%s is null)
                        """
                                .formatted(destroyedOn))
                .param("id", id)
                .query(JdbcDestruction::id)
                .list();
    }

    /** Of mails it stays that they came, and what they were taken for. */
    private void forgetMails(String which, List<UUID> ids) {
        var mails =
                jdbc.sql("select id, source_file from requests.mail where " + which)
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(JdbcDestruction::mail)
                        .list();
        var gone = mails.stream().map(Source::mail).toList();
        forgetFiles("mail_id = any(:ids)", gone);
        jdbc.sql(
                        """
                        update requests.mail
                           set words = null, source_file = null, source_key = null, id_hash = null,
                               sender_index = null, reason = ''
                         where id = any(:ids)
                        """)
                .param("ids", gone.toArray(UUID[]::new))
                .update();
        mails.stream()
                .flatMap(mail -> mail.file().stream())
                .forEach(file -> files.forget(new FileId(file)));
    }

    private record Source(UUID mail, Optional<UUID> file) {}

    private static Source mail(ResultSet row, int n) throws SQLException {
        return new Source(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("source_file", UUID.class)));
    }

    @Override
    public int sweepMails(Instant machines, Instant aside) {
        var old =
                jdbc.sql(
                                """
                                select id from requests.mail
                                 where (kind in ('AUTOMATIC', 'BOUNCE', 'SPAM', 'DUPLICATE')
                                        and arrived_at < :machines)
                                    or (kind = 'ASIDE' and arrived_at < :aside)
                                 limit 1000
                                """)
                        .param("machines", machines.atOffset(ZoneOffset.UTC))
                        .param("aside", aside.atOffset(ZoneOffset.UTC))
                        .query(JdbcDestruction::id)
                        .list();
        forgetMails("id = any(:ids)", old);
        return jdbc.sql("delete from requests.mail where id = any(:ids)")
                .param("ids", old.toArray(UUID[]::new))
                .update();
    }

    private void forgetFiles(List<UUID> submissions) {
        forgetFiles("submission_id = any(:ids)", submissions);
    }

    private void forgetFiles(String which, List<UUID> ids) {
        jdbc.sql("delete from requests.attachment where " + which + " returning file_id")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .forEach(file -> files.forget(new FileId(file)));
    }

    @Override
    public List<Unconfirmed> unconfirmed(AgencyId agency, LocalDate arrivedBy, int most) {
        return jdbc.sql(
                        """
                        select id, number, arrived_on from requests.submission
                         where agency_id = :agency and state <> 'CONFIRMED' and arrived_on <= :by
                         order by arrived_on, number limit :most
                        """)
                .param("agency", agency.value())
                .param("by", arrivedBy)
                .param("most", most)
                .query(
                        (row, n) ->
                                new Unconfirmed(
                                        new SubmissionId(row.getObject("id", UUID.class)),
                                        row.getString("number"),
                                        row.getObject("arrived_on", LocalDate.class)))
                .list();
    }

    @Override
    public boolean destroyUnconfirmed(AgencyId agency, UUID submission, LocalDate arrivedBy) {
        var still =
                jdbc.sql(
                                """
                                select id from requests.submission
                                 where id = :id and agency_id = :agency and state <> 'CONFIRMED'
                                   and arrived_on <= :by for update
                                """)
                        .param("id", submission)
                        .param("agency", agency.value())
                        .param("by", arrivedBy)
                        .query(JdbcDestruction::id)
                        .list();
        forgetFiles(still);
        forgetMails("submission_id = any(:ids)", still);
        jdbc.sql("delete from requests.submission where id = any(:ids)")
                .param("ids", still.toArray(UUID[]::new))
                .update();
        return !still.isEmpty();
    }

    @Override
    public int sweep(Instant before) {
        var unsent =
                jdbc.sql(
                                "select id from requests.attachment where at < :before and "
                                        + JdbcAttachments.UNSENT
                                        + " limit 1000")
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .query(JdbcDestruction::id)
                        .list();
        forgetFiles("id = any(:ids)", unsent);
        return unsent.size()
                + Stream.of(
                                "requests.sending where at < :before",
                                "requests.form_token where at < :before",
                                "requests.sent_answer where at < :before",
                                "requests.code_pause where paused_until < :before")
                        .mapToInt(
                                old ->
                                        jdbc.sql("delete from " + old)
                                                .param("before", before.atOffset(ZoneOffset.UTC))
                                                .update())
                        .sum();
    }

    private static UUID id(ResultSet row, int n) throws SQLException {
        return row.getObject("id", UUID.class);
    }

    static Ended ended(ResultSet row, int n) throws SQLException {
        return new Ended(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("ended", LocalDate.class));
    }
}
