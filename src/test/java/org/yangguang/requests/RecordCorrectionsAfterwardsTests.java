package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.files.FileId;
import org.yangguang.files.FileStore;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.remedies.AnswerOrdered;
import org.yangguang.requests.application.RecordCorrectionIntake;
import org.yangguang.requests.application.RecordCorrectionTracking;
import org.yangguang.requests.domain.Attachment;
import org.yangguang.requests.domain.Attachments;
import org.yangguang.requests.domain.RecordCorrection;
import org.yangguang.requests.domain.RecordCorrections.Receipt;
import org.yangguang.requests.domain.RecordStage;
import org.yangguang.retention.KeptData;
import org.yangguang.shared.ChinaTime;

/** What comes after the end of a record's correction: review and lawsuit, and destruction. */
@YangguangTest
class RecordCorrectionsAfterwardsTests {

    private static final LocalDate RECEIVED = LocalDate.parse("2021-03-01");
    private static final LocalDate ENDED = LocalDate.parse("2021-03-20");

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired RecordCorrectionIntake intake;
    @Autowired RecordCorrectionTracking tracking;
    @Autowired Attachments attachments;
    @Autowired FileStore files;
    @Autowired KeptData recordCorrectionProofs;
    @Autowired KeptData recordCorrectionPerson;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private Agency agency;
    private AtTheDesk officer;
    private Receipt receipt;

    @BeforeEach
    void aRefusal() {
        agency = People.agency(agencies);
        officer = AtTheDesk.in(context, agency, Role.DISCLOSURE_OFFICE);
        receipt = ARecordCorrection.takenIn(intake, agency, RECEIVED);
        post("/checks", "version", "0", "on", "2021-03-10", "found", "RIGHT", "note", "核对了原件");
        post(
                "/decision",
                "version",
                "1",
                "on",
                ENDED.toString(),
                "decision",
                "REFUSED",
                "reasons",
                "示例申请人的记录与原件一致",
                "way",
                "邮寄");
    }

    @Test
    void losesItsProofsWhenTheirTimeIsOver() {
        var file = evidence();
        var by = LocalDate.parse("2022-09-20");
        assertThat(recordCorrectionProofs.due(agency.id(), by.minusDays(1), 10)).isEmpty();
        assertThat(recordCorrectionProofs.due(agency.id(), by, 10))
                .singleElement()
                .satisfies(
                        due -> {
                            assertThat(due.title()).isEqualTo(receipt.number());
                            assertThat(due.subject())
                                    .isEqualTo("record-correction:" + receipt.id());
                            assertThat(due.endedOn()).isEqualTo(ENDED);
                        });
        assertThat(files.open(file)).isNotNull();
        assertThat(destroyed(recordCorrectionProofs, by)).isTrue();
        assertThatThrownBy(() -> files.open(file)).hasMessageContaining("file " + file);
        assertThat(
                        jdbc.sql(
                                        """
                                        select id_number is null and phone is null and email is null
                                               and address is null
                                          from requests.record_correction where id = :id
                                        """)
                                .param("id", receipt.id().value())
                                .query(Boolean.class)
                                .single())
                .isTrue();
        assertThat(destroyed(recordCorrectionProofs, by)).as("done once").isFalse();
        assertThat(AtTheDesk.text(officer.get(page()))).contains("示例申请人", "不予更正");
    }

    @Test
    void losesThePersonAfterThirtyYearsAndKeepsWhatWasDone() {
        assertThat(destroyed(recordCorrectionPerson, LocalDate.parse("2051-03-19"))).isFalse();
        assertThat(destroyed(recordCorrectionPerson, LocalDate.parse("2051-03-20"))).isTrue();
        assertThat(AtTheDesk.text(officer.get(page())))
                .contains("（已按期销毁）", "不予更正", "2021-03-10")
                .doesNotContain("示例申请人", "张三", "核对了原件", "13800000000");
        assertThat(AtTheDesk.text(officer.get("/desk/record-corrections?q=示例申请人")))
                .doesNotContain(receipt.number());
    }

