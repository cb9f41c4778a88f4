package org.yangguang.requests.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yangguang.YangguangTest;
import org.yangguang.identity.People;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.notice.Postbox;
import org.yangguang.org.Agencies;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.ContactWays;
import org.yangguang.requests.domain.PublicationSuggestion;
import org.yangguang.requests.domain.PublicationSuggestion.Origin;
import org.yangguang.requests.domain.PublicationSuggestion.Voice;
import org.yangguang.requests.domain.Submissions;
import org.yangguang.requests.domain.Submissions.Sending;
import org.yangguang.requests.domain.Submitter;
import org.yangguang.requests.domain.Wish;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.Words;

/** Who suggested to publish something is told what was decided, where he agreed. */
@YangguangTest
class PublicationNoticesTests {

    @Autowired ApplicationContext program;
    @Autowired Agencies agencies;
    @Autowired Submissions submissions;
    @Autowired SubmissionIntake intake;
    @Autowired RequestIntake requests;
    @Autowired Words words;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    @Test
    void nameTheReceiptNumberAndNothingElse() {
        var postbox = new Postbox(program);
        var notices = new PublicationNotices(postbox.notices(), submissions, words);
        var agency = People.agency(agencies).id();
        var today = ChinaTime.today(clock);
        var person =
                new Submitter(
                        ApplicantType.NATURAL_PERSON,
                        "示例申请人",
                        Optional.empty(),
                        "",
                        new ContactWays("", "a@example.com", ""));
        var receipt =
                intake.submit(
                        new Sending(UUID.randomUUID().toString(), "示例"),
                        new NewSubmission(
                                agency,
                                ReceiptChannel.ONLINE,
                                today,
                                person,
                                new Wish(List.of("奖补名单"), Optional.empty(), Optional.empty(), ""),
                                Optional.empty()));
        var request =
                requests.register(
                        UUID.randomUUID(),
                        agency,
                        today,
                        ReceiptChannel.ONLINE,
                        person.asApplicant(),
                        "奖补名单",
                        "");
        jdbc.sql(
                        """
                        update requests.submission
                           set state = 'CONFIRMED', confirmed_on = arrived_on, requests = array[:request]::uuid[]
                         where id = :id
                        """)
                .param("request", request.value())
                .param("id", receipt.id().value())
                .update();

        transaction.executeWithoutResult(
                _ -> {
                    notices.decided(declined(request, today, false));
                    notices.decided(declined(RequestId.next(), today, true));
                });
        assertThat(postbox.messages()).isEmpty();
        transaction.executeWithoutResult(_ -> notices.decided(declined(request, today, true)));
        assertThat(postbox.messages())
                .singleElement()
                .satisfies(
                        message -> {
                            assertThat(message.address()).isEqualTo("a@example.com");
                            assertThat(message.subject())
                                    .isEqualTo("您在 " + receipt.number() + " 中提出的主动公开建议未采纳");
                            assertThat(message.body()).doesNotContain("奖补名单", "示例申请人");
                        });
    }

    private static PublicationSuggestion declined(RequestId request, LocalDate on, boolean tell) {
        return PublicationSuggestion.opened(
                        new AgencyId(UUID.randomUUID()),
                        UUID.randomUUID(),
                        Origin.APPLICANT,
                        on,
                        20)
                .with(new Voice(request, on, "理由", tell))
                .declined(on, "示例人员", "含商业秘密");
    }
}
