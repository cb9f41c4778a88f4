package org.yangguang.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.shared.ChinaTime;

/** The first page of the desk and the board of requests: what is due first comes first. */
@YangguangTest
class TodayTests {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired Clock clock;

    private Agency agency;

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = People.agency(agencies);
    }

    @Test
    void namesWhatIsLateBeforeWhatIsDueLater() {
        var officer = AtTheDesk.in(context, agency, Role.OFFICER);
        var today = ChinaTime.today(clock);
        officer.post("/desk/proposals", proposal("P-1", today.plusDays(90).toString()));
        officer.post("/desk/proposals", proposal("P-2", today.toString()));
        request(officer, "2021-03-01", "考试成绩");

        var page = AtTheDesk.text(officer.get("/desk"));
        assertThat(page)
                .contains("共 3 件待办", "今天到期")
                .containsSubsequence(
                        "已超期", "2021-0001 考试成绩", "三个工作日内到期", "P-2", "以后到期", "P-1", "余 ");
        assertThat(page).doesNotContain("今天没有等您办理的事");
    }

    @Test
    void tellsEachReviewerOnlyWhatWaitsForHisStep() {
        var author = AtTheDesk.in(context, agency, Role.OFFICER);
        var head = AtTheDesk.in(context, agency, Role.OFFICE_HEAD);
        var deputy = AtTheDesk.in(context, agency, Role.DEPUTY_LEADER);
        var item = draft(author);
        assertThat(author.post(item + "/submission")).hasStatus(302);

        assertThat(AtTheDesk.text(head.get("/desk"))).contains("科室初审", "示例信息", item);
        assertThat(AtTheDesk.text(deputy.get("/desk"))).doesNotContain("示例信息");
        assertThat(AtTheDesk.text(author.get("/desk"))).doesNotContain("示例信息");

        var seen = SEEN.matcher(AtTheDesk.text(head.get(item)));
        assertThat(seen.find()).isTrue();
        assertThat(head.post(item + "/signature", "step", "PRE_REVIEW", "seen", seen.group(1)))
                .hasStatus(302);
        assertThat(AtTheDesk.text(head.get("/desk"))).doesNotContain("示例信息");
        assertThat(AtTheDesk.text(deputy.get("/desk"))).contains("分管领导审核", "示例信息");

        assertThat(deputy.post(item + "/return", "step", "DEPUTY_REVIEW", "reason", "请补充依据"))
                .hasStatus(302);
        assertThat(AtTheDesk.text(author.get("/desk"))).contains("退回修改", "示例信息");

        assertThat(author.post(item, content("窗口里的旧稿"))).hasStatus(409);
        var version = VERSION.matcher(AtTheDesk.text(author.get(item + "/edit")));
        assertThat(version.find()).isTrue();
        assertThat(author.post(item, content("示例信息（补充依据）", "version", version.group(1))))
                .hasStatus(302);
        assertThat(author.post(item + "/submission")).hasStatus(302);
        assertThat(AtTheDesk.text(head.get(item)))
                .contains("与上次送审相比", "<del>示例信息</del>", "<ins>示例信息（补充依据）</ins>");
    }

    @Test
    void showsTheRoomsToThoseForWhomNothingWaits() {
        var auditor = AtTheDesk.in(context, agency, Role.AUDITOR);
        assertThat(AtTheDesk.text(auditor.get("/desk")))
                .contains("今天没有等您办理的事", "class=\"entry\" href=\"/desk/audit\"")
                .doesNotContain("/desk/requests");
    }

    @Test
    void placesRequestsOnTheBoardByTheDaysTheyHaveLeft() {
        var officer = AtTheDesk.in(context, agency, Role.DISCLOSURE_HEAD);
        var today = ChinaTime.today(clock).toString();
        request(officer, "2021-03-01", "超期的材料");
        request(officer, today, "新来的材料");
        var unclear = request(officer, today, "不清楚的材料");
        assertThat(
                        officer.post(
                                unclear + "/send-correction-notice",
                                "version",
                                "0",
                                "on",
                                today,
                                "until",
                                ChinaTime.today(clock).plusDays(30).toString(),
                                "what",
                                "请写明文件的名称"))
                .hasStatus(302);

        assertThat(AtTheDesk.text(officer.get("/desk/requests/board")))
                .contains("在办 3 件", "2021-0001 期限是这样算的")
                .containsSubsequence(
                        "已超期", "超期的材料", "今天到期", "10 天以上", "新来的材料", "暂停", "等申请人", "不清楚的材料");
        assertThat(AtTheDesk.text(officer.get("/desk/requests/board?state=AWAITING_CORRECTION")))
                .contains("不清楚的材料", "在办 3 件")
                .doesNotContain("新来的材料");
    }

    private static String[] proposal(String number, String dueOn) {
        return new String[] {
            "number",
            number,
            "body",
            "DEPUTIES",
            "role",
            "LEAD",
            "title",
            "关于就业的建议",
            "assignedOn",
            "2021-02-28",
            "dueOn",
            dueOn
        };
    }

    private static String draft(AtTheDesk author) {
        var answer = author.post("/desk/items", content("示例信息"));
        assertThat(answer).hasStatus(302);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private static String[] content(String title, String... more) {
        return Stream.of(
                        List.of(
                                "id",
                                UUID.randomUUID().toString(),
                                "title",
                                title,
                                "place",
                                "DISCLOSURE_COLUMN/",
                                "documentNumber",
                                "",
                                "issuer",
                                "",
                                "summary",
                                "",
                                "body",
                                "正文",
                                "link",
                                "",
                                "formedOn",
                                "",
                                "catalogueRow",
                                ""),
                        List.of(more))
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    private static String request(AtTheDesk officer, String receivedOn, String wanted) {
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
                        receivedOn,
                        "wanted",
                        wanted);
        assertThat(answer).hasStatus(302);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }
}
