package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.org.Agencies;

/** An officer answers the questions of the law for one request; the last assessment counts. */
@YangguangTest
class AssessmentAtTheDeskTests {

    private static final List<String> UP_TO_THE_SEARCH =
            List.of(
                    "SUBJECT",
                    "INFORMATION",
                    "EARLIER",
                    "NO",
                    "QUANTITY",
                    "NO",
                    "CLEAR",
                    "YES",
                    "RESPONSIBLE",
                    "YES");

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired JdbcClient jdbc;

    private AtTheDesk officer;
    private String request;

    @BeforeEach
    void aRequest() {

        officer = AtTheDesk.in(context, People.agency(agencies), Role.DISCLOSURE_OFFICE);
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
        request = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    @Test
    void asksOneQuestionAfterTheOtherAndCarriesTheAnswersAlong() {
        assertThat(officer.get(request + "/assessment"))
                .hasStatusOk()
                .bodyText()
                .contains("申请的是什么？", "考试成绩");
        var next =
                officer.post(
                        request + "/assessment", with(UP_TO_THE_SEARCH, "asked", "RESPONSIBLE"));
        assertThat(next).hasStatusOk().bodyText().contains("经检索，本机关有没有这一信息？");
        assertThat(next)
                .bodyText()
                .satisfies(
                        page ->
                                assertThat(
                                                Jsoup.parse(page)
                                                        .select("input[type=hidden][name=CLEAR]")
                                                        .val())
                                        .isEqualTo("YES"));
    }

    @Test
    void keepsTheOutcomeWithItsReasonsInTheFile() {
        var answers = with(UP_TO_THE_SEARCH, "HELD", "NOT_FOUND", "HELD.NOT_FOUND", "人事科，关键词“成绩”");
        assertThat(officer.post(request + "/assessment", answers))
                .bodyText()
                .contains("经检索没有所申请公开信息", "经检索（人事科，关键词“成绩”），没有找到您申请公开的信息。", "检索记录存入案卷");

        assertThat(officer.post(request + "/assessment/kept", answers)).hasRedirectedUrl(request);
        assertThat(officer.get(request)).bodyText().contains("经检索没有所申请公开信息", "人事科，关键词“成绩”", "重新判断");
    }

    @Test
    void theLastAssessmentCountsAndTheFirstStaysOnFile() {
        officer.post(
                request + "/assessment/kept",
                "SUBJECT",
                "CONFIRM",
                "SUBJECT.CONFIRM",
                "2020年已当面提供");
        officer.post(
                request + "/assessment/kept",
                "SUBJECT",
                "PUBLICATION",
                "SUBJECT.PUBLICATION",
                "市档案馆");
        assertThat(officer.get(request)).bodyText().contains("市档案馆").doesNotContain("2020年已当面提供");
        var id = UUID.fromString(request.substring(request.lastIndexOf('/') + 1));
        assertThat(
                        jdbc.sql(
                                        "select outcome from requests.assessment where request_id = :id order by id")
                                .param("id", id)
                                .query(String.class)
                                .list())
                .containsExactly("NOT_PROCESSED_CONFIRM", "NOT_PROCESSED_PUBLICATION");
    }

    @Test
    void whatMustBeToldBesideAnAnswerIsAskedForAndNothingTypedIsLost() {
        assertThat(
                        officer.post(
                                request + "/assessment",
                                with(UP_TO_THE_SEARCH, "HELD", "NOT_FOUND", "asked", "HELD")))
                .hasStatus(422)
                .bodyText()
                .contains("选择“检索后没有找到”时，须写明在哪些科室、以什么关键词、检索了什么。", "value=\"NOT_FOUND\" checked");
    }

    @Test
    void noAnswerIsNoStep() {
        assertThat(officer.post(request + "/assessment", "asked", "SUBJECT"))
                .hasStatus(422)
                .bodyText()
                .contains("申请的是什么？", "请从给出的选项中选一项");
    }

    @Test
    void goesBackToAQuestion() {
        assertThat(
                        officer.post(
                                request + "/assessment",
                                with(UP_TO_THE_SEARCH, "back", "QUANTITY")))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"asked\" value=\"QUANTITY\"")
                .doesNotContain("name=\"CLEAR\"");
    }

    @Test
    void sendsTheOfficerToWhatMustBeDoneFirst() {
        assertThat(
                        officer.post(
                                request + "/assessment",
                                with(UP_TO_THE_SEARCH, "HELD", "NOT_SEARCHED", "asked", "HELD")))
                .hasStatusOk()
                .bodyText()
                .contains("先向有关科室发出检索任务");
    }

    @Test
    void aDecisionIsDraftedAsTheRequestWasAssessed() {
        officer.post(
                request + "/assessment/kept", "SUBJECT", "CONFIRM", "SUBJECT.CONFIRM", "已当面提供");
        assertThat(
                        officer.post(
                                request + "/draft-decision",
                                "version",
                                "0",
                                "on",
                                "2021-03-10",
                                "outcome",
                                "R02",
                                "note",
                                ""))
                .hasStatus(409)
                .bodyText()
                .contains("案卷中的判断是“要求行政机关确认或重新出具已获取信息”，两者不一致");
        assertThat(
                        officer.post(
                                request + "/draft-decision",
                                "version",
                                "0",
                                "on",
                                "2021-03-10",
                                "outcome",
                                "R20",
                                "note",
                                ""))
                .hasStatus(302);
    }

    @Test
    void anUnfinishedAssessmentIsNotKept() {
        assertThat(officer.post(request + "/assessment/kept", with(UP_TO_THE_SEARCH)))
                .hasStatus(409)
                .bodyText()
                .contains("判断还没有完成");
    }

    @Test
    void aClosedRequestIsNotAssessedAnew() {
        officer.post(
                request + "/answer-on-spot", "version", "0", "on", "2021-03-01", "outcome", "R02");
        assertThat(
                        officer.post(
                                request + "/assessment/kept",
                                "SUBJECT",
                                "OTHER",
                                "SUBJECT.OTHER",
                                "咨询"))
                .hasStatus(409);
        assertThat(officer.get(request)).bodyText().doesNotContain("/assessment\"");
    }

    @Test
    void anotherAgencysRequestIsNotKnown() {
        var stranger = AtTheDesk.in(context, People.agency(agencies), Role.DISCLOSURE_OFFICE);
        assertThat(stranger.get(request + "/assessment")).hasStatus(404);
    }

    private static String[] with(List<String> answers, String... more) {
        var all = new ArrayList<>(answers);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
