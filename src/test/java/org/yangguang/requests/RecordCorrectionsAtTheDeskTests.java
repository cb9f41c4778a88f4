package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.notice.Reminders;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.requests.application.RecordCorrectionIntake;
import org.yangguang.requests.domain.RecordCorrections.Receipt;
import org.yangguang.shared.ChinaTime;

/** What the office does with a record that somebody says is wrong (条例第四十一条). */
@YangguangTest
class RecordCorrectionsAtTheDeskTests {

    private static final String LIST = "/desk/record-corrections";

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired RecordCorrectionIntake intake;
    @Autowired RequestFigures figures;
    @Autowired List<Reminders.Source> reminders;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private Agency agency;
    private AtTheDesk officer;
    private LocalDate today;

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = People.agency(agencies);
        officer = AtTheDesk.in(context, agency, Role.DISCLOSURE_OFFICE);
        today = ChinaTime.today(clock);
    }

    @Test
    void checksAndCorrectsWhatWasWrong() {
        var receipt = takenIn();
        var due = WorkingCalendar.published().addWorkingDays(today, 20).toString();
        assertThat(officer.get(LIST))
                .hasStatusOk()
                .bodyText()
                .contains(receipt.number(), "待核实", due, "示****")
                .doesNotContain("示例申请人", ARecordCorrection.WRONG);
        assertThat(officer.get("/desk")).bodyText().contains(receipt.number());
        assertThat(due()).extracting(Reminders.Due::link).containsExactly(page(receipt));
        assertThat(officer.get(page(receipt)))
                .hasStatusOk()
                .bodyText()
                .contains(ARecordCorrection.WRONG, ARecordCorrection.RIGHT, "11010519491231002X")
                .contains("条例第四十一条没有规定期限，按本机关设定的 20 个工作日办理（惯例）");

        assertThat(decide(receipt, "0", "CORRECTED", "张三丰", "属实"))
                .hasStatus(409)
                .bodyText()
                .contains("先登记核实结果");
        assertThat(check(receipt, "0", "WRONG")).hasStatus(302);
        assertThat(decide(receipt, "1", "REFUSED", "", "证据不足"))
                .hasStatus(409)
                .bodyText()
                .contains("核实结论是“属实，记录不准确”，应当予以更正", "证据不足");
        assertThat(decide(receipt, "1", "CORRECTED", "", "属实"))
                .hasStatus(422)
                .bodyText()
                .contains("应当写明更正后的记录");
        assertThat(decide(receipt, "1", "CORRECTED", "张三丰", "原始评审表为张三丰")).hasStatus(302);
        assertThat(officer.get(page(receipt)))
                .bodyText()
                .contains("已更正", "原始评审表为张三丰", "示公开〔2021〕1号")
                .doesNotContain(page(receipt) + "/decision", page(receipt) + "/checks");
        assertThat(officer.get("/desk")).bodyText().doesNotContain(receipt.number());
        assertThat(due()).isEmpty();
        assertThat(officer.get(LIST + "?state=CORRECTED")).bodyText().contains(receipt.number());
        assertThat(officer.get(LIST + ".xlsx")).hasStatusOk();
        assertThat(audited(receipt))
                .containsExactly(
                        "record-correction.taken-in",
                        "record-correction.verified",
                        "record-correction.decided");
    }

    @Test
    void countsInNoFigureOfTheYear() {
        var receipt = takenIn();
        assertThat(check(receipt, "0", "RIGHT")).hasStatus(302);
        assertThat(decide(receipt, "1", "REFUSED", "", "与原始档案一致")).hasStatus(302);
        assertThat(figures.forYear(agency.id(), today.getYear()).values())
                .allSatisfy(figure -> assertThat(figure).isZero());
    }

    @Test
    void passesOnWhatIsAnotherAgencysWithoutACheck() {
        var receipt = takenIn();
        assertThat(decide(receipt, "0", "TRANSFERRED", "", "属公安机关职责")).hasStatus(422);
        assertThat(decide(receipt, "0", "TRANSFERRED", "示例市公安局 0538-0000000", "属公安机关职责"))
                .hasStatus(302);
        assertThat(officer.get(page(receipt))).bodyText().contains("已转送", "示例市公安局 0538-0000000");
        var other = takenIn();
        assertThat(decide(other, "0", "REDIRECTED", "示例市档案馆", "档案已移交")).hasStatus(302);
        assertThat(officer.get(page(other))).bodyText().contains("已告知向有权机关提出");
        assertThat(decide(other, "1", "REDIRECTED", "示例市档案馆", "档案已移交")).hasStatus(409);
    }

    @Test
    void asksForEvidenceAndTakesItOnPaper() {
        var receipt = takenIn();
        assertThat(ask(receipt, "", today.plusDays(10))).hasStatus(422).bodyText().contains("此项必填");
        assertThat(ask(receipt, "请提供原件", today)).hasStatus(422).bodyText().contains("应在告知之后");
        assertThat(ask(receipt, "请提供原件", today.plusDays(10))).hasStatus(302);
        assertThat(officer.get(LIST + "?state=AWAITING_EVIDENCE"))
                .bodyText()
                .contains(receipt.number());
        assertThat(officer.get("/desk")).bodyText().doesNotContain(receipt.number());
        assertThat(due()).isEmpty();
        assertThat(check(receipt, "1", "UNPROVEN"))
                .hasStatus(409)
                .bodyText()
                .contains("才届满", "届满或者收到证据之后再核实");
        assertThat(
                        officer.post(
                                page(receipt) + "/evidence",
                                "version",
                                "1",
                                "on",
                                today.toString(),
                                "note",
                                ""))
                .hasStatus(422);
        assertThat(
                        officer.post(
                                page(receipt) + "/evidence",
                                "version",
                                "1",
                                "on",
                                today.toString(),
                                "note",
                                "送来原件一份"))
                .hasStatus(302);
        assertThat(officer.get(page(receipt))).bodyText().contains("待核实", "送来原件一份");
    }

    @Test
    void registersWhatCameByPostWithWhatTheLetterTells() {
        assertThat(officer.get(LIST + "/new")).hasStatusOk().bodyText().contains("登记更正申请");
        assertThat(registered("proof", ""))
                .hasStatus(422)
                .bodyText()
                .contains("更正须有证据", "劳动合同复印件上的日期");
        assertThat(registered("receivedOn", today.plusDays(1).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("日期晚于今天");
        assertThat(registered("applicant.idNumber", "110105194912310021")).hasStatus(422);
        assertThat(registered("right", "2011年3月")).hasStatus(422).bodyText().contains("请写准确的内容");
        var answer = registered("channel", "SIGNED_MAIL");
        assertThat(answer).hasStatus(302);
        var address = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        assertThat(officer.get(address))
                .bodyText()
                .contains("参保起始时间", "2011年3月", "2010年3月", "邮寄", "示例来信人");
    }

    @Test
    void lapsesBackWhenTwoOfficersDecide() {
        var receipt = takenIn();
        assertThat(check(receipt, "0", "WRONG")).hasStatus(302);
        assertThat(check(receipt, "0", "RIGHT")).hasStatus(409).bodyText().contains("核对了原始评审表");
        assertThat(withdraw(receipt, "1")).hasStatus(302);
        assertThat(withdraw(receipt, "2")).hasStatus(409).bodyText().contains("已经办结");
    }

    @Test
    void showsThePersonToThoseWhoMaySeeHimOnly() {
        var receipt = takenIn();
        var leader = AtTheDesk.in(context, agency, Role.LEADER);
        assertThat(leader.get(page(receipt)))
                .hasStatusOk()
                .bodyText()
                .contains("示****", "只对核实人员")
                .doesNotContain("示例申请人", "11010519491231002X", ARecordCorrection.WRONG);
        assertThat(leader.post(page(receipt) + "/checks")).hasStatus(403);
        assertThat(leader.post(page(receipt) + "/decision")).hasStatus(403);
        var head = AtTheDesk.in(context, agency, Role.OFFICE_HEAD);
        assertThat(head.get(page(receipt)))
                .bodyText()
                .contains(ARecordCorrection.WRONG, "登记核实结果")
                .doesNotContain("示例申请人", "/decision");
        var stranger = AtTheDesk.in(context, People.agency(agencies), Role.DISCLOSURE_OFFICE);
        assertThat(stranger.get(page(receipt))).hasStatus(404);
        assertThat(AtTheDesk.in(context, agency, Role.AUDITOR).get(page(receipt))).hasStatus(403);
    }

    @Test
    void keepsNothingOfThePersonInClear() {
        var receipt = takenIn();
        assertThat(check(receipt, "0", "WRONG")).hasStatus(302);
        var row =
                jdbc.sql("select r::text from requests.record_correction r where id = :id")
                        .param("id", receipt.id().value())
                        .query(String.class)
                        .single();
        Stream.of("示例申请人", "11010519491231002X", "张三", "职称", "户口簿", "原始评审表")
                .forEach(
                        word ->
                                assertThat(row)
                                        .doesNotContain(word)
                                        .doesNotContain(
                                                HexFormat.of()
                                                        .formatHex(
                                                                word.getBytes(
                                                                        StandardCharsets.UTF_8))));
    }

    private MvcTestResult registered(String changed, String value) {
        var form =
                new LinkedHashMap<>(
                        Map.of(
                                "token", UUID.randomUUID().toString(),
                                "channel", "SIGNED_MAIL",
                                "receivedOn", today.toString(),
                                "record", "参保起始时间",
                                "wrong", "2011年3月",
                                "right", "2010年3月",
                                "proof", "劳动合同复印件上的日期",
                                "applicant.type", "NATURAL_PERSON",
                                "applicant.name", "示例来信人",
                                "applicant.idType", "RESIDENT_ID"));
        if (changed.equals("proof")) {
            form.put("right", "劳动合同复印件上的日期");
        }
        form.put(changed, value);
        return officer.post(
                LIST,
                form.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }

    private MvcTestResult check(Receipt receipt, String version, String found) {
        return officer.post(
                page(receipt) + "/checks",
                "version",
                version,
                "on",
                today.toString(),
                "found",
                found,
                "note",
                "核对了原始评审表");
    }

    private MvcTestResult ask(Receipt receipt, String what, LocalDate until) {
        return officer.post(
                page(receipt) + "/evidence-requests",
                "version",
                "0",
                "on",
                today.toString(),
                "until",
                until.toString(),
                "what",
                what);
    }

    private MvcTestResult decide(
            Receipt receipt, String version, String decision, String detail, String reasons) {
        return officer.post(
                page(receipt) + "/decision",
                "version",
                version,
                "on",
                today.toString(),
                "decision",
                decision,
                "detail",
                detail,
                "reasons",
                reasons,
                "number",
                "示公开〔2021〕1号",
                "way",
                "邮寄");
    }

    private MvcTestResult withdraw(Receipt receipt, String version) {
        return officer.post(
                page(receipt) + "/withdrawal",
                "version",
                version,
                "on",
                today.toString(),
                "note",
                "书面撤回");
    }

    private Receipt takenIn() {
        return ARecordCorrection.takenIn(intake, agency, today);
    }

    private List<Reminders.Due> due() {
        return reminders.stream().flatMap(source -> source.notDone(agency.id()).stream()).toList();
    }

    private List<String> audited(Receipt receipt) {
        return jdbc.sql(
                        "select action from audit.entry where subject = :subject and action like 'record-correction.%' order by number")
                .param("subject", "record-correction:" + receipt.number())
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }

    private static String page(Receipt receipt) {
        return LIST + "/" + receipt.id();
    }
}
