package org.yangguang.requests.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.RecordEvent.Decided;
import org.yangguang.requests.domain.RecordEvent.EvidenceArrived;
import org.yangguang.requests.domain.RecordEvent.EvidenceAsked;
import org.yangguang.requests.domain.RecordEvent.Reopened;
import org.yangguang.requests.domain.RecordEvent.Verified;
import org.yangguang.requests.domain.RecordEvent.Withdrawn;
import org.yangguang.shared.Refusal;

/** A record about oneself that is to be corrected (条例第四十一条): what may happen when. */
class RecordCorrectionTests {

    private static final LocalDate RECEIVED = LocalDate.parse("2021-09-13");
    private static final LocalDate NEXT = RECEIVED.plusDays(1);
    private static final LocalDate LATER = RECEIVED.plusDays(20);

    @ParameterizedTest
    @CsvSource({"20, 2021-10-15", "15, 2021-10-09", "5, 2021-09-18"})
    void isDueAfterTheWorkingDaysThatTheAgencySet(int workingDays, LocalDate due) {
        var calendar = WorkingCalendar.published();
        var correction = received(workingDays);
        assertThat(correction.dueOn(calendar)).isEqualTo(due);
        var trace = correction.period().trace(RECEIVED, calendar);
        assertThat(trace.getLast().on()).isEqualTo(due);
        assertThat(trace.getLast().n()).isEqualTo(workingDays);
        assertThat(trace.getFirst().counted()).isFalse();
        assertThat(trace).allSatisfy(day -> assertThat(day.article()).contains("未规定期限", "惯例"));
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG, CORRECTED, ok",
        "PARTLY_WRONG, CORRECTED, ok",
        "RIGHT, CORRECTED, record.found-right",
        "UNPROVEN, CORRECTED, record.found-right",
        "RIGHT, REFUSED, ok",
        "UNPROVEN, REFUSED, ok",
        "WRONG, REFUSED, record.found-wrong",
        "PARTLY_WRONG, REFUSED, record.found-wrong",
        "WRONG, TRANSFERRED, ok",
        "RIGHT, REDIRECTED, ok"
    })
    void endsAsTheCheckFound(RecordAccuracy found, String decision, String expected) {
        var checked = after(received(), new Verified(NEXT, found, "核对原始档案"));
        assertThat(attempt(checked, decided(NEXT, decision))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "CORRECTED, record.unchecked",
        "REFUSED, record.unchecked",
        "TRANSFERRED, ok",
        "REDIRECTED, ok"
    })
    void onlyAnotherAgencysRecordNeedsNoCheck(String decision, String expected) {
        assertThat(attempt(received(), decided(NEXT, decision))).isEqualTo(expected);
    }

    @Test
    void newEvidenceMakesTheCheckVoid() {
        var checked = after(received(), new Verified(NEXT, RecordAccuracy.UNPROVEN, "没有原件"));
        var more = after(checked, new EvidenceArrived(NEXT, "补交原件"));
        assertThat(more.stage()).isEqualTo(RecordStage.RECEIVED);
        assertThat(more.verified()).isEmpty();
        assertThat(attempt(more, decided(NEXT, "REFUSED"))).isEqualTo("record.unchecked");
    }

    @Test
    void waitsForTheEvidenceThatItAskedFor() {
        var asked = after(received(), new EvidenceAsked(NEXT, LATER, "请提供原件"));
        assertThat(asked.stage()).isEqualTo(RecordStage.AWAITING_EVIDENCE);
        assertThat(attempt(asked, check(LATER))).isEqualTo("record.evidence-still-due");
        assertThat(attempt(asked, check(LATER.plusDays(1)))).isEqualTo("ok");
        assertThat(attempt(asked, new EvidenceAsked(NEXT, LATER, "再提供")))
                .isEqualTo("record.asked-already");
        assertThat(attempt(asked, new EvidenceArrived(NEXT, ""))).isEqualTo("ok");
        assertThat(attempt(asked, decided(NEXT, "TRANSFERRED"))).isEqualTo("ok");
    }

    @Test
    void refusesWhatSaysNothing() {
        var checked = after(received(), check(NEXT));
        assertThat(attempt(checked, new EvidenceAsked(NEXT, LATER, " "))).isEqualTo("record.what");
        assertThat(attempt(checked, new EvidenceAsked(NEXT, NEXT, "原件"))).isEqualTo("record.until");
        assertThat(attempt(checked, new Verified(NEXT, RecordAccuracy.RIGHT, "")))
                .isEqualTo("record.note");
        assertThat(attempt(checked, decided(NEXT, new RecordDecision.Corrected("张三丰"), " ")))
                .isEqualTo("record.reasons");
        assertThat(attempt(checked, decided(NEXT, new RecordDecision.Corrected(" "), "属实")))
                .isEqualTo("record.detail.CORRECTED");
        assertThat(attempt(checked, decided(NEXT, new RecordDecision.Transferred(""), "属实")))
                .isEqualTo("record.detail.TRANSFERRED");
        assertThat(attempt(checked, decided(NEXT, new RecordDecision.Redirected(""), "属实")))
                .isEqualTo("record.detail.REDIRECTED");
    }

    @Test
    void goesForwardInTime() {
        assertThat(attempt(received(), check(RECEIVED.minusDays(1))))
                .isEqualTo("record.before-last");
        var checked = after(received(), check(NEXT));
        assertThat(attempt(checked, decided(RECEIVED, "CORRECTED")))
                .isEqualTo("record.before-last");
    }

    @Test
    void endsOnce() {
        var ended = after(after(received(), check(NEXT)), decided(LATER, "CORRECTED"));
        assertThat(ended.stage()).isEqualTo(RecordStage.CORRECTED);
        assertThat(ended.endedOn()).contains(LATER);
        assertThat(ended.decided()).isPresent();
        for (var event :
                List.of(
                        check(LATER),
                        decided(LATER, "CORRECTED"),
                        new EvidenceArrived(LATER, "…"),
                        new Withdrawn(LATER, ""))) {
            assertThat(attempt(ended, event)).isEqualTo("record.ended");
        }
        var taken = after(received(), new Withdrawn(NEXT, ""));
        assertThat(taken.stage()).isEqualTo(RecordStage.WITHDRAWN);
        assertThat(taken.decided()).isEmpty();
        assertThat(taken.endedOn()).contains(NEXT);
    }

    @Test
    void isDecidedAgainByOrderWithinItsTime() {
        var calendar = WorkingCalendar.published();
        var order = new Reopened(LATER, "示复决〔2021〕1号", LATER.plusDays(30));
        assertThat(attempt(received(), order)).isEqualTo("record.undecided");
        var ended = after(after(received(), check(NEXT)), decided(NEXT, "CORRECTED"));
        assertThat(attempt(ended, new Reopened(LATER, " ", LATER.plusDays(30))))
                .isEqualTo("request.order-number");
        assertThat(attempt(ended, new Reopened(LATER, "示复决1号", LATER)))
                .isEqualTo("request.answer-by");
        var again = after(ended, order);
        assertThat(again.isOpen()).isTrue();
        assertThat(again.endedOn()).isEmpty();
        assertThat(again.dueOn(calendar)).isEqualTo(LATER.plusDays(30));
        assertThat(attempt(again, decided(LATER, "CORRECTED"))).isEqualTo("record.unchecked");
        assertThat(attempt(after(received(), new Withdrawn(NEXT, "")), order))
                .isEqualTo("record.undecided");
    }

    @ParameterizedTest
    @ValueSource(strings = {"G2026-00017", " g2026-123456 "})
    void knowsItsNumbersFromThoseOfSubmissions(String number) {
        assertThat(RecordCorrection.isNumber(number)).isTrue();
        assertThat(RecordCorrection.isNumber(number.replaceAll("[Gg]", "S"))).isFalse();
        assertThat(RecordCorrection.isNumber("")).isFalse();
    }

    @Test
    void setsNoPeriodWithoutDays() {
        assertThatThrownBy(() -> received(0).period()).isInstanceOf(IllegalArgumentException.class);
    }

    private static String attempt(RecordCorrection correction, RecordEvent event) {
        try {
            after(correction, event);
            return "ok";
        } catch (Refusal refused) {
            return refused.code();
        }
    }

    private static RecordCorrection after(RecordCorrection correction, RecordEvent event) {
        return correction.with(new RecordStep(event, "示例人员", Instant.EPOCH));
    }

    private static Verified check(LocalDate on) {
        return new Verified(on, RecordAccuracy.WRONG, "核对原始档案");
    }

    private static Decided decided(LocalDate on, String decision) {
        return decided(on, RecordDecision.of(decision, "示例"), "理由");
    }

    private static Decided decided(LocalDate on, RecordDecision decision, String reasons) {
        return new Decided(on, decision, reasons, "", "");
    }

    private static RecordCorrection received() {
        return received(20);
    }

    private static RecordCorrection received(int workingDays) {
        return new RecordCorrection(
                RecordCorrectionId.next(),
                new AgencyId(UUID.randomUUID()),
                "G2021-00001",
                ReceiptChannel.ONLINE,
                Instant.EPOCH,
                RECEIVED,
                workingDays,
                new Submitter(
                        ApplicantType.NATURAL_PERSON,
                        "示例申请人",
                        Optional.empty(),
                        "",
                        new ContactWays("", "", "")),
                Optional.empty(),
                false,
                new WrongRecord("职称评审结果", "张三风", "张三丰", ""),
                List.of(),
                0);
    }
}
