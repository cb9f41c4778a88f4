package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.jobs.Jobs;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.requests.application.ApplicantSteps;
import org.yangguang.requests.application.Tracking;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Submissions.Receipt;
import org.yangguang.shared.ChinaTime;

/** One content, reviewed once, and a letter with a number of its own for each case. */
@YangguangTest
class LettersOfACampaignTests {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");
    private static final List<String> STEPS =
            List.of("PRE_REVIEW", "DEPUTY_REVIEW", "SECRECY_REVIEW", "SIGNING");
    private static final List<Role> SIGNERS =
            List.of(Role.OFFICE_HEAD, Role.DEPUTY_LEADER, Role.SECRECY_REVIEWER, Role.LEADER);

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired Tracking tracking;
    @Autowired ApplicantSteps steps;
    @Autowired RequestFigures figures;
    @Autowired Jobs jobs;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private Agency agency;
    private ACampaign many;
    private AtTheDesk officer;
    private LocalDate today;

    @BeforeEach
    void anAgencyThatIsAskedTheSameByMany() {
        agency = People.agency(agencies);
        today = ChinaTime.today(clock);
        many = new ACampaign(context, agency, today);
        officer = many.officer();
        AnOffice.of(context, agency);
    }

    @AfterEach
    void nobodyIsKilledAnyMore() {
        jdbc.sql("drop trigger if exists killed on letters.letter").update();
        jdbc.sql("drop function if exists letters.killed()").update();
    }

    @Test
    void everyCaseGetsItsOwnLetterWithItsOwnNumber() {
        var receipts = written(12);
        var campaign = confirmedAndAssessed();
        var batch = drafted(campaign);
        assertThat(officer.get(batch))
                .hasStatusOk()
                .bodyText()
                .contains("已生成，待送审", "12 件", "2020年已当面提供");
        assertThat(officer.get(batch + "/cases"))
                .hasStatusOk()
                .bodyText()
                .contains("在名单上", "-0001", "-0012");
        signed(batch);
        assertThat(officer.get(batch)).bodyText().contains("已签发");
        assertThat(numbers()).containsExactlyElementsOf(upTo(12));
        assertThat(lettersPerCase())
                .hasSize(12)
                .allSatisfy((_, letters) -> assertThat(letters).isOne());
        assertThat(officer.get("/desk/requests/" + request(receipts.get(3))))
                .bodyText()
                .contains("答复审核中");

        var list = officer.get(batch + "/posting.xlsx");
        assertThat(list).hasStatusOk();
        assertThat(list.getResponse().getContentAsByteArray()).startsWith('P', 'K');
        assertThat(officer.post(batch + "/posting", "on", today.toString(), "proof", ""))
                .hasStatus(422);
        assertThat(officer.post(batch + "/posting", "on", today.toString(), "proof", "交寄清单1号"))
                .hasStatus(302);
        jobs.runDue();
        assertThat(officer.get("/desk/requests/" + request(receipts.get(3))))
                .bodyText()
                .contains("已答复", "邮寄");
        assertThat(figures.forYear(agency.id(), today.getYear()))
                .containsEntry("requests.closed", 12L)
                .containsEntry("T3-3.5.5/nat", 12L);
        assertThat(officer.post(batch + "/posting", "on", today.toString(), "proof", "再寄"))
                .hasStatus(409);
    }

    @Test
    void aRunKilledInTheMiddleGoesOnAndNobodyGetsTwo() {
        written(70);
        var campaign = confirmedAndAssessed();
        var batch = drafted(campaign);
        killAt(61);
        signed(batch);
        assertThat(numbers()).as("the first part stands, the second is undone").hasSize(50);
        assertThat(officer.get(batch)).bodyText().contains("已签，正在编号签发");
        nobodyIsKilledAnyMore();
        goOn();
        assertThat(numbers()).containsExactlyElementsOf(upTo(70));
        assertThat(lettersPerCase())
                .hasSize(70)
                .allSatisfy((_, letters) -> assertThat(letters).isOne());
        jobs.runDue();
        assertThat(numbers()).hasSize(70);
        assertThat(officer.get(batch)).bodyText().contains("已签发");
    }

    @Test
    void whoTookHisRequestBackDropsOutAndTakesNoNumber() {
        var receipts = written(8);
        var campaign = confirmedAndAssessed();
        var batch = drafted(campaign);
        assertThat(officer.post(batch + "/submission")).hasStatus(302);
        sign(batch, 0, 1, 2);
        var back = receipts.get(4);
        steps.takeBack(tracking.open(back.number(), back.code().value(), "campaign"));
        sign(batch, 3);
        jobs.runDue();
        assertThat(numbers()).containsExactlyElementsOf(upTo(7));
        assertThat(officer.get(batch)).bodyText().contains("1 件不发给");
        assertThat(officer.get(batch + "/cases?state=OUT"))
                .bodyText()
                .contains(number(back), "不发给");
        assertThat(officer.get(batch + "/cases.xlsx")).hasStatusOk();
        assertThat(lettersPerCase()).doesNotContainKey(request(back));
    }

