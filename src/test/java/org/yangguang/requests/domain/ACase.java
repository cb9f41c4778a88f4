package org.yangguang.requests.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.fee.FeeMethod;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.law.period.ConsultationKind;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;

/** A case for tests, one step after the other; days are written as they stand in the file. */
public record ACase(Request request) {

    static final WorkingCalendar CALENDAR = WorkingCalendar.published();

    public static ACase receivedOn(String day) {
        return new ACase(
                new Request(
                        RequestId.next(),
                        AgencyId.of("00000000-0000-0000-0000-000000000001"),
                        "2021-0001",
                        LocalDate.parse(day),
                        Optional.of(ReceiptChannel.IN_PERSON),
                        new Applicant(ApplicantType.NATURAL_PERSON, "张三", "", ""),
                        "考试成绩",
                        "",
                        List.of(),
                        Optional.empty(),
                        0));
    }

    public ACase and(CaseEvent event) {
        return new ACase(request.with(new Step(event, "经办人", Instant.EPOCH), CALENDAR));
    }

    public ACase notice(String on, String correctBy) {
        return and(new CaseEvent.CorrectionNotice(day(on), day(correctBy), "文件名称"));
    }

    public ACase corrected(String on) {
        return and(new CaseEvent.Correction(day(on)));
    }

    public ACase asks(ConsultationKind kind, String on) {
        return and(new CaseEvent.Consultation(kind, "示例公司", day(on), Optional.empty()));
    }

    public ACase delivered(int which, String on) {
        return and(new CaseEvent.ConsultationDelivered(day(on), which));
    }

    public ACase opinion(int which, String on) {
        return and(new CaseEvent.OpinionReceived(day(on), which, Opinion.AGREES, ""));
    }

    public ACase silent(int which, String on) {
        return and(new CaseEvent.ConsultationSilent(day(on), which));
    }

    public ACase approved(String on, int days) {
        return and(new CaseEvent.ExtensionApproved(day(on), days, "检索"));
    }

    public ACase notified(String on) {
        return and(new CaseEvent.ExtensionNotified(day(on)));
    }

    public ACase reasonsAsked(String on) {
        return and(new CaseEvent.ReasonsAsked(day(on), "一月内申请三百件"));
    }

    public ACase fee(String on) {
        return and(new CaseEvent.FeeNotice(day(on), Optional.of(FeeMethod.PER_ITEM), 100));
    }

    public ACase drafted(String on, Outcome outcome) {
        return and(new CaseEvent.DecisionDrafted(day(on), outcome, ""));
    }

    public ACase answered(String on, Outcome outcome) {
        return and(new CaseEvent.Answered(day(on), outcome, "1号", "邮寄", ""));
    }

    public ACase lapsed(String on, Outcome outcome) {
        return and(new CaseEvent.Lapsed(day(on), outcome, ""));
    }

    public ACase reopened(String on, String answerBy) {
        return and(new CaseEvent.Reopened(day(on), OrderedBy.COURT, "〔2021〕行1号", day(answerBy)));
    }

    public RequestState state() {
        return request.state(CALENDAR);
    }

    public CaseStage stage() {
        return request.course().stage();
    }

    /** The due date, as text; empty while there is none. */
    public String due() {
        return request.period(CALENDAR).dueOn().map(LocalDate::toString).orElse("");
    }

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
