package org.yangguang.requests.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.yangguang.YangguangTest;
import org.yangguang.identity.People;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.notice.Postbox;
import org.yangguang.org.Agencies;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.ContactWays;
import org.yangguang.requests.domain.RecordAccuracy;
import org.yangguang.requests.domain.RecordCorrection;
import org.yangguang.requests.domain.RecordCorrectionId;
import org.yangguang.requests.domain.RecordDecision;
import org.yangguang.requests.domain.RecordEvent;
import org.yangguang.requests.domain.RecordStep;
import org.yangguang.requests.domain.Submitter;
import org.yangguang.requests.domain.WrongRecord;
import org.yangguang.shared.web.Words;

/** Who asked for a correction is told what becomes of it, where he agreed (告知申请人，条例第四十一条). */
@YangguangTest
class RecordCorrectionNoticesTests {

    private static final LocalDate ON = LocalDate.parse("2026-03-02");

    @Autowired ApplicationContext program;
    @Autowired Agencies agencies;
    @Autowired Words words;
    @Autowired Calendars calendars;
    @Autowired TransactionTemplate transaction;

    private Postbox postbox;
    private RecordCorrectionNotices notices;
    private AgencyId agency;

    @BeforeEach
    void aPostbox() {
        postbox = new Postbox(program);
        notices = new RecordCorrectionNotices(postbox.notices(), words, calendars);
        agency = People.agency(agencies).id();
    }

    @Test
    void areToldByMailAndTextMessageWithoutAWordOfTheRecord() {
        var correction = received(true, new ContactWays("138 0000 0000", "a@example.com", ""));
        transaction.executeWithoutResult(
                _ -> {
                    notices.received(correction);
                    happens(correction, new RecordEvent.EvidenceAsked(ON, ON.plusDays(7), "原件"));
                    happens(
                            correction,
                            new RecordEvent.Decided(
                                    ON, new RecordDecision.Corrected("张三丰"), "属实", "", "邮寄"));
                });
        assertThat(postbox.messages())
                .extracting(Postbox.Message::subject)
                .contains(
                        "更正申请 G2026-00001 已收到，办理期限 2026-03-30",
                        "更正申请 G2026-00001 需要补充证据，期限 2026-03-09",
                        "更正申请 G2026-00001 已于 2026-03-02 办结：予以更正");
        assertThat(postbox.messages())
                .hasSize(6)
                .extracting(Postbox.Message::address)
                .containsOnly("a@example.com", "13800000000");
        assertThat(postbox.messages().toString()).doesNotContain("张三", "原件", "属实", "示例申请人");
    }

    @Test
    void areSilentWithoutConsentAndOfWhatThePersonDidHimself() {
        var contact = new ContactWays("0538-0000000", "a@example.com", "");
        transaction.executeWithoutResult(
                _ -> {
                    notices.received(received(false, contact));
                    happens(received(true, contact), new RecordEvent.Withdrawn(ON, ""));
                    happens(received(true, contact), new RecordEvent.EvidenceArrived(ON, ""));
                    happens(
                            received(true, contact),
                            new RecordEvent.Verified(ON, RecordAccuracy.RIGHT, "核对"));
                });
        assertThat(postbox.messages()).isEmpty();
    }

    @Test
    void reachNoLandlineByTextMessage() {
        transaction.executeWithoutResult(
                _ -> notices.received(received(true, new ContactWays("0538-0000000", "", ""))));
        assertThat(postbox.messages()).isEmpty();
    }

    private void happens(RecordCorrection correction, RecordEvent event) {
        notices.happened(
                new RecordCorrection(
                        correction.id(),
                        correction.agency(),
                        correction.number(),
                        correction.channel(),
                        correction.submittedAt(),
                        correction.receivedOn(),
                        correction.workingDays(),
                        correction.person(),
                        correction.way(),
                        correction.tell(),
                        correction.about(),
                        List.of(new RecordStep(event, "示例人员", Instant.EPOCH)),
                        1),
                event);
    }

    private RecordCorrection received(boolean tell, ContactWays contact) {
        return new RecordCorrection(
                RecordCorrectionId.next(),
                agency,
                "G2026-00001",
                ReceiptChannel.ONLINE,
                Instant.EPOCH,
                ON,
                20,
                new Submitter(ApplicantType.NATURAL_PERSON, "示例申请人", Optional.empty(), "", contact),
                Optional.empty(),
                tell,
                new WrongRecord("职称评审结果", "张三风", "张三丰", ""),
                List.of(),
                0);
    }
}
