package org.yangguang.remedies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.ledgers.LedgerMode;
import org.yangguang.ledgers.application.LedgerImport;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.RecordLink;

/** What an officer does with a review: its days, its order, what is to be mended. */
@YangguangTest
@RecordApplicationEvents
class RemediesAtTheDeskTests {

    private static final Pattern TASK =
            Pattern.compile("href=\"(/desk/remedies/[0-9a-f-]+/rectifications/[0-9a-f-]{36})\"");

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired RemedyCases cases;
    @Autowired LedgerImport imports;
    @Autowired Clock clock;
    @Autowired ApplicationEvents events;
    @TempDir Path folder;

    private final WorkingCalendar calendar = WorkingCalendar.published();
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
    void showsTheNextOwnDayOnTheListThePageAndToday() {
        var due = calendar.addWorkingDays(today, 5).toString();
        var review =
                registered(
                        "copyReceivedOn",
                        today.toString(),
                        "procedure",
                        "SIMPLE",
                        "body",
                        "示例市人民政府");

        assertThat(text("/desk/remedies")).contains(due + " 提交答复、答辩和证据", ">5<");
        assertThat(text(review))
                .contains("提交答复、答辩和证据", due, "行政复议法第五十四条", "第 5 个工作日", "余 5 个工作日", "示例市人民政府");
        assertThat(text("/desk")).contains("F-1 行政复议", due);
        assertThat(officer.get("/desk/remedies.xlsx")).hasStatusOk();

        change(review, "answeredOn", today.toString());
        assertThat(text(review)).contains("已完成");
        assertThat(text("/desk/remedies")).doesNotContain(due);
        assertThat(text("/desk")).contains("F-1 行政复议").doesNotContain(due);
    }

