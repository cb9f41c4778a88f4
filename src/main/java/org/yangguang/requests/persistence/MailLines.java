package org.yangguang.requests.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.MailId;
import org.yangguang.requests.domain.MailKind;
import org.yangguang.shared.Masks;
import org.yangguang.shared.PersonalDataCipher;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.ListSql;
import org.yangguang.shared.list.Listing;

/** The list of mails, the latest first; by number of what they belong to, or by sender. */
@Repository
public class MailLines {

    private static final String FROM =
            """
             from requests.mail m
             left join requests.submission s on s.id = m.submission_id
             left join requests.request r on r.id = m.request_id
            where m.agency_id = :agency
              and (:kind = '' or m.kind = :kind)
              and (:q = '' or s.number = upper(:q) or r.number = :q or m.sender_index = :sender)
            """;

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final ListSql<MailLine> list;

    MailLines(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.list =
                new ListSql<>(
                        "select m.id, m.kind, m.arrived_at, m.words,"
                                + " coalesce(s.number, r.number, '') as belongs_to",
                        FROM,
                        Map.of("arrived", "m.arrived_at", "kind", "m.kind"),
                        "m.id",
                        this::line);
    }

    public Listing<MailLine> page(AgencyId agency, ListQuery query) {
        var q = query.filter("q").orElse("");
        var params = query.params("kind", "q");
        params.put("agency", agency.value());
        params.put("sender", cipher.blindIndex("mail sender " + q.toLowerCase(Locale.ROOT)));
        return list.page(jdbc, params, query);
    }

    private MailLine line(ResultSet row, int n) throws SQLException {
        var words =
                Optional.ofNullable(row.getBytes("words"))
                        .map(kept -> MailWords.open(kept, cipher));
        return new MailLine(
                new MailId(row.getObject("id", UUID.class)),
                MailKind.valueOf(row.getString("kind")),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                words.map(said -> Masks.email(said.from())).orElse(""),
                words.map(said -> said.subject()).orElse(""),
                Objects.requireNonNullElse(row.getString("belongs_to"), ""),
                words.map(said -> said.missed().size()).orElse(0));
    }
}
