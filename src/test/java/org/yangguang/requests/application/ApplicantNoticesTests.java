package org.yangguang.requests.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.fee.FeeMethod;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.period.ConsultationKind;
import org.yangguang.letters.LetterId;
import org.yangguang.notice.Postbox;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.remedies.AnswerOrdered;
import org.yangguang.requests.AnApplicant;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.application.ApplicantNotices.About;
import org.yangguang.requests.domain.Agreements;
import org.yangguang.requests.domain.CaseEvent;
import org.yangguang.requests.domain.Opinion;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Requests;
import org.yangguang.requests.domain.Step;
import org.yangguang.requests.domain.Submissions;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.Words;

/** What an applicant is told outside, who agreed to it: numbers and days, nothing else. */
@YangguangTest
class ApplicantNoticesTests {

    private static final String WANTED = "某企业的缴费记录";

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired Submissions submissions;
    @Autowired Requests requests;
    @Autowired Words words;
    @Autowired Calendars calendars;
    @Autowired TransactionTemplate transaction;
    @Autowired AuditTrail audit;
    @Autowired CurrentPerson person;
    @Autowired Clock clock;

    private Postbox postbox;
    private Agency agency;
    private LocalDate today;

    @BeforeEach
    void aPostbox() {
        postbox = new Postbox(context);
        agency = People.agency(agencies);
        today = ChinaTime.today(clock);
    }

    @Test
    void tellsEachStepOnceByMailAndTextMessage() {
        var request = received(new Agreements(false, true));
        var number = number(request);
        var due = request.period(calendars.current()).dueOn().orElseThrow();
        happens(
                notices(),
                request,
                new CaseEvent.CorrectionNotice(today, today.plusDays(20), "请写明年度"),
                new CaseEvent.Correction(today),
                new CaseEvent.Consultation(
                        ConsultationKind.THIRD_PARTY, "某企业", today, Optional.of(today)),
                new CaseEvent.OpinionReceived(today, 1, Opinion.AGREES, "同意提供"),
                new CaseEvent.ExtensionApproved(today, 20, "需要整理"),
                new CaseEvent.ExtensionNotified(today),
                new CaseEvent.FeeNotice(today, Optional.of(FeeMethod.PER_ITEM), 100),
                new CaseEvent.FeePaid(today, "票1", 100),
                new CaseEvent.DecisionDrafted(today, Outcome.GRANTED, ""),
                new CaseEvent.Answered(today, Outcome.GRANTED, "示例公开〔2026〕1号", "邮寄", ""));
        var subjects = postbox.messages().stream().map(Postbox.Message::subject).distinct();
        assertThat(subjects)
                .containsExactly(
                        told(number, "需要补正，请最迟 " + today.plusDays(20) + " 补正，逾期视为放弃申请。"),
                        told(number, "正在书面征求其他方面的意见，所需时间不计入答复期限。"),
                        told(number, "征求意见已结束，期限恢复计算，最迟 " + due + " 答复您。"),
                        told(
                                number,
                                "延期答复，最迟 "
                                        + calendars.current().addWorkingDays(today, 40)
                                        + " 答复您。"),
                        told(
                                number,
                                "需要缴纳信息处理费，请最迟 "
                                        + calendars.current().addWorkingDays(today, 20)
                                        + " 缴纳，逾期视为放弃申请。"),
                        told(number, "已于 " + today + " 办结。"));
        assertThat(postbox.messages())
                .extracting(Postbox.Message::address)
                .containsOnly("a@example.com", "13800000000");
        assertThat(postbox.messages().toString())
                .doesNotContain(WANTED, AnApplicant.NAME, "某企业", "请写明年度", "1号");
    }

    @Test
    void namesTheReceiptNumberWhenItComesInAndTheDayWhenItIsConfirmed() {
        var applicant =
                AnApplicant.asking(
                        context, agency.id(), today, new Agreements(false, true), WANTED);
        var submission = submissions.require(applicant.receipt().id());
        transaction.executeWithoutResult(
                _ -> {
                    notices().takenIn(submission);
                    notices().takenIn(submission);
                    notices().confirmed(submission, today);
                });
        assertThat(postbox.messages()).hasSize(4);
        assertThat(postbox.messages().toString())
                .contains(applicant.receipt().number(), "双方确认之日为收到申请之日")
                .contains("已确认收到，最迟 " + calendars.current().addWorkingDays(today, 20))
                .doesNotContain(
                        applicant.receipt().code().value(), applicant.receipt().code().shown());
    }

    /** The remedy's own page notes the order; nobody touches the request by hand. */
    @Test
    void tellsOfAnAnswerThatWasOrdered() {
        var request = received(new Agreements(false, true));
        for (var event :
                List.of(
                        new CaseEvent.DecisionDrafted(today, Outcome.GRANTED, ""),
                        new CaseEvent.Answered(today, Outcome.GRANTED, "示例公开〔2026〕1号", "邮寄", ""))) {
            var before = requests.require(request.id());
            transaction.executeWithoutResult(
                    _ ->
                            requests.save(
                                    before.with(
                                            new Step(event, "示例", Instant.EPOCH),
                                            calendars.current())));
        }
        var limit = today.plusDays(15);
        transaction.executeWithoutResult(
                _ ->
                        new ReopeningByOrder(
                                        requests,
                                        postbox.notices(),
                                        notices(),
                                        audit,
                                        person,
                                        words,
                                        clock,
                                        calendars)
                                .on(
                                        new AnswerOrdered(
                                                agency.id(),
                                                request.number(),
                                                today,
                                                limit,
                                                "示复1号",
                                                false)));
        assertThat(postbox.messages().stream().map(Postbox.Message::subject))
                .contains(told(number(request), "将重新答复，最迟 " + limit + " 答复您。"));
    }

    @Test
    void writesToNobodyWhoDidNotAgree() {
        happens(
                notices(),
                received(Agreements.NONE),
                new CaseEvent.CorrectionNotice(today, today.plusDays(20), "请写明年度"));
        assertThat(postbox.messages()).isEmpty();
    }

    @Test
    void leavesOutWhatIsSwitchedOff() {
        var request = received(new Agreements(true, true));
        var quiet = notices(About.LETTER);
        transaction.executeWithoutResult(_ -> quiet.letterWaits(request, LetterId.next()));
        assertThat(postbox.messages()).isEmpty();
        transaction.executeWithoutResult(_ -> notices().letterWaits(request, LetterId.next()));
        assertThat(postbox.messages()).hasSize(2);
    }

    private ApplicantNotices notices(About... off) {
        return new ApplicantNotices(
                postbox.notices(),
                submissions,
                agencies,
                new ApplicantNoticeSettings(Set.of(off)),
                words,
                calendars);
    }

    private void happens(ApplicantNotices notices, Request request, CaseEvent... events) {
        transaction.executeWithoutResult(
                _ -> {
                    var now = request;
                    for (var event : events) {
                        now = now.with(new Step(event, "示例", Instant.EPOCH), calendars.current());
                        notices.happened(now, event);
                        notices.happened(now, event);
                    }
                });
    }

    private Request received(Agreements agreements) {
        var applicant = AnApplicant.asking(context, agency.id(), today, agreements, WANTED);
        var officer = AtTheDesk.in(context, agency, Role.DISCLOSURE_OFFICE);
        var address = applicant.confirmedBy(officer, today);
        return requests.require(RequestId.of(address.substring("/desk/requests/".length())));
    }

    private String number(Request request) {
        return submissions.of(request.id()).orElseThrow().number();
    }

    private static String told(String number, String what) {
        return "您的政府信息公开申请（回执号 " + number + "）" + what;
    }
}
