package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.AnswerForm;
import org.yangguang.requests.domain.AnswerWay;
import org.yangguang.requests.domain.ContactTry;
import org.yangguang.requests.domain.ContactWays;
import org.yangguang.requests.domain.IdKind;
import org.yangguang.requests.domain.Named;
import org.yangguang.requests.domain.QueryCode;
import org.yangguang.requests.domain.Submission;
import org.yangguang.requests.domain.SubmissionId;
import org.yangguang.requests.domain.SubmissionState.Confirmed;
import org.yangguang.requests.domain.SubmissionState.ContactLost;
import org.yangguang.requests.domain.SubmissionState.Submitted;
import org.yangguang.requests.domain.Submitter;
import org.yangguang.requests.domain.Wish;
import org.yangguang.shared.Refusal;

/** What arrived and is not received yet: rows 2 to 4 of the state machine (条例第三十一条). */
class SubmissionTests {

    private static final LocalDate ARRIVED = LocalDate.parse("2021-09-30");

    @Test
    void isReceivedOnTheDayBothSidesConfirm() {
        var request = RequestId.next();
        var confirmed =
                arrived(ReceiptChannel.ONLINE).confirm(ARRIVED.plusDays(1), List.of(request));
        assertThat(confirmed.state())
                .isEqualTo(new Confirmed(ARRIVED.plusDays(1), List.of(request)));
    }

    @Test
    void isConfirmedOnlyOnceAndNotBeforeItArrived() {
        var submission = arrived(ReceiptChannel.FAX);
        assertThatThrownBy(() -> submission.confirm(ARRIVED.minusDays(1), List.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("submission.before-arrival");
        var confirmed = submission.confirm(ARRIVED, List.of(RequestId.next()));
        assertThatThrownBy(() -> confirmed.confirm(ARRIVED, List.of()))
                .hasMessageContaining("submission.confirmed");
        assertThatThrownBy(() -> confirmed.tried(attempt(true)))
                .hasMessageContaining("submission.confirmed");
    }

    @Test
    void losesContactAndFindsItAgain() {
        var lost = arrived(ReceiptChannel.ONLINE).tried(attempt(false));
        assertThat(lost.state()).isEqualTo(new ContactLost());
        assertThat(lost.tried(attempt(true)).state()).isEqualTo(new Submitted());
        assertThat(lost.tried(attempt(true)).tries()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        // an ordinary letter on the day it arrives; the others within a working day
        "ORDINARY_MAIL, 2021-09-30, 2021-09-30",
        "ONLINE, 2021-09-30, 2021-10-08",
        "FAX, 2021-03-01, 2021-03-02",
        "EMAIL, 2021-03-05, 2021-03-08"
    })
    void isToBeConfirmedBy(ReceiptChannel channel, LocalDate arrivedOn, LocalDate by) {
        assertThat(arrived(channel, arrivedOn).confirmBy(WorkingCalendar.published()))
                .isEqualTo(by);
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENT_ID, 11010519491231002X, true",
        "RESIDENT_ID, 110105194912310021, false",
        "CREDIT_CODE, 91350100M000100Y43, true",
        "CREDIT_CODE, 91350100M000100Y44, false",
        "PASSPORT, E12345678, true",
        "PASSPORT, E1 34, false",
        "HONG_KONG_MACAO_PERMIT, H12345678, true",
        "HONG_KONG_MACAO_PERMIT, H1234567, false",
        "TAIWAN_PERMIT, 12345678, true",
        "TAIWAN_PERMIT, 123, false",
        "FOREIGN_RESIDENCE_CARD, ABC123456789012, true",
        "FOREIGN_RESIDENCE_CARD, ABC12345, false",
        "OTHER, 军字第12345号, true",
        "OTHER, x, false"
    })
    void takesTheNumberOfADocument(IdKind kind, String number, boolean right) {
        assertThat(kind.accepts(number)).isEqualTo(right);
    }

    @Test
    void callsAChoiceByItsNames() {
        assertThat(Named.parse(AnswerWay.class, "mail")).contains(AnswerWay.POST);
        assertThat(Named.parse(AnswerWay.class, "自取")).contains(AnswerWay.COLLECT);
        assertThat(Named.parse(AnswerForm.class, " 电子 ")).contains(AnswerForm.ELECTRONIC);
        assertThat(Named.parse(IdKind.class, "身份证")).contains(IdKind.RESIDENT_ID);
        assertThat(Named.parse(IdKind.class, "图书证")).isEmpty();
    }

    @Test
    void readsAQueryCodeAsPeopleTypeIt() {
        var code = QueryCode.next(new SecureRandom());
        assertThat(code.shown()).matches("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}");
        assertThat(QueryCode.read(" " + code.shown().toLowerCase(java.util.Locale.ROOT)))
                .contains(code);
        assertThat(QueryCode.read("O0I1-O0I1")).isEmpty();
        assertThat(code.toString()).doesNotContain(code.value());
    }

    private static ContactTry attempt(boolean reached) {
        return new ContactTry(ARRIVED, "电话", reached, "无人接听", "示例人员");
    }

    private static Submission arrived(ReceiptChannel channel) {
        return arrived(channel, ARRIVED);
    }

    private static Submission arrived(ReceiptChannel channel, LocalDate on) {
        return new Submission(
                SubmissionId.next(),
                new AgencyId(UUID.randomUUID()),
                "S2021-00001",
                channel,
                Instant.parse("2021-09-30T01:00:00Z"),
                on,
                new Submitter(
                        ApplicantType.NATURAL_PERSON,
                        "示例申请人",
                        Optional.of(IdKind.RESIDENT_ID),
                        "11010519491231002X",
                        new ContactWays("13800000000", "", "")),
                new Wish(List.of("考试成绩"), Optional.empty(), Optional.empty(), ""),
                List.of(),
                new Submitted(),
                0);
    }
}
