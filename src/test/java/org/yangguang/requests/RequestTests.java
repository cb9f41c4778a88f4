package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.fee.FeeMethod;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.law.period.ConsultationKind;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.Applicant;
import org.yangguang.requests.domain.CaseEvent;
import org.yangguang.requests.domain.Closure;
import org.yangguang.requests.domain.Opinion;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.RequestState;
import org.yangguang.requests.domain.Step;

class RequestTests {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.published();

    @Test
    void isDueTwentyWorkingDaysAfterReceipt() {
        assertThat(received("2021-03-01").state(CALENDAR))
                .isEqualTo(new RequestState.Open(day("2021-03-29"), false));
    }

    @Test
    void waitsForTheCorrectionAndStartsAnewWithIt() {
        var asked =
                after(
                        received("2021-03-01"),
                        new CaseEvent.CorrectionNotice(day("2021-03-08"), day("2021-03-22"), "名称"));
        assertThat(asked.state(CALENDAR))
                .isEqualTo(new RequestState.AwaitingCorrection(day("2021-03-22")));
        assertThat(after(asked, new CaseEvent.Correction(day("2021-03-15"))).state(CALENDAR))
                .isEqualTo(new RequestState.Open(day("2021-04-13"), false));
    }

    @Test
    void standsStillWhileAThirdPartyIsAsked() {
        var asked =
                after(
                        received("2021-03-01"),
                        new CaseEvent.Consultation(
                                ConsultationKind.THIRD_PARTY,
                                "示例公司",
                                day("2021-03-04"),
                                Optional.empty()));
        assertThat(asked.state(CALENDAR))
                .isEqualTo(new RequestState.Consulting(17, Optional.empty()));
        assertThat(
                        after(
                                        asked,
                                        new CaseEvent.OpinionReceived(
                                                day("2021-03-18"), 1, Opinion.AGREES, ""))
                                .state(CALENDAR))
                .isEqualTo(new RequestState.Open(day("2021-04-13"), false));
        assertThatThrownBy(() -> answer(asked, Outcome.GRANTED, "2021-03-10"))
                .hasMessageStartingWith("request.consultation-open");
    }

    @Test
    void extendsOnceBeforeThePeriodEnds() {
        var request = received("2021-03-01");
        var extended = extended(request, "2021-03-26", 20);
        assertThat(extended.state(CALENDAR))
                .isEqualTo(new RequestState.Open(day("2021-04-26"), true));
        assertThatThrownBy(() -> extended(request, "2021-03-31", 20))
                .hasMessageStartingWith("request.extension-too-late");
        assertThatThrownBy(() -> extended(request, "2021-03-26", 21))
                .hasMessageStartingWith("request.extension-days");
    }

    @Test
    void startsAnewWhenTheFeeIsPaid() {
        var asked =
                after(
                        received("2021-03-01"),
                        new CaseEvent.FeeNotice(
                                day("2021-03-15"), Optional.of(FeeMethod.PER_PAGE), 100));
        assertThat(asked.state(CALENDAR))
                .isEqualTo(new RequestState.AwaitingPayment(Optional.of(day("2021-04-13"))));
        assertThat(
                        after(asked, new CaseEvent.FeePaid(day("2021-03-25"), "票据1", 100))
                                .state(CALENDAR))
                .isEqualTo(new RequestState.Open(day("2021-04-23"), false));
        assertThat(lapse(asked, Outcome.OTHER_NO_FEE, "2021-04-14").closure()).isPresent();
        assertThatThrownBy(() -> lapse(asked, Outcome.OTHER_NO_FEE, "2021-04-13"))
                .hasMessageStartingWith("request.outcome-does-not-fit");
    }

    @Test
    void endsWithExactlyOneOutcome() {
        var closed = answer(received("2021-03-01"), Outcome.PARTIAL, "2021-03-29");
        assertThat(closed.closure())
                .contains(new Closure(Outcome.PARTIAL, day("2021-03-29"), true, "1号", "邮寄", ""));
        assertThatThrownBy(() -> answer(closed, Outcome.GRANTED, "2021-03-29"))
                .hasMessageStartingWith("request.not-now");
        assertThat(answer(received("2021-03-01"), Outcome.PARTIAL, "2021-03-30").closure())
                .hasValueSatisfying(end -> assertThat(end.inTime()).isFalse());
    }

    @Test
    void endsUncorrectedOnlyAfterTheTimeForCorrection() {
        var asked =
                after(
                        received("2021-06-01"),
                        new CaseEvent.CorrectionNotice(day("2021-06-07"), day("2021-06-28"), "名称"));
        assertThatThrownBy(() -> lapse(asked, Outcome.OTHER_NO_CORRECTION, "2021-06-28"))
                .hasMessageStartingWith("request.outcome-does-not-fit");
        assertThat(lapse(asked, Outcome.OTHER_NO_CORRECTION, "2021-06-29").closure()).isPresent();
        assertThatThrownBy(
                        () ->
                                answer(
                                        received("2021-06-01"),
                                        Outcome.UNAVAILABLE_STILL_UNCLEAR,
                                        "2021-06-10"))
                .hasMessageStartingWith("request.outcome-does-not-fit");
    }

    /**
     * Asked on the seventh working day, the applicant has until after the first period would have
     * ended: no answer is due meanwhile, so nothing is late.
     */
    @Test
    void nothingIsLateWhileTheApplicantIsToCorrect() {
        var asked =
                after(
                        received("2021-06-01"),
                        new CaseEvent.CorrectionNotice(
                                day("2021-06-10"), day("2021-07-02"), "具体年份"));
        var lapsed = lapse(asked, Outcome.OTHER_NO_CORRECTION, "2021-07-05");
        assertThat(lapsed.closure().orElseThrow().inTime()).isTrue();
        var withdrawn = after(asked, new CaseEvent.Withdrawn(day("2021-07-01"), "已不需要"));
        assertThat(withdrawn.closure().orElseThrow().inTime()).isTrue();
        var late =
                after(received("2021-06-01"), new CaseEvent.Withdrawn(day("2021-07-01"), "已不需要"));
        assertThat(late.closure().orElseThrow().inTime()).isFalse();
    }

    private static Request received(String day) {
        return new Request(
                RequestId.next(),
                AgencyId.of("00000000-0000-0000-0000-000000000001"),
                "2021-0001",
                day(day),
                Optional.of(ReceiptChannel.IN_PERSON),
                new Applicant(ApplicantType.NATURAL_PERSON, "张三", "", ""),
                "考试成绩",
                "",
                List.of(),
                Optional.empty(),
                0);
    }

    private static Request after(Request request, CaseEvent event) {
        return request.with(new Step(event, "经办人", Instant.EPOCH), CALENDAR);
    }

    private static Request extended(Request request, String on, int days) {
        return after(
                after(request, new CaseEvent.ExtensionApproved(day(on), days, "检索")),
                new CaseEvent.ExtensionNotified(day(on)));
    }

    private static Request answer(Request request, Outcome outcome, String on) {
        return after(
                after(request, new CaseEvent.DecisionDrafted(day(on), outcome, "")),
                new CaseEvent.Answered(day(on), outcome, "1号", "邮寄", ""));
    }

    private static Request lapse(Request request, Outcome outcome, String on) {
        return after(request, new CaseEvent.Lapsed(day(on), outcome, ""));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
