package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
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
import org.yangguang.requests.application.RecordCorrectionIntake;
import org.yangguang.requests.application.RecordCorrectionTracking;
import org.yangguang.requests.domain.RecordCorrections.Receipt;
import org.yangguang.requests.domain.RecordStage;
import org.yangguang.shared.ChinaTime;

/** A record to be corrected ends with its letter: drafted, signed in four steps, delivered. */
@YangguangTest
class LettersOfARecordCorrectionTests {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired RecordCorrectionIntake intake;
    @Autowired RecordCorrectionTracking tracking;
    @Autowired Clock clock;

    private Agency agency;
    private AtTheDesk office;
    private String today;
    private Receipt receipt;

    @BeforeEach
    void anAgencyWithSettings() {
        agency = People.agency(agencies);
        office = AtTheDesk.in(context, agency, Role.DISCLOSURE_OFFICE);
        today = ChinaTime.today(clock).toString();
        receipt = ARecordCorrection.takenIn(intake, agency, ChinaTime.today(clock));
        assertThat(
                        office.post(
                                "/desk/letters/stationery",
                                "series",
                                "示例公开",
                                "reviewBody",
                                "示例市人民政府",
                                "court",
                                "示例区人民法院",
                                "reviewOnline",
                                "",
                                "deputyReview",
                                "YES",
                                "headSignsNotices",
                                "YES"))
                .hasStatus(302);
    }

    @Test
    void isCorrectedWhenTheLetterIsDelivered() {
        assertThat(kinds()).containsExactlyInAnyOrder("转送告知书", "申请告知书", "补充证据通知书");
        check("WRONG");
        assertThat(kinds()).containsExactlyInAnyOrder("更正政府信息记录告知书", "转送告知书", "申请告知书", "补充证据通知书");
        assertThat(office.get("/desk/letters/new?case=" + key() + "&kind=RECORD_CORRECTED"))
                .hasStatusOk()
                .bodyText()
                .contains("将“2021年职称评审结果公示”中的“张三风”更正为“张三丰”", "核对了原始评审表");
        var letter = draft("RECORD_CORRECTED", "RECORD_NOW", "张三丰", "REASONS", "核对了原始评审表，应为张三丰。");
        assertThat(office.post(letter + "/submission")).hasStatus(302);
        sign(letter, Role.OFFICE_HEAD, "PRE_REVIEW");
        sign(letter, Role.DEPUTY_LEADER, "DEPUTY_REVIEW");
        sign(letter, Role.SECRECY_REVIEWER, "SECRECY_REVIEW");
        sign(letter, Role.LEADER, "SIGNING");
        assertThat(office.get(letter))
                .bodyText()
                .contains("《中华人民共和国政府信息公开条例》第四十一条", "本机关已予更正")
                .contains("如对本告知不服", "向示例市人民政府申请行政复议", "向示例区人民法院提起行政诉讼");
        assertThat(stage()).isEqualTo(RecordStage.VERIFIED);
        assertThat(office.post(letter + "/delivery", "way", "POST", "on", today, "proof", "XA1"))
                .hasStatus(302);
        assertThat(stage()).isEqualTo(RecordStage.CORRECTED);
        assertThat(office.get("/desk/record-corrections/" + receipt.id()))
                .bodyText()
                .contains("已更正", "示例公开〔" + today.substring(0, 4) + "〕1号", "邮寄");
        assertThat(kinds()).isEmpty();
    }

    @Test
    void goesIntoNoReviewAgainstTheCheck() {
        check("UNPROVEN");
        var refusal = draft("RECORD_REFUSED", "REASONS", "证据不足");
        check("WRONG", "1");
        assertThat(office.post(refusal + "/submission"))
                .hasStatus(409)
                .bodyText()
                .contains("应当予以更正（条例第四十一条）");
    }

    @Test
    void asksForEvidenceWithTheHeadsSignature() {
        var until = ChinaTime.today(clock).plusDays(14).toString();
        var letter = draft("RECORD_EVIDENCE", "EVIDENCE_WANTED", "派出所证明", "EVIDENCE_BY", until);
        assertThat(office.post(letter + "/submission")).hasStatus(302);
        sign(letter, Role.DISCLOSURE_HEAD, "SIGNING");
        assertThat(office.post(letter + "/delivery", "way", "BY_HAND", "on", today, "proof", "签收"))
                .hasStatus(302);
        assertThat(stage()).isEqualTo(RecordStage.AWAITING_EVIDENCE);
    }

    private void check(String found) {
        check(found, "0");
    }

    private void check(String found, String version) {
        assertThat(
                        office.post(
                                "/desk/record-corrections/" + receipt.id() + "/checks",
                                "version",
                                version,
                                "on",
                                today,
                                "found",
                                found,
                                "note",
                                "核对了原始评审表"))
                .hasStatus(302);
    }

    /** The titles that the page of the case offers, without their beginning. */
    private List<String> kinds() {
        var page = Jsoup.parse(AtTheDesk.text(office.get("/desk/letters/cases/" + key())));
        return page.select("a[href*=/desk/letters/new]").eachText().stream()
                .map(title -> title.replaceFirst("^更正政府信息记录(?!告知书)", ""))
                .map(title -> title.replaceFirst("^申请转送", "转送"))
                .toList();
    }

    private String draft(String kind, String... values) {
        var known =
                List.of(
                        "case",
                        key(),
                        "kind",
                        kind,
                        "id",
                        UUID.randomUUID().toString(),
                        "ADDRESSEE",
                        "示例申请人",
                        "CASE_NUMBER",
                        receipt.number(),
                        "RECEIVED_ON",
                        today,
                        "WANTED",
                        "将“张三风”更正为“张三丰”",
                        "way",
                        "POST");
        var all = new ArrayList<>(known);
        all.addAll(List.of(values));
        var sent = office.post("/desk/letters", all.toArray(String[]::new));
        assertThat(sent).hasStatus(302);
        return Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    }

    private void sign(String letter, Role role, String step) {
        var signer = AtTheDesk.in(context, agency, role);
        var seen = SEEN.matcher(AtTheDesk.text(signer.get(letter)));
        assertThat(seen.find()).isTrue();
        assertThat(signer.post(letter + "/signature", "step", step, "seen", seen.group(1)))
                .hasStatus(302);
    }

    private RecordStage stage() {
        return tracking.open(receipt.number(), receipt.code().value(), "letters-test").stage();
    }

    private String key() {
        return "record-correction:" + receipt.id();
    }
}
