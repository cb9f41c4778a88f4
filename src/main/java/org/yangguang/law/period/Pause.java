package org.yangguang.law.period;

import java.time.LocalDate;
import java.util.Optional;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.period.PeriodEvent.Consultation;

/**
 * The days a consultation takes out of the period: after the letter was sent, up to the opinion or
 * the end of the addressee's time (征求意见所需时间不计算在期限内，条例第三十三条第三款).
 *
 * <p>The Regulation does not say where this time begins and ends; these ends are our convention.
 *
 * @param lastDayToReply the end of the addressee's own time, where the law sets one
 * @param closedOn the last day taken out; empty while nobody can say
 * @param why what a day that is taken out says of it
 */
record Pause(
        Consultation consultation,
        Optional<LocalDate> lastDayToReply,
        Optional<LocalDate> closedOn,
        String why) {

    static Pause of(Consultation consultation, AnswerRules rules, WorkingCalendar calendar) {
        Optional<LocalDate> limit =
                rules.opinion().isPresent() && consultation.kind().hasTimeLimit()
                        ? consultation
                                .deliveredOn()
                                .map(
                                        day ->
                                                calendar.addWorkingDays(
                                                        day, rules.opinion().getAsInt()))
                        : Optional.empty();
        var closed = consultation.answeredOn().map(day -> earlier(day, limit)).or(() -> limit);
        return new Pause(consultation, limit, closed, why(consultation, closed));
    }

    private static String why(Consultation consultation, Optional<LocalDate> closed) {
        return "；征求"
                + consultation.kind().label()
                + "意见（"
                + consultation.sentOn()
                + " 发出，"
                + closed.map(end -> "至 " + end).orElse("尚未结束")
                + "），不计入";
    }

    /** The article of the consultation itself, after that of the pause. */
    String ownArticle() {
        return consultation.kind() == ConsultationKind.OTHER_AGENCY
                ? ""
                : "、" + consultation.kind().article();
    }

    private static LocalDate earlier(LocalDate day, Optional<LocalDate> limit) {
        return limit.filter(day::isAfter).orElse(day);
    }

    boolean covers(LocalDate day) {
        return day.isAfter(consultation.sentOn()) && closedOn.filter(day::isAfter).isEmpty();
    }

    boolean isOpenEnded() {
        return closedOn.isEmpty();
    }

    boolean isSilent() {
        return consultation.answeredOn().isEmpty() && lastDayToReply.isPresent();
    }

    boolean wasAnsweredTooLate() {
        return consultation
                .answeredOn()
                .filter(day -> lastDayToReply.filter(day::isAfter).isPresent())
                .isPresent();
    }
}
