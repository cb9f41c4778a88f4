package org.yangguang.remedies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yangguang.calendar.CaseMoves.Moved;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.period.LegalPeriod;
import org.yangguang.law.period.PeriodRefusal;
import org.yangguang.law.period.RemedyProcedure;
import org.yangguang.remedies.ChallengedRequests.ChallengedRequest;
import org.yangguang.remedies.OwnDeadline.Duty;
import org.yangguang.shared.web.DayStrip;

/**
 * What a case's page shows above its form: its days, what is to be mended, its request.
 *
 * @param own what the agency has to do, each with its days
 * @param others what the review body and the applicant may do until when
 * @param notices periods that cannot be told, and why
 * @param request number of the request, empty when the register has none
 * @param fileUrl where the file of the request is bound as evidence, empty for nowhere
 */
public record CasePage(
        List<Own> own,
        List<Other> others,
        List<String> notices,
        List<Task> tasks,
        String request,
        String requestUrl,
        String fileUrl) {

    /** The page of a case that is not there yet. */
    public static final CasePage EMPTY =
            new CasePage(List.of(), List.of(), List.of(), List.of(), "", "", "");

    /**
     * A deadline of the agency.
     *
     * @param left message code of how it stands: done, lapsed, late or left
     * @param strip the day trace; empty where the decision itself set the day
     */
    public record Own(
            String what,
            String dueOn,
            String left,
            int days,
            String tone,
            String from,
            String article,
            boolean provisional,
            Optional<DayStrip> strip) {}

    /** Somebody else's last day; {@code title} is a message code. */
    public record Other(String title, String until, String article) {}

    /** Something to be mended. */
    public record Task(String url, String what, String who, String dueOn, String doneOn) {}

    static CasePage of(
            RemedyCase remedy,
            List<Rectification> rectifications,
            Optional<ChallengedRequest> request,
            LocalDate today,
            WorkingCalendar calendar) {
        return new CasePage(
                OwnDeadline.of(remedy, calendar).stream()
                        .map(deadline -> own(deadline, today, calendar))
                        .toList(),
                others(remedy, calendar),
                notices(remedy, calendar),
                rectifications.stream().map(CasePage::task).toList(),
                request.map(ChallengedRequest::number).orElse(""),
                request.map(ChallengedRequest::url).orElse(""),
                request.map(ChallengedRequest::fileUrl).orElse(""));
    }

    /** The page with the dates that an arrangement of holidays moved, both days of each. */
    CasePage moved(List<Moved> dates) {
        return new CasePage(
                own,
                others,
                Stream.concat(dates.stream().map(CasePage::sentence), notices.stream()).toList(),
                tasks,
                request,
                requestUrl,
                fileUrl);
    }

    private static String sentence(Moved moved) {
        var date = moved.date();
        return "“%s”的期限随放假安排由 %s 调整为 %s（%s）"
                .formatted(date.label(), date.from(), date.to(), moved.notice());
    }

    private static Own own(OwnDeadline deadline, LocalDate today, WorkingCalendar calendar) {
        int left = deadline.leftOn(today, calendar);
        return new Own(
                deadline.duty().label(),
                deadline.dueOn().toString(),
                standing(deadline, left, today),
                Math.abs(left),
                tone(deadline, left, today),
                deadline.from().toString(),
                deadline.period().map(LegalPeriod::article).orElse(""),
                deadline.provisional(),
                deadline.period()
                        .map(period -> DayStrip.of(period.trace(deadline.from(), calendar))));
    }

    private static String standing(OwnDeadline deadline, int left, LocalDate today) {
        if (deadline.isOpenOn(today)) {
            return left < 0 ? "remedies.days.late" : "remedies.days.left";
        }
        return deadline.doneOn().isPresent() ? "remedies.days.done" : "remedies.days.lapsed";
    }

    private static String tone(OwnDeadline deadline, int left, LocalDate today) {
        if (!deadline.isOpenOn(today)) {
            return deadline.doneOn().isPresent() ? "green" : "grey";
        }
        if (left < 0) {
            return "red";
        }
        return deadline.duty() != Duty.APPEAL && left <= 3 ? "gold" : "blue";
    }

    private static List<Other> others(RemedyCase remedy, WorkingCalendar calendar) {
        var proceeding = remedy.proceeding();
        var others = new ArrayList<Other>();
        if (remedy.conclusion().isEmpty()) {
            proceeding
                    .instance()
                    .decision(proceeding.procedure().orElse(RemedyProcedure.ORDINARY))
                    .flatMap(
                            rule ->
                                    until(
                                            "remedies.days.decision",
                                            rule,
                                            remedy.acceptedOn(),
                                            calendar))
                    .ifPresent(others::add);
        }
        var received = remedy.aftermath().receivedOn();
        if (remedy.conclusion().isPresent() && received.isPresent()) {
            proceeding
                    .instance()
                    .applicantGoesOn()
                    .flatMap(
                            rule ->
                                    until(
                                            "remedies.days.applicant",
                                            rule,
                                            received.get(),
                                            calendar))
                    .ifPresent(others::add);
        }
        return List.copyOf(others);
    }

    private static Optional<Other> until(
            String title, LegalPeriod rule, LocalDate from, WorkingCalendar calendar) {
        try {
            var last = rule.from(from, calendar).on().toString();
            return Optional.of(new Other(title, last, rule.article()));
        } catch (PeriodRefusal notInForce) {
            return Optional.empty();
        }
    }

    /** Why there is no last day for the reply although the copy arrived. */
    private static List<String> notices(RemedyCase remedy, WorkingCalendar calendar) {
        var copy = remedy.proceeding().copyReceivedOn();
        if (copy.isEmpty()) {
            return List.of();
        }
        try {
            OwnDeadline.replyPeriod(remedy).from(copy.get(), calendar);
            return List.of();
        } catch (PeriodRefusal refusal) {
            return List.of(refusal.detail());
        }
    }

    private static Task task(Rectification task) {
        return new Task(
                RectificationController.url(task),
                task.what(),
                task.who(),
                task.dueOn().map(LocalDate::toString).orElse(""),
                task.doneOn().map(LocalDate::toString).orElse(""));
    }
}
