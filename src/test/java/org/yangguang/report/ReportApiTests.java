package org.yangguang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yangguang.YangguangTest;
import org.yangguang.identity.Accounts;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;

/** The records behind a cell, as other programs ask for them. */
@YangguangTest
class ReportApiTests {

    @LocalServerPort int port;
    @Autowired Agencies agencies;
    @Autowired Accounts accounts;
    @Autowired JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();
    private Agency agency;

    @BeforeEach
    void agency() {
        agency = People.agency(agencies);
    }

    @ParameterizedTest
    @ValueSource(strings = {"T3-1/tot", "T3-1%2Ftot", "T3-1%2ftot"})
    void staffOpenACellHoweverItsSlashIsWritten(String where) throws Exception {
        var answer = cell(where, token(agency));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"where\":\"T3-1/tot\"", "\"total\":0");
    }

    @Test
    void nobodyElseOpensIt() throws Exception {
        assertThat(cell("T3-1/tot", "").statusCode()).isEqualTo(401);
        var stranger = cell("T3-1/tot", token(People.agency(agencies)));
        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(stranger.body()).contains("urn:yangguang:problem:report.other-agency");
    }

    @Test
    void aCellThatTheFormLacksIsNamed() throws Exception {
        var answer = cell("T3-99/tot", token(agency));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("T3-99/tot");
    }

    @Test
    void anEncodedSlashAnywhereElseIsRefused() throws Exception {
        var answer = get("/api/v1/agencies/" + agency.code() + "%2Freports/2021", "");
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> cell(String where, String token) throws Exception {
        return get("/api/v1/agencies/" + agency.code() + "/reports/2021/cells/" + where, token);
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String token(Agency of) throws Exception {
        var username = People.settle(jdbc, People.account(accounts, of, Role.DISCLOSURE_OFFICE));
        var answer =
                http.send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + port + "/api/v1/tokens"))
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"username\": \"%s\", \"password\": \"%s\"}"
                                                        .formatted(username, People.PASSWORD)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return answer.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
    }
}
