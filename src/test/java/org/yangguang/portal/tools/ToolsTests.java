package org.yangguang.portal.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yangguang.YangguangTest;
import tools.jackson.databind.json.JsonMapper;

/** The open calculations as anybody reaches them, without signing in. */
@YangguangTest
class ToolsTests {

    @LocalServerPort private int port;

    @Test
    void computesADueDateOverTheApi() throws Exception {
        var answer = post("/api/v1/deadlines", "{\"receivedOn\": \"2021-03-01\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(answer.body()).get("dueOn").asString())
                .isEqualTo("2021-03-29");
    }

    @Test
    void namesTheEventAtFaultByItsIndex() throws Exception {
        var answer =
                post(
                        "/api/v1/deadlines",
                        """
                        {"receivedOn": "2021-03-01", "events": [
                          {"type": "CORRECTION_RECEIVED", "on": "2021-03-15"},
                          {"type": "EXTENSION", "days": 21, "notifiedOn": "2021-03-26"}]}
                        """);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/problem+json"));
        var problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("type").asString())
                .isEqualTo("urn:yangguang:problem:calculation.extension-too-long");
        assertThat(problem.get("index").asInt()).isEqualTo(1);
        assertThat(problem.get("detail").asString()).contains("events[1]", "延长 21 个工作日");
    }

    @Test
    void computesAFeeOverTheApi() throws Exception {
        var answer = post("/api/v1/fees", "{\"method\": \"PER_PAGE\", \"pages\": 150}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(answer.body()).get("amountYuan").asInt())
                .isEqualTo(1_700);
        assertThat(post("/api/v1/fees", "{\"method\": \"PER_PAGE\", \"pages\": -1}").statusCode())
                .isEqualTo(422);
        assertThat(post("/api/v1/fees", "{").statusCode()).isEqualTo(400);
        assertThat(post("/api/v1/fees", "{" + " ".repeat(300_000) + "}").statusCode())
                .isEqualTo(413);
    }

    @Test
    void drawsTheDaysOnThePublicPage() throws Exception {
        var page =
                get(
                        "/tools/deadline?receivedOn=2021-09-06&asked1Kind=THIRD_PARTY"
                                + "&asked1SentOn=2021-09-10&asked1DeliveredOn=2021-09-14");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("2021-11-02", "class=\"receipt\"", "class=\"paused\"", "class=\"due\"")
                .contains("国庆节放假（国办发明电〔2020〕27号）");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void drawsAMakeUpSaturdayApart() throws Exception {
        assertThat(get("/tools/deadline?receivedOn=2021-09-13").body())
                .contains("<li class=\"makeup\" title=\"2021-09-18");
        assertThat(get("/tools/deadline?receivedOn=2021-03-01").body())
                .doesNotContain("<li class=\"makeup\" title=");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() throws Exception {
        var page =
                get(
                        "/tools/deadline?receivedOn=2021-03-01&extensionDays=30"
                                + "&extensionNotifiedOn=2021-03-20");
        assertThat(page.body())
                .contains("延长 30 个工作日不符合规定，应为 1 至 20 个工作日", "value=\"30\"", "value=\"2021-03-20\"");
        assertThat(get("/tools/deadline?receivedOn=2021-13-01").body())
                .contains("“2021-13-01”不是有效日期");
        assertThat(get("/tools/deadline?receivedOn=").body()).contains("请填写收到申请之日");
    }

    @Test
    void showsTheWorkingDaysOfAYear() throws Exception {
        var page = get("/tools/calendar?year=2020");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("2020 年工作日历", "全年 249 个工作日", "17 个工作日")
                .contains("春节放假（国办发明电〔2020〕1号）", "国办发明电〔2019〕16号，2019-11-21 印发")
                .contains("title=\"星期六，周末\">29</td>");
        assertThat(page.body().split("<table class=\"month\">", -1)).hasSize(13);
        assertThat(get("/tools/calendar?year=2027").body()).contains("2027 年的放假安排尚未公布", "除夕法定假日");
        assertThat(get("/tools/calendar?year=2018").statusCode()).isEqualTo(404);
        assertThat(get("/tools/calendar?year=abc").statusCode()).isEqualTo(200);
        assertThat(get("/tools/deadline").body()).contains("href=\"/tools/calendar\"");
    }

    @Test
    void showsTheTiersOfAFeeOnThePublicPage() throws Exception {
        assertThat(get("/tools/fee?method=PER_ITEM&alreadyThisMonth=9&items=25").body())
                .contains("2,800", "31 至 34");
        assertThat(get("/tools/fee?method=PER_PAGE&pages=abc").body()).contains("页数“abc”应为整数");
        assertThat(get("/tools/fee").body()).doesNotContain("role=\"alert\"");
    }

    private HttpResponse<String> post(String path, String json)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)).build());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
