package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.org.Agencies;

/**
 * The worked examples F30–F40 of the fee for processing information, as an officer meets them: what
 * is charged follows from the requests on file.
 */
@YangguangTest
class FeeExamplesTests {

    private static final String ZHANG = "130000190001010000A";
    private static final String LI = "130000190001010000B";
    private static final String NOTHING = "金额为零，请选择“不收取”";

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired JdbcClient jdbc;

    private AtTheDesk head;

    @BeforeEach
    void anAgency() {
        head = AtTheDesk.in(context, People.agency(agencies), Role.DISCLOSURE_HEAD);
    }

    @Test
    void f30ThirtyFiveRequestsOfAMonth() {
        var requests = received(35, "2024-03-12", ZHANG);
        requests.subList(0, 10)
                .forEach(
                        one ->
                                assertThat(perItem(one, 1))
                                        .hasStatus(409)
                                        .bodyText()
                                        .contains(NOTHING));
        var charged = requests.subList(10, 35).stream().map(one -> charge(one, 1)).toList();
        assertThat(charged).startsWith(100L).endsWith(200L);
        assertThat(charged.stream().mapToLong(yuan -> yuan).sum()).isEqualTo(3_000);
    }

    @Test
    void f31EachCalendarMonthBeginsAnew() {
        received(10, "2024-03-31", ZHANG);
        for (var april : received(10, "2024-04-01", ZHANG)) {
            assertThat(perItem(april, 1)).hasStatus(409).bodyText().contains(NOTHING);
        }
    }

    @Test
    void f32ARequestThatIsSplitTakesTheNextNumbers() {
        long sum = 0;
        for (var request : received(8, "2024-03-12", ZHANG)) {
            var charged = perItem(request, 3);
            if (charged.getResponse().getStatus() == 302) {
                sum += yuan(request);
            } else {
                assertThat(charged).hasStatus(409).bodyText().contains(NOTHING);
                assertThat(decide(request, "NONE", "units", "3", "unitsReason", "三个年度"))
                        .hasStatus(302);
            }
        }
        assertThat(sum).isEqualTo(1_400);
    }

    @Test
    void f32ASplitNeedsItsReason() {
        var request = received(1, "2024-03-12", ZHANG).getFirst();
        assertThat(decide(request, "NONE", "units", "3"))
                .hasStatus(422)
                .bodyText()
                .contains("应当写明拆分为合理的最小单元的理由");
    }

    @Test
    void f33OneOfTwoWaysAndNeverBoth() {
        var twelfth = received(12, "2024-03-12", ZHANG).getLast();
        assertThat(head.post(twelfth + "/fee/decision", "preview", "1", "pages", "120"))
                .hasStatusOk()
                .bodyText()
                .contains("该申请人本月第 12 件", "100 元", "1100 元");
        assertThat(perPage(twelfth, 120)).hasStatus(302);
        assertThat(yuan(twelfth)).isEqualTo(1_100);
        assertThat(charge(twelfth, 1)).as("decided anew, not added").isEqualTo(100);
        assertThat(notice(twelfth, "2024-03-20", "")).hasStatus(302);
        assertThat(perPage(twelfth, 120)).hasStatus(409).bodyText().contains("已经发出收费通知");
        assertThat(head.get(twelfth)).bodyText().contains("100 元").doesNotContain("1200 元");
    }

    @Test
    void f34PagesDoNotDependOnTheMonth() {
        var third = received(3, "2024-03-12", ZHANG).getLast();
        assertThat(perPage(third, 45)).hasStatus(302);
        assertThat(yuan(third)).isEqualTo(150);
    }

    @Test
    void f35PagesAreNotAddedUpOverRequests() {
        for (var request : received(2, "2024-03-12", ZHANG)) {
            assertThat(perPage(request, 25)).hasStatus(409).bodyText().contains(NOTHING);
        }
    }

    @Test
    void f36WhatIsPublicAlreadyIsNotChargedByPages() {
        var fifteenth = received(15, "2024-03-12", ZHANG).getLast();
        assertThat(
                        head.post(
                                fifteenth + "/assessment/kept",
                                "SUBJECT",
                                "INFORMATION",
                                "EARLIER",
                                "NO",
                                "QUANTITY",
                                "NO",
                                "CLEAR",
                                "YES",
                                "RESPONSIBLE",
                                "YES",
                                "HELD",
                                "FOUND",
                                "PUBLIC",
                                "YES",
                                "PUBLIC.YES",
                                "https://example.cn/1"))
                .hasStatus(302);
        assertThat(perPage(fifteenth, 120)).hasStatus(422).bodyText().contains("不能按量计收，可以按件计收");
        assertThat(charge(fifteenth, 1)).isEqualTo(100);
    }

    @Test
    void f37TwentyWorkingDaysToPayAndThenItLapses() {
        var request = asked("2021-03-01", "2021-03-15");
        assertThat(head.get(request + "/fee")).bodyText().contains("缴费期限 2021-04-13");
        assertThat(step(request, "close-unpaid", "on", "2021-04-13", "note", "")).hasStatus(409);
        assertThat(step(request, "close-unpaid", "on", "2021-04-14", "note", "")).hasStatus(302);
        assertThat(head.get(request)).bodyText().contains("逾期未按收费通知要求缴纳费用");
    }

