package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;

/** The commands of a case: offered, previewed, done. */
@YangguangTest
class CommandsAtTheDeskTests {

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired RequestFigures figures;

    private Agency agency;
    private AtTheDesk head;
    private String request;

    @BeforeEach
    void aRequest() {
        agency = People.agency(agencies);
        head = AtTheDesk.in(context, agency, Role.DISCLOSURE_HEAD);
        request = registered("2021-03-01");
    }

    @Test
    void showsWhatAStepDoesBeforeItIsDone() {
        String[] extension = {"version", "0", "on", "2021-03-26", "days", "20", "note", "检索"};
        assertThat(head.get(request + "?do=approve-extension"))
                .hasStatusOk()
                .bodyText()
                .contains("同意日期", "预览")
                .doesNotContain("确认同意延期");
        assertThat(head.post(request + "/approve-extension", and(extension, "preview", "1")))
                .hasStatusOk()
                .bodyText()
                .contains("答复期限不变，仍为 2021-03-29", "value=\"20\"", "确认同意延期");
        assertThat(head.get(request)).bodyText().doesNotContain("20 个工作日，示例人员");

        assertThat(head.post(request + "/approve-extension", extension)).hasStatus(302);
        assertThat(
                        head.post(
                                request + "/notify-extension",
                                "version",
                                "1",
                                "on",
                                "2021-03-29",
                                "preview",
                                "1"))
                .hasStatusOk()
                .bodyText()
                .contains("答复期限由 2021-03-29 变为 2021-04-26");
    }

    @Test
    void tellsWhatIsLeftOfAPeriodThatStands() {
        assertThat(
                        head.post(
                                request + "/consult",
                                "version",
                                "0",
                                "on",
                                "2021-03-04",
                                "kind",
                                "THIRD_PARTY",
                                "addressee",
                                "示例乙",
                                "delivered",
                                "2021-03-08",
                                "preview",
                                "1"))
                .hasStatusOk()
                .bodyText()
                .contains("答复期限 2021-03-29 自次日起暂停计算，恢复后还剩 17 个工作日", "对方的答复期限至 2021-03-29");
    }

    @Test
    void refusesAPreviewAsItWouldTheStep() {
        assertThat(
                        head.post(
                                request + "/approve-extension",
                                "version",
                                "0",
                                "on",
                                "2021-03-30",
                                "days",
                                "5",
                                "preview",
                                "1"))
                .hasStatus(409)
                .bodyText()
                .contains("答复期限 2021-03-29 已经届满");
        assertThat(
                        head.post(
                                request + "/answer",
                                "version",
                                "0",
                                "on",
                                "2021-03-30",
                                "outcome",
                                "R02"))
                .hasStatus(409);
        assertThat(head.post(request + "/dance", "version", "0")).hasStatus(404);
    }

    @Test
    void offersEachPersonOnlyWhatHeMayDo() {
        var officer = AtTheDesk.in(context, agency, Role.OFFICER);
        assertThat(officer.get(request))
                .bodyText()
                .contains("do=draft-decision")
                .doesNotContain("do=approve-extension");
        assertThat(officer.post(request + "/approve-extension", "version", "0")).hasStatus(403);
        var reader = AtTheDesk.in(context, agency, Role.LEADER);
        assertThat(reader.get(request)).hasStatusOk().bodyText().doesNotContain("?do=");
    }

    @Test
    void reopensByOrderAndCountsOnce() {
        done("draft-decision", 0, "on", "2021-03-10", "outcome", "R09");
        done("answer", 1, "on", "2021-03-12", "number", "1号");
        done("archive", 2, "on", "2021-06-01", "note", "永久卷1");
        done(
                "reopen",
                3,
                "on",
                "2021-09-06",
                "by",
                "COURT",
                "number",
                "行1号",
                "until",
                "2021-09-20");
        assertThat(head.get(request)).bodyText().contains("办理中", "2021-09-20");
        done("draft-decision", 4, "on", "2021-09-10", "outcome", "R02");
        done("answer", 5, "on", "2021-09-13");
        assertThat(figures.forYear(agency.id(), 2021))
                .containsEntry("requests.closed", 1L)
                .containsEntry("T3-3.3.6/biz", 1L)
                .containsEntry("T3-3.1/biz", 0L)
                .containsEntry("T3-4/biz", 0L);
    }

    @Test
    void keepsAWithdrawalAndWhatThirdPartiesSay() {
        done("consult", 0, "on", "2021-03-04", "kind", "THIRD_PARTY", "addressee", "示例乙");
        done("receive-opinion", 1, "on", "2021-03-18", "which", "1", "opinion", "AGREES");
        assertThat(head.get(request)).bodyText().contains("示例乙", "同意公开", "2021-04-13");
        done("withdraw", 2, "on", "2021-03-19", "note", "撤回申请书");
        assertThat(head.get(request)).bodyText().contains("申请人已撤回", "R21");
        assertThat(head.get(request + "?on=2021-03-10"))
                .hasStatusOk()
                .bodyText()
                .contains("征求意见中", "2021-03-10 当日")
                .doesNotContain("R21");
    }

    @Test
    void warnsOfTheEleventhRequestOfAMonth() {
        assertThat(head.get(request)).bodyText().doesNotContain("自第 11 件起");
        var last = request;
        for (int i = 0; i < 10; i++) {
            last = registered("2021-03-02");
        }
        assertThat(head.get(last)).bodyText().contains("本月第 11 件", "自第 11 件起");
    }

    @Test
    void takesTheDaysAlong() {
        assertThat(head.get(request + "/trace.xlsx")).hasStatusOk();
        var id = request.substring(request.lastIndexOf('/') + 1);
        assertThat(head.get("/api/v1/cases/" + id + "/trace"))
                .hasStatusOk()
                .bodyText()
                .contains("\"dueOn\":\"2021-03-29\"", "\"mark\":\"START\"");
    }

    private void done(String command, int version, String... fields) {
        assertThat(head.post(request + "/" + command, and(fields, "version", version + "")))
                .hasStatus(302);
    }

    private static String[] and(String[] fields, String... more) {
        var all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }

    private String registered(String receivedOn) {
        var answer =
                head.post(
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
}
