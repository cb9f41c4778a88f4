package org.yangguang.requests.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.period.AnswerPeriod;
import org.yangguang.letters.LetterId;
import org.yangguang.notice.Notice;
import org.yangguang.notice.Notices;
import org.yangguang.org.Agencies;
import org.yangguang.requests.domain.CaseDate;
import org.yangguang.requests.domain.CaseEvent;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Submission;
import org.yangguang.requests.domain.Submissions;
import org.yangguang.shared.web.Words;

/**
 * Tells an applicant by mail or text message how his request goes (告知申请人), where he gave an address
 * and agreed. A message names the receipt number and days; what it is about is read on the site
 * with the query code, which no message holds.
 */
@Component
public class ApplicantNotices {

    private static final String KIND = "applicants.notice";

    /** Where one follows a request. */
    private static final String TRACK = "/apply/track";

    private final Notices notices;
    private final Submissions submissions;
    private final Agencies agencies;
    private final ApplicantNoticeSettings settings;
    private final Words words;
    private final Calendars calendars;

    ApplicantNotices(
            Notices notices,
            Submissions submissions,
            Agencies agencies,
            ApplicantNoticeSettings settings,
            Words words,
            Calendars calendars) {
        this.notices = notices;
        this.submissions = submissions;
        this.agencies = agencies;
        this.settings = settings;
        this.words = words;
        this.calendars = calendars;
    }

    /** What an applicant is told of; each can be switched off. */
    enum About {
        /** 已提交，回执号 */
        SUBMITTED,
        /** 双方确认，答复期限 */
        CONFIRMED,
        /** 需要补正 */
        CORRECTION,
        /** 征求意见，期限暂停 */
        CONSULTING,
        /** 意见已有结果，期限恢复 */
        RESUMED,
        /** 延期 */
        EXTENDED,
        /** 要求说明理由 */
        REASONS,
        /** 延迟答复的期限 */
        DELAYED,
        /** 需要缴费 */
        PAYMENT,
        /** 有文书待打开 */
        LETTER,
        /** 办结 */
        CLOSED,
        /** 责令重新答复 */
        REOPENED,
        /** 放假安排调整，期限变动 */
        MOVED
    }

    /** It came in; where it counts as received at once, that is told instead. */
    void takenIn(Submission submission) {
        if (submission.channel().needsConfirmation()) {
            tell(submission, About.SUBMITTED, submission.id().toString());
        }
    }

    /** Both sides confirmed. */
    void confirmed(Submission submission, LocalDate on) {
        tell(
                submission,
                About.CONFIRMED,
                submission.id().toString(),
                AnswerPeriod.of(on, List.of(), calendars.current())
                        .dueOn()
                        .map(LocalDate::toString)
                        .orElse(""));
    }

    /** A letter lies on the site for him. */
    void letterWaits(Request request, LetterId letter) {
        tell(request, About.LETTER, letter.toString());
    }

    /** A step of the case; what he did himself, nobody tells him. */
    public void happened(Request request, CaseEvent event) {
        switch (event) {
            case CaseEvent.CorrectionNotice notice ->
                    step(request, About.CORRECTION, notice.correctBy());
            case CaseEvent.Consultation _ -> {
                if (request.course().openConsultations().size() == 1) {
                    tell(request, About.CONSULTING, key(request));
                }
            }
            case CaseEvent.OpinionReceived _, CaseEvent.ConsultationSilent _ -> {
                if (request.course().openConsultations().isEmpty()) {
                    due(request, About.RESUMED);
                }
            }
            case CaseEvent.ExtensionNotified _ -> due(request, About.EXTENDED);
            case CaseEvent.ReasonsAsked _ -> tell(request, About.REASONS, key(request));
            case CaseEvent.DelayedReplyFixed fixed -> step(request, About.DELAYED, fixed.replyBy());
            case CaseEvent.FeeNotice _ ->
                    request.period(calendars.current())
                            .payBy()
                            .ifPresent(until -> step(request, About.PAYMENT, until));
            case CaseEvent.CalendarMoved moved -> {
                if (moved.what() != CaseDate.Kind.OPINION) {
                    tell(request, About.MOVED, key(request), moved.to().toString(), moved.label());
                }
            }
            case CaseEvent.Reopened order -> step(request, About.REOPENED, order.answerBy());
            case CaseEvent.Answered _, CaseEvent.Lapsed _, CaseEvent.LateCorrection _ ->
                    step(request, About.CLOSED, event.on());
            case CaseEvent.Correction _,
                    CaseEvent.ConsultationDelivered _,
                    CaseEvent.ExtensionApproved _,
                    CaseEvent.ReasonsRefused _,
                    CaseEvent.ReasonsAccepted _,
                    CaseEvent.FeePaid _,
                    CaseEvent.FeeWaived _,
                    CaseEvent.DecisionDrafted _,
                    CaseEvent.DecisionReturned _,
                    CaseEvent.Withdrawn _,
                    CaseEvent.Archived _ -> {
                // nothing that he waits for
            }
        }
    }

    private void due(Request request, About about) {
        request.period(calendars.current()).dueOn().ifPresent(day -> step(request, about, day));
    }

    private void step(Request request, About about, LocalDate day) {
        tell(request, about, key(request), day.toString());
    }

    /** The how many-th step of which case: each is told once. */
    private static String key(Request request) {
        return request.id() + ":" + request.steps().size();
    }

    private void tell(Request request, About about, String key, String... facts) {
        submissions.of(request.id()).ifPresent(sent -> tell(sent, about, key, facts));
    }

    private void tell(Submission submission, About about, String key, String... facts) {
        if (settings.off().contains(about)) {
            return;
        }
        notices.tell(
                ToldOutside.of(
                        submission.agency(),
                        submission.submitter().contact(),
                        submission.wish().agreements().notices()),
                new Notice(
                        KIND,
                        words.of(
                                Locale.SIMPLIFIED_CHINESE,
                                "applicants.told." + about,
                                Stream.concat(Stream.of(submission.number()), Stream.of(facts))
                                        .toArray()),
                        body(submission),
                        TRACK,
                        String.join(":", "applicant", about.name(), key)));
    }

    private String body(Submission submission) {
        var agency = agencies.require(submission.agency());
        return words.of(
                Locale.SIMPLIFIED_CHINESE,
                agency.contact().phone().isBlank()
                        ? "applicants.told.body"
                        : "applicants.told.body.phone",
                agency.name(),
                agency.contact().phone());
    }
}