    @Test
    void refusesDaysThatCannotBe() {
        assertThat(send("copyReceivedOn", today.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("应选择普通程序或简易程序");
        assertThat(
                        send(
                                "copyReceivedOn",
                                today.plusDays(1).toString(),
                                "procedure",
                                "SIMPLE",
                                "answeredOn",
                                today.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("日期不能晚于今天", "提交日期不能早于收到副本日期");
        assertThat(send("instance", "FIRST")).hasStatus(422).bodyText().contains("审级与类型不符");
        assertThat(send("answerAgainBy", "2021-09-01"))
                .hasStatus(422)
                .bodyText()
                .contains("不能在没有审结日期时填写");
    }

    @Test
    void knowsTheRequestByNumberAndById() {
        var request = request();
        var number = "2021-0001";
        assertThat(send("requestNumber", "2021-9999"))
                .hasStatus(422)
                .bodyText()
                .contains("没有登记号为 2021-9999 的申请", "2021-9999");

        var review = registered("requestNumber", request.substring(request.lastIndexOf('/') + 1));
        assertThat(text(review)).contains("href=\"" + request + "\">" + number);
        assertThat(cases.of(agency.id(), number))
                .extracting(RecordLink::number, RecordLink::url)
                .containsExactly(tuple("F-1", review));
        assertThat(cases.of(People.agency(agencies).id(), number)).isEmpty();
    }

    @Test
    void tellsTheRequestOnceThatItIsToBeAnsweredAgain() {
        request();
        var review = registered("requestNumber", "2021-0001");
        change(
                review,
                "concludedOn",
                "2021-06-01",
                "result",
                "CORRECTED",
                "decisionReceivedOn",
                "2021-06-03",
                "answerAgainBy",
                "2021-06-24");
        change(review, "caseNumber", "示例复〔2021〕1号");

        assertThat(events.stream(AnswerOrdered.class))
                .containsExactly(
                        new AnswerOrdered(
                                agency.id(),
                                "2021-0001",
                                LocalDate.of(2021, 6, 1),
                                LocalDate.of(2021, 6, 24),
                                "F-1",
                                false));
        assertThat(text("/desk")).contains("重新答复", "2021-06-24");
    }

    @Test
    void reopensTheAnsweredRequestWithTheDayOfTheOrder() throws IOException {
        answeredRequest();
        var review = registered("requestNumber", "2021-7");
        change(
                review,
                "concludedOn",
                "2021-06-01",
                "result",
                "CORRECTED",
                "answerAgainBy",
                "2021-06-24");
        assertThat(text("/desk/requests?state=ACTIVE")).contains("2021-7", "2021-06-24");
        assertThat(text("/desk")).contains("2021-7 考试成绩");
    }

    @Test
    void notesAnOrderAlsoWhereTheRequestIsStillOpen() {
        request();
        var review = registered("requestNumber", "2021-0001");
        change(
                review,
                "concludedOn",
                "2021-06-01",
                "result",
                "CORRECTED",
                "answerAgainBy",
                "2021-06-24");
        assertThat(text(review)).contains("重新答复", "2021-06-24");
        assertThat(text("/desk/requests?state=ACTIVE")).contains("2021-0001", "2021-03-29");
    }

    private void answeredRequest() throws IOException {
        Path file = folder.resolve("requests.csv");
        Files.writeString(
                file,
                """
                登记号★,收到日期★,申请人类型★,申请人★,所需信息★,办结日期,办理结果
                2021-7,2021-03-01,自然人,示例甲,考试成绩,2021-03-20,予以公开
                """);
        imports.run("requests", agency.code(), file, "requests.csv", LedgerMode.ALL_OR_NOTHING);
    }

    @Test
    void opensOneTaskForACorrectionAndKeepsItUntilDone() {
        var review = registered();
        assertThat(text("/desk")).contains("尚未审结");
        change(review, "concludedOn", "2021-06-01", "result", "CORRECTED");
        change(review, "caseNumber", "示例复〔2021〕1号");

        var found = TASK.matcher(text(review));
        assertThat(found.find()).isTrue();
        var task = found.group(1);
        assertThat(found.find()).isFalse();
        assertThat(text("/desk")).contains("整改任务", "落实决定或者判决", task);

        var due = today.plusDays(30).toString();
        change(task, "who", "法规科", "dueOn", due);
        assertThat(text("/desk")).contains("法规科", due);
        assertThat(officer.post(task, "what", "另一处的改动", "who", "办公室", "version", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("另一处的改动");
        change(task, "doneOn", today.toString());
        assertThat(text("/desk")).doesNotContain(task);
        assertThat(text(review)).contains(today.toString(), "更新整改任务");
    }

    @Test
    void keepsTasksFromOtherAgencies() {
        var review = registered();
        var stranger = AtTheDesk.in(context, People.agency(agencies), Role.DISCLOSURE_HEAD);
        assertThat(stranger.get(review + "/rectifications/new")).hasStatus(404);
        assertThat(stranger.post(review + "/rectifications", "what", "整改", "who", "某科"))
                .hasStatus(404);
    }

    @Test
    void keepsWhatTheLedgerDoesNotTell() throws IOException {
        registered("copyReceivedOn", today.toString(), "procedure", "SIMPLE");
        Path file = folder.resolve("remedies.csv");
        Files.writeString(file, "编号★,类型★,受理日期★,案号\nF-1,行政复议,2021-05-11,示例复〔2021〕1号\n");
        imports.run("remedies", agency.code(), file, "remedies.csv", LedgerMode.ALL_OR_NOTHING);
        assertThat(text("/desk/remedies"))
                .contains("示例复〔2021〕1号", calendar.addWorkingDays(today, 5).toString());
    }

    private String text(String address) {
        return AtTheDesk.text(officer.get(address));
    }

    private String registered(String... more) {
        var answer = send(more);
        assertThat(answer).hasStatus(302);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private MvcTestResult send(String... more) {
        var fields =
                new ArrayList<>(
                        List.of(
                                "number",
                                "F-1",
                                "kind",
                                "RECONSIDERATION",
                                "acceptedOn",
                                "2021-05-10"));
        fields.addAll(List.of(more));
        return officer.post("/desk/remedies", fields.toArray(String[]::new));
    }

    /** Sends the form of the page as it stands, with these fields changed. */
    private void change(String address, String... changed) {
        var fields = new ArrayList<>(List.of(changed));
        var page = text(address);
        Jsoup.parse(page)
                .select("main form.card :is(input, select, textarea)[name]")
                .forEach(
                        field -> {
                            if (!fields.contains(field.attr("name"))) {
                                fields.addAll(List.of(field.attr("name"), valueOf(field)));
                            }
                        });
        assertThat(officer.post(address, fields.toArray(String[]::new))).hasStatus(302);
    }

    private static String valueOf(Element field) {
        return field.tagName().equals("select")
                ? field.select("option[selected]").val()
                : field.val();
    }

    private String request() {
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
                        "2021-03-01",
                        "wanted",
                        "考试成绩");
        assertThat(answer).hasStatus(302);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }
}
