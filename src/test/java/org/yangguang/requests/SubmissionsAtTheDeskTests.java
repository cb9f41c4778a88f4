package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.requests.application.NewSubmission;
import org.yangguang.requests.application.SubmissionIntake;
import org.yangguang.requests.application.Tracking;
import org.yangguang.requests.domain.AnswerForm;
import org.yangguang.requests.domain.AnswerWay;
import org.yangguang.requests.domain.ContactWays;
import org.yangguang.requests.domain.IdKind;
import org.yangguang.requests.domain.Submissions.Receipt;
import org.yangguang.requests.domain.Submissions.Sending;
import org.yangguang.requests.domain.Submitter;
import org.yangguang.requests.domain.Wish;
import org.yangguang.shared.ChinaTime;

/** What the disclosure office does with what came in: rows 2 to 4 of the state machine. */
@YangguangTest
class SubmissionsAtTheDeskTests {

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired SubmissionIntake intake;
    @Autowired Tracking tracking;
    @Autowired RequestFigures figures;
    @Autowired Clock clock;

    private Agency agency;
    private AtTheDesk officer;
    private LocalDate today;

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = People.agency(agencies);
        officer = AtTheDesk.in(context, agency, Role.DISCLOSURE_OFFICE);
        today = ChinaTime.today(clock);
    }

    @Test
    void countsNothingBeforeBothSidesConfirm() {
        var receipt = submitted(ReceiptChannel.ONLINE, today, "2021年就业补助资金使用情况");
        assertThat(received()).isZero();
        assertThat(officer.get("/desk/submissions"))
                .hasStatusOk()
                .bodyText()
                .contains(receipt.number(), "就业补助", "示****")
                .doesNotContain("示例申请人");
        assertThat(officer.get("/desk")).hasStatusOk().bodyText().contains(receipt.number());
        assertThat(officer.get(page(receipt)))
                .hasStatusOk()
                .bodyText()
                .contains("11010519491231002X", "确认收到", today.toString());

        assertThat(confirm(receipt, "0", today)).hasStatus(302);
        assertThat(received()).isEqualTo(1);
        var seen = tracking.open(receipt.number(), receipt.code().value(), "desk-test");
        assertThat(seen.requests())
                .singleElement()
                .satisfies(
                        request -> {
                            assertThat(request.receivedOn()).isEqualTo(today);
                            assertThat(request.channel()).contains(ReceiptChannel.ONLINE);
                            assertThat(request.wanted()).isEqualTo("2021年就业补助资金使用情况");
                            assertThat(request.applicant().contact()).contains("13800000000");
                            assertThat(request.delivery()).isEqualTo("电子，电子邮件");
                        });
        assertThat(officer.get("/desk")).bodyText().doesNotContain(receipt.number());
        var number = seen.requests().getFirst().number();
        assertThat(officer.get("/desk/submissions?q=" + number))
                .bodyText()
                .contains(receipt.number());
    }

    @Test
    void makesARequestOfEachMatterUnlessTheyGoTogether() {
        var receipt = submitted(ReceiptChannel.FAX, today, "甲事项的文件", "乙事项的文件", "丙事项的文件");
        var answer =
                officer.post(
                        page(receipt) + "/confirmation",
                        "version",
                        "0",
                        "on",
                        today.toString(),
                        "case0",
                        "1",
                        "case1",
                        "2",
                        "case2",
                        "1");
        assertThat(answer).hasStatus(302).hasRedirectedUrl(page(receipt));
        var seen = tracking.open(receipt.number(), receipt.code().value(), "desk-test");
        assertThat(seen.requests())
                .extracting(request -> request.wanted())
                .containsExactly("甲事项的文件\n丙事项的文件", "乙事项的文件");
        assertThat(officer.get(page(receipt)))
                .bodyText()
                .contains("登记的申请", "0001", "0002")
                .doesNotContain("/confirmation");
    }

    @Test
    void confirmsOnceAndOnNoImpossibleDay() {
        var receipt = submitted(ReceiptChannel.ONLINE, today, "2021年就业补助资金使用情况");
        assertThat(confirm(receipt, "0", today.plusDays(1))).hasStatus(422);
        assertThat(confirm(receipt, "0", today.minusDays(1)))
                .hasStatus(422)
                .bodyText()
                .contains("早于到达日期");
        assertThat(confirm(receipt, "7", today)).hasStatus(409);
        assertThat(confirm(receipt, "0", today)).hasStatus(302);
        assertThat(confirm(receipt, "1", today)).hasStatus(409);
        assertThat(received()).isEqualTo(1);
    }

    @Test
    void logsTheTriesToReachTheApplicant() {
        var receipt = submitted(ReceiptChannel.ORDINARY_MAIL, today, "2021年就业补助资金使用情况");
        assertThat(attempt(receipt, "0", "NO")).hasStatus(302);
        assertThat(officer.get(page(receipt))).bodyText().contains("联系不上", "无人接听");
        assertThat(officer.get("/desk/submissions?state=CONTACT_LOST"))
                .bodyText()
                .contains(receipt.number());
        assertThat(attempt(receipt, "0", "YES")).hasStatus(409);
        assertThat(attempt(receipt, "1", "YES")).hasStatus(302);
        assertThat(officer.get(page(receipt))).bodyText().contains("联系上申请人：电话");
        assertThat(officer.get("/desk/submissions?state=CONTACT_LOST"))
                .bodyText()
                .doesNotContain(receipt.number());
    }

    @Test
    void alarmsWhatShouldHaveBeenConfirmed() {
        var receipt = submitted(ReceiptChannel.ONLINE, today.minusDays(14), "2021年就业补助资金使用情况");
        assertThat(officer.get("/desk/submissions")).bodyText().contains("应已确认");
        assertThat(officer.get(page(receipt))).bodyText().contains("现已超过");
    }

    @Test
    void letsTheChannelDecideWhatIsReceivedAndWhen() {
        var yesterday = today.minusDays(1).toString();
        assertThat(takenIn("SIGNED_MAIL", yesterday, ""))
                .hasStatus(302)
                .satisfies(answer -> assertThat(leadsTo(answer)).startsWith("/desk/requests/"));
        assertThat(takenIn("FAX", yesterday, today.toString()))
                .satisfies(answer -> assertThat(leadsTo(answer)).startsWith("/desk/requests/"));
        assertThat(received()).isEqualTo(2);
        assertThat(officer.get("/desk/requests")).bodyText().contains(yesterday, today.toString());

        var waiting = takenIn("ORDINARY_MAIL", today.toString(), "");
        assertThat(leadsTo(waiting)).startsWith("/desk/submissions/");
        assertThat(received()).isEqualTo(2);
        assertThat(officer.get(leadsTo(waiting))).bodyText().contains("甲事项的文件", "归入第 2 件");
    }

    @Test
    void refusesImpossibleDaysAndNumbersAtTheCounter() {
        assertThat(takenIn("FAX", today.toString(), today.minusDays(1).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("双方确认的日期早于到达日期");
        assertThat(takenIn("FAX", today.toString(), today.plusDays(1).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("日期晚于今天");
        assertThat(
                        officer.post(
                                "/desk/requests",
                                "token",
                                UUID.randomUUID().toString(),
                                "type",
                                "NATURAL_PERSON",
                                "name",
                                "示例申请人",
                                "idKind",
                                "RESIDENT_ID",
                                "idNumber",
                                "110105194912310021",
                                "channel",
                                "IN_PERSON",
                                "receivedOn",
                                today.toString(),
                                "wanted",
                                "考试成绩"))
                .hasStatus(422)
                .bodyText()
                .contains("校验码");
        assertThat(received()).isZero();
    }

    private MvcTestResult takenIn(String channel, String arrivedOn, String confirmedOn) {
        return officer.post(
                "/desk/requests",
                "token",
                UUID.randomUUID().toString(),
                "type",
                "NATURAL_PERSON",
                "name",
                "示例申请人",
                "channel",
                channel,
                "receivedOn",
                arrivedOn,
                "confirmedOn",
                confirmedOn,
                "wanted",
                "甲事项的文件\n\n乙事项的文件");
    }

    private static String leadsTo(MvcTestResult answer) {
        return Optional.ofNullable(answer.getResponse().getRedirectedUrl()).orElseThrow();
    }

    @Test
    void showsWhatWasAskedBefore() {
        var first = submitted(ReceiptChannel.ONLINE, today, "2021年度就业补助资金使用情况明细");
        var request = leadsTo(confirm(first, "0", today));
        assertThat(officer.get(page(first))).bodyText().doesNotContain("以前的申请");
        assertThat(
                        officer.post(
                                request + "/answer-on-spot",
                                "version",
                                "0",
                                "on",
                                today.toString(),
                                "outcome",
                                "R02",
                                "number",
                                "示公开1号"))
                .hasStatus(302);

        var again = submitted(ReceiptChannel.ONLINE, today, "2021年度就业补助资金使用情况的明细");
        assertThat(officer.get(page(again)))
                .bodyText()
                .contains("以前的申请", "示公开1号", "同一申请人", "条例第三十六条第六项")
                .doesNotContain("条例第四十四条");

        var other = submittedBy("另一申请人", "2021年度就业补助资金使用情况的明细");
        assertThat(officer.get(page(other)))
                .bodyText()
                .contains("以前的申请", "示公开1号", "条例第四十四条")
                .doesNotContain("条例第三十六条第六项", "同一申请人");

        var strange = submittedBy("第三申请人", "完全不同的事项名称");
        assertThat(officer.get(page(strange))).bodyText().doesNotContain("以前的申请");
    }

    @Test
    void belongsToItsAgencyAndToThoseWhoRegister() {
        var receipt = submitted(ReceiptChannel.ONLINE, today, "2021年就业补助资金使用情况");
        var stranger = AtTheDesk.in(context, People.agency(agencies), Role.DISCLOSURE_OFFICE);
        assertThat(stranger.get(page(receipt))).hasStatus(404);
        assertThat(stranger.post(page(receipt) + "/confirmation", "version", "0", "on", today + ""))
                .hasStatus(404);
        var leader = AtTheDesk.in(context, agency, Role.LEADER);
        assertThat(leader.get(page(receipt)))
                .hasStatusOk()
                .bodyText()
                .contains("示****")
                .doesNotContain("示例申请人", "11010519491231002X", "/confirmation");
        assertThat(leader.post(page(receipt) + "/confirmation", "version", "0", "on", today + ""))
                .hasStatus(403);
        assertThat(AtTheDesk.in(context, agency, Role.AUDITOR).get(page(receipt))).hasStatus(403);
    }

    /** Of this year and, on its first day, of yesterday's. */
    private long received() {
        return IntStream.rangeClosed(today.minusDays(1).getYear(), today.getYear())
                .mapToLong(
                        year ->
                                figures.forYear(agency.id(), year)
                                        .getOrDefault("requests.received", 0L))
                .sum();
    }

    private MvcTestResult confirm(Receipt receipt, String version, LocalDate on) {
        return officer.post(
                page(receipt) + "/confirmation", "version", version, "on", on.toString());
    }

    private MvcTestResult attempt(Receipt receipt, String version, String reached) {
        return officer.post(
                page(receipt) + "/contact-tries",
                "version",
                version,
                "on",
                today.toString(),
                "way",
                "电话",
                "reached",
                reached,
                "note",
                "无人接听");
    }

    private static String page(Receipt receipt) {
        return "/desk/submissions/" + receipt.id();
    }

    private Receipt submitted(ReceiptChannel channel, LocalDate arrivedOn, String... items) {
        return submitted("示例申请人", channel, arrivedOn, items);
    }

    private Receipt submittedBy(String name, String item) {
        return submitted(name, ReceiptChannel.ONLINE, today, item);
    }

    private Receipt submitted(
            String name, ReceiptChannel channel, LocalDate arrivedOn, String... items) {
        return intake.submit(
                new Sending(UUID.randomUUID().toString(), "示例"),
                new NewSubmission(
                        agency.id(),
                        channel,
                        arrivedOn,
                        new Submitter(
                                ApplicantType.NATURAL_PERSON,
                                name,
                                Optional.of(IdKind.RESIDENT_ID),
                                "11010519491231002X",
                                new ContactWays("13800000000", "a@example.com", "")),
                        new Wish(
                                List.of(items),
                                Optional.of(AnswerForm.ELECTRONIC),
                                Optional.of(AnswerWay.EMAIL),
                                ""),
                        Optional.empty()));
    }
}
