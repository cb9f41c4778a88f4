package org.yangguang.requests.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.requests.application.CaseProgress;
import org.yangguang.requests.application.OnceOnly;
import org.yangguang.requests.application.SubmissionDesk;
import org.yangguang.requests.domain.AnswerForm;
import org.yangguang.requests.domain.AnswerWay;
import org.yangguang.requests.domain.IdKind;
import org.yangguang.requests.domain.SubmissionId;
import org.yangguang.requests.persistence.SubmissionLines;
import org.yangguang.requests.web.CaseJson.CaseBrief;
import org.yangguang.requests.web.SubmissionJson.SubmissionPageJson;
import org.yangguang.requests.web.SubmissionJson.SubmissionWhole;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.Typed;

/** Submissions for programs of the office: what waits, its confirmation, the tries before it. */
@RestController
@RequestMapping("/api/v1/submissions")
class SubmissionDeskApi {

    private static final String KEY = "Idempotency-Key";
    private static final Pattern GROUP = Pattern.compile("groups\\[(\\d{1,4})]\\[\\d{1,4}]");

    private final SubmissionLines lines;
    private final SubmissionDesk desk;
    private final SubmissionJson json;
    private final CaseProgress cases;
    private final CaseJson caseJson;
    private final OnceOnly once;
    private final CurrentPerson person;
    private final Clock clock;

    SubmissionDeskApi(
            SubmissionLines lines,
            SubmissionDesk desk,
            SubmissionJson json,
            CaseProgress cases,
            CaseJson caseJson,
            OnceOnly once,
            CurrentPerson person,
            Clock clock) {
        this.lines = lines;
        this.desk = desk;
        this.json = json;
        this.cases = cases;
        this.caseJson = caseJson;
        this.once = once;
        this.person = person;
        this.clock = clock;
    }

    /**
     * A confirmation.
     *
     * @param on the day both sides confirmed: the day of receipt in law
     * @param groups places of the matters that go together into one case; each its own when absent
     */
    record ConfirmationSent(long version, LocalDate on, @Nullable List<List<Integer>> groups) {}

    record Confirmation(List<CaseBrief> cases) {}

    /** A try to reach the applicant. */
    record ContactTrySent(
            long version, LocalDate on, String way, boolean reached, @Nullable String note) {}

    /** How the submission stands by now. */
    record SubmissionNow(UUID id, long version, String state) {}

    @GetMapping
    @PreAuthorize("hasAuthority('request:read')")
    SubmissionPageJson list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "arrived") String sort,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        var query =
                new ApiList(sort, page, size)
                        .choice("state", state, SubmissionJson.STATES)
                        .choice(
                                "channel",
                                ReceiptChannel.parse(channel).map(Enum::name).orElse(channel),
                                SubmissionJson.CHANNELS)
                        .text("q", q)
                        .query(Set.of("arrived", "number", "channel", "state"));
        return json.page(query, lines.page(person.require().agency(), query));
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('request:read')")
    SubmissionWhole show(@PathVariable UUID id) {
        return json.whole(desk.require(person.require().agency(), new SubmissionId(id)));
    }

    /**
     * Both sides confirmed: it is received from that day, as one case for each group of matters.
     */
    @PostMapping("/{id}/confirm")
    @PreAuthorize("hasAuthority('request:register')")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ConfirmationSent.class)))
    Confirmation confirm(
            @PathVariable UUID id,
            @RequestHeader(name = KEY, defaultValue = "") String key,
            HttpServletRequest call)
            throws IOException {
        var fields = JsonFields.of(call);
        var typed = decided(fields);
        var groups = groups(id, fields, typed);
        typed.check();
        var on = typed.date("on").orElseThrow();
        return once.once(
                key,
                "confirm " + id + " " + fields,
                Confirmation.class,
                () ->
                        new Confirmation(
                                desk
                                        .confirm(new SubmissionId(id), typed.version(), on, groups)
                                        .stream()
                                        .map(made -> cases.require(person.require().agency(), made))
                                        .map(caseJson::brief)
                                        .toList()));
    }

    /**
     * Who asks and for what, as found out about a submission of which only an address was known.
     */
    record ApplicantSent(
            long version,
            ApplicantType type,
            String name,
            @Nullable IdKind idKind,
            @Nullable String idNumber,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            String wanted,
            @Nullable AnswerForm form,
            @Nullable AnswerWay way,
            @Nullable String assistance) {}

    /** Completes who asks; possible before anything is confirmed. */
    @PostMapping("/{id}/applicant")
    @PreAuthorize("hasAuthority('request:register')")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ApplicantSent.class)))
    SubmissionNow complete(@PathVariable UUID id, HttpServletRequest call) throws IOException {
        var fields = JsonFields.of(call);
        var typed = new Typed(fields);
        typed.require("version");
        typed.number("version");
        typed.check();
        var submission = desk.require(person.require().agency(), new SubmissionId(id));
        var form = IntakeForm.completing(submission, fields, ChinaTime.today(clock));
        desk.complete(submission.id(), typed.version(), form.submitter(), form.wish());
        return now(id);
    }

    private SubmissionNow now(UUID id) {
        var now = desk.require(person.require().agency(), new SubmissionId(id));
        return new SubmissionNow(id, now.version(), now.state().code());
    }

    /** Notes a try to reach the applicant. */
    @PostMapping("/{id}/contact-tries")
    @PreAuthorize("hasAuthority('request:register')")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ContactTrySent.class)))
    SubmissionNow tried(
            @PathVariable UUID id,
            @RequestHeader(name = KEY, defaultValue = "") String key,
            HttpServletRequest call)
            throws IOException {
        var fields = JsonFields.of(call);
        var typed = decided(fields);
        typed.require("way", "reached");
        typed.filled("reached")
                .filter(text -> !text.equals("true") && !text.equals("false"))
                .ifPresent(_ -> typed.fault("reached", "choice"));
        typed.check();
        var on = typed.date("on").orElseThrow();
        return once.once(
                key,
                "contact " + id + " " + fields,
                SubmissionNow.class,
                () -> {
                    desk.tried(
                            new SubmissionId(id),
                            typed.version(),
                            on,
                            typed.text("way"),
                            typed.text("reached").equals("true"),
                            typed.text("note"));
                    return now(id);
                });
    }

    /** Each deed names its day and the version that it was decided on. */
    private static Typed decided(Map<String, String> fields) {
        var typed = new Typed(fields);
        typed.require("version", "on");
        typed.number("version");
        typed.date("on");
        return typed;
    }

    private List<List<Integer>> groups(UUID id, Map<String, String> fields, Typed typed) {
        var groups = new TreeMap<Integer, List<Integer>>();
        for (var field : fields.keySet()) {
            var place = GROUP.matcher(field);
            if (place.matches()) {
                typed.number(field)
                        .ifPresent(
                                item ->
                                        groups.computeIfAbsent(
                                                        Integer.valueOf(place.group(1)),
                                                        _ -> new ArrayList<>())
                                                .add(item));
            } else if (field.startsWith("groups")) {
                typed.fault("groups", "api.groups");
            }
        }
        if (groups.isEmpty()) {
            var items =
                    desk.require(person.require().agency(), new SubmissionId(id)).wish().items();
            for (int at = 0; at < items.size(); at++) {
                groups.put(at, List.of(at));
            }
        }
        return List.copyOf(groups.values());
    }
}
