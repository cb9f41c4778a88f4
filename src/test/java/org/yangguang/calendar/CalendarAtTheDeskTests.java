package org.yangguang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.identity.Accounts;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;

/** Arrangements of holidays at the desk: checked, previewed, loaded, followed by the open cases. */
@YangguangTest
class CalendarAtTheDeskTests {

    private static final String NOTICE_2027 = "示例发明电〔2026〕9号";

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired Accounts accounts;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired LiveCalendars calendars;
    @Autowired Recounting recounting;

    private Agency agency;
    private AtTheDesk admin;
    private AtTheDesk officer;
    private Arrangements arrangements;

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = People.agency(agencies);
        admin = AtTheDesk.in(context, agency, Role.SYSTEM_ADMIN);
        officer = AtTheDesk.in(context, agency, Role.DISCLOSURE_OFFICE);
        arrangements = new Arrangements(admin);
    }

    @AfterEach
    void theCalendarOfTheProgram() {
        Arrangements.takeOut(jdbc, transaction, calendars);
    }

    @Test
    void showsWhatComesWithTheProgram() {
        assertThat(officer.get("/desk/calendar"))
                .hasStatusOk()
                .bodyText()
                .contains("国办发明电〔2025〕7号（文号待核）", "国办发明电〔2020〕1号", "随程序发布", "有效")
                .doesNotContain("装入放假安排</a>");
        assertThat(admin.get("/desk/calendar")).bodyText().contains("装入放假安排</a>");
    }

    @Test
    void onlyWhoAnswersForAllAgenciesLoads() {
        assertThat(officer.get("/desk/calendar/new")).hasStatus(403);
        assertThat(officer.post("/desk/calendar", "year", "2027")).hasStatus(403);
        var head = AtTheDesk.in(context, agency, Role.DISCLOSURE_HEAD);
        assertThat(head.get("/desk/calendar/new")).hasStatus(403);
        var ours = AtTheDesk.in(context, agencies.main().orElseThrow(), Role.DISCLOSURE_HEAD);
        assertThat(ours.get("/desk/calendar/new")).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-10-02,workday,国庆节 | 2027-10-02 既标为放假又标为调休上班",
                "2027-03-02,workday,国庆节 | 2027-03-02 标为调休上班，但它不是周六或周日",
                "2027-02-29,holiday,春节 | 日期“2027-02-29”不存在",
                "2028-10-02,holiday,国庆节 | 2028-10-02 不属于 2027 年",
                "2027-10-09,holiday,国庆节 | 国庆节的放假日期不连续",
                "someday,holiday,国庆节 | 日期“someday”应写作",
            })
    void refusesAFileThatContradictsItself(String line, String why) {
        var page =
                admin.post(
                        "/desk/calendar",
                        "year",
                        "2027",
                        "notice",
                        NOTICE_2027,
                        "issuedOn",
                        "2026-11-02",
                        "days",
                        Arrangements.daysOf2027() + line);
        assertThat(page)
                .hasStatus(422)
                .bodyText()
                .contains(why, NOTICE_2027, line, "2026-11-02")
                .doesNotContain("name=\"apply\"");
        assertThat(calendars.current().covers(2027)).isFalse();
    }

    @Test
    void refusesAFileWithoutAFestivalOrHeadings() {
        assertThat(
                        admin.post(
                                "/desk/calendar",
                                form2027(Arrangements.daysOf2027().replace("端午节", "劳动节"))))
                .hasStatus(422)
                .bodyText()
                .contains("缺少端午节的放假日期");
        assertThat(
                        admin.post(
                                "/desk/calendar",
                                form2027(
                                        Arrangements.daysOf2027().replace("date,kind,name\n", ""))))
                .hasStatus(422)
                .bodyText()
                .contains("第一行应为表头");
    }

    @Test
    void refusesWhatDoesNotFitTheNoticesOfTheYear() {
        assertThat(
                        admin.post(
                                "/desk/calendar",
                                "year",
                                "2026",
                                "notice",
                                "示例",
                                "issuedOn",
                                "2999-01-01",
                                "days",
                                Arrangements.daysOf(2026)))
                .hasStatus(422)
                .bodyText()
                .contains("2026 年已有年度通知", "印发日期 2999-01-01 还没有到");
        assertThat(
                        admin.post(
                                "/desk/calendar",
                                "year",
                                "2031",
                                "notice",
                                "",
                                "issuedOn",
                                "2026-11-31"))
                .hasStatus(422)
                .bodyText()
                .contains("只能装入 2019 至 2030 年", "此项必填");
        assertThat(
                        admin.post(
                                "/desk/calendar",
                                "year",
                                "2021",
                                "notice",
                                "示例",
                                "issuedOn",
                                "2020-11-24",
                                "amends",
                                "published:国办发明电〔2020〕27号",
                                "days",
                                "date,kind,name\n2021-10-08,holiday,国庆节"))
                .hasStatus(422)
                .bodyText()
                .contains("不能早于所调整的通知（2020-11-25）");
    }

    /** The year changes: dates in January are provisional until the notice is loaded. */
    @Test
    void makesProvisionalDatesFirm() {
        var request = request("2026-11-27");
        var review = review("2026-11-27");
        var january = request("2026-11-20");
        due(january, "2026-12-18");
        assertThat(officer.get("/desk/calendar/provisional"))
                .bodyText()
                .doesNotContain(number(january));
        moveReceiptTo(request, "2026-12-10");
        var before = dueOf(request);
        assertThat(before).isEqualTo("2027-01-08");
        assertThat(officer.get("/desk/calendar")).bodyText().contains("1 件在办案件的期限为暂计");
        assertThat(officer.get("/desk/calendar/provisional"))
                .bodyText()
                .contains(number(request), "答复期限 2027-01-08");

        moveReceiptTo(request, "2027-01-11");
        assertThat(officer.get(request)).bodyText().contains("2027-02-10");
        setDue(request, "2027-02-10");
        var preview = admin.post("/desk/calendar", form2027(Arrangements.daysOf2027()));
        assertThat(preview)
                .hasStatusOk()
                .bodyText()
                .contains(number(request), "2027-02-10", "name=\"seen\"", "全年工作日为");
        assertThat(calendars.current().covers(2027)).isFalse();

        var page = arrangements.load(form2027(Arrangements.daysOf2027()));
        assertThat(calendars.current().covers(2027)).isTrue();
        recounting.run();
        var now = dueOf(request);
        assertThat(now).isEqualTo(calendars.current().addWorkingDays(day("2027-01-11"), 20) + "");
        assertThat(now).isNotEqualTo("2027-02-10");
        assertThat(officer.get(request))
                .bodyText()
                .contains("答复期限由 2027-02-10 调整为 " + now + "（" + NOTICE_2027 + "）");
        assertThat(officer.get("/desk/calendar")).bodyText().contains("没有暂计的期限");
        assertThat(officer.get(page)).bodyText().contains(number(request), "示例理由", "完成");
        assertThat(officer.get(page + "/moves.xlsx")).hasStatusOk();
        assertThat(officer.get(review)).bodyText().doesNotContain("随放假安排");
    }

    @Test
    void asksForAConfirmationOfWhatIsUnusual() {
        var fields = form2027(Arrangements.daysOf2027());
        var seen = Arrangements.seen(AtTheDesk.text(admin.post("/desk/calendar", fields)));
        assertThat(
                        admin.post(
                                "/desk/calendar",
                                and(fields, "apply", "1", "seen", seen, "reason", "公布")))
                .hasStatus(422)
                .bodyText()
                .contains("请核对提示后勾选", "value=\"公布\"");
        assertThat(
                        admin.post(
                                "/desk/calendar",
                                and(fields, "apply", "1", "seen", seen, "confirmed", "true")))
                .hasStatus(422)
                .bodyText()
                .contains("此项必填");
        assertThat(calendars.current().covers(2027)).isFalse();
    }

    @Test
    void loadsOnlyWhatWasPreviewed() {
        var seen =
                Arrangements.seen(
                        AtTheDesk.text(
                                admin.post("/desk/calendar", form2027(Arrangements.daysOf2027()))));
        var other = form2027(Arrangements.daysOf2027().replace("2027-10-05,holiday,国庆节\n", ""));
        assertThat(
                        admin.post(
                                "/desk/calendar",
                                and(
                                        other,
                                        "apply",
                                        "1",
                                        "seen",
                                        seen,
                                        "reason",
                                        "公布",
                                        "confirmed",
                                        "true")))
                .hasStatus(409)
                .bodyText()
                .contains("内容在查看影响之后有改动", "name=\"seen\"");
        assertThat(calendars.book().edition()).isZero();
    }

    @Test
    void readsAFileInTheEncodingOfTheOffice() throws Exception {
        var bytes =
                ("日期,类型,节日\n" + Arrangements.daysOf2027().substring("date,kind,name\n".length()))
                        .getBytes(Charset.forName("GB18030"));
        assertThat(admin.upload("/desk/calendar", file(bytes), form2027("")))
                .hasStatusOk()
                .bodyText()
                .contains("2027-02-20", "调休上班", "读到 24 行", "name=\"seen\"");
        assertThat(
                        admin.upload(
                                "/desk/calendar",
                                file(new byte[] {(byte) 0xFF, (byte) 0xFF, 0, 0}),
                                form2027("")))
                .hasStatus(422)
                .bodyText()
                .contains("文件不是文本", NOTICE_2027);
    }

    @Test
    void replacesAndRevokesWithoutLosingTheRecord() {
        var wrong =
                arrangements.load(
                        form2027(
                                Arrangements.daysOf2027()
                                        + "2027-10-06,holiday,国庆节\n2027-10-07,holiday,国庆节\n"));
        recounting.run();
        assertThat(calendars.current().isWorkingDay(day("2027-10-06"))).isFalse();
        var right =
                arrangements.load(
                        and(
                                form2027(Arrangements.daysOf2027()),
                                "replaces",
                                "loaded:" + wrong.substring(wrong.lastIndexOf('/') + 1)));
        recounting.run();
        assertThat(calendars.current().isWorkingDay(day("2027-10-06"))).isTrue();
        assertThat(officer.get("/desk/calendar"))
                .bodyText()
                .contains("已被取代", "示例人员 装入", "href=\"" + wrong + "\"");

        arrangements.revoke(right);
        recounting.run();
        assertThat(calendars.current().isWorkingDay(day("2027-10-06"))).isFalse();
        assertThat(officer.get(right)).bodyText().contains("已撤销");
        assertThat(admin.post(right + "/revocation", "reason", "再撤一次"))
                .hasStatus(409)
                .bodyText()
                .contains("只能撤销有效的装入");
        assertThat(
                        jdbc.sql(
                                        "select count(*) from audit.entry where actor = :actor and action like 'calendar.%'")
                                .param("actor", admin.username())
                                .query(Integer.class)
                                .single())
                .isEqualTo(3);
    }

    /** D28: 国办发明电〔2020〕1号 changed the calendar on 2020-01-26 while the request was running. */
    @Test
    void anAmendmentMovesARunningCaseAndBothDatesStay() {
        undo2020();
        var request = request("2020-01-16");
        assertThat(dueOf(request)).isEqualTo("2020-02-18");
        var told = People.account(accounts, agency, Role.DISCLOSURE_OFFICE);

        var page = arrangements.load(amendment2020("示例发明电〔2020〕1号", "2020-01-28", HOLIDAYS_2020));
        recounting.run();
        assertThat(dueOf(request)).isEqualTo("2020-02-20");
        assertThat(officer.get(request))
                .bodyText()
                .contains(
                        "答复期限由 2020-02-18 调整为 2020-02-20（示例发明电〔2020〕1号）",
                        "放假安排调整前的答复期限（示例发明电〔2020〕1号）");
        assertThat(officer.get(page)).bodyText().contains(number(request), "2020-02-18");
        assertThat(officer.get("/api/v1/cases/" + id(request) + "/trace"))
                .bodyText()
                .contains(
                        "\"dueOn\":\"2020-02-20\"",
                        "\"from\":\"2020-02-18\",\"to\":\"2020-02-20\",\"notice\":\"示例发明电〔2020〕1号\"");
        assertThat(subjects(told)).contains("依申请公开有 1 个期限随放假安排变动（示例发明电〔2020〕1号）");

        // nothing is told twice, however often the cases are looked over
        jdbc.sql("update calendar.recount set done_at = null, pass = 1, after = null").update();
        recounting.run();
        assertThat(AtTheDesk.text(officer.get(request)).split("答复期限由 2020-02-18 调整为", -1))
                .hasSize(2);
    }

    /** D26 and D27: 国办发明电〔2019〕3号 let one period end earlier and another later. */
    @Test
    void anAmendmentMovesTheOpenCalculationsBothWays() {
        arrangements.load(
                amendment2019(
                        "示例（还原）",
                        "2019-03-23",
                        """
                        date,kind,name
                        2019-04-28,ordinary,劳动节
                        2019-05-02,ordinary,劳动节
                        2019-05-03,ordinary,劳动节
                        2019-05-04,ordinary,劳动节
                        2019-05-05,ordinary,劳动节
                        """));
        recounting.run();
        assertThat(counted("2019-03-29")).isEqualTo("2019-04-29");
        assertThat(counted("2019-04-03")).isEqualTo("2019-05-03");
        assertThat(officer.get("/tools/calendar?year=2019"))
                .bodyText()
                .contains("示例（还原）")
                .doesNotContain("星期日，劳动节调休上班");

        arrangements.load(
                amendment2019(
                        "示例发明电〔2019〕3号",
                        "2019-03-24",
                        """
                        date,kind,name
                        2019-04-28,workday,劳动节
                        2019-05-02,holiday,劳动节
                        2019-05-03,holiday,劳动节
                        2019-05-04,holiday,劳动节
                        2019-05-05,workday,劳动节
                        """));
        recounting.run();
        assertThat(counted("2019-03-29")).isEqualTo("2019-04-28");
        assertThat(counted("2019-04-03")).isEqualTo("2019-05-05");
        assertThat(officer.get("/tools/deadline?receivedOn=2019-04-11"))
                .bodyText()
                .contains("劳动节调休上班（示例发明电〔2019〕3号）");
    }

    @Test
    void movesEveryKindOfDateOfACase() {
        undo2020();
        var corrected = request("2020-01-10");
        done(
                corrected,
                "send-correction-notice",
                0,
                "on",
                "2020-01-16",
                "until",
                "2020-01-31",
                "what",
                "年度");
        var consulted = request("2020-01-10");
        done(
                consulted,
                "consult",
                0,
                "on",
                "2020-01-13",
                "kind",
                "THIRD_PARTY",
                "addressee",
                "示例乙",
                "delivered",
                "2020-01-14");
        var review = review("2020-01-20");
        assertThat(officer.get(consulted)).bodyText().contains("2020-02-07");

        arrangements.load(amendment2020("示例发明电〔2020〕1号", "2020-01-28", HOLIDAYS_2020));
        recounting.run();
        assertThat(officer.get(corrected)).bodyText().contains("补正期限由 2020-01-31 调整为 2020-02-03");
        assertThat(dueOf(corrected)).isEqualTo("2020-02-03");
        assertThat(officer.get(consulted))
                .bodyText()
                .contains("征求意见答复期限由 2020-02-07 调整为 2020-02-11", "答复期限由 ");
        assertThat(officer.get(review)).hasStatusOk();
    }

    @Test
    void showsThePersonHisOwnCasesAndOfOthersHowMany() {
        undo2020();
        var other = People.agency(agencies);
        var elsewhere =
                requestOf(AtTheDesk.in(context, other, Role.DISCLOSURE_OFFICE), "2020-01-16");
        var request = request("2020-01-16");
        var page = arrangements.load(amendment2020("示例发明电〔2020〕1号", "2020-01-28", HOLIDAYS_2020));
        recounting.run();
        assertThat(officer.get(page))
                .bodyText()
                .contains("href=\"" + request + "\"", "其他机关", other.shortName() + " 1")
                .doesNotContain("href=\"" + elsewhere + "\"");
        assertThat(admin.get(page))
                .bodyText()
                .contains(number(request), other.shortName())
                .doesNotContain("href=\"" + request + "\"");
    }

    @Test
    void takesNothingWhileTheLastChangeIsBeingFollowed() {
        undo2020();
        var page = arrangements.load(amendment2020("示例", "2020-01-28", HOLIDAYS_2020));
        assertThat(admin.get(page)).bodyText().contains("正在计算");
        var seen = Arrangements.seen(AtTheDesk.text(admin.get(page + "?revoke=true")));
        assertThat(admin.post(page + "/revocation", "reason", "错", "seen", seen))
                .hasStatus(409)
                .bodyText()
                .contains("上一次变动还在重新计算");
    }

    private static final String HOLIDAYS_2020 =
            """
            date,kind,name
            2020-01-31,holiday,春节
            2020-02-01,holiday,春节
            2020-02-02,holiday,春节
            """;

    /** The calendar as it was before 国办发明电〔2020〕1号. */
    private void undo2020() {
        arrangements.load(
                amendment2020(
                        "示例（还原）",
                        "2020-01-27",
                        """
                        date,kind,name
                        2020-01-31,ordinary,春节
                        2020-02-01,workday,春节
                        2020-02-02,ordinary,春节
                        """));
        recounting.run();
    }

    /** The twentieth working day, by the open API: fifteen by the rules of 2019, and five more. */
    private String counted(String receivedOn) {
        var answer =
                officer.send(
                        "/api/v1/deadlines",
                        """
                        {"receivedOn": "%s",
                         "events": [{"type": "EXTENSION", "days": 5, "notifiedOn": "%s"}]}
                        """
                                .formatted(receivedOn, day(receivedOn).plusDays(1)));
        return tools.jackson.databind.json.JsonMapper.shared()
                .readTree(AtTheDesk.text(answer))
                .get("dueOn")
                .asString();
    }

    private static String[] amendment2019(String notice, String issuedOn, String days) {
        return new String[] {
            "year",
            "2019",
            "notice",
            notice,
            "issuedOn",
            issuedOn,
            "amends",
            "published:国办发明电〔2018〕15号",
            "days",
            days
        };
    }

    private static String[] amendment2020(String notice, String issuedOn, String days) {
        return new String[] {
            "year",
            "2020",
            "notice",
            notice,
            "issuedOn",
            issuedOn,
            "amends",
            "published:国办发明电〔2019〕16号",
            "days",
            days
        };
    }

    private static List<MockMultipartFile> file(byte[] content) {
        return List.of(new MockMultipartFile("file", "2027.csv", "text/csv", content));
    }

    private static String[] form2027(String days) {
        return new String[] {
            "year", "2027", "notice", NOTICE_2027, "issuedOn", "2026-11-02", "days", days
        };
    }

    private static String[] and(String[] fields, String... more) {
        var all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }

    private void done(String request, String command, int version, String... fields) {
        assertThat(officer.post(request + "/" + command, and(fields, "version", version + "")))
                .hasStatus(302);
    }

    private String request(String receivedOn) {
        return requestOf(officer, receivedOn);
    }

    private static String requestOf(AtTheDesk desk, String receivedOn) {
        var answer =
                desk.post(
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
                        receivedOn,
                        "wanted",
                        "考试成绩");
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private String review(String copyReceivedOn) {
        var answer =
                officer.post(
                        "/desk/remedies",
                        "number",
                        "F-" + UUID.randomUUID(),
                        "kind",
                        "RECONSIDERATION",
                        "acceptedOn",
                        copyReceivedOn,
                        "procedure",
                        "ORDINARY",
                        "copyReceivedOn",
                        copyReceivedOn);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    /** Nobody can register a request of tomorrow, so the test moves one there. */
    private void moveReceiptTo(String request, String day) {
        jdbc.sql("update requests.request set received_on = :day::date where id = :id")
                .param("day", day)
                .param("id", id(request))
                .update();
        setDue(request, calendars.current().addWorkingDays(day(day), 20).toString());
    }

    private void setDue(String request, String day) {
        jdbc.sql("update requests.request set due_on = :day::date where id = :id")
                .param("day", day)
                .param("id", id(request))
                .update();
    }

    private void due(String request, String day) {
        assertThat(dueOf(request)).isEqualTo(day);
    }

    private String dueOf(String request) {
        return jdbc.sql("select due_on::text from requests.request where id = :id")
                .param("id", id(request))
                .query(String.class)
                .single();
    }

    private String number(String request) {
        return jdbc.sql("select number from requests.request where id = :id")
                .param("id", id(request))
                .query(String.class)
                .single();
    }

    private List<String> subjects(String username) {
        return jdbc.sql(
                        """
                        select subject from notice.notice n
                          join identity.account a on a.id = n.account_id
                         where a.username = :username
                        """)
                .param("username", username)
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }

    private static UUID id(String request) {
        return UUID.fromString(request.substring(request.lastIndexOf('/') + 1));
    }

    private static java.time.LocalDate day(String text) {
        return java.time.LocalDate.parse(text);
    }
}
