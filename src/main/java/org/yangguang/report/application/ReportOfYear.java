package org.yangguang.report.application;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.law.report.ApplicantColumn;
import org.yangguang.law.report.CellRef;
import org.yangguang.law.report.Finding;
import org.yangguang.law.report.FormVersion;
import org.yangguang.law.report.ReportSection;
import org.yangguang.law.report.Table3Row;
import org.yangguang.law.report.Table4Result;
import org.yangguang.org.Agency;
import org.yangguang.report.domain.AnnualReport;
import org.yangguang.report.domain.Difference;
import org.yangguang.report.domain.Facts;
import org.yangguang.report.domain.Figures;
import org.yangguang.report.domain.FormFilling;
import org.yangguang.report.domain.Narratives;
import org.yangguang.report.domain.Opening;
import org.yangguang.report.domain.Placeholders;
import org.yangguang.report.domain.ReportVersion;
import org.yangguang.report.domain.ReportVersions;
import org.yangguang.shared.RecordLink;
import org.yangguang.shared.Refusal;

/**
 * A year's report, counted from the records at this moment; nothing of it is stored until it is
 * sent to review.
 */
@Service
@Transactional(readOnly = true)
public class ReportOfYear {

    private static final int FIRST_YEAR = 2008;
    private static final int LAST_YEAR = 2100;

    private final List<YearSource> sources;
    private final Narratives narratives;
    private final ReportVersions versions;
    private final SealedReports sealed;

    ReportOfYear(
            List<YearSource> sources,
            Narratives narratives,
            ReportVersions versions,
            SealedReports sealed) {
        this.sealed = sealed;
        this.sources = sources;
        this.narratives = narratives;
        this.versions = versions;
    }

    /** Everything that was counted for the year. */
    public Figures figures(Agency agency, int year) {
        return Figures.together(
                sources.stream().map(source -> source.figures(agency.id(), year)).toList());
    }

    /** The report as the records give it now. */
    public AnnualReport compute(Agency agency, int year) {
        check(year);
        var figures = figures(agency, year);
        var tables = FormFilling.fill(agency.name(), year, figures);
        var known = Facts.of(figures, tables);
        var texts = new EnumMap<ReportSection, String>(ReportSection.class);
        narratives
                .of(agency.id(), year)
                .forEach((section, text) -> texts.put(section, Placeholders.fill(text, known)));
        return new AnnualReport(tables, opening(agency, year).text(), texts);
    }

    /** What a text of that year may name in braces, with the words that will stand there. */
    public Map<String, String> known(Agency agency, int year) {
        check(year);
        var figures = figures(agency, year);
        return Facts.of(figures, FormFilling.fill(agency.name(), year, figures));
    }

    /** The published version where there is one, otherwise the report as computed now. */
    public AnnualReport standing(Agency agency, int year) {
        return published(agency, year)
                .map(ReportVersion::content)
                .orElseGet(() -> compute(agency, year));
    }

    /** The published version as it was reviewed. */
    public Optional<ReportVersion> published(Agency agency, int year) {
        check(year);
        return versions.published(agency.id(), year).flatMap(sealed::reviewed);
    }

    /** What the records say otherwise since the report was published; empty for a draft. */
    public List<Difference> changes(Agency agency, int year) {
        return published(agency, year)
                .map(version -> Difference.between(version.content(), compute(agency, year)))
                .orElse(List.of());
    }

    public List<Integer> publishedYears(Agency agency) {
        return versions.publishedYears(agency.id());
    }

    /** All versions of the year, the newest first. */
    public List<ReportVersion> versions(Agency agency, int year) {
        return versions.of(agency.id(), year);
    }

    /** The year before, when anything is known of it. */
    public Optional<AnnualReport> yearBefore(Agency agency, int year) {
        return Optional.of(standing(agency, year - 1)).filter(ReportOfYear::hasFigures);
    }

    public List<Finding> findings(Agency agency, AnnualReport report) {
        return report.findings(yearBefore(agency, report.tables().year()).orElse(null));
    }

    private static boolean hasFigures(AnnualReport report) {
        var tables = report.tables();
        return tables.requests().rows().keySet().stream()
                        .anyMatch(row -> tables.requests().count(row, ApplicantColumn.TOTAL) > 0)
                || tables.remedies().groups().keySet().stream()
                        .anyMatch(group -> tables.remedies().sumOfParts(group) > 0)
                || tables.table2().lines().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(amount -> amount != null && amount.value().signum() > 0);
    }

    /** The records that a figure counts; those behind a total are those behind its parts. */
    public List<RecordLink> recordsBehind(Agency agency, int year, String where) {
        check(year);
        var links = new ArrayList<RecordLink>();
        for (var name : leaves(where)) {
            sources.stream()
                    .filter(source -> source.counts(name))
                    .map(source -> source.recordsBehind(agency.id(), year, name))
                    .forEach(links::addAll);
        }
        return links;
    }

    /** The cells that are counted and not summed up. */
    private static List<String> leaves(String where) {
        if (!where.startsWith("T")) {
            return List.of(where);
        }
        return leaves(cell(where)).map(CellRef::where).toList();
    }

    /** The cell of the form at that place. */
    public static CellRef cell(String where) {
        try {
            return CellRef.of(where);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("report.no-such-cell", "cell " + where, where);
        }
    }

    private static Stream<CellRef> leaves(CellRef cell) {
        return switch (cell) {
            case CellRef.T2 t2 -> Stream.of(t2);
            case CellRef.T3(var row, var column) ->
                    rows(row)
                            .flatMap(
                                    leaf ->
                                            columns(column)
                                                    .map(part -> new CellRef.T3(leaf, part)));
            case CellRef.T4(var group, var result) ->
                    (result == Table4Result.TOTAL
                                    ? Table4Result.parts().stream()
                                    : Stream.of(result))
                            .map(part -> new CellRef.T4(group, part));
        };
    }

    private static Stream<Table3Row> rows(Table3Row row) {
        return row == Table3Row.TOTAL
                ? FormVersion.FORM_2021.table3Rows().stream()
                        .filter(leaf -> leaf.kind() == Table3Row.Kind.RESULT)
                : Stream.of(row);
    }

    private static Stream<ApplicantColumn> columns(ApplicantColumn column) {
        return column == ApplicantColumn.TOTAL
                ? ApplicantColumn.parts().stream()
                : Stream.of(column);
    }

    private static Opening opening(Agency agency, int year) {
        var contact = agency.contact();
        var lines =
                Stream.of(
                                line("地址：", contact.address()),
                                line("邮编：", contact.postcode()),
                                line("电话：", contact.phone()),
                                line("传真：", contact.fax()),
                                line("电子邮箱：", contact.email()))
                        .flatMap(Optional::stream)
                        .toList();
        return new Opening(agency.name(), year, contact.website(), lines);
    }

    private static Optional<String> line(String label, String value) {
        return value.isBlank() ? Optional.empty() : Optional.of(label + value.strip());
    }

    private static void check(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.notFound("report.no-such-year", "year " + year, year);
        }
    }
}
