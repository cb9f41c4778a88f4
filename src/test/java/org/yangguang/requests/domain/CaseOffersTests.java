package org.yangguang.requests.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yangguang.requests.domain.ACase.CALENDAR;
import static org.yangguang.requests.domain.ACase.day;
import static org.yangguang.requests.domain.ACase.receivedOn;
import static org.yangguang.requests.domain.CaseCommand.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.period.ConsultationKind;

/** Which commands are lawful on a day. */
class CaseOffersTests {

    private static final ACase MARCH = receivedOn("2021-03-01");

    @Test
    void offersAllOfAFreshCaseInsideItsPeriod() {
        assertThat(now(MARCH, "2021-03-10"))
                .containsExactlyInAnyOrder(
                        SEND_CORRECTION_NOTICE,
                        CONSULT,
                        APPROVE_EXTENSION,
                        ASK_REASONS,
                        SEND_FEE_NOTICE,
                        DRAFT_DECISION,
                        WITHDRAW);
        assertThat(now(MARCH, "2021-03-01")).contains(ANSWER_ON_SPOT);
    }

    @Test
    void leavesOnlyTheRecordOfWhatHadToBeDoneInThePeriod() {
        assertThat(now(MARCH, "2021-03-30"))
                .containsExactlyInAnyOrder(
                        SEND_CORRECTION_NOTICE, ASK_REASONS, DRAFT_DECISION, WITHDRAW);
        assertThat(toRecord(MARCH, "2021-03-30"))
                .containsExactlyInAnyOrder(
                        ANSWER_ON_SPOT, CONSULT, APPROVE_EXTENSION, SEND_FEE_NOTICE);
    }

    @Test
    void offersTheNoticeOnlyOfAnExtensionThatWasAgreedTo() {
        assertThat(now(MARCH, "2021-03-10")).doesNotContain(NOTIFY_EXTENSION);
        var agreed = MARCH.approved("2021-03-09", 20);
        assertThat(now(agreed, "2021-03-10")).contains(NOTIFY_EXTENSION);
        assertThat(now(agreed.notified("2021-03-10"), "2021-03-11"))
                .doesNotContain(APPROVE_EXTENSION, NOTIFY_EXTENSION);
    }

    @Test
    void offersTheEndOfAWaitOnlyOnceItIsOver() {
        var waiting = MARCH.notice("2021-03-08", "2021-03-22");
        assertThat(now(waiting, "2021-03-22"))
                .containsExactlyInAnyOrder(RECEIVE_CORRECTION, WITHDRAW);
        assertThat(now(waiting, "2021-03-23")).contains(CLOSE_UNCORRECTED, REFUSE_LATE_CORRECTION);
        var unpaid = MARCH.fee("2021-03-15");
        assertThat(now(unpaid, "2021-04-13"))
                .containsExactlyInAnyOrder(RECEIVE_FEE, WAIVE_FEE, WITHDRAW);
        assertThat(now(unpaid, "2021-04-14")).containsExactlyInAnyOrder(CLOSE_UNPAID, WITHDRAW);
    }

    @Test
    void offersSilenceOnlyAfterTheAddresseesTime() {
        var asked = MARCH.asks(ConsultationKind.THIRD_PARTY, "2021-03-04");
        assertThat(now(asked, "2021-05-01"))
                .contains(RECORD_DELIVERY, RECEIVE_OPINION)
                .doesNotContain(RECORD_SILENCE);
        var delivered = asked.delivered(1, "2021-03-08");
        assertThat(now(delivered, "2021-03-29")).doesNotContain(RECORD_SILENCE, RECORD_DELIVERY);
        assertThat(now(delivered, "2021-03-30")).contains(RECORD_SILENCE);
    }

    @Test
    void offersUnderAnOrderOnlyWhatTheOrderLeaves() {
        var answered =
                MARCH.drafted("2021-03-10", Outcome.GRANTED)
                        .answered("2021-03-12", Outcome.GRANTED);
        assertThat(now(answered, "2021-03-15")).containsExactlyInAnyOrder(ARCHIVE, REOPEN);
        var reopened = answered.reopened("2021-09-06", "2021-09-20");
        assertThat(now(reopened, "2021-09-07"))
                .containsExactlyInAnyOrder(CONSULT, DRAFT_DECISION, WITHDRAW);
    }

    /** The case as it was: steps of later days are not there yet. */
    @Test
    void goesBackToAnyDay() {
        var now =
                MARCH.notice("2021-03-08", "2021-03-22")
                        .corrected("2021-03-15")
                        .drafted("2021-04-01", Outcome.GRANTED)
                        .answered("2021-04-06", Outcome.GRANTED);
        assertThat(
                        stages(
                                now,
                                "2021-03-07",
                                "2021-03-08",
                                "2021-03-15",
                                "2021-04-01",
                                "2021-04-06"))
                .containsExactly(
                        CaseStage.OPEN,
                        CaseStage.AWAITING_CORRECTION,
                        CaseStage.OPEN,
                        CaseStage.IN_REVIEW,
                        CaseStage.ANSWERED);
        assertThat(now.request().asOf(day("2021-03-07")).period(CALENDAR).dueOn())
                .contains(day("2021-03-29"));
    }

    private static List<CaseStage> stages(ACase one, String... days) {
        return List.of(days).stream()
                .map(on -> one.request().asOf(day(on)).course().stage())
                .toList();
    }

    private static List<CaseCommand> now(ACase one, String day) {
        return CaseOffers.of(one.request(), day(day), CALENDAR).now().stream()
                .map(CaseRule::command)
                .toList();
    }

    private static List<CaseCommand> toRecord(ACase one, String day) {
        return CaseOffers.of(one.request(), day(day), CALENDAR).toRecord().stream()
                .map(CaseRule::command)
                .toList();
    }
}
