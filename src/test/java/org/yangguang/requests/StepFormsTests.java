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

/** A step of a case that is refused comes back with what was typed. */
@YangguangTest
class StepFormsTests {

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;

    private AtTheDesk officer;
    private String request;

    @BeforeEach
    void aRequest() {
        officer = AtTheDesk.in(context, People.agency(agencies), Role.DISCLOSURE_HEAD);
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
    void keepsWhatWasTypedWhenTheDomainRefuses() {
        assertThat(
                        officer.post(
                                request + "/approve-extension",
                                "version",
                                "0",
                                "on",
                                "2021-03-10",
                                "days",
                                "21",
                                "note",
                                "材料太多"))
                .hasStatus(422)
                .bodyText()
                .contains("延长天数应为 1 至 20 个工作日", "value=\"21\"", "材料太多");
        assertThat(officer.get(request)).bodyText().contains("2021-03-29").doesNotContain("材料太多");
    }

    @Test
    void keepsWhatWasTypedWhenAFieldIsMissing() {
        assertThat(
                        officer.post(
                                request + "/draft-decision",
                                "version",
                                "0",
                                "on",
                                "2021-03-10",
                                "note",
                                "已当面告知"))
                .hasStatus(422)
                .bodyText()
                .contains("此项必填", "已当面告知", "value=\"2021-03-10\"");
    }

    @Test
    void showsTheSlowerOfTwoOfficersWhatHeTypedAndHowTheCaseStandsNow() {
        var drafting =
                new String[] {
                    "version", "0", "on", "2021-03-10", "outcome", "R02", "note", "先到的意见"
                };
        assertThat(officer.post(request + "/draft-decision", drafting)).hasStatus(302);
        drafting[7] = "后到的意见";
        assertThat(officer.post(request + "/draft-decision", drafting))
                .hasStatus(409)
                .bodyText()
                .contains("别人修改了这条记录", "后到的意见", "答复审核中");
    }
}
