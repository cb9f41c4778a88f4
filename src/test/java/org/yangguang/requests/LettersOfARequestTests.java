package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yangguang.requests.AnOffice.fields;
import static org.yangguang.requests.AnOffice.flat;
import static org.yangguang.requests.AnOffice.key;
import static org.yangguang.requests.AnOffice.sign;
import static org.yangguang.requests.AnOffice.typed;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.letters.LetterKind;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.retention.KeptData;
import org.yangguang.shared.ChinaTime;

/** A request is answered by a letter: drafted, signed four times, numbered, delivered. */
@YangguangTest
class LettersOfARequestTests {

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired KeptData keptLetters;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private Agency agency;
    private AnOffice people;
    private AtTheDesk office;
    private String today;

    @BeforeEach
    void anAgencyWithSettings() {
        agency = People.agency(agencies);
        people = AnOffice.of(context, agency);
        office = people.desk();
        today = ChinaTime.today(clock).toString();
    }

    @Test
    void anAnswerClosesItWithNumberWayAndDay() {
        var request = register();
        var letter = draft(request, LetterKind.NEEDS_CREATION);
        assertThat(office.post(letter + "/submission")).hasStatus(302);
        assertThat(office.get(request)).bodyText().contains("答复审核中");
        for (var step : List.of("PRE_REVIEW", "DEPUTY_REVIEW", "SECRECY_REVIEW", "SIGNING")) {
            people.sign(letter, step);
        }
        var year = today.substring(0, 4);
        assertThat(office.get(letter))
                .bodyText()
                .contains("示例公开〔" + year + "〕1号", "向示例市人民政府申请行政复议");
        assertThat(office.get(letter + "/letter.pdf")).hasStatusOk();
        assertThat(office.get(letter + "/letter.docx")).hasStatusOk();
        assertThat(office.post(letter, values(LetterKind.NEEDS_CREATION, "1"))).hasStatus(409);

        assertThat(office.post(letter + "/delivery", "way", "POST", "on", today, "proof", ""))
                .hasStatus(422);
        assertThat(office.get(request)).bodyText().contains("答复审核中");
        assertThat(office.post(letter + "/delivery", "way", "POST", "on", today, "proof", "XA1"))
                .hasStatus(302);
        assertThat(office.get(request)).bodyText().contains("已答复", "示例公开〔" + year + "〕1号", "邮寄");
        assertThat(office.post(letter + "/receipt", "receivedOn", today)).hasStatus(302);
        assertThat(office.get("/desk/letters?q=" + "2")).hasStatusOk();
        assertThat(office.get("/desk/letters.xlsx")).hasStatusOk();
        assertThat(office.get("/api/v1/events?kind=letter.issued,letter.delivered,letter.received"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("letter.issued", "letter.delivered", "letter.received")
                .contains("\"kind\":\"NEEDS_CREATION\"", "示例公开〔" + year + "〕1号")
                .doesNotContain("XA1");
    }

    @Test
    void itsTextGoesAfterThirtyYearsAndItsNumberStays() {
        var letter = draft(register(), LetterKind.NEEDS_CREATION);
        assertThat(annex(letter, "0", file("检索记录.txt", "甲"))).hasStatus(302);
        var annex = Jsoup.parse(AtTheDesk.text(office.get(letter))).select("a[href*=/annexes/]");
        office.post(letter + "/submission");
        for (var step : List.of("PRE_REVIEW", "DEPUTY_REVIEW", "SECRECY_REVIEW", "SIGNING")) {
            people.sign(letter, step);
        }
        var id = letter.substring(letter.lastIndexOf('/') + 1);
        var late = LocalDate.parse(today).plusYears(30);
        assertThat(keptLetters.due(agency.id(), late.minusDays(1), 10)).isEmpty();
        assertThat(keptLetters.due(agency.id(), late, 10)).hasSize(1);
        assertThat(keptLetters.destroy(agency.id(), id, late)).isTrue();
        assertThat(AtTheDesk.text(office.get(letter)))
                .contains("（已按期销毁）", "1号")
                .doesNotContain("（检索情况）", "检索记录.txt");
        assertThat(office.get(annex.attr("href"))).hasStatus(404);
        assertThat(
                        jdbc.sql("select count(*) from letters.annex where letter_id = ?::uuid")
                                .param(id)
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(keptLetters.destroy(agency.id(), id, late)).as("done once").isFalse();
        assertThatThrownBy(
                        () ->
                                jdbc.sql(
                                                "update letters.letter set content = '' where id = ?::uuid")
                                        .param(id)
                                        .update())
                .hasStackTraceContaining("已签发的公文不能修改");
    }

    @Test
    void aReturnedDraftOpensItAgainAndALetterWithoutReasonsIsRefused() {
        var request = register();
        var values = new HashMap<>(typed(LetterKind.INTERNAL_AFFAIRS));
        values.put("REASONS", " ");
        assertThat(
                        office.post(
                                "/desk/letters",
                                fields(request, LetterKind.INTERNAL_AFFAIRS, values)))
                .hasStatus(422)
                .bodyText()
                .contains("没有写明理由的公文不能保存");
        var letter = draft(request, LetterKind.INTERNAL_AFFAIRS);
        assertThat(
                        office.post(
                                "/desk/letters",
                                fields(request, LetterKind.DISCLOSED, typed(LetterKind.DISCLOSED))))
                .hasStatus(409);
        assertThat(office.post(letter + "/submission")).hasStatus(302);
        var head = AtTheDesk.in(context, agency, Role.OFFICE_HEAD);
        assertThat(head.post(letter + "/return", "step", "PRE_REVIEW", "reason", "理由不充分"))
                .hasStatus(302);
        assertThat(office.get(letter)).bodyText().contains("理由不充分", "应当先自收到本决定之日起60日内");
        assertThat(office.get(request)).bodyText().contains("办理中");
    }

    @Test
    void theHeadAloneSignsAnExtensionAndTheApplicantIsTold() {
        var request = register();
        var letter = draft(request, LetterKind.EXTENSION_NOTICE);
        // fifteen working days are typed, and another last day: it follows from these
        var due = WorkingCalendar.published().addWorkingDays(ChinaTime.today(clock), 20 + 15);
        assertThat(office.get(letter)).bodyText().contains(chinese(due));
        assertThat(office.get("/desk/letters/new?kind=EXTENSION_NOTICE&case=" + key(request)))
                .bodyText()
                .contains(
                        WorkingCalendar.published()
                                .addWorkingDays(ChinaTime.today(clock), 40)
                                .toString())
                .doesNotContain("name=\"NEW_DUE_ON\"");
        assertThat(office.post(letter + "/submission")).hasStatus(302);
        assertThat(sign(office, letter, "SIGNING")).hasStatus(403);
        var head = AtTheDesk.in(context, agency, Role.DISCLOSURE_HEAD);
        assertThat(head.get("/desk")).bodyText().contains("政府信息公开申请延期答复告知书");
        assertThat(sign(head, letter, "SIGNING")).hasStatus(302);
        assertThat(office.post(letter + "/delivery", "way", "BY_HAND", "on", today, "proof", "签收"))
                .hasStatus(302);
        assertThat(office.get(request)).bodyText().contains("延");
        assertThat(office.get("/desk/letters/cases/" + key(request))).bodyText().contains("已送达");
    }

    private static String chinese(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    @Test
    void aTemplateThatLostAPlaceIsRefusedByName() {
        var template = "/desk/letters/stationery/EXTENSION_NOTICE";
        assertThat(office.get(template)).bodyText().contains("{法律依据}");
        assertThat(office.post(template, "version", "0", "text", "因故延期{登记号}"))
                .hasStatus(422)
                .bodyText()
                .contains("模板缺少必须有的占位", "{理由}", "因故延期");
    }

    @Test
    void aLetterBeginsWithTheReasonsOfTheAssessment() {
        var request = register();
        assess(request);
        assertThat(office.get("/desk/letters/new?case=" + key(request) + "&kind=CONFIRMATION"))
                .hasStatusOk()
                .bodyText()
                .contains("您要求确认或者重新出具的信息，您已经获取：2020年已当面提供。");
        assertThat(office.get("/desk/letters/new?case=" + key(request) + "&kind=NEEDS_CREATION"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("2020年已当面提供");
    }

    @Test
    void aLetterThatDoesNotFitTheAssessmentIsNotSubmitted() {
        var request = register();
        assess(request);
        var letter = draft(request, LetterKind.NEEDS_CREATION);
        assertThat(office.post(letter + "/submission"))
                .hasStatus(409)
                .bodyText()
                .contains("案卷中的判断是“要求行政机关确认或重新出具已获取信息”，两者不一致");
        assertThat(office.get(request)).bodyText().contains("办理中");
    }

    @Test
    void filesThatGoWithItAreSignedWithIt() {
        var letter = draft(register(), LetterKind.DISCLOSED);
        assertThat(annex(letter, "0", file("工具.txt", "MZ\u0001程序"), file("空.txt", "")))
                .hasStatus(422)
                .bodyText()
                .contains("“工具.txt”是程序，不能上传", "“空.txt”是空文件");
        assertThat(annex(letter, "0", file("统计表.txt", "安置 1200 人"))).hasStatus(302);
        assertThat(annex(letter, "0", file("迟到.txt", "乙"))).hasStatus(409);
        assertThat(annex(letter, "1", file("统计表.txt", "乙")))
                .hasStatus(409)
                .bodyText()
                .contains("已经有同名的附件");
        var page = AtTheDesk.text(office.get(letter));
        assertThat(page).contains("附件：统计表.txt");
        var address = Jsoup.parse(page).select("a[href*=/annexes/]").attr("href");
        assertThat(AtTheDesk.text(office.get(address))).isEqualTo("安置 1200 人");

        assertThat(office.post(letter + "/submission")).hasStatus(302);
        people.sign(letter, "PRE_REVIEW");
        assertThat(annex(letter, "3", file("补充.txt", "丙"))).hasStatus(302);
        assertThat(office.get(letter)).bodyText().contains("附件：1. 统计表.txt", "2. 补充.txt", "已有审签作废");
        for (var step : List.of("PRE_REVIEW", "DEPUTY_REVIEW", "SECRECY_REVIEW", "SIGNING")) {
            people.sign(letter, step);
        }
        assertThat(annex(letter, "9", file("事后.txt", "丁"))).hasStatus(409);
        assertThat(office.post(address + "/removal", "version", "9")).hasStatus(409);
        assertThat(AtTheDesk.text(office.get(address))).isEqualTo("安置 1200 人");
        assertThat(people.somebody(Role.AUDITOR).get(address)).hasStatus(403);
        assertThatThrownBy(() -> jdbc.sql("delete from letters.annex").update())
                .hasStackTraceContaining("已签发公文的附件不能增减");
    }

    @Test
    void oneInReviewIsGivenUpWhenItsCaseIsAnsweredByHand() {
        var request = register();
        var letter = draft(request, LetterKind.NEEDS_CREATION);
        assertThat(office.post(letter + "/submission")).hasStatus(302);
        people.sign(letter, "PRE_REVIEW");
        assertThat(office.get(request + "?do=answer")).bodyText().contains("有一份答复文书还没有送达");
        answeredByHand(request, "手写1号");
        assertThat(office.get(request)).bodyText().contains("还有一份答复文书没有送达");

        assertThat(office.get(letter)).bodyText().contains("另行办结", "手写1号", "这份公文不能再送审");
        var deputy = people.somebody(Role.DEPUTY_LEADER);
        assertThat(sign(deputy, letter, "DEPUTY_REVIEW"))
                .hasStatus(409)
                .bodyText()
                .contains("请起草人作废");
        assertThat(office.post(letter + "/discard")).hasStatus(302);
        assertThat(office.get(letter)).bodyText().contains("已作废").doesNotContain("另行办结");
        assertThat(office.get(request))
                .bodyText()
                .contains("已答复", "手写1号")
                .doesNotContain("还有一份答复文书没有送达");
    }

    @Test
    void oneThatIsGivenUpInReviewLetsItsCaseGoOn() {
        var request = register();
        var letter = draft(request, LetterKind.NEEDS_CREATION);
        assertThat(office.post(letter + "/submission")).hasStatus(302);
        assertThat(office.get(request)).bodyText().contains("答复审核中");
        assertThat(office.post(letter + "/discard")).hasStatus(302);
        assertThat(office.get(request)).bodyText().contains("办理中", "文书作废");
        draft(request, LetterKind.DISCLOSED);
    }

    @Test
    void oneThatWasIssuedIsBoundToTheEndThatWasEnteredByHand() {
        var request = register();
        var letter = draft(request, LetterKind.NEEDS_CREATION);
        people.issue(letter, LetterKind.NEEDS_CREATION);
        var number = "示例公开〔" + today.substring(0, 4) + "〕1号";
        assertThat(office.post(letter + "/discard")).hasStatus(409);
        answeredByHand(request, number);
        assertThat(office.get(letter)).bodyText().contains("另行办结", "实际寄出的就是这份公文的");
        assertThat(office.post(letter + "/delivery", "way", "POST", "on", today, "proof", "XA1"))
                .hasStatus(302);
        assertThat(office.get(letter)).bodyText().contains("已送达", "XA1");
        var history = Jsoup.parse(AtTheDesk.text(office.get(request))).select("#history + *");
        assertThat(history.text().split("办结", -1)).as("ended once").hasSize(2);
    }

    @Test
    void oneThatWasNeverSentGoesWithItsNumber() {
        var request = register();
        var letter = draft(request, LetterKind.NEEDS_CREATION);
        people.issue(letter, LetterKind.NEEDS_CREATION);
        answeredByHand(request, "手写1号");
        assertThat(office.post(letter + "/delivery", "way", "POST", "on", today, "proof", "XA1"))
                .hasStatus(409)
                .bodyText()
                .contains("另行办结", "手写1号", "没有寄出的，请作废");
        assertThat(office.post(letter + "/discard")).hasStatus(302);
        assertThat(office.get(letter)).bodyText().contains("已作废");
        var other = draft(register(), LetterKind.NEEDS_CREATION);
        people.issue(other, LetterKind.NEEDS_CREATION);
        assertThat(office.get(other)).bodyText().contains("2号");
    }

    private void answeredByHand(String request, String number) {
        var version = Jsoup.parse(AtTheDesk.text(office.get(request + "?do=answer")));
        assertThat(
                        office.post(
                                request + "/answer",
                                "version",
                                version.select("#command input[name=version]").val(),
                                "on",
                                today,
                                "number",
                                number))
                .hasStatus(302);
    }

    @Test
    void isNobodysElse() {
        var letter = draft(register(), LetterKind.DISCLOSED);
        var stranger = AtTheDesk.in(context, People.agency(agencies), Role.DISCLOSURE_OFFICE);
        assertThat(stranger.get(letter)).hasStatus(404);
        assertThat(AtTheDesk.in(context, agency, Role.AUDITOR).get(letter)).hasStatus(403);
        assertThat(stranger.get(letter + "/letter.pdf")).hasStatus(404);
    }

    private MvcTestResult annex(String letter, String version, MockMultipartFile... files) {
        return office.upload(letter + "/annexes", List.of(files), "version", version);
    }

    private static MockMultipartFile file(String name, String content) {
        return new MockMultipartFile(
                "annex", name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    private String draft(String request, LetterKind kind) {
        return people.draft(request, kind, "POST");
    }

    private void assess(String request) {
        assertThat(
                        office.post(
                                request + "/assessment/kept",
                                "SUBJECT",
                                "CONFIRM",
                                "SUBJECT.CONFIRM",
                                "2020年已当面提供"))
                .hasStatus(302);
    }

    private String[] values(LetterKind kind, String version) {
        var all = new HashMap<>(typed(kind));
        all.put("version", version);
        return flat(all);
    }

    private String register() {
        return people.register(today);
    }
}
