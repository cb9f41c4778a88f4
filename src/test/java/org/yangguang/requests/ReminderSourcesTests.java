package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.notice.Reminders;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.shared.ChinaTime;

/** What requests and reviews ask people to be reminded of. */
@YangguangTest
class ReminderSourcesTests {

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired List<Reminders.Source> sources;
    @Autowired Clock clock;

    private Agency agency;
    private AtTheDesk officer;
    private LocalDate today;

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = People.agency(agencies);
        officer = AtTheDesk.in(context, agency, Role.DISCLOSURE_HEAD);
        today = ChinaTime.today(clock);
    }

    @Test
    void nameAnswersWithoutWordsOfTheApplicant() {
        var request = request(today);
        assertThat(due())
                .singleElement()
                .satisfies(
                        due -> {
                            assertThat(due.subject())
                                    .isEqualTo("依申请公开 %d-0001 的答复".formatted(today.getYear()));
                            assertThat(due.link()).isEqualTo(request);
                            assertThat(due.dueOn())
                                    .isEqualTo(
                                            WorkingCalendar.published().addWorkingDays(today, 20));
                        });
    }

    @Test
    void leaveOutDaysThatBindTheApplicant() {
        var request = request(today);
        assertThat(
                        officer.post(
                                request + "/send-correction-notice",
                                "version",
                                "0",
                                "on",
                                today.toString(),
                                "until",
                                today.plusDays(30).toString(),
                                "what",
                                "请写明年份"))
                .hasStatus(302);
        assertThat(due()).isEmpty();
    }

    @Test
    void nameRepliesInReviewAndWhatIsToBeMended() {
        var answer =
                officer.post(
                        "/desk/remedies",
                        "number",
                        "F-1",
                        "kind",
                        "RECONSIDERATION",
                        "acceptedOn",
                        today.toString(),
                        "procedure",
                        "SIMPLE",
                        "copyReceivedOn",
                        today.toString());
        assertThat(answer).hasStatus(302);
        var review = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        var mended = today.plusDays(60);
        assertThat(
                        officer.post(
                                review + "/rectifications",
                                "what",
                                "完善制度",
                                "who",
                                "法规科",
                                "dueOn",
                                mended.toString()))
                .hasStatus(302);
        assertThat(due())
                .extracting(Reminders.Due::subject)
                .containsExactlyInAnyOrder("行政复议 F-1 提交答复、答辩和证据", "整改任务");
        assertThat(due()).extracting(Reminders.Due::dueOn).contains(mended);
    }

    private List<Reminders.Due> due() {
        return sources.stream().flatMap(source -> source.notDone(agency.id()).stream()).toList();
    }

    private String request(LocalDate receivedOn) {
        var answer =
                officer.post(
                        "/desk/requests",
                        "token",
                        UUID.randomUUID().toString(),
                        "type",
                        "BUSINESS",
                        "name",
                        "示例公司",
                        "channel",
                        "IN_PERSON",
                        "receivedOn",
                        receivedOn.toString(),
                        "wanted",
                        "考试成绩");
        assertThat(answer).hasStatus(302);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }
}