    @Test
    void keepsEverythingWhileAReviewIsPending() {
        assertThat(
                        officer.post(
                                "/desk/remedies",
                                "number",
                                "F-" + UUID.randomUUID(),
                                "kind",
                                "RECONSIDERATION",
                                "acceptedOn",
                                ChinaTime.today(clock).toString(),
                                "requestNumber",
                                receipt.number()))
                .hasStatus(302);
        assertThat(AtTheDesk.text(officer.get(page()))).contains("复议诉讼", "F-");
        assertThat(recordCorrectionProofs.due(agency.id(), LocalDate.parse("2023-01-01"), 10))
                .singleElement()
                .satisfies(due -> assertThat(due.heldFor()).isPresent());
        assertThat(destroyed(recordCorrectionProofs, LocalDate.parse("2023-01-01"))).isFalse();
    }

    @Test
    void isDecidedAgainWhenThatIsOrdered() {
        var today = ChinaTime.today(clock);
        transaction.executeWithoutResult(
                _ ->
                        events.publishEvent(
                                new AnswerOrdered(
                                        agency.id(),
                                        receipt.number(),
                                        today,
                                        today.plusDays(15),
                                        "F-1",
                                        false)));
        assertThat(now().stage()).isEqualTo(RecordStage.RECEIVED);
        assertThat(AtTheDesk.text(officer.get(page())))
                .contains("责令重新处理", today.plusDays(15).toString(), "登记核实结果");
        assertThat(AtTheDesk.text(officer.get("/desk/record-corrections")))
                .contains(today.plusDays(15).toString());
        assertThat(recordCorrectionProofs.due(agency.id(), today.plusYears(5), 10)).isEmpty();
    }

    @Test
    void isOpenedAgainByHand() {
        var today = ChinaTime.today(clock).toString();
        assertThat(
                        officer.post(
                                page() + "/reopening",
                                "version",
                                "2",
                                "on",
                                today,
                                "number",
                                "",
                                "until",
                                today))
                .hasStatus(422);
        post(
                "/reopening",
                "version",
                "2",
                "on",
                today,
                "number",
                "示复决〔2021〕1号",
                "until",
                ChinaTime.today(clock).plusDays(9).toString());
        assertThat(now().isOpen()).isTrue();
    }

    @Test
    void saysWhoReadThePersonsData() {
        officer.get(page());
        officer.get(page());
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from audit.entry
                                         where action = 'request.person-read' and subject = :subject
                                           and actor = :actor
                                        """)
                                .param("subject", "record-correction:" + receipt.number())
                                .param("actor", officer.username())
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    private boolean destroyed(KeptData kept, LocalDate today) {
        return Boolean.TRUE.equals(
                transaction.execute(
                        _ -> kept.destroy(agency.id(), receipt.id().toString(), today)));
    }

    private FileId evidence() {
        var draft = UUID.randomUUID();
        transaction.executeWithoutResult(
                _ -> {
                    attachments.keep(
                            draft,
                            new Attachment(
                                    UUID.randomUUID(),
                                    Attachment.Purpose.EVIDENCE,
                                    "户口簿.txt",
                                    "text/plain",
                                    6),
                            "户口".getBytes(StandardCharsets.UTF_8));
                    attachments.attach(draft, receipt.id());
                });
        return new FileId(
                jdbc.sql("select file_id from requests.attachment where draft = :draft")
                        .param("draft", draft)
                        .query(UUID.class)
                        .single());
    }

    private RecordCorrection now() {
        return tracking.open(receipt.number(), receipt.code().value(), "afterwards-test");
    }

    private void post(String deed, String... fields) {
        assertThat(officer.post(page() + deed, fields)).hasStatus(302);
    }

    private String page() {
        return "/desk/record-corrections/" + receipt.id();
    }
}
