package org.yangguang.report.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.files.FileId;
import org.yangguang.org.AgencyId;
import org.yangguang.report.domain.ReportForm;
import org.yangguang.report.domain.ReportVersion;
import org.yangguang.report.domain.ReportVersions;
import org.yangguang.report.printing.ReportJson;

@Repository
class JdbcReportVersions implements ReportVersions {

    private static final String SELECT =
            """
            select id, agency_id, year, number, state, reason, item_id, content, html_file,
                   docx_file, pdf_file, xlsx_file, submitted_at, submitted_by, published_on
              from report.version
            """;

    private final JdbcClient jdbc;

    JdbcReportVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ReportVersion> of(AgencyId agency, int year) {
        return jdbc.sql(
                        SELECT
                                + " where agency_id = :agency and year = :year order by number"
                                + " desc")
                .param("agency", agency.value())
                .param("year", year)
                .query(JdbcReportVersions::row)
                .list();
    }

    @Override
    public Optional<ReportVersion> published(AgencyId agency, int year) {
        return jdbc.sql(
                        SELECT
                                + " where agency_id = :agency and year = :year and state ="
                                + " 'PUBLISHED' order by number desc limit 1")
                .param("agency", agency.value())
                .param("year", year)
                .query(JdbcReportVersions::row)
                .optional();
    }

    @Override
    public Optional<ReportVersion> ofItem(UUID item) {
        return jdbc.sql(SELECT + " where item_id = :item order by number desc limit 1")
                .param("item", item)
                .query(JdbcReportVersions::row)
                .optional();
    }

    @Override
    public List<Integer> publishedYears(AgencyId agency) {
        return jdbc.sql(
                        """
                        select distinct year from report.version
                         where agency_id = :agency and state = 'PUBLISHED' order by year desc
                        """)
                .param("agency", agency.value())
                .query((row, n) -> row.getInt("year"))
                .list();
    }

    @Override
    public void add(ReportVersion version) {
        jdbc.sql(
                        """
                        insert into report.version (id, agency_id, year, number, state, reason,
                               item_id, content, html_file, docx_file, pdf_file, xlsx_file,
                               submitted_at, submitted_by, published_on)
                        values (:id, :agency, :year, :number, :state, :reason, :item,
                               cast(:content as jsonb), :html, :docx, :pdf, :xlsx, :at, :by, :on)
                        """)
                .param("id", version.id())
                .param("agency", version.agency().value())
                .param("year", version.year())
                .param("number", version.number())
                .param("state", version.state().name())
                .param("reason", version.reason())
                .param("item", version.item().orElse(null))
                .param("content", ReportJson.write(version.content()))
                .param("html", version.file(ReportForm.HTML).value())
                .param("docx", version.file(ReportForm.DOCX).value())
                .param("pdf", version.file(ReportForm.PDF).value())
                .param("xlsx", version.file(ReportForm.XLSX).value())
                .param("at", version.submittedAt().atOffset(ZoneOffset.UTC))
                .param("by", version.submittedBy())
                .param("on", version.publishedOn().orElse(null))
                .update();
    }

    @Override
    public void saveState(ReportVersion version) {
        jdbc.sql("update report.version set state = :state, published_on = :on where id = :id")
                .param("state", version.state().name())
                .param("on", version.publishedOn().orElse(null))
                .param("id", version.id())
                .update();
    }

    private static ReportVersion row(ResultSet row, int n) throws SQLException {
        return new ReportVersion(
                row.getObject("id", UUID.class),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getInt("year"),
                row.getInt("number"),
                ReportVersion.State.valueOf(row.getString("state")),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("item_id", UUID.class)),
                ReportJson.read(row.getString("content")),
                files(row),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getString("submitted_by"),
                Optional.ofNullable(row.getObject("published_on", LocalDate.class)));
    }

    private static Map<ReportForm, FileId> files(ResultSet row) throws SQLException {
        var files = new EnumMap<ReportForm, FileId>(ReportForm.class);
        for (var form : ReportForm.values()) {
            var column = form.name().toLowerCase(Locale.ROOT) + "_file";
            files.put(form, new FileId(row.getObject(column, UUID.class)));
        }
        return files;
    }
}
