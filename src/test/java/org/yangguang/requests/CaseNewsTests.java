package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Other systems hear of each step of a request, and of no person. */
@YangguangTest
class CaseNewsTests {

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;

    private AtTheDesk head;

    @BeforeEach
    void anAgencyOfItsOwn() {
        head = AtTheDesk.in(context, People.agency(agencies), Role.DISCLOSURE_HEAD);
    }

    @Test
    void tellsTheLifeOfARequest() {
        var request = registered("IN_PERSON");
        done(request, "approve-extension", 0, "on", "2021-03-26", "days", "20", "note", "检索");
        done(request, "notify-extension", 1, "on", "2021-03-29");
        done(request, "draft-decision", 2, "on", "2021-04-10", "outcome", "R02");
        done(request, "answer", 3, "on", "2021-04-20", "number", "1号", "way", "邮寄");
        assertThat(kinds())
                .containsExactly(
                        "submission.taken-in",
                        "request.received",
                        "submission.confirmed",
                        "request.extension-approved",
                        "request.extended",
                        "request.drafted",
                        "request.answered");
        var told = feed();
        assertThat(told.at("/1/facts/dueOn").asString()).isEqualTo("2021-03-29");
        assertThat(told.at("/4/facts/dueOn").asString()).isEqualTo("2021-04-26");
        assertThat(told.at("/6/facts/outcome").asString()).isEqualTo("R02");
        assertThat(told.at("/6/facts/on").asString()).isEqualTo("2021-04-20");
        assertThat(told.at("/6/facts/state").asString()).isEqualTo("ANSWERED");
        assertThat(told.toString()).doesNotContain("示例公司", "考试成绩", "检索", "邮寄");
    }

    @Test
    void tellsNothingOfWhatWasRefusedOrOnlyPreviewed() {
        var request = registered("IN_PERSON");
        int before = kinds().size();
        assertThat(
                        head.post(
                                request + "/approve-extension",
                                "version",
                                "0",
                                "on",
                                "2021-03-26",
                                "days",
                                "5",
                                "preview",
                                "1"))
                .hasStatusOk();
        assertThat(
                        head.post(
                                request + "/approve-extension",
                                "version",
                                "0",
                                "on",
                                "2021-03-30",
                                "days",
                                "5"))
                .hasStatus(409);
        assertThat(
                        head.post(
                                request + "/draft-decision",
                                "version",
                                "7",
                                "on",
                                "2021-03-10",
                                "outcome",
                                "R02"))
                .hasStatus(409);
        assertThat(kinds()).hasSize(before);
    }

    @Test
    void tellsOfWhatWaitsForItsConfirmation() {
        registered("FAX");
        assertThat(kinds()).containsExactly("submission.taken-in");
        assertThat(feed().at("/0/facts/channel").asString()).isEqualTo("FAX");
    }

    private void done(String request, String command, int version, String... fields) {
        var all = java.util.Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "version";
        all[fields.length + 1] = Integer.toString(version);
        assertThat(head.post(request + "/" + command, all)).hasStatus(302);
    }

    private List<String> kinds() {
        return feed().valueStream().map(event -> event.get("kind").asString()).toList();
    }

    private JsonNode feed() {
        return JsonMapper.shared()
                .readTree(AtTheDesk.text(head.get("/api/v1/events")))
                .get("events");
    }

    private String registered(String channel) {
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
                        channel,
                        "receivedOn",
                        "2021-03-01",
                        "wanted",
                        "考试成绩");
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }
}