    @Test
    void anotherWordOrAnotherListVoidsTheSignatures() {
        var receipts = written(6);
        var campaign = confirmedAndAssessed();
        var batch = drafted(campaign);
        assertThat(officer.post(batch + "/submission")).hasStatus(302);
        sign(batch, 0);
        var before = seen(many.somebody(Role.DEPUTY_LEADER), batch);

        assertThat(officer.get(batch + "/edit")).bodyText().contains("审签作废");
        var values = values();
        values.put("REASONS", "改过的理由");
        values.put("version", version(batch));
        assertThat(officer.post(batch, AnOffice.flat(values))).hasStatus(302);
        jobs.runDue();
        assertThat(officer.get(batch)).bodyText().contains("已生成，待送审", "改过的理由");
        assertThat(officer.post(batch + "/submission")).hasStatus(302);
        assertThat(sign(many.somebody(Role.OFFICE_HEAD), batch, "PRE_REVIEW", before))
                .hasStatus(409);
        sign(batch, 0, 1);

        var out = number(receipts.get(2));
        assertThat(officer.post(campaign + "/taken-out", "numbers", out, "why", "另行答复"))
                .hasStatus(302);
        values.put("version", version(batch));
        assertThat(officer.post(batch, AnOffice.flat(values))).hasStatus(302);
        jobs.runDue();
        assertThat(officer.get(batch + "/cases?state=OUT")).bodyText().contains(out, "已不在集中办理的名单中");
        signed(batch);
        assertThat(numbers()).containsExactlyElementsOf(upTo(5));
        assertThatThrownBy(
                        () ->
                                jdbc.sql(
                                                "update letters.batch_case set listed = false where batch_id = ?::uuid")
                                        .param(id(batch).toString())
                                        .update())
                .hasStackTraceContaining("已签发的名单不能修改");
    }

    @Test
    void theReviewIsTheOneOfEveryLetter() {
        written(6);
        var batch = drafted(confirmedAndAssessed());
        var seen = "0".repeat(64);
        assertThat(sign(many.somebody(Role.OFFICE_HEAD), batch, "PRE_REVIEW", seen))
                .as("not submitted")
                .hasStatus(409);
        assertThat(officer.post(batch + "/submission")).hasStatus(302);
        var head = many.somebody(Role.OFFICE_HEAD);
        assertThat(head.get("/desk")).bodyText().contains("旧城改造补偿材料");
        assertThat(sign(head, batch, "PRE_REVIEW", seen)).as("not seen").hasStatus(409);
        assertThat(sign(head, batch, "SIGNING", seen(head, batch))).hasStatus(403);
        assertThat(sign(officer, batch, "PRE_REVIEW", seen)).hasStatus(403);
        assertThat(head.post(batch + "/return", "step", "PRE_REVIEW", "reason", "理由不足"))
                .hasStatus(302);
        assertThat(officer.get(batch)).bodyText().contains("退回修改", "理由不足");
        assertThat(officer.get("/desk")).bodyText().contains("旧城改造补偿材料");
        assertThat(officer.post(batch + "/discard")).hasStatus(302);
        assertThat(lettersPerCase()).isEmpty();
    }

    @Test
    void aLetterOfABatchIsNotChangedAlone() {
        written(6);
        var batch = drafted(confirmedAndAssessed());
        var letter =
                "/desk/letters/"
                        + jdbc.sql(
                                        "select letter_id from letters.batch_case where batch_id = ? limit 1")
                                .param(id(batch))
                                .query(UUID.class)
                                .single();
        assertThat(officer.get(letter))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(letter + "/submission");
        assertThat(officer.post(letter + "/submission"))
                .hasStatus(409)
                .bodyText()
                .contains("随一批公文审签");
        assertThat(officer.post(letter + "/discard")).hasStatus(409);
    }

    @Test
    void theHeadAgreesOnceToExtendThemAll() {
        var receipts = written(6);
        var campaign = confirmedAndAssessed();
        var batch =
                drafted(
                        campaign,
                        "EXTENSION_NOTICE",
                        Map.of("EXTENSION_DAYS", "20", "REASONS", "申请件数多", "way", "POST"));
        assertThat(officer.post(batch + "/submission")).hasStatus(302);
        var head = many.somebody(Role.DISCLOSURE_HEAD);
        assertThat(sign(head, batch, "SIGNING", seen(head, batch))).hasStatus(302);
        jobs.runDue();
        assertThat(numbers()).containsExactlyElementsOf(upTo(6));
        assertThat(officer.post(batch + "/posting", "on", today.toString(), "proof", "清单2"))
                .hasStatus(302);
        jobs.runDue();
        var due = WorkingCalendar.published().addWorkingDays(today, 40).toString();
        assertThat(officer.get("/desk/requests/" + request(receipts.get(5))))
                .bodyText()
                .contains(due);
    }

    @Test
    void isNobodysElse() {
        written(6);
        var batch = drafted(confirmedAndAssessed());
        var stranger = AtTheDesk.in(context, People.agency(agencies), Role.DISCLOSURE_OFFICE);
        assertThat(stranger.get(batch)).hasStatus(404);
        assertThat(stranger.get(batch + "/cases")).hasStatus(404);
        assertThat(stranger.get(batch + "/posting.xlsx")).hasStatus(404);
        assertThat(many.somebody(Role.AUDITOR).get(batch)).hasStatus(403);
    }

