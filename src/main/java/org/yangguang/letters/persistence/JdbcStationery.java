package org.yangguang.letters.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.letters.LetterKind;
import org.yangguang.letters.domain.DefaultTemplates;
import org.yangguang.letters.domain.LetterSettings;
import org.yangguang.letters.domain.LetterTemplate;
import org.yangguang.letters.domain.Stationery;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.Refusal;

/** Settings and templates in PostgreSQL. */
@Repository
class JdbcStationery implements Stationery {

    private static final String VERSIONS =
            """
            select version, body, person, at from letters.template
             where agency_id = :agency and kind = :kind
             order by version desc
            """;

    private final JdbcClient jdbc;

    JdbcStationery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public LetterSettings settings(AgencyId agency) {
        return jdbc.sql("select * from letters.setting where agency_id = :agency")
                .param("agency", agency.value())
                .query(
                        (rs, n) ->
                                new LetterSettings(
                                        rs.getString("series"),
                                        rs.getString("review_body"),
                                        rs.getString("court"),
                                        rs.getString("review_online"),
                                        rs.getBoolean("deputy_review"),
                                        rs.getBoolean("head_signs_notices")))
                .optional()
                .orElseGet(LetterSettings::none);
    }

    @Override
    public void settle(AgencyId agency, LetterSettings settings) {
        jdbc.sql(
                        """
                        insert into letters.setting (agency_id, series, review_body, court, review_online,
                                deputy_review, head_signs_notices)
                        values (:agency, :series, :reviewBody, :court, :online, :deputy, :head)
                        on conflict (agency_id) do update
                           set series = excluded.series, review_body = excluded.review_body,
                               court = excluded.court, review_online = excluded.review_online,
                               deputy_review = excluded.deputy_review,
                               head_signs_notices = excluded.head_signs_notices
                        """)
                .param("agency", agency.value())
                .param("series", settings.series())
                .param("reviewBody", settings.reviewBody())
                .param("court", settings.court())
                .param("online", settings.reviewOnline())
                .param("deputy", settings.deputyReview())
                .param("head", settings.headSignsNotices())
                .update();
    }

    @Override
    public LetterTemplate template(AgencyId agency, LetterKind kind) {
        return jdbc.sql(VERSIONS + " limit 1")
                .param("agency", agency.value())
                .param("kind", kind.name())
                .query((rs, n) -> version(rs, kind).template())
                .optional()
                .orElseGet(() -> DefaultTemplates.of(kind));
    }

    @Override
    public void put(AgencyId agency, LetterTemplate template, String person, Instant at) {
        try {
            jdbc.sql(
                            """
                            insert into letters.template (agency_id, kind, version, body, person, at)
                            values (:agency, :kind, :version, :body, :person, :at)
                            """)
                    .param("agency", agency.value())
                    .param("kind", template.kind().name())
                    .param("version", template.version())
                    .param("body", template.text())
                    .param("person", person)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict(
                    "form.changed-meanwhile", template.kind() + " has " + template.version());
        }
    }

    @Override
    public List<Version> versions(AgencyId agency, LetterKind kind) {
        return jdbc.sql(VERSIONS)
                .param("agency", agency.value())
                .param("kind", kind.name())
                .query((rs, n) -> version(rs, kind))
                .list();
    }

    private static Version version(ResultSet rs, LetterKind kind) throws SQLException {
        return new Version(
                new LetterTemplate(kind, rs.getInt("version"), rs.getString("body")),
                rs.getString("person"),
                rs.getObject("at", OffsetDateTime.class).toInstant());
    }
}
