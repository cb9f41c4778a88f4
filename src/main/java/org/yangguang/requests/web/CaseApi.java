package org.yangguang.requests.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.application.CaseProgress;
import org.yangguang.requests.application.OnceOnly;
import org.yangguang.requests.application.PersonalReading;
import org.yangguang.requests.domain.CaseCommand;
import org.yangguang.requests.domain.CaseEvent;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.persistence.RequestLines;
import org.yangguang.requests.web.CaseJson.CaseLines;
import org.yangguang.requests.web.CaseJson.CaseOffered;
import org.yangguang.requests.web.CaseJson.CaseWhole;
import org.yangguang.requests.web.CaseJson.StepDone;
import org.yangguang.requests.web.CaseJson.StepSent;
import org.yangguang.shared.web.Typed;

/**
 * The cases for programs of the office: the same list, the same offers, and the same door for steps
 * as at the desk.
 */
@RestController
@RequestMapping("/api/v1/cases")
class CaseApi {

    private static final String KEY = "Idempotency-Key";

    private final RequestLines lines;
    private final CaseProgress cases;
    private final CaseJson json;
    private final CommandForms forms;
    private final CommandAccess access;
    private final StepPreview effects;
    private final OnceOnly once;
    private final PersonalReading reading;
    private final CurrentPerson person;

    CaseApi(
            RequestLines lines,
            CaseProgress cases,
            CaseJson json,
            CommandForms forms,
            CommandAccess access,
            StepPreview effects,
            OnceOnly once,
            PersonalReading reading,
            CurrentPerson person) {
        this.lines = lines;
        this.cases = cases;
        this.json = json;
        this.forms = forms;
        this.access = access;
        this.effects = effects;
        this.once = once;
        this.reading = reading;
        this.person = person;
    }

    /** The list, what is due first before the others unless it is sorted otherwise. */
    @GetMapping
    @PreAuthorize("hasAuthority('request:read')")
    CaseLines list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        var query =
                new ApiList(sort, page, size)
                        .choice("state", state, CaseJson.STATES)
                        .choice("type", type, CaseJson.TYPES)
                        .choice("outcome", CaseJson.outcome(outcome), CaseJson.OUTCOMES)
                        .year("year", year)
                        .text("q", q)
                        .query(CaseJson.SORTS);
        var found = lines.page(person.require().agency(), query);
        return new CaseLines(
                found.total(),
                query.page(),
                query.size(),
                found.rows().stream().map(CaseJson::line).toList());
    }

    /**
     * One case with all that happened in it; who sees the applicant's name has read it.
     *
     * @param on as it stood at the end of that day
     */
    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('request:read')")
    CaseWhole show(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate on,
            Locale locale) {
        var request = found(id);
        if (person.may(Permission.REQUEST_PERSON)) {
            reading.opened(request);
        }
        return json.whole(request, Optional.ofNullable(on), locale);
    }

    /** What the caller may do in the case today, with the fields that each step asks for. */
    @GetMapping("/{id}/offers")
    @PreAuthorize("hasAuthority('request:read')")
    CaseOffered offers(@PathVariable UUID id, Locale locale) {
        return json.offers(found(id), locale);
    }

    /** Takes a step, or tells with {@code "preview": true} what it would do. */
    @PostMapping("/{id}/steps")
    @PreAuthorize(
            "hasAnyAuthority('request:correct', 'request:consult', 'request:extend', 'request:close')")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = StepSent.class)))
    StepDone step(
            @PathVariable UUID id,
            @RequestHeader(name = KEY, defaultValue = "") String key,
            HttpServletRequest call,
            Locale locale)
            throws IOException {
        var fields = JsonFields.of(call);
        var typed = new Typed(fields);
        var request = found(id);
        var command = command(typed);
        typed.require("version");
        typed.number("version");
        command.ifPresent(access::require);
        var event = read(request, command, fields.keySet(), typed);
        long version = typed.version();
        if (fields.getOrDefault("preview", "").equals("true")) {
            return previewed(request, cases.tried(request.id(), version, event), locale);
        }
        return once.once(
                key,
                "step " + id + " " + fields,
                StepDone.class,
                () -> done(request, version, event, locale));
    }

    /** The command and all its fields are judged together, so that every fault is told. */
    private CaseEvent read(
            Request request, Optional<CaseCommand> command, Set<String> fields, Typed typed) {
        if (command.isEmpty()) {
            typed.check();
        }
        var asked =
                Stream.concat(
                                Stream.of("command", "version", "preview"),
                                forms.fields(request, command.orElseThrow()).stream()
                                        .map(CommandField::name))
                        .collect(Collectors.toSet());
        fields.stream()
                .filter(field -> !asked.contains(field))
                .forEach(field -> typed.fault(field, "api.unknown-field"));
        return forms.read(request, command.get(), typed);
    }

    private StepDone done(Request before, long version, CaseEvent event, Locale locale) {
        cases.record(before.id(), version, event);
        var after = cases.require(before.agency(), before.id());
        return new StepDone(false, json.brief(after), effects.of(before, after, locale));
    }

    private StepDone previewed(Request before, Request after, Locale locale) {
        return new StepDone(true, json.brief(after), effects.of(before, after, locale));
    }

    private static Optional<CaseCommand> command(Typed typed) {
        typed.require("command");
        var named = typed.filled("command");
        var command = named.flatMap(CommandAccess::find);
        if (named.isPresent() && command.isEmpty()) {
            typed.fault("command", "choice");
        }
        return command;
    }

    private Request found(UUID id) {
        return cases.require(person.require().agency(), new RequestId(id));
    }
}
