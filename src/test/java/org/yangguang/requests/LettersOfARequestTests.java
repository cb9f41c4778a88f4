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
import org.yangguang.letters.LetterField;
import org.yangguang.letters.LetterKind;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.retention.KeptData;
import org.yangguang.shared.ChinaTime;

/** A request is answered by a letter: drafted, signed four times, numbered, delivered. */
@YangguangTest
class LettersOfARequestTests {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");
    private static final Map<String, Role> STEPS =
            Map.of(
                    "PRE_REVIEW", Role.OFFICE_HEAD,
                    "DEPUTY_REVIEW", Role.DEPUTY_LEADER,
                    "SECRECY_REVIEW", Role.SECRECY_REVIEWER,
                    "SIGNING", Role.LEADER);

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired KeptData keptLetters;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private Agency agency;
    private AtTheDesk office;
    private String today;

    @BeforeEach
    void anAgencyWithSettings() {
        agency = People.agency(agencies);
        office = AtTheDesk.in(context, agency, Role.DISCLOSURE_OFFICE);
        today = ChinaTime.today(clock).toString();
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
    void anAnswerClosesItWithNumberWayAndDay() {
        var request = register();
        var letter = draft(request, LetterKind.NOT_EXISTING);
        assertThat(office.post(letter + "/submission")).hasStatus(302);
        assertThat(office.get(request)).bodyText().contains("答复审核中");
        for (var step : List.of("PRE_REVIEW", "DEPUTY_REVIEW", "SECRECY_REVIEW", "SIGNING")) {
            sign(letter, step);
        }
        var year = today.substring(0, 4);
        assertThat(office.get(letter))
                .bodyText()
                .contains("示例公开〔" + year + "〕1号", "向示例市人民政府申请行政复议");
        assertThat(office.get(letter + "/letter.pdf")).hasStatusOk();
        assertThat(office.get(letter + "/letter.docx")).hasStatusOk();
        assertThat(office.post(letter, values(LetterKind.NOT_EXISTING, "1"))).hasStatus(409);

        assertThat(office.post(letter + "/delivery", "way", "POST", "on", today, "proof", ""))
                .hasStatus(422);
        assertThat(office.get(request)).bodyText().contains("答复审核中");
        assertThat(office.post(letter + "/delivery", "way", "POST", "on", today, "proof", "XA1"))
                .hasStatus(302);
        assertThat(office.get(request)).bodyText().contains("已答复", "示例公开〔" + year + "〕1号", "邮寄");
        assertThat(office.post(letter + "/receipt", "receivedOn", today)).hasStatus(302);
        assertThat(office.get("/desk/letters?q=" + "2")).hasStatusOk();
        assertThat(office.get("/desk/letters.xlsx")).hasStatusOk();
    }

    @Test
    void itsTextGoesAfterThirtyYearsAndItsNumberStays() {
        var letter = draft(register(), LetterKind.NOT_EXISTING);
        office.post(letter + "/submission");
        for (var step : List.of("PRE_REVIEW", "DEPUTY_REVIEW", "SECRECY_REVIEW", "SIGNING")) {
            sign(letter, step);
        }
        var id = letter.substring(letter.lastIndexOf('/') + 1);
        var late = LocalDate.parse(today).plusYears(30);
        assertThat(keptLetters.due(agency.id(), late.minusDays(1), 10)).isEmpty();
        assertThat(keptLetters.due(agency.id(), late, 10)).hasSize(1);
        assertThat(keptLetters.destroy(agency.id(), id, late)).isTrue();
        assertThat(AtTheDesk.text(office.get(letter)))
                .contains("（已按期销毁）", "1号")
                .doesNotContain("（检索情况）");
        assertThat(keptLetters.destroy(agency.id(), id, late)).as("done once").isFalse();
        assertThatThrownBy(
                        () ->
                                jdbc.sql(
                                                "update letters.letter set content = '' where id = ?::uuid")
                                        .param(id)
                                        .update())
                .hasStackTraceContaining("已签发的公文不能修改");
    }

    @Test
    void aReturnedDraftOpensItAgainAndALetterWithoutReasonsIsRefused() {
        var request = register();
        var values = new HashMap<>(typed(LetterKind.INTERNAL_AFFAIRS));
        values.put("REASONS", " ");
        assertThat(
                        office.post(
                                "/desk/letters",
                                fields(request, LetterKind.INTERNAL_AFFAIRS, values)))
                .hasStatus(422)
                .bodyText()
                .contains("没有写明理由的公文不能保存");
        var letter = draft(request, LetterKind.INTERNAL_AFFAIRS);
        assertThat(
                        office.post(
                                "/desk/letters",
                                fields(request, LetterKind.DISCLOSED, typed(LetterKind.DISCLOSED))))
                .hasStatus(409);
        assertThat(office.post(letter + "/submission")).hasStatus(302);
        var head = AtTheDesk.in(context, agency, Role.OFFICE_HEAD);
        assertThat(head.post(letter + "/return", "step", "PRE_REVIEW", "reason", "理由不充分"))
                .hasStatus(302);
        assertThat(office.get(letter)).bodyText().contains("理由不充分", "应当先自收到本决定之日起60日内");
        assertThat(office.get(request)).bodyText().contains("办理中");
    }

    @Test
    void theHeadAloneSignsAnExtensionAndTheApplicantIsTold() {
        var request = register();
        var letter = draft(request, LetterKind.EXTENSION_NOTICE);
        assertThat(office.post(letter + "/submission")).hasStatus(302);
        assertThat(sign(office, letter, "SIGNING")).hasStatus(403);
        var head = AtTheDesk.in(context, agency, Role.DISCLOSURE_HEAD);
        assertThat(head.get("/desk")).bodyText().contains("政府信息公开申请延期答复告知书");
        assertThat(sign(head, letter, "SIGNING")).hasStatus(302);
        assertThat(office.post(letter + "/delivery", "way", "BY_HAND", "on", today, "proof", "签收"))
                .hasStatus(302);
        assertThat(office.get(request)).bodyText().contains("延");
        assertThat(office.get("/desk/letters/cases/" + key(request))).bodyText().contains("已送达");
    }

    @Test
    void aTemplateThatLostAPlaceIsRefusedByName() {
        var template = "/desk/letters/stationery/EXTENSION_NOTICE";
        assertThat(office.get(template)).bodyText().contains("{法律依据}");
        assertThat(office.post(template, "version", "0", "text", "因故延期{登记号}"))
                .hasStatus(422)
                .bodyText()
                .contains("模板缺少必须有的占位", "{理由}", "因故延期");
    }

    @Test
    void aLetterBeginsWithTheReasonsOfTheAssessment() {
        var request = register();
        assess(request);
        assertThat(office.get("/desk/letters/new?case=" + key(request) + "&kind=CONFIRMATION"))
                .hasStatusOk()
                .bodyText()
                .contains("您要求确认或者重新出具的信息，您已经获取：2020年已当面提供。");
        assertThat(office.get("/desk/letters/new?case=" + key(request) + "&kind=NOT_EXISTING"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("2020年已当面提供");
    }

    @Test
    void aLetterThatDoesNotFitTheAssessmentIsNotSubmitted() {
        var request = register();
        assess(request);
        var letter = draft(request, LetterKind.NOT_EXISTING);
        assertThat(office.post(letter + "/submission"))
                .hasStatus(409)
                .bodyText()
                .contains("案卷中的判断是“要求行政机关确认或重新出具已获取信息”，两者不一致");
        assertThat(office.get(request)).bodyText().contains("办理中");
    }

    @Test
    void isNobodysElse() {
        var letter = draft(register(), LetterKind.DISCLOSED);
        var stranger = AtTheDesk.in(context, People.agency(agencies), Role.DISCLOSURE_OFFICE);
        assertThat(stranger.get(letter)).hasStatus(404);
        assertThat(AtTheDesk.in(context, agency, Role.AUDITOR).get(letter)).hasStatus(403);
        assertThat(stranger.get(letter + "/letter.pdf")).hasStatus(404);
    }

    private void sign(String letter, String step) {
        var signer = AtTheDesk.in(context, agency, Objects.requireNonNull(STEPS.get(step)));
        assertThat(sign(signer, letter, step)).hasStatus(302);
    }

    private static MvcTestResult sign(AtTheDesk signer, String letter, String step) {
        var seen = SEEN.matcher(AtTheDesk.text(signer.get(letter)));
        var hash = seen.find() ? seen.group(1) : "0".repeat(64);
        return signer.post(letter + "/signature", "step", step, "seen", hash);
    }

    private String draft(String request, LetterKind kind) {
        var sent = office.post("/desk/letters", fields(request, kind, typed(kind)));
        assertThat(sent).hasStatus(302);
        return Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    }

    private void assess(String request) {
        assertThat(
                        office.post(
                                request + "/assessment/kept",
                                "SUBJECT",
                                "CONFIRM",
                                "SUBJECT.CONFIRM",
                                "2020年已当面提供"))
                .hasStatus(302);
    }

    private static String key(String request) {
        return "request:" + request.substring(request.lastIndexOf('/') + 1);
    }

    private static String[] fields(String request, LetterKind kind, Map<String, String> values) {
        var all = new HashMap<>(values);
        all.put("case", key(request));
        all.put("kind", kind.name());
        all.put("id", UUID.randomUUID().toString());
        return flat(all);
    }

    private String[] values(LetterKind kind, String version) {
        var all = new HashMap<>(typed(kind));
        all.put("version", version);
        return flat(all);
    }

    private static String[] flat(Map<String, String> values) {
        return values.entrySet().stream()
                .flatMap(value -> java.util.stream.Stream.of(value.getKey(), value.getValue()))
                .toArray(String[]::new);
    }

    private static Map<String, String> typed(LetterKind kind) {
        var typed = new HashMap<String, String>();
        kind.fields().forEach(field -> typed.put(field.name(), value(field)));
        typed.put("way", "POST");
        return typed;
    }

    private static String value(LetterField field) {
        return switch (field.form()) {
            case LINE, TEXT -> "（" + field.place() + "）";
            case DATE -> "2025-06-03";
            case NUMBER -> "15";
            case CHOICE -> field.choices().getFirst();
        };
    }

    private String register() {
        var answer =
                office.post(
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
                        today,
                        "wanted",
                        "考试成绩");
        assertThat(answer).hasStatus(302);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }
}