    private List<Receipt> written(int people) {
        return IntStream.rangeClosed(1, people)
                .mapToObj(n -> many.writes("示例申请人" + n, ""))
                .toList();
    }

    private String confirmedAndAssessed() {
        var campaign = many.make("旧城改造补偿材料");
        many.confirmAll(campaign);
        assertThat(
                        officer.post(
                                campaign + "/assessment/kept",
                                "SUBJECT",
                                "CONFIRM",
                                "SUBJECT.CONFIRM",
                                "2020年已当面提供"))
                .hasStatus(302);
        return campaign;
    }

    private static Map<String, String> values() {
        var values = new HashMap<String, String>();
        values.put("OBTAINED", "2020年已当面提供");
        values.put("REASONS", "2020年已当面提供");
        values.put("way", "POST");
        return values;
    }

    private String drafted(String campaign) {
        assertThat(officer.get(campaign)).bodyText().contains("用同一内容答复");
        return drafted(campaign, "CONFIRMATION", values());
    }

    private String drafted(String campaign, String kind, Map<String, String> typed) {
        var key = "campaign:" + id(campaign);
        assertThat(officer.get("/desk/letters/batches/new?together=" + key + "&kind=" + kind))
                .hasStatusOk()
                .bodyText()
                .contains("收件人", "生成全部公文");
        var values = new HashMap<>(typed);
        values.put("together", key);
        values.put("kind", kind);
        values.put("id", UUID.randomUUID().toString());
        values.put("REASONS", "");
        assertThat(officer.post("/desk/letters/batches", AnOffice.flat(values)))
                .hasStatus(422)
                .bodyText()
                .contains("没有写明理由的公文不能保存");
        values.putAll(typed);
        var sent = officer.post("/desk/letters/batches", AnOffice.flat(values));
        assertThat(sent).hasStatus(302);
        assertThat(officer.get(Objects.requireNonNull(sent.getResponse().getRedirectedUrl())))
                .hasStatusOk();
        jobs.runDue();
        return "/desk/letters/batches/" + values.get("id");
    }

    private void signed(String batch) {
        if (AtTheDesk.text(officer.get(batch)).contains("待送审")) {
            assertThat(officer.post(batch + "/submission")).hasStatus(302);
        }
        sign(batch, 0, 1, 2, 3);
        jobs.runDue();
    }

    private void sign(String batch, int... which) {
        for (int n : which) {
            var signer = many.somebody(SIGNERS.get(n));
            assertThat(sign(signer, batch, STEPS.get(n), seen(signer, batch))).hasStatus(302);
        }
    }

    private static String seen(AtTheDesk signer, String batch) {
        var seen = SEEN.matcher(AtTheDesk.text(signer.get(batch)));
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    private static MvcTestResult sign(AtTheDesk signer, String batch, String step, String seen) {
        return signer.post(batch + "/signature", "step", step, "seen", seen);
    }

    /** The program dies when this agency's letter gets that number. */
    private void killAt(int number) {
        jdbc.sql(
                        """
                        create or replace function letters.killed() returns trigger language plpgsql as $$
                        begin raise exception 'killed'; end $$
                        """)
                .update();
        jdbc.sql(
                        """
                        create trigger killed before update on letters.letter for each row
                          when (new.running = %d and new.agency_id = '%s') execute function letters.killed()
                        """
                                .formatted(number, agency.id()))
                .update();
    }

    /** The pause after the fault is over. */
    private void goOn() {
        jdbc.sql("update jobs.run set not_before = changed_at where agency_id = :agency")
                .param("agency", agency.id().value())
                .update();
        jobs.runDue();
    }

    private List<Integer> numbers() {
        return jdbc.sql(
                        """
                        select running from letters.letter where agency_id = :agency and running is not null
                         order by running
                        """)
                .param("agency", agency.id().value())
                .query((row, _) -> row.getInt("running"))
                .list();
    }

    private Map<UUID, Integer> lettersPerCase() {
        var letters = new HashMap<UUID, Integer>();
        jdbc.sql(
                        """
                        select case_id, count(*) as many from letters.letter
                         where agency_id = :agency and state <> 'DISCARDED' group by case_id
                        """)
                .param("agency", agency.id().value())
                .query(
                        row -> {
                            letters.put(row.getObject("case_id", UUID.class), row.getInt("many"));
                        });
        return letters;
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private UUID request(Receipt receipt) {
        return tracked(receipt).id().value();
    }

    private String number(Receipt receipt) {
        return tracked(receipt).number();
    }

    private Request tracked(Receipt receipt) {
        return tracking.open(receipt.number(), receipt.code().value(), "campaign")
                .requests()
                .getFirst();
    }

    private String version(String batch) {
        return jdbc.sql("select version from letters.batch where id = :id")
                .param("id", id(batch))
                .query(String.class)
                .single();
    }

    private static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }
}
