package org.yangguang.report.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.law.report.ReportSection;
import org.yangguang.org.AgencyId;
import org.yangguang.report.domain.Narratives;

@Repository
class JdbcNarratives implements Narratives {

    private final JdbcClient jdbc;

    JdbcNarratives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<ReportSection, String> of(AgencyId agency, int year) {
        var texts = new EnumMap<ReportSection, String>(ReportSection.class);
        jdbc.sql(
                        """
                        select section, body from report.narrative
                         where agency_id = :agency and year = :year
                        """)
                .param("agency", agency.value())
                .param("year", year)
                .query(
                        row -> {
                            texts.put(
                                    ReportSection.valueOf(row.getString("section")),
                                    row.getString("body"));
                        });
        return texts;
    }

    @Override
    public void save(
            AgencyId agency, int year, ReportSection section, String text, Instant at, String by) {
        jdbc.sql(
                        """
                        insert into report.narrative
                               (agency_id, year, section, body, edited_at, edited_by)
                        values (:agency, :year, :section, :body, :at, :by)
                        on conflict (agency_id, year, section) do update
                           set body = excluded.body, edited_at = excluded.edited_at,
                               edited_by = excluded.edited_by
                        """)
                .param("agency", agency.value())
                .param("year", year)
                .param("section", section.name())
                .param("body", text)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }
}
