package org.yangguang.screening.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.org.AgencyId;
import org.yangguang.screening.Disposition;
import org.yangguang.screening.Offer;
import org.yangguang.screening.Part;
import org.yangguang.screening.Place;
import org.yangguang.screening.Rule;
import org.yangguang.screening.ScreeningHit;
import org.yangguang.screening.ScreeningReport;
import org.yangguang.screening.Severity;
import org.yangguang.screening.application.Runs;
import org.yangguang.shared.PersonalDataCipher;

@Repository
class JdbcRuns implements Runs {

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    JdbcRuns(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    public void add(AgencyId agency, ScreeningReport report, List<byte[]> traces) {
        jdbc.sql(
                        """
                        insert into screening.report (id, agency_id, subject, content_hash, lists, at, person)
                        values (:id, :agency, :subject, :hash, :lists, :at, :person)
                        """)
                .param("id", report.id())
                .param("agency", agency.value())
                .param("subject", report.subject())
                .param("hash", report.fingerprint())
                .param("lists", report.lists())
                .param("at", report.at().atOffset(ZoneOffset.UTC))
                .param("person", report.person())
                .update();
        for (int i = 0; i < report.hits().size(); i++) {
            var hit = report.hits().get(i);
            add(report.id(), hit, traces.get(i));
            hit.disposition().ifPresent(decided -> dispose(report.id(), hit.number(), decided));
        }
    }

    private void add(UUID report, ScreeningHit hit, byte[] trace) {
        jdbc.sql(
                        """
                        insert into screening.hit (report_id, number, rule, severity, file, part, place,
                                starts, ends, excerpt, detail, times, offers, trace)
                        values (:report, :number, :rule, :severity, :file, :part, :place,
                                :starts, :ends, :excerpt, :detail, :times, :offers, :trace)
                        """)
                .param("report", report)
                .param("number", hit.number())
                .param("rule", hit.rule().name())
                .param("severity", hit.severity().name())
                .param("file", hit.place().file())
                .param("part", hit.place().part().name())
                .param("place", hit.place().at())
                .param("starts", hit.start())
                .param("ends", hit.end())
                .param("excerpt", cipher.seal(hit.excerpt()))
                .param("detail", hit.detail())
                .param("times", hit.count())
                .param(
                        "offers",
                        hit.offers().stream().map(Offer::name).collect(Collectors.joining(" ")))
                .param("trace", trace)
                .update();
    }

    @Override
    public Optional<ScreeningReport> find(String subject, String fingerprint) {
        return jdbc.sql(
                        """
                        select * from screening.report where subject = :subject and content_hash = :hash
                         order by at desc, id limit 1
                        """)
                .param("subject", subject)
                .param("hash", fingerprint)
                .query(this::report)
                .optional();
    }

    @Override
    public Optional<ScreeningReport> latest(String subject) {
        return jdbc.sql(
                        """
                        select * from screening.report where subject = :subject
                         order by at desc, id limit 1
                        """)
                .param("subject", subject)
                .query(this::report)
                .optional();
    }

    @Override
    public Optional<ScreeningReport> find(UUID id) {
        return jdbc.sql("select * from screening.report where id = :id")
                .param("id", id)
                .query(this::report)
                .optional();
    }

    @Override
    public Optional<Disposition> decided(String subject, byte[] trace) {
        return jdbc.sql(
                        """
                        select d.* from screening.hit h
                          join screening.report r on r.id = h.report_id
                          join screening.disposition d on d.report_id = h.report_id and d.number = h.number
                         where h.trace = :trace and r.subject = :subject and d.deed = 'JUSTIFIED'
                         order by r.at desc limit 1
                        """)
                .param("trace", trace)
                .param("subject", subject)
                .query(JdbcRuns::disposition)
                .optional();
    }

    @Override
    public void dispose(UUID run, int hit, Disposition disposition) {
        jdbc.sql(
                        """
                        insert into screening.disposition (report_id, number, deed, reason, basis, person, at, carried)
                        values (:report, :number, :deed, :reason, :basis, :person, :at, :carried)
                        on conflict (report_id, number) do update
                           set deed = excluded.deed, reason = excluded.reason, basis = excluded.basis,
                               person = excluded.person, at = excluded.at, carried = excluded.carried
                        """)
                .param("report", run)
                .param("number", hit)
                .param("deed", disposition.deed().name())
                .param("reason", disposition.reason())
                .param("basis", disposition.basis())
                .param("person", disposition.person())
                .param("at", disposition.at().atOffset(ZoneOffset.UTC))
                .param("carried", disposition.carried())
                .update();
    }

    @Override
    public void forget(String subject) {
        jdbc.sql("delete from screening.report where subject = :subject")
                .param("subject", subject)
                .update();
    }

    private ScreeningReport report(ResultSet rs, int row) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        return new ScreeningReport(
                id,
                rs.getString("subject"),
                rs.getString("content_hash"),
                rs.getString("lists"),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getString("person"),
                hits(id));
    }

    private List<ScreeningHit> hits(UUID report) {
        return new ArrayList<>(
                jdbc.sql(
                                """
                                select h.*, d.deed, d.reason, d.basis, d.person, d.at, d.carried
                                  from screening.hit h
                                  left join screening.disposition d
                                    on d.report_id = h.report_id and d.number = h.number
                                 where h.report_id = :report order by h.number
                                """)
                        .param("report", report)
                        .query(this::hit)
                        .list());
    }

    private ScreeningHit hit(ResultSet rs, int row) throws SQLException {
        var offers = rs.getString("offers");
        return new ScreeningHit(
                rs.getInt("number"),
                Rule.valueOf(rs.getString("rule")),
                Severity.valueOf(rs.getString("severity")),
                new Place(
                        rs.getString("file"),
                        Part.valueOf(rs.getString("part")),
                        rs.getString("place")),
                rs.getInt("starts"),
                rs.getInt("ends"),
                cipher.open(rs.getBytes("excerpt")),
                rs.getString("detail"),
                rs.getInt("times"),
                Arrays.stream(offers.split(" ", -1))
                        .filter(name -> !name.isEmpty())
                        .map(Offer::valueOf)
                        .toList(),
                rs.getString("deed") == null
                        ? Optional.empty()
                        : Optional.of(disposition(rs, row)));
    }

    private static Disposition disposition(ResultSet rs, int row) throws SQLException {
        return new Disposition(
                Disposition.Deed.valueOf(rs.getString("deed")),
                rs.getString("reason"),
                rs.getString("basis"),
                rs.getString("person"),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getBoolean("carried"));
    }
}
