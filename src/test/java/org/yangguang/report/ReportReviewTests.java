package org.yangguang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.YangguangTest;
import org.yangguang.files.FileStore;
import org.yangguang.identity.AccountId;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.identity.RolePermissions;
import org.yangguang.identity.SignedIn;
import org.yangguang.items.ItemDrafts;
import org.yangguang.items.ItemId;
import org.yangguang.items.ItemReviews;
import org.yangguang.items.application.Withdrawing;
import org.yangguang.law.report.ReportSection;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.report.application.FigureEntry;
import org.yangguang.report.application.NarrativeEditing;
import org.yangguang.report.application.ReportOfYear;
import org.yangguang.report.application.ReportReview;
import org.yangguang.report.domain.Cells;
import org.yangguang.report.domain.Difference;
import org.yangguang.report.domain.ReportForm;
import org.yangguang.report.domain.ReportVersion;
import org.yangguang.shared.Refusal;

@YangguangTest
class ReportReviewTests {

    @Autowired Agencies agencies;
    @Autowired ReportOfYear reports;
    @Autowired ReportReview review;
    @Autowired NarrativeEditing editing;
    @Autowired FigureEntry figures;
    @Autowired FileStore files;
    @Autowired ItemDrafts drafts;
    @Autowired ItemReviews reviews;
    @Autowired Withdrawing withdrawing;
    @Autowired JdbcClient jdbc;
    @Autowired WebApplicationContext context;

    private Agency agency;
    private SignedIn person;

