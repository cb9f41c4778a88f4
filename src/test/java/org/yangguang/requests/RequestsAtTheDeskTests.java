package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.yangguang.FormToken.formToken;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;

/** What an officer does with requests, from registration to the figure of the report. */
@YangguangTest
class RequestsAtTheDeskTests {

    private static final Pattern PENDING =
            Pattern.compile("action=\"(/desk/imports/requests/[0-9a-f-]+)\"");

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired RequestFigures figures;

    private MockMvcTester mvc;
    private Agency agency;
    private AtTheDesk officer;

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = People.agency(agencies);
        officer = AtTheDesk.in(context, agency, Role.DISCLOSURE_HEAD);
        mvc =
                MockMvcTester.create(
                        MockMvcBuilders.webAppContextSetup(context)
                                .apply(springSecurity())
                                .build());
    }

    @Test
    void registersOnceHoweverOftenTheFormIsSent() {
        var token = UUID.randomUUID().toString();
        var first = register(token, "2021-03-01");
        assertThat(register(token, "2021-03-01")).isEqualTo(first);
        assertThat(figures.forYear(agency.id(), 2021)).containsEntry("T3-1/biz", 1L);

        assertThat(get(first))
                .hasStatusOk()
                .bodyText()
                .contains("2021-0001", "2021-03-29", "第 20 个工作日", "示例公司");
        assertThat(get("/desk/requests?state=ACTIVE"))
                .hasStatusOk()
                .bodyText()
                .contains("2021-0001", "考试成绩", "示***")
                .doesNotContain("示例公司");
        assertThat(get("/desk/requests.xlsx")).hasStatusOk();
    }

    @Test
    void returnsTheFormWithWhatWasTypedAndWhatIsWrong() {
        var answer =
                mvc.post()
                        .uri("/desk/requests")
                        .param("token", UUID.randomUUID().toString())
                        .param("receivedOn", "2999-01-01")
                        .param("wanted", "想要的材料")
                        .with(formToken())
                        .with(authentication(officer.token()))
                        .exchange();
        assertThat(answer).hasStatus(422).bodyText().contains("想要的材料", "日期晚于今天", "必填");
        assertThat(figures.forYear(agency.id(), 2021)).containsEntry("requests.received", 0L);
    }

    @Test
    void letsOnlyOneOfTwoOfficersCloseARequest() throws Exception {
        var request = register(UUID.randomUUID().toString(), "2021-03-01");
        var start = new CyclicBarrier(2);
        try (var officers = Executors.newFixedThreadPool(2)) {
            var closings =
                    officers.invokeAll(
                            List.of(
                                    () -> closedAfter(start, request, "R02"),
                                    () -> closedAfter(start, request, "R12")));
            assertThat(List.of(closings.get(0).get(), closings.get(1).get()))
                    .containsExactlyInAnyOrder(302, 409);
        }
        var year = figures.forYear(agency.id(), 2021);
        assertThat(year).containsEntry("requests.closed", 1L).containsEntry("T3-4/biz", 0L);
        assertThat(
                        Objects.requireNonNull(year.get("T3-3.1/biz"))
                                + Objects.requireNonNull(year.get("T3-3.4.1/biz")))
                .isEqualTo(1L);
    }

    @Test
    void showsWhatIsWrongWithALedgerAndTakesTheGoodRows() {
        var ledger =
                """
                登记号★,收到日期★,申请人类型★,申请人★,所需信息★,办结日期,办理结果,备注
                2021-1,2021-03-01,自然人,张三,考试成绩,2021-03-20,予以公开,
                2021-2,2021-02-30,自然人,李四,评审名单,,,
                """;
        var checked =
                mvc.post()
                        .uri("/desk/imports")
                        .multipart()
                        .file(
                                new MockMultipartFile(
                                        "file",
                                        "台账.csv",
                                        "text/csv",
                                        ledger.getBytes(StandardCharsets.UTF_8)))
                        .param("kind", "requests")
                        .with(formToken())
                        .with(authentication(officer.token()))
                        .exchange();
        assertThat(checked).hasStatusOk().bodyText().contains("没有这一天", "2021-02-30", "收到日期", "备注");
        assertThat(figures.forYear(agency.id(), 2021)).containsEntry("requests.received", 0L);

        var pending = PENDING.matcher(AtTheDesk.text(checked));
        assertThat(pending.find()).isTrue();
        assertThat(post(pending.group(1), "name", "台账.csv", "goodRows", "true")).hasStatus(302);
        assertThat(figures.forYear(agency.id(), 2021)).containsEntry("T3-3.1/nat", 1L);
        assertThat(get("/desk/imports")).hasStatusOk().bodyText().contains("台账.csv");
        assertThat(post(pending.group(1), "name", "台账.csv", "goodRows", "true")).hasStatus(409);
    }

    @Test
    void keepsACaseAndAProposalByHand() {
        assertThat(
                        post(
                                "/desk/remedies",
                                "number",
                                "S-1",
                                "kind",
                                "LITIGATION_DIRECT",
                                "acceptedOn",
                                "2021-05-10",
                                "concludedOn",
                                "2021-09-01",
                                "result",
                                "UPHELD"))
                .hasStatus(302);
        assertThat(get("/desk/remedies")).hasStatusOk().bodyText().contains("S-1", "结果维持");
        assertThat(get("/desk/remedies/new")).hasStatusOk();
        assertThat(
                        post(
                                "/desk/proposals",
                                "number",
                                "23",
                                "body",
                                "DEPUTIES",
                                "role",
                                "LEAD",
                                "title",
                                "关于就业的建议",
                                "assignedOn",
                                "2021-02-28",
                                "grade",
                                "A"))
                .hasStatus(302);
        assertThat(get("/desk/proposals")).hasStatusOk().bodyText().contains("关于就业的建议");
        assertThat(get("/desk/proposals/new")).hasStatusOk();
        assertThat(
                        post(
                                "/desk/proposals",
                                "number",
                                "24",
                                "body",
                                "DEPUTIES",
                                "role",
                                "ASSIST",
                                "assignedOn",
                                "2021-02-28",
                                "grade",
                                "A"))
                .hasStatus(422);
    }

    private int closedAfter(CyclicBarrier start, String request, String outcome) throws Exception {
        start.await();
        return post(
                        request + "/answer-on-spot",
                        "version",
                        "0",
                        "on",
                        "2021-03-01",
                        "outcome",
                        outcome,
                        "number",
                        "1号")
                .getResponse()
                .getStatus();
    }

    private String register(String token, String receivedOn) {
        var answer =
                post(
                        "/desk/requests",
                        "token",
                        token,
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
        assertThat(answer).hasStatus(302);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private MvcTestResult get(String address) {
        return officer.get(address);
    }

    private MvcTestResult post(String address, String... fields) {
        return officer.post(address, fields);
    }
}