    @Test
    void f38TheNoticeLeavesInsideThePeriod() {
        var request = eleventh("2021-03-01");
        charge(request, 1);
        assertThat(notice(request, "2021-03-30", ""))
                .hasStatus(409)
                .bodyText()
                .contains("收费通知", "2021-03-29");
        assertThat(notice(request, "2021-03-31", "2021-03-29"))
                .as("posted in time, received later")
                .hasStatus(302);
    }

    @Test
    void f39WhoeverSendsThemTwoApplicantsAreTwo() {
        received(6, "2024-03-12", ZHANG);
        for (var request : received(6, "2024-03-12", LI)) {
            assertThat(perItem(request, 1)).hasStatus(409).bodyText().contains(NOTHING);
        }
    }

    @Test
    void theSameNumberIsTheSameApplicantWhateverTheName() {
        IntStream.range(0, 10).forEach(n -> received("2024-03-12", ZHANG, "示例" + n));
        assertThat(charge(received("2024-03-13", ZHANG, "另一名字"), 1)).isEqualTo(100);
    }

    @Test
    void f40NothingBeforeTheMethodWasInForce() {
        var request = received(12, "2020-12-20", ZHANG).getLast();
        assertThat(perItem(request, 1)).hasStatus(422).bodyText().contains("自 2021-01-01 起施行");
        assertThat(perPage(request, 45)).hasStatus(422).bodyText().contains("自 2021-01-01 起施行");
        assertThat(head.get(request)).bodyText().doesNotContain("可以按件收取");
    }

    @Test
    void aNoticeAsksForWhatWasDecidedAndStillRight() {
        var request = eleventh("2021-03-01");
        assertThat(notice(request, "2021-03-10", "")).hasStatus(409).bodyText().contains("尚未决定");
        charge(request, 1);
        var late = received(10, "2021-02-26", ZHANG);
        movedTo("2021-03-01", late);
        assertThat(notice(request, "2021-03-10", "")).as("21st, at the same price").hasStatus(302);
        var other = eleventh("2021-05-06");
        charge(other, 1);
        movedTo("2021-05-06", received(25, "2021-04-06", ZHANG));
        assertThat(notice(other, "2021-05-10", ""))
                .hasStatus(409)
                .bodyText()
                .contains("决定时 100 元，现在应为 200 元");
    }

    /** They turn out to have come in before the others. */
    private void movedTo(String day, List<String> requests) {
        for (var request : requests) {
            jdbc.sql(
                            """
                            update requests.request set received_on = :day::date, number = '0' || number
                             where id = :id
                            """)
                    .param("day", day)
                    .param("id", id(request))
                    .update();
        }
    }

    private String eleventh(String day) {
        return received(11, day, ZHANG).getLast();
    }

    /** A request for which a fee of a hundred yuan was asked. */
    private String asked(String received, String noticed) {
        var request = eleventh(received);
        charge(request, 1);
        assertThat(notice(request, noticed, "")).hasStatus(302);
        return request;
    }

    private List<String> received(int many, String day, String idNumber) {
        var requests = new ArrayList<String>();
        for (int i = 0; i < many; i++) {
            requests.add(received(day, idNumber, "示例申请人"));
        }
        return requests;
    }

    private String received(String day, String idNumber, String name) {
        var answer =
                head.post(
                        "/desk/requests",
                        "token",
                        UUID.randomUUID().toString(),
                        "type",
                        "NATURAL_PERSON",
                        "name",
                        name,
                        "idKind",
                        "OTHER",
                        "idNumber",
                        idNumber,
                        "channel",
                        "IN_PERSON",
                        "receivedOn",
                        day,
                        "wanted",
                        "考试成绩");
        assertThat(answer).hasStatus(302);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private MvcTestResult decide(String request, String choice, String... more) {
        var fields = Stream.of("choice", choice, "reason", "频次明显超过合理范围");
        return head.post(
                request + "/fee/decision",
                Stream.concat(fields, Stream.of(more)).toArray(String[]::new));
    }

    private MvcTestResult perItem(String request, int units) {
        return decide(
                request, "PER_ITEM", "units", units + "", "unitsReason", units > 1 ? "三个年度" : "");
    }

    private MvcTestResult perPage(String request, int pages) {
        return decide(request, "PER_PAGE", "pages", pages + "");
    }

    /** Charges by requests; what it came to. */
    private long charge(String request, int units) {
        assertThat(perItem(request, units)).hasStatus(302);
        return yuan(request);
    }

    private long yuan(String request) {
        return jdbc.sql(
                        """
                        select yuan from requests.fee_decision where request_id = :id order by id desc limit 1
                        """)
                .param("id", id(request))
                .query(Long.class)
                .single();
    }

    private MvcTestResult notice(String request, String received, String sent) {
        return step(request, "send-fee-notice", "on", received, "sent", sent);
    }

    private MvcTestResult step(String request, String command, String... fields) {
        var version =
                jdbc.sql("select version from requests.request where id = :id")
                        .param("id", id(request))
                        .query(String.class)
                        .single();
        return head.post(
                request + "/" + command,
                Stream.concat(Stream.of("version", version), Stream.of(fields))
                        .toArray(String[]::new));
    }

    private static UUID id(String request) {
        return UUID.fromString(request.substring(request.lastIndexOf('/') + 1));
    }
}
