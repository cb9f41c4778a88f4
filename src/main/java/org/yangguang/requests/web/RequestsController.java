package org.yangguang.requests.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.law.period.ConsultationKind;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.application.CaseProgress;
import org.yangguang.requests.application.RequestIntake;
import org.yangguang.requests.domain.Applicant;
import org.yangguang.requests.domain.CaseEvent;
import org.yangguang.requests.persistence.RequestLine;
import org.yangguang.requests.persistence.RequestLines;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.ListFilter;
import org.yangguang.shared.list.ListPage;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.XlsxExport;
import org.yangguang.shared.web.Words;

/** Requests at the desk: list, registration, case. */
@Controller
class RequestsController {

    private static final String LIST = "/desk/requests";

    private final RequestLines lines;
    private final RequestIntake intake;
    private final CaseProgress cases;
    private final RequestPages pages;
    private final CurrentPerson person;
    private final Words words;
    private final Clock clock;

    RequestsController(
            RequestLines lines,
            RequestIntake intake,
            CaseProgress cases,
            RequestPages pages,
            CurrentPerson person,
            Words words,
            Clock clock) {
        this.lines = lines;
        this.intake = intake;
        this.cases = cases;
        this.pages = pages;
        this.person = person;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(LIST)
    @PreAuthorize("hasAuthority('request:read')")
    String list(@RequestParam Map<String, String> params, Model model, Locale locale) {
        var query = query(params);
        var page =
                ListPage.of(
                        "requests.title",
                        LIST,
                        query,
                        filters(),
                        columns(locale),
                        lines.page(person.require().agency(), query),
                        line -> LIST + "/" + line.id());
        model.addAttribute(
                "page",
                person.may("request:register")
                        ? page.withAction("requests.new", LIST + "/new")
                        : page);
        return "shared/desklist";
    }

    @GetMapping(LIST + ".xlsx")
    @PreAuthorize("hasAuthority('request:read')")
    void export(
            @RequestParam Map<String, String> params, HttpServletResponse response, Locale locale)
            throws IOException {
        response.setContentType(XlsxExport.MEDIA_TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"requests.xlsx\"");
        XlsxExport.write(
                columns(locale),
                lines.all(person.require().agency(), query(params)).stream(),
                code -> words.of(locale, code),
                response.getOutputStream());
    }

    @GetMapping(LIST + "/new")
    @PreAuthorize("hasAuthority('request:register')")
    String form(Model model) {
        model.addAttribute(
                "page",
                formPage(
                        UUID.randomUUID().toString(),
                        Map.of("receivedOn", ChinaTime.today(clock).toString()),
                        Map.of()));
        return "requests/new";
    }

    @PostMapping(LIST)
    @PreAuthorize("hasAuthority('request:register')")
    String register(
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        var faults = new LinkedHashMap<String, String>();
        for (var field : List.of("type", "name", "channel", "wanted", "receivedOn")) {
            if (typed.getOrDefault(field, "").isBlank()) {
                faults.put(field, words.of(locale, "ledger.fault.required"));
            }
        }
        var received = date(typed.getOrDefault("receivedOn", ""));
        if (received.isEmpty()) {
            faults.put("receivedOn", words.of(locale, "ledger.fault.not-a-date"));
        } else if (received.get().isAfter(ChinaTime.today(clock))) {
            faults.put("receivedOn", words.of(locale, "ledger.fault.in-the-future"));
        }
        var type = ApplicantType.parse(typed.getOrDefault("type", ""));
        var channel = ReceiptChannel.parse(typed.getOrDefault("channel", ""));
        if (!faults.isEmpty() || type.isEmpty() || channel.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("page", formPage(typed.getOrDefault("token", ""), typed, faults));
            return "requests/new";
        }
        var id =
                intake.register(
                        UUID.fromString(typed.getOrDefault("token", "")),
                        person.require().agency(),
                        received.orElseThrow(),
                        channel.get(),
                        new Applicant(
                                type.get(),
                                typed.getOrDefault("name", "").strip(),
                                typed.getOrDefault("idNumber", "").strip(),
                                typed.getOrDefault("contact", "").strip()),
                        typed.getOrDefault("wanted", "").strip(),
                        typed.getOrDefault("delivery", "").strip());
        return "redirect:" + LIST + "/" + id;
    }

    @GetMapping(LIST + "/{id}")
    @PreAuthorize("hasAuthority('request:read')")
    String show(@PathVariable UUID id, Model model, Locale locale) {
        var request = cases.require(person.require().agency(), new RequestId(id));
        model.addAttribute("page", pages.of(request, locale));
        return "requests/request";
    }

    @PostMapping(LIST + "/{id}/correction-notice")
    @PreAuthorize("hasAuthority('request:correct')")
    String notice(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam LocalDate on,
            @RequestParam LocalDate until,
            @RequestParam(defaultValue = "") String what) {
        return recorded(id, version, new CaseEvent.CorrectionNotice(on, until, what.strip()));
    }

    @PostMapping(LIST + "/{id}/correction")
    @PreAuthorize("hasAuthority('request:correct')")
    String corrected(
            @PathVariable UUID id, @RequestParam long version, @RequestParam LocalDate on) {
        return recorded(id, version, new CaseEvent.Correction(on));
    }

    @PostMapping(LIST + "/{id}/consultation")
    @PreAuthorize("hasAuthority('request:consult')")
    String consult(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam LocalDate on,
            @RequestParam ConsultationKind kind) {
        return recorded(
                id,
                version,
                new CaseEvent.Consultation(kind, on, Optional.empty(), Optional.empty()));
    }

    @PostMapping(LIST + "/{id}/consultation-answer")
    @PreAuthorize("hasAuthority('request:consult')")
    String answered(@PathVariable UUID id, @RequestParam long version, @RequestParam LocalDate on) {
        cases.consultationAnswered(new RequestId(id), version, on);
        return "redirect:" + LIST + "/" + id;
    }

    @PostMapping(LIST + "/{id}/extension")
    @PreAuthorize("hasAuthority('request:extend')")
    String extend(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam LocalDate on,
            @RequestParam int days,
            @RequestParam(defaultValue = "") String reason) {
        return recorded(id, version, new CaseEvent.Extension(on, days, reason.strip()));
    }

    @PostMapping(LIST + "/{id}/fee-notice")
    @PreAuthorize("hasAuthority('request:close')")
    String fee(@PathVariable UUID id, @RequestParam long version, @RequestParam LocalDate on) {
        return recorded(id, version, new CaseEvent.FeeNotice(on, Optional.empty()));
    }

    @PostMapping(LIST + "/{id}/fee-payment")
    @PreAuthorize("hasAuthority('request:close')")
    String paid(@PathVariable UUID id, @RequestParam long version, @RequestParam LocalDate on) {
        cases.feePaid(new RequestId(id), version, on);
        return "redirect:" + LIST + "/" + id;
    }

    @PostMapping(LIST + "/{id}/closing")
    @PreAuthorize("hasAuthority('request:close')")
    String close(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam LocalDate on,
            @RequestParam String outcome,
            @RequestParam(defaultValue = "") String answerNumber,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String note) {
        var how =
                Outcome.parse(outcome)
                        .orElseThrow(
                                () -> Refusal.invalid("request.unknown-outcome", outcome, outcome));
        cases.close(
                new RequestId(id),
                version,
                how,
                on,
                answerNumber.strip(),
                way.strip(),
                note.strip());
        return "redirect:" + LIST + "/" + id;
    }

    private String recorded(UUID id, long version, CaseEvent event) {
        cases.record(new RequestId(id), version, event);
        return "redirect:" + LIST + "/" + id;
    }

    private static NewRequestPage formPage(
            String token, Map<String, String> typed, Map<String, String> faults) {
        return new NewRequestPage(
                token,
                typed,
                faults,
                Stream.of(ApplicantType.values())
                        .map(type -> type.name() + "=" + type.label())
                        .toList(),
                Stream.of(ReceiptChannel.values())
                        .map(channel -> channel.name() + "=" + channel.label())
                        .toList());
    }

    private static ListQuery query(Map<String, String> params) {
        var filters =
                new java.util.LinkedHashSet<>(List.of("state", "type", "outcome", "year", "q"));
        return ListQuery.of(params, filters, RequestLines.SORTS.keySet(), "due");
    }

    private static List<ListFilter> filters() {
        var states = new LinkedHashMap<String, String>();
        for (var state :
                List.of(
                        "ACTIVE",
                        "OPEN",
                        "AWAITING_CORRECTION",
                        "CONSULTING",
                        "AWAITING_PAYMENT",
                        "CLOSED")) {
            states.put(state, "requests.state." + state);
        }
        var types = new LinkedHashMap<String, String>();
        Stream.of(ApplicantType.values()).forEach(type -> types.put(type.name(), type.label()));
        var outcomes = new LinkedHashMap<String, String>();
        Stream.of(Outcome.values())
                .forEach(outcome -> outcomes.put(outcome.name(), outcome.label()));
        return List.of(
                new ListFilter("state", "requests.col.state", states),
                new ListFilter("type", "requests.col.type", types),
                new ListFilter("outcome", "requests.col.outcome", outcomes),
                new ListFilter("year", "requests.filter.year", Map.of()),
                new ListFilter("q", "requests.filter.q", Map.of()));
    }

    private List<Column<RequestLine>> columns(Locale locale) {
        return List.of(
                Column.text("number", "requests.col.number", RequestLine::number),
                Column.text(
                        "due",
                        "requests.col.due",
                        line -> line.dueOn().map(due -> pages.remaining(due, locale)).orElse("")),
                Column.plain(
                        "dueOn",
                        "requests.col.due-on",
                        line -> line.dueOn().map(LocalDate::toString).orElse("")),
                Column.plain("wanted", "requests.col.wanted", line -> shortened(line.wanted())),
                Column.text(
                        "state",
                        "requests.col.state",
                        line -> words.of(locale, "requests.state." + line.state())),
                Column.text("received", "requests.col.received", line -> line.receivedOn() + ""),
                Column.text("type", "requests.col.type", line -> line.applicantType().label()),
                Column.plain("applicant", "requests.col.applicant", RequestLine::maskedApplicant),
                Column.text(
                        "closed",
                        "requests.col.closed",
                        line -> line.closedOn().map(LocalDate::toString).orElse("")),
                Column.plain(
                        "outcome",
                        "requests.col.outcome",
                        line -> line.outcome().map(Outcome::label).orElse("")));
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