    @BeforeEach
    void aWrittenReport() {
        agency = People.agency(agencies);
        person = signedIn("disclosure", Role.DISCLOSURE_HEAD);
        as("disclosure", Role.DISCLOSURE_HEAD);
        var texts = new EnumMap<ReportSection, String>(ReportSection.class);
        for (var section : NarrativeEditing.WRITTEN) {
            texts.put(
                    section, SeedReport.resource("/sample/report-2021/" + section.name() + ".txt"));
        }
        editing.save(agency.id(), 2021, texts);
        figures.enter(agency.id(), 2021, "行政许可", BigDecimal.TEN, "件", "审批科");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private void publish(ReportVersion version) {
        var item = new ItemId(version.item().orElseThrow());
        drafts.letStay(item, "通行简称，原文如此");
        for (var role :
                List.of(Role.OFFICE_HEAD, Role.DEPUTY_LEADER, Role.SECRECY_REVIEWER, Role.LEADER)) {
            as(role.name(), role);
            reviews.signNext(item, "同意");
        }
        as("disclosure", Role.DISCLOSURE_HEAD);
    }

    private void as(String username, Role role) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new TestingAuthenticationToken(
                                signedIn(username, role),
                                "",
                                RolePermissions.of(role).toArray(String[]::new)));
    }

    private SignedIn signedIn(String username, Role role) {
        return new SignedIn(
                AccountId.of("00000000-0000-4000-8000-000000000001"),
                username,
                "示例人员",
                agency.id(),
                Optional.empty(),
                Set.of(role));
    }

    private String licences() {
        return Cells.text(reports.standing(agency, 2021).tables(), ReportOfYear.cell("T2/licence"));
    }

    @Test
    void aPublishedReportStaysAsItWasSigned() throws Exception {
        var version = review.submit(agency.id(), 2021, "");
        publish(version);
        figures.enter(agency.id(), 2021, "行政许可", BigDecimal.ONE, "件", "审批科");

        assertThat(licences()).isEqualTo("10");
        var frozen = reports.published(agency, 2021).orElseThrow();
        assertThat(frozen.content()).isEqualTo(version.content());
        try (var pdf = files.open(frozen.file(ReportForm.PDF))) {
            assertThat(pdf.readNBytes(5)).asString().isEqualTo("%PDF-");
        }
    }

    @Test
    void aCorrectionIsANewVersionWithItsReason() {
        publish(review.submit(agency.id(), 2021, ""));
        figures.enter(agency.id(), 2021, "行政许可", BigDecimal.valueOf(11), "件", "审批科更正");

        assertThatThrownBy(() -> review.submit(agency.id(), 2021, " "))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("reason-required");

        var corrected = review.submit(agency.id(), 2021, "漏计一件许可");
        assertThat(corrected.number()).isEqualTo(2);
        assertThat(licences()).isEqualTo("10");
        publish(corrected);
        assertThat(licences()).isEqualTo("11");
    }

    @Test
    void aReportInReviewIsNotSentTwice() {
        review.submit(agency.id(), 2021, "");

        assertThatThrownBy(() -> review.submit(agency.id(), 2021, "再送"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("in-review");
        assertThat(reports.published(agency, 2021)).isEmpty();
        assertThat(licences()).isEqualTo("10");
    }

    @Test
    void aWithdrawnReportIsPublicNoLonger() {
        var version = review.submit(agency.id(), 2021, "");
        publish(version);
        as("leader", Role.LEADER);
        withdrawing.withdraw(new ItemId(version.item().orElseThrow()), "数字有误");

        assertThat(reports.published(agency, 2021)).isEmpty();
    }

    private LocalDate publishedOn() {
        return reports.published(agency, 2021).orElseThrow().publishedOn().orElseThrow();
    }

    /** The records of a published report changed behind the review: what was reviewed is shown. */
    @Test
    void whatIsShownIsReadFromWhatWasReviewed() {
        var version = review.submit(agency.id(), 2021, "");
        publish(version);
        jdbc.sql(
                        """
                        update report.version set content = replace(content::text, '行政', '改动')::jsonb
                         where id = :id
                        """)
                .param("id", version.id())
                .update();
        assertThat(reports.published(agency, 2021).orElseThrow().content())
                .isEqualTo(version.content());
        jdbc.sql(
                        "update report.version set pdf_file = xlsx_file, docx_file = html_file where id = :id")
                .param("id", version.id())
                .update();
        assertThat(reports.published(agency, 2021)).isPresent();
        var other =
                files.keep(
                        "other.pdf", "application/pdf", new ByteArrayInputStream(new byte[] {1}));
        jdbc.sql("update report.version set pdf_file = :other where id = :id")
                .param("other", other.id().value())
                .param("id", version.id())
                .update();
        assertThat(reports.published(agency, 2021)).isEmpty();
    }

    @Test
    void aReportWithoutTextIsNotSentToReview() {
        assertThatThrownBy(() -> review.submit(agency.id(), 2019, ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("has-errors");
    }

    @Test
    void theDeskSaysThatThePublishedReportStandsAndWhatTheRecordsSayNow() {
        publish(review.submit(agency.id(), 2021, ""));
        assertThat(page("/desk/reports/2021"))
                .doesNotContain("按现有记录")
                .doesNotContain("/desk/reports/2021/review");

        figures.enter(agency.id(), 2021, "行政许可", BigDecimal.valueOf(11), "件", "审批科更正");

        assertThat(reports.changes(agency, 2021))
                .containsExactly(new Difference("表二“行政许可”的“本年处理决定数量”", "10", "11"));
        assertThat(page("/desk/reports/2021"))
                .contains(publishedOn() + " 公布的报告保持不变；此后记录有 1 处变动")
                .contains("/desk/reports/2021/review", "更正理由");
        assertThat(page("/desk/reports/2021?live=true&cell=T2/licence"))
                .contains("没有公布", "?live=true&amp;cell=T2/licence")
                .contains("/desk/reports/2021.docx?live=true");
        assertThat(page("/desk/reports")).contains("已公布，记录有变动");
    }

    private String page(String path) {
        var reader =
                new TestingAuthenticationToken(
                        person,
                        "",
                        RolePermissions.of(Role.DISCLOSURE_HEAD).toArray(String[]::new));
        var mvc =
                MockMvcTester.create(
                        MockMvcBuilders.webAppContextSetup(context)
                                .apply(springSecurity())
                                .build());
        var answer = mvc.get().uri(path).with(authentication(reader)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
