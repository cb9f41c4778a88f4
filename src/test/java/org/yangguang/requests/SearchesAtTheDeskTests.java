package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.identity.Accounts;
import org.yangguang.identity.NewAccount;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.org.AgencyKind;
import org.yangguang.org.Contact;
import org.yangguang.org.Office;
import org.yangguang.org.Offices;
import org.yangguang.requests.domain.CaseDestruction;
import org.yangguang.requests.domain.Destruction;
import org.yangguang.shared.ChinaTime;

/** The disclosure office asks offices to search; they answer; the record backs the answer. */
@YangguangTest
class SearchesAtTheDeskTests {

    private static final Pattern TASK = Pattern.compile("/desk/searches/([0-9a-f-]{36})\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired Offices offices;
    @Autowired Accounts accounts;
    @Autowired Calendars calendars;
    @Autowired Destruction destruction;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private Agency agency;
    private Office jobs;
    private Office insurance;
    private AtTheDesk disclosure;
    private AtTheDesk officer;
    private LocalDate today;

    @BeforeEach
    void anAgencyWithOffices() {
        agency = People.agency(agencies);
        jobs = offices.add(agency.id(), "就业促进科");
        insurance = offices.add(agency.id(), "社会保险科");
        disclosure = AtTheDesk.in(context, agency, Role.DISCLOSURE_OFFICE);
        officer = AtTheDesk.inOffice(context, jobs, Role.OFFICER);
        today = ChinaTime.today(clock);
    }

    @Test
    void theOfficeThatIsAskedSeesItAndNobodyElseIsTroubled() {
        var request = register();
        assertThat(disclosure.post(request + "/searches", "what", "稳岗返还名单"))
                .hasStatus(422)
                .bodyText()
                .contains("请至少选择一个科室或者单位", "稳岗返还名单");
        ask(request, jobs);

        assertThat(officer.get("/desk")).bodyText().contains("检索任务", "考试成绩");
        assertThat(officer.get("/desk/searches")).bodyText().contains("就业促进科", "待检索");
        var other = AtTheDesk.inOffice(context, insurance, Role.OFFICER);
        assertThat(other.get("/desk/searches")).bodyText().doesNotContain("考试成绩");
        assertThat(disclosure.get("/desk/searches")).bodyText().contains("就业促进科");
        assertThat(officer.get("/desk/searches.xlsx")).hasStatusOk();

        var stranger = AtTheDesk.in(context, People.agency(agencies), Role.DISCLOSURE_OFFICE);
        assertThat(stranger.get(task(request))).hasStatus(404);
        assertThat(other.post(task(request) + "/return", "version", "0", "return-reason", "不归我科"))
                .hasStatus(403);
        assertThat(AtTheDesk.in(context, agency, Role.AUDITOR).get(task(request))).hasStatus(403);
        assertThat(disclosure.post(request + "/searches", asking(jobs)))
                .as("who searches already is not asked twice")
                .hasStatus(409)
                .bodyText()
                .contains("已有一项未办结的检索任务");
    }

    @Test
    void anAnswerSaysWhereHowWhoAndWhenAndTheHeadConfirmsIt() throws IOException {
        head(jobs);
        var request = register();
        ask(request, jobs);
        var task = task(request);
        assertThat(
                        officer.post(
                                task + "/report",
                                "version",
                                "0",
                                "token",
                                UUID.randomUUID().toString(),
                                "result",
                                "NOT_FOUND"))
                .hasStatus(422)
                .bodyText()
                .contains("请至少写明一处检索范围", "此项必填");
        assertThat(
                        officer.post(
                                task + "/report",
                                Stream.concat(
                                                Stream.of("more", "1"),
                                                Stream.of(report("NOT_FOUND", "")))
                                        .toArray(String[]::new)))
                .as("more rows, and nothing typed is lost")
                .hasStatusOk()
                .bodyText()
                .contains("第 6 处", "公文管理系统");
        assertThat(officer.post(task + "/report", report("NOT_FOUND", ""))).hasStatus(302);
        assertThat(disclosure.get(request)).bodyText().contains("待科室负责人确认");
        assertThat(officer.get("/desk")).bodyText().doesNotContain(task);

        var head = AtTheDesk.inOffice(context, jobs, Role.OFFICE_HEAD);
        assertThat(head.get("/desk")).bodyText().contains("科室负责人确认", "考试成绩");
        var stranger = AtTheDesk.inOffice(context, insurance, Role.OFFICE_HEAD);
        assertThat(stranger.post(task + "/confirmation", "version", "1")).hasStatus(403);
        assertThat(head.post(task + "/confirmation", "version", "0"))
                .as("somebody was faster")
                .hasStatus(409);
        assertThat(head.post(task + "/confirmation", "version", "1", "opinion", "检索充分"))
                .hasStatus(302);

        assertThat(disclosure.get(request)).bodyText().contains("已反馈", "未检索到");
        assertThat(disclosure.get(request + "/search-record"))
                .bodyText()
                .contains("公文管理系统", "“稳岗 返还”", "王五");
        var pdf = disclosure.get(request + "/search-record.pdf").getResponse();
        try (var document = Loader.loadPDF(pdf.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("政府信息检索记录", "就业促进科", "公文管理系统", "王五", "未检索到");
        }
    }

    @Test
    void nobodySaysThatNothingExistsBeforeSomebodySearched() {
        var request = register();
        assertThat(disclosure.post(request + "/draft-decision", draft("UNAVAILABLE_NOT_EXIST")))
                .hasStatus(409)
                .bodyText()
                .contains("还没有任何科室反馈检索情况", "条例第三十六条第四项");
        assertThat(disclosure.get(newLetter(request))).hasStatus(409);

        ask(request, jobs, insurance);
        assertThat(officer.post(task(request) + "/report", report("NOT_FOUND", ""))).hasStatus(302);
        assertThat(disclosure.get(newLetter(request)))
                .hasStatusOk()
                .bodyText()
                .contains("还有检索任务没有办结", "就业促进科于", "公文管理系统", "未检索到。")
                .doesNotContain("王五");
        assertThat(
                        disclosure.post(
                                request + "/draft-decision",
                                with(draft("UNAVAILABLE_NOT_EXIST"), "preview", "1")))
                .hasStatusOk()
                .bodyText()
                .contains("还有检索任务没有办结");
        assertThat(disclosure.post(request + "/draft-decision", draft("UNAVAILABLE_NOT_EXIST")))
                .hasStatus(302);
    }

    @Test
    void theInnerDayFollowsTheCaseAndTheTaskEndsWithIt() {
        var request = register();
        ask(request, jobs);
        var planned = calendars.current().addWorkingDays(today, 5);
        assertThat(officer.get(task(request))).bodyText().contains(planned.toString());
        assertThat(disclosure.get(request)).bodyText().contains("倒排计划", planned.toString());
        assertThat(disclosure.get("/desk/requests/board"))
                .bodyText()
                .contains("下一步检索，" + planned.toString().substring(5) + " 前");

        withdraw(request);
        assertThat(officer.get(task(request))).bodyText().contains("已撤销", "案件已经办结");
        assertThat(officer.get("/desk")).bodyText().doesNotContain(task(request));
        assertThat(disclosure.post(request + "/searches", asking(insurance)))
                .hasStatus(409)
                .bodyText()
                .contains("已经办结");
    }

    @Test
    void moreTimeIsAskedForGivenRefusedAndATaskGoesBack() {
        var request = register();
        ask(request, jobs);
        var task = task(request);
        var later = calendars.current().addWorkingDays(today, 7).toString();
        assertThat(
                        officer.post(
                                task + "/more-time",
                                "version",
                                "0",
                                "time-until",
                                today.toString(),
                                "time-reason",
                                "卷宗在外借"))
                .hasStatus(422)
                .bodyText()
                .contains("申请的时间应晚于现在的时限", "卷宗在外借");
        assertThat(
                        officer.post(
                                task + "/more-time",
                                "version",
                                "0",
                                "time-until",
                                later,
                                "time-reason",
                                "卷宗在外借"))
                .hasStatus(302);
        assertThat(disclosure.get("/desk")).bodyText().contains("申请延长时限");
        assertThat(officer.post(task + "/due", "version", "1", "due-until", later)).hasStatus(403);
        assertThat(disclosure.post(task + "/due", "version", "1", "due-until", later))
                .hasStatus(302);
        assertThat(officer.get(task)).bodyText().contains(later, "调整时限");
        assertThat(
                        officer.post(
                                task + "/return",
                                "version",
                                "2",
                                "return-reason",
                                "不归我科",
                                "others",
                                "社会保险科"))
                .hasStatus(302);
        assertThat(disclosure.get(task)).bodyText().contains("已退回", "建议向社会保险科检索");
        ask(request, jobs);
        assertThat(disclosure.get(request)).bodyText().contains("待检索");
    }

    @Test
    void whatWasFoundIsSealedAndOpenedByThoseWhoHandleTheCase() {
        var request = register();
        ask(request, jobs);
        var task = task(request);
        var list =
                new MockMultipartFile(
                        "files", "名单.txt", "text/plain", "秘密名单".getBytes(StandardCharsets.UTF_8));
        var wrong =
                new MockMultipartFile(
                        "files", "名单.exe", "text/plain", "MZ".getBytes(StandardCharsets.UTF_8));
        assertThat(officer.upload(task + "/report", List.of(wrong), report("FOUND", "名单一份")))
                .hasStatus(422)
                .bodyText()
                .contains("名单一份");
        assertThat(officer.post(task + "/report", report("FOUND", " ")))
                .hasStatus(422)
                .bodyText()
                .contains("请写明检索到什么");
        assertThat(officer.upload(task + "/report", List.of(list), report("FOUND", "名单一份")))
                .hasStatus(302);
        var page = AtTheDesk.text(disclosure.get(task));
        assertThat(page).contains("名单一份", "名单.txt");
        var file = Pattern.compile("/desk/searches/[^\"]+/files/[0-9a-f-]{36}").matcher(page);
        assertThat(file.find()).isTrue();
        assertThat(AtTheDesk.text(disclosure.get(file.group()))).isEqualTo("秘密名单");
        assertThat(AtTheDesk.in(context, agency, Role.LEADER).get(file.group())).hasStatus(403);
        assertThat(
                        jdbc.sql(
                                        "select count(*) from requests.search_task where position(:word in steps) > 0")
                                .param("word", "名单一份".getBytes(StandardCharsets.UTF_8))
                                .query(Long.class)
                                .single())
                .as("nothing that was answered lies open")
                .isZero();
    }

    @Test
    void filesThatAreNotSentYetAreKnownToTheirFormAlone() {
        var request = register();
        ask(request, jobs);
        var task = task(request);
        var list =
                new MockMultipartFile(
                        "files", "名单.txt", "text/plain", "秘密名单".getBytes(StandardCharsets.UTF_8));
        var values = with(report("FOUND", "名单一份"), "more", "1");
        var returned = officer.upload(task + "/report", List.of(list), values);
        assertThat(returned).hasStatusOk().bodyText().contains("名单.txt");
        var token = token(AtTheDesk.text(returned));
        assertThat(values).contains(token);
        var blank = AtTheDesk.text(officer.get(task));
        assertThat(blank).as("another form").doesNotContain("名单.txt");
        assertThat(token(blank)).isNotEqualTo(token).isNotEqualTo(id(task));
        assertThat(count("requests.attachment where draft = '" + id(task) + "'"))
                .as("the task's own number opens nothing")
                .isZero();
        assertThat(officer.post(task + "/report", Arrays.copyOf(values, values.length - 2)))
                .hasStatus(302);
        assertThat(disclosure.get(task)).bodyText().contains("名单.txt");
    }

    private static String token(String page) {
        var found = Pattern.compile("name=\"token\" value=\"([0-9a-f-]{36})\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @Test
    void whatWasSearchedIsDestroyedWithThePerson() {
        var request = register();
        ask(request, jobs);
        var list =
                new MockMultipartFile(
                        "files", "名单.txt", "text/plain", "秘密名单".getBytes(StandardCharsets.UTF_8));
        assertThat(
                        officer.upload(
                                task(request) + "/report", List.of(list), report("FOUND", "名单一份")))
                .hasStatus(302);
        withdraw(request);
        var id = request.substring(request.lastIndexOf('/') + 1);
        transaction.executeWithoutResult(
                _ -> destruction.destroy(UUID.fromString(id), CaseDestruction.Part.PERSON, today));
        assertThat(count("requests.search_task where request_id = '" + id + "'")).isZero();
        assertThat(
                        count(
                                "requests.attachment where search_id is not null and submission_id is null"
                                        + " and search_id not in (select id from requests.search_task)"))
                .isZero();
    }

    private long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }

    @Test
    void anAffiliatedUnitSearchesWithoutReadingTheCase() {
        var unit =
                agencies.create(
                        "UNIT-" + UUID.randomUUID(),
                        "示例社会保险事业中心",
                        "社保中心",
                        AgencyKind.AFFILIATED_UNIT,
                        Optional.of(agency.id()),
                        Contact.unknown());
        var request = register();
        assertThat(
                        disclosure.post(
                                request + "/searches", "to", unit.id().toString(), "what", "参保名单"))
                .hasStatus(302);
        var theirs = AtTheDesk.in(context, unit, Role.OFFICER);
        var task = task(request);
        assertThat(theirs.get("/desk/searches")).bodyText().contains("考试成绩");
        assertThat(theirs.get(task)).bodyText().contains("参保名单").doesNotContain(request);
        assertThat(theirs.get(request)).hasStatus(404);
        assertThat(theirs.post(task + "/report", report("NOT_FOUND", ""))).hasStatus(302);
        assertThat(disclosure.get(request)).bodyText().contains("已反馈");
    }

    @Test
    void aSearchThatDoesNotDoIsMadeAgain() {
        var request = register();
        ask(request, jobs);
        var task = task(request);
        assertThat(officer.post(task + "/report", report("NOT_FOUND", ""))).hasStatus(302);
        assertThat(disclosure.post(task + "/again", "version", "1", "again-reason", "还要查档案室"))
                .hasStatus(302);
        assertThat(officer.get(task)).bodyText().contains("还要查档案室", "待检索");
        assertThat(disclosure.post(request + "/draft-decision", draft("UNAVAILABLE_NOT_EXIST")))
                .as("no answer stands")
                .hasStatus(409);
    }

    private void head(Office office) {
        accounts.create(
                new NewAccount(
                        agency.id(),
                        Optional.of(office.id()),
                        "h" + UUID.randomUUID().toString().substring(0, 12),
                        "示例科长",
                        People.PASSWORD,
                        Set.of(Role.OFFICE_HEAD)));
    }

    private void ask(String request, Office... whom) {
        var sent = disclosure.post(request + "/searches", asking(whom));
        assertThat(sent).hasStatus(302);
    }

    private static String[] asking(Office... whom) {
        return Stream.concat(
                        Stream.of("what", "稳岗返还名单"),
                        Arrays.stream(whom).flatMap(one -> Stream.of("to", one.id().toString())))
                .toArray(String[]::new);
    }

    private void withdraw(String request) {
        assertThat(
                        disclosure.post(
                                request + "/withdraw",
                                "version",
                                version(request),
                                "on",
                                today.toString(),
                                "note",
                                "书面撤回"))
                .hasStatus(302);
    }

    /** The page of the case's first task. */
    private String task(String request) {
        var found = TASK.matcher(AtTheDesk.text(disclosure.get(request)));
        assertThat(found.find()).isTrue();
        return "/desk/searches/" + found.group(1);
    }

    private String version(String request) {
        var found = VERSION.matcher(AtTheDesk.text(disclosure.get(request + "?do=draft-decision")));
        return found.find() ? found.group(1) : "0";
    }

    private static String newLetter(String request) {
        return "/desk/letters/new?case=request:"
                + request.substring(request.lastIndexOf('/') + 1)
                + "&kind=NOT_EXISTING";
    }

    private String[] draft(String outcome) {
        return new String[] {"version", "0", "on", today.toString(), "outcome", outcome};
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }

    private String[] report(String result, String found) {
        return new String[] {
            "version", "0",
            "token", UUID.randomUUID().toString(),
            "rows", "3",
            "result", result,
            "kind0", "SYSTEM",
            "name0", "公文管理系统",
            "words0", "“稳岗 返还”",
            "people", "王五",
            "from", today.toString(),
            "until", today.toString(),
            "found", found
        };
    }

    private String register() {
        var answer =
                disclosure.post(
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
                        today.toString(),
                        "wanted",
                        "考试成绩");
        assertThat(answer).hasStatus(302);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }
}
