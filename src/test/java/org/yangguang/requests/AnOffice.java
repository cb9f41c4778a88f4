package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.identity.Role;
import org.yangguang.letters.LetterField;
import org.yangguang.letters.LetterKind;
import org.yangguang.org.Agency;

/** An agency's people who register requests, write letters and sign them, for tests. */
public final class AnOffice {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");
    private static final Map<String, Role> STEPS =
            Map.of(
                    "PRE_REVIEW", Role.OFFICE_HEAD,
                    "DEPUTY_REVIEW", Role.DEPUTY_LEADER,
                    "SECRECY_REVIEW", Role.SECRECY_REVIEWER,
                    "SIGNING", Role.LEADER);

    private final WebApplicationContext context;
    private final Agency agency;
    private final AtTheDesk desk;

    private AnOffice(WebApplicationContext context, Agency agency) {
        this.context = context;
        this.agency = agency;
        this.desk = AtTheDesk.in(context, agency, Role.DISCLOSURE_OFFICE);
    }

    /** The disclosure office of the agency, with what its letters need to be known settled. */
    public static AnOffice of(WebApplicationContext context, Agency agency) {
        var office = new AnOffice(context, agency);
        assertThat(
                        office.desk.post(
                                "/desk/letters/stationery",
                                "series",
                                "示例公开",
                                "reviewBody",
                                "示例市人民政府",
                                "court",
                                "示例区人民法院",
                                "reviewOnline",
                                "https://xzfy.example.cn",
                                "deputyReview",
                                "YES",
                                "headSignsNotices",
                                "YES"))
                .hasStatus(302);
        return office;
    }

    /** The officer of the disclosure office. */
    public AtTheDesk desk() {
        return desk;
    }

    /** Somebody else of the agency. */
    public AtTheDesk somebody(Role role) {
        return AtTheDesk.in(context, agency, role);
    }

    /** Registers what was handed in at the counter; the address of the request. */
    public String register(String today) {
        var answer =
                desk.post(
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

    /** A letter of this kind with everything filled in; its address. */
    public String draft(String request, LetterKind kind, String way) {
        var values = typed(kind);
        values.put("way", way);
        return draft(request, kind, values);
    }

    /** A letter as typed; its address. */
    public String draft(String request, LetterKind kind, Map<String, String> values) {
        var sent = desk.post("/desk/letters", fields(request, kind, values));
        assertThat(sent).hasStatus(302);
        return Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    }

    /** Sends the letter through all its steps; it has its number afterwards. */
    public void issue(String letter, LetterKind kind) {
        assertThat(desk.post(letter + "/submission")).hasStatus(302);
        if (kind.opensRemedies()) {
            for (var step : List.of("PRE_REVIEW", "DEPUTY_REVIEW", "SECRECY_REVIEW", "SIGNING")) {
                sign(letter, step);
            }
        } else {
            assertThat(sign(somebody(Role.DISCLOSURE_HEAD), letter, "SIGNING")).hasStatus(302);
        }
    }

    /** The person whose step it is signs what he sees. */
    public void sign(String letter, String step) {
        var signer = somebody(Objects.requireNonNull(STEPS.get(step)));
        assertThat(sign(signer, letter, step)).hasStatus(302);
    }

    public static MvcTestResult sign(AtTheDesk signer, String letter, String step) {
        var seen = SEEN.matcher(AtTheDesk.text(signer.get(letter)));
        var hash = seen.find() ? seen.group(1) : "0".repeat(64);
        return signer.post(letter + "/signature", "step", step, "seen", hash);
    }

    /** How letters name the case of a request. */
    public static String key(String request) {
        return "request:" + request.substring(request.lastIndexOf('/') + 1);
    }

    /** The form of a new letter in the case. */
    public static String[] fields(String request, LetterKind kind, Map<String, String> values) {
        var all = new HashMap<>(values);
        all.put("case", key(request));
        all.put("kind", kind.name());
        all.put("id", UUID.randomUUID().toString());
        return flat(all);
    }

    public static String[] flat(Map<String, String> values) {
        return values.entrySet().stream()
                .flatMap(value -> Stream.of(value.getKey(), value.getValue()))
                .toArray(String[]::new);
    }

    /** Everything that a letter of this kind must say, going by post. */
    public static Map<String, String> typed(LetterKind kind) {
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
}
