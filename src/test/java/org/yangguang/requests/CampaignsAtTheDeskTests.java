package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.jobs.Jobs;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.requests.application.ApplicantSteps;
import org.yangguang.requests.application.Tracking;
import org.yangguang.shared.ChinaTime;

/** Many who want the same are handled together, and each stays a request of his own. */
@YangguangTest
class CampaignsAtTheDeskTests {

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired Tracking tracking;
    @Autowired RequestFigures figures;
    @Autowired Jobs jobs;
    @Autowired Clock clock;

    private Agency agency;
    private ACampaign many;
    private AtTheDesk officer;
    private LocalDate today;

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = People.agency(agencies);
        today = ChinaTime.today(clock);
        many = new ACampaign(context, agency, today);
        officer = many.officer();
    }

    @Test
    void showsWhatWantsTheSameAndWhereItDiffers() {
        many.sixSubmissions();
        many.writes("钱多", "", "2021年度社会保险基金预决算报告");
        assertThat(officer.get("/desk/campaigns"))
                .hasStatusOk()
                .bodyText()
                .contains("征地补偿安置方案", "尚未集中办理")
                .doesNotContain("社会保险基金预决算");
        assertThat(officer.get("/desk/campaigns?least=1")).bodyText().contains("社会保险基金预决算");
        assertThat(officer.get("/desk/campaigns.xlsx")).hasStatusOk();
        var group = AtTheDesk.text(officer.get("/desk/campaigns"));
        assertThat(group).containsPattern("6</td>\\s*<td[^>]*>6</td>\\s*<td[^>]*>5</td>");
    }

    @Test
    void confirmsEachAsARequestOfItsOwn() {
        many.sixSubmissions();
        var receipt = many.writes("郑七", "");
        var campaign = many.make("旧城改造补偿材料");
        assertThat(officer.get(campaign)).hasStatusOk().bodyText().contains("逐件确认这 7 件");
        assertThat(received()).isZero();

        many.confirmAll(campaign);
        assertThat(received()).isEqualTo(7);
        assertThat(tracking.open(receipt.number(), receipt.code().value(), "campaign").requests())
                .singleElement()
                .satisfies(
                        request -> {
                            assertThat(request.receivedOn()).isEqualTo(today);
                            assertThat(request.number()).endsWith("-0007");
                        });
        assertThat(officer.get(campaign))
                .bodyText()
                .contains("牵头 示例人员 · 7 件 · 6 名申请人", "已办 7 件，共 7 件")
                .doesNotContain("逐件确认这");
        assertThat(officer.get(campaign + "/cases?belongs=IN"))
                .bodyText()
                .contains("-0001", "-0007", "王**")
                .doesNotContain("王小明");
        assertThat(officer.get(campaign + "/cases.xlsx")).hasStatusOk();
        assertThat(officer.post(campaign + "/confirmation"))
                .hasStatus(409)
                .bodyText()
                .contains("没有等待确认的来件");
    }

    @Test
    void tellsApartWhoAsksTwice() {
        many.sixSubmissions();
        var campaign = many.make("旧城改造补偿材料");
        many.confirmAll(campaign);
        assertThat(officer.get(campaign))
                .bodyText()
                .contains("多次申请的申请人", ">王**</a>", "2 件，其中 0 件已办结");
    }

    @Test
    void proposesLaterArrivalsAndTakesCasesInAndOut() {
        many.sixSubmissions();
        var campaign = many.make("旧城改造补偿材料");
        many.confirmAll(campaign);
        many.writes("后来者", "");
        assertThat(officer.get("/desk")).bodyText().contains("旧城改造补偿材料（1）");
        assertThat(officer.get(campaign)).bodyText().contains("逐件确认这 1 件");
        many.confirmAll(campaign);

        var number = number(campaign, 7);
        assertThat(officer.post(campaign + "/taken-out", "numbers", number, "why", " "))
                .hasStatus(422)
                .bodyText()
                .contains(number);
        assertThat(officer.post(campaign + "/taken-out", "numbers", "2000-9999", "why", "不相干"))
                .hasStatus(422)
                .bodyText()
                .contains("没有这些登记号：2000-9999");
        assertThat(officer.post(campaign + "/taken-out", "numbers", number, "why", "所要材料不同"))
                .hasStatus(302);
        assertThat(officer.get(campaign))
                .bodyText()
                .contains(" · 6 件 · ")
                .doesNotContain("纳入这 1 件");
        assertThat(officer.get(campaign + "/cases?belongs=OUT"))
                .bodyText()
                .contains(number, "所要材料不同");
        assertThat(officer.post(campaign + "/taken-in", "numbers", number + "，" + number))
                .hasStatus(302);
        assertThat(officer.get(campaign)).bodyText().contains(" · 7 件 · ");
    }

    @Test
    void proposesRequestsThatCameAnotherWay() {
        many.sixSubmissions();
        var registered =
                officer.post(
                        "/desk/requests",
                        "token",
                        UUID.randomUUID().toString(),
                        "type",
                        "NATURAL_PERSON",
                        "name",
                        "当面申请人",
                        "channel",
                        "IN_PERSON",
                        "receivedOn",
                        today.toString(),
                        "wanted",
                        ACampaign.WISH);
        assertThat(registered).hasStatus(302);
        var campaign = many.make("旧城改造补偿材料");
        assertThat(officer.get(campaign)).bodyText().contains("纳入这 1 件");
        assertThat(officer.post(campaign + "/proposals")).hasStatus(302);
        assertThat(officer.get(campaign)).bodyText().contains(" · 1 件 · ").doesNotContain("纳入这");
        var request = Objects.requireNonNull(registered.getResponse().getRedirectedUrl());
        assertThat(officer.get(request)).bodyText().contains("旧城改造补偿材料");
    }

    @Test
    void assessesAllAtOnceAndWhoComesLaterToo() {
        many.sixSubmissions();
        var campaign = many.make("旧城改造补偿材料");
        many.confirmAll(campaign);
        assertThat(officer.get(campaign + "/assessment")).hasStatusOk();
        assertThat(
                        officer.post(
                                campaign + "/assessment/kept",
                                "SUBJECT",
                                "CONFIRM",
                                "SUBJECT.CONFIRM",
                                "2020年已当面提供"))
                .hasStatus(302);
        assertThat(officer.get(campaign)).bodyText().contains("2020年已当面提供");
        many.writes("后来者", "");
        many.confirmAll(campaign);
        for (int n : new int[] {1, 7}) {
            assertThat(officer.get("/desk/requests?q=" + number(campaign, n))).hasStatusOk();
            assertThat(officer.get(request(campaign, n))).bodyText().contains("2020年已当面提供");
        }
    }

    @Test
    void endsAndIsTakenUpAgain() {
        many.sixSubmissions();
        var campaign = many.make("旧城改造补偿材料");
        assertThat(officer.post(campaign + "/end", "version", "0")).hasStatus(302);
        assertThat(officer.post(campaign + "/confirmation")).hasStatus(409);
        assertThat(officer.post(campaign + "/end", "version", "0")).hasStatus(409);
        assertThat(officer.post(campaign + "/end", "version", "1")).hasStatus(302);
        assertThat(
                        officer.post(
                                campaign + "/settings",
                                "version",
                                "2",
                                "name",
                                "改名",
                                "lead",
                                officer.username(),
                                "likeness",
                                "30"))
                .hasStatus(422)
                .bodyText()
                .contains("相近程度应为 60 至 100", "改名");
        many.confirmAll(campaign);
        assertThat(received()).isEqualTo(6);
    }

    @Test
    void aSubmissionTakenBackMeanwhileIsNotConfirmed() {
        many.sixSubmissions();
        var receipt = many.writes("反悔者", "");
        var campaign = many.make("旧城改造补偿材料");
        assertThat(officer.post(campaign + "/confirmation")).hasStatus(302);
        context.getBean(ApplicantSteps.class)
                .takeBack(tracking.open(receipt.number(), receipt.code().value(), "campaign"));
        jobs.runDue();
        assertThat(received()).isEqualTo(6);
    }

    @Test
    void isNobodysElse() {
        many.sixSubmissions();
        var campaign = many.make("旧城改造补偿材料");
        var stranger = AtTheDesk.in(context, People.agency(agencies), Role.DISCLOSURE_OFFICE);
        assertThat(stranger.get(campaign)).hasStatus(404);
        assertThat(stranger.get(campaign + "/cases")).hasStatus(404);
        assertThat(stranger.post(campaign + "/confirmation")).hasStatus(404);
        var head = AtTheDesk.in(context, agency, Role.OFFICE_HEAD);
        assertThat(head.get(campaign)).hasStatusOk();
        assertThat(head.post(campaign + "/confirmation")).hasStatus(403);
    }

    private String number(String campaign, int n) {
        var cases = AtTheDesk.text(officer.get(campaign + "/cases?sort=number"));
        var found = Pattern.compile("(20\\d\\d-000" + n + ")<").matcher(cases);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String request(String campaign, int n) {
        var cases = AtTheDesk.text(officer.get(campaign + "/cases?sort=number"));
        var found =
                Pattern.compile("(/desk/requests/[0-9a-f-]{36})\">20\\d\\d-000" + n).matcher(cases);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private long received() {
        return figures.forYear(agency.id(), today.getYear()).getOrDefault("requests.received", -1L);
    }
}
