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
import org.yangguang.notice.Recipient;
import org.yangguang.notice.Reminders;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.org.Offices;
import org.yangguang.shared.ChinaTime;

/** What requests and reviews ask people to be reminded of. */
@YangguangTest
class ReminderSourcesTests {

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired Offices offices;
    @Autowired List<Reminders.Source> sources;
    @Autowired Clock clock;

    private Agency agency;
    private AtTheDesk officer;
    private LocalDate today;

    @BeforeEach
    void anAgencyOfItsOwn() {
        // the agency whose site this is has a reminder of its own
        var _ = agencies.main().orElseGet(() -> People.agency(agencies));
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

    @Test
    void nameTheNextStepOfThePlanAndTheOfficesThatSearch() {
        var office = offices.add(agency.id(), "就业促进科");
        var request = request(today);
        var searchBy = WorkingCalendar.published().addWorkingDays(today, 5);
        var number = today.getYear() + "-0001";
        assertThat(due(true))
                .singleElement()
                .satisfies(
                        due -> {
                            assertThat(due.subject()).isEqualTo("依申请公开 " + number + " 的检索");
                            assertThat(due.link()).isEqualTo(request);
                            assertThat(due.dueOn()).isEqualTo(searchBy);
                            assertThat(due.own()).isEmpty();
                        });

        assertThat(
                        officer.post(
                                request + "/searches",
                                "to",
                                office.id().toString(),
                                "what",
                                "考试成绩"))
                .hasStatus(302);
        assertThat(due(true))
                .as("whoever was asked is reminded, and not the plan as well")
                .singleElement()
                .satisfies(
                        due -> {
                            assertThat(due.subject()).isEqualTo("依申请公开 " + number + " 的检索（就业促进科）");
                            assertThat(due.own())
                                    .containsExactly(
                                            new Recipient.OfficeHolders(
                                                    agency.id(), office.id(), Role.OFFICER),
                                            new Recipient.OfficeHolders(
                                                    agency.id(), office.id(), Role.OFFICE_HEAD));
                        });
    }

    private List<Reminders.Due> due() {
        return due(false);
    }

    private List<Reminders.Due> due(boolean inner) {
        return sources.stream()
                .flatMap(source -> source.notDone(agency.id()).stream())
                .filter(due -> due.inner() == inner)
                .toList();
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
