package org.yangguang.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;
import org.yangguang.YangguangTest;
import org.yangguang.items.ItemId;
import org.yangguang.items.ItemKind;
import org.yangguang.items.PublicItems;
import org.yangguang.law.report.Finding;
import org.yangguang.law.report.FormCell;
import org.yangguang.law.report.FormLayout;
import org.yangguang.law.report.ReportSection;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.release.Fingerprint;
import org.yangguang.release.LogEntry;
import org.yangguang.release.PublicLog;
import org.yangguang.release.ReleaseSubject;
import org.yangguang.report.SeedReport;
import org.yangguang.report.application.ReportOfYear;
import org.yangguang.report.domain.Cells;
import org.yangguang.report.domain.ReportForm;
import org.yangguang.report.domain.ReportVersion;

/** The sample's report of 2021 went through the four steps in January 2022 and is public. */
@YangguangTest
class SamplePublishedReportTests {

    @Autowired private Sample sample;
    @Autowired private Agencies agencies;
    @Autowired private ReportOfYear reports;
    @Autowired private PublicItems items;
    @Autowired private PublicLog log;
    @LocalServerPort private int port;

    private Agency agency;

    @BeforeEach
    void startedTwice() {
        sample.load();
        sample.load();
        agency = agencies.require(Sample.AGENCY_CODE);
    }

    @Test
    void itIsPublishedOnceHoweverOftenTheProgramStarts() {
        assertThat(reports.versions(agency, 2021))
                .singleElement()
                .satisfies(
                        version -> {
                            assertThat(version.state()).isEqualTo(ReportVersion.State.PUBLISHED);
                            assertThat(version.publishedOn()).contains(LocalDate.of(2022, 1, 21));
                            assertThat(version.submittedBy()).isEqualTo("disclosure-head");
                        });
        assertThat(reports.publishedYears(agency)).containsExactly(2021);
    }

    @Test
    void itsItemIsPublicAndStandsInTheLogOfReviewedThings() {
        var item = items.find(item()).orElseThrow();
        assertThat(item.kind()).isEqualTo(ItemKind.ANNUAL_REPORT);
        assertThat(item.publishedOn()).isEqualTo("2022-01-21");
        assertThat(item.indexNumber()).startsWith(Sample.AGENCY_CODE + "/2022-");
        assertThat(item.attachments()).hasSize(5);

        var entries = log.entriesOf(new ReleaseSubject("item", item().toString()));
        assertThat(entries)
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.basis()).isEqualTo(LogEntry.Basis.REVIEW);
                            assertThat(entry.at()).isEqualTo("2022-01-21T01:30:00Z");
                            assertThat(entry.contentHash())
                                    .isEqualTo(
                                            Fingerprint.ofText(
                                                    items.canonicalText(item()).orElseThrow()));
                        });
        assertThat(log.verify().sound()).isTrue();
    }

    @Test
    void theTwoHundredCellsOfWhatWasSignedAreThePublishedOnes() {
        var signed = published().content().tables();
        var seed = SeedReport.published();
        var cells =
                FormLayout.of(signed.format()).tables().stream()
                        .flatMap(table -> table.rows().stream())
                        .flatMap(List::stream)
                        .map(FormCell::cell)
                        .flatMap(cell -> cell.stream())
                        .toList();
        assertThat(cells).hasSize(200);
        assertThat(cells)
                .allSatisfy(
                        cell ->
                                assertThat(Cells.text(signed, cell))
                                        .isEqualTo(Cells.text(seed, cell)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "共2112条",
                "专栏主动公开政府信息930条",
                "等栏目公开信息330条",
                "政务微信公开信息706条",
                "政务微博公开信息146条",
                "共收到政府信息公开申请8件，全部为自然人申请，均在法律规定的时限内给予了答复",
                "行政诉讼案件1件",
                "共承办44件建议提案",
                "主办人大建议4件、分别办理人大建议4件、协办人大建议4件",
                "主办政协提案7件、分别办理政协提案6件、协办政协提案19件",
                "我局21件主办建议提案（含10件分别办理）中，17件建议提案的解决程度为“A”",
                "4件建议提案的解决程度为“B”",
                "未发生政府信息公开方面的收费和减免事项"
            })
    void itsTextNamesTheFiguresOfTheSeed(String words) {
        assertThat(String.join("", published().content().texts().values())).contains(words);
    }

    @Test
    void everyFigureOfTheTextIsCountedAndNoneIsTyped() {
        var written =
                SampleFiles.text("report-2021/OVERVIEW.txt")
                        + SampleFiles.text("report-2021/OTHER_MATTERS.txt");
        assertThat(written).doesNotContainPattern("\\d+(条|件)");
        assertThat(reports.compute(agency, 2021)).isEqualTo(published().content());
        assertThat(reports.findings(agency, published().content()))
                .filteredOn(Finding::isError)
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ReportForm.class)
    void anybodyGetsItInEveryForm(ReportForm form) {
        var answer =
                get("/api/v1/agencies/{code}/reports/2021." + form.ending()).toEntity(byte[].class);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getHeaders().getFirst("X-Robots-Tag")).isNull();
        assertThat(Objects.requireNonNull(answer.getBody()).length).isGreaterThan(5_000);
    }

    @Test
    void theNextYearIsStillCountedFromRecords() {
        assertThat(reports.published(agency, 2022)).isEmpty();
        var next = reports.compute(agency, 2022);
        assertThat(next.text(ReportSection.OVERVIEW)).isEmpty();
        assertThat(reports.known(agency, 2022)).containsEntry("items.total", "1");
        assertThat(reports.findings(agency, next))
                .noneMatch(finding -> finding.rule().equals("H5"));
    }

    private RestClient.ResponseSpec get(String path) {
        return RestClient.create("http://localhost:" + port)
                .get()
                .uri(path, Sample.AGENCY_CODE)
                .retrieve();
    }

    private ReportVersion published() {
        return reports.published(agency, 2021).orElseThrow();
    }

    private ItemId item() {
        return new ItemId(published().item().orElseThrow());
    }
}
