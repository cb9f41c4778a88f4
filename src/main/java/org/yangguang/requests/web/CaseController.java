package org.yangguang.requests.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.law.fee.FeeMethod;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.period.ConsultationKind;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.application.Assessments;
import org.yangguang.requests.application.CaseProgress;
import org.yangguang.requests.domain.CaseEvent;
import org.yangguang.requests.domain.Opinion;
import org.yangguang.requests.domain.Request;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Typed;

/**
 * One request and its steps. A step that is refused comes back open in the page of the case, with
 * what was typed.
 */
@Controller
@RequestMapping("/desk/requests/{id}")
class CaseController {

    private final CaseProgress cases;
    private final Assessments assessments;
    private final RequestPages pages;
    private final CurrentPerson person;

    CaseController(
            CaseProgress cases, Assessments assessments, RequestPages pages, CurrentPerson person) {
        this.cases = cases;
        this.assessments = assessments;
        this.pages = pages;
        this.person = person;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('request:read')")
    ModelAndView show(@PathVariable UUID id, Locale locale) {
        return page(id, "", FormState.empty(), locale);
    }

    @PostMapping("/correction-notice")
    @PreAuthorize("hasAuthority('request:correct')")
    ModelAndView notice(
            @PathVariable UUID id, @RequestParam Map<String, String> values, Locale locale) {
        return step(
                id,
                "correction-notice",
                values,
                locale,
                typed -> {
                    var on = day(typed, "on");
                    var until = day(typed, "until");
                    record(
                            id,
                            typed,
                            new CaseEvent.CorrectionNotice(on, until, typed.text("what")));
                });
    }

    @PostMapping("/correction")
    @PreAuthorize("hasAuthority('request:correct')")
    ModelAndView corrected(
            @PathVariable UUID id, @RequestParam Map<String, String> values, Locale locale) {
        return step(
                id,
                "correction",
                values,
                locale,
                typed -> record(id, typed, new CaseEvent.Correction(day(typed, "on"))));
    }

    @PostMapping("/consultation")
    @PreAuthorize("hasAuthority('request:consult')")
    ModelAndView consult(
            @PathVariable UUID id, @RequestParam Map<String, String> values, Locale locale) {
        return step(
                id,
                "consultation",
                values,
                locale,
                typed -> {
                    var on = day(typed, "on");
                    typed.require("kind");
                    var kind = typed.choice("kind", ConsultationKind.class);
                    typed.check();
                    record(
                            id,
                            typed,
                            new CaseEvent.Consultation(
                                    kind.orElseThrow(),
                                    typed.text("addressee"),
                                    on,
                                    Optional.empty()));
                });
    }

    @PostMapping("/consultation-answer")
    @PreAuthorize("hasAuthority('request:consult')")
    ModelAndView answered(
            @PathVariable UUID id, @RequestParam Map<String, String> values, Locale locale) {
        return step(
                id,
                "consultation-answer",
                values,
                locale,
                typed ->
                        record(
                                id,
                                typed,
                                new CaseEvent.OpinionReceived(
                                        day(typed, "on"), awaited(id), Opinion.NOT_STATED, "")));
    }

    @PostMapping("/extension")
    @PreAuthorize("hasAuthority('request:extend')")
    ModelAndView extend(
            @PathVariable UUID id, @RequestParam Map<String, String> values, Locale locale) {
        return step(
                id,
                "extension",
                values,
                locale,
                typed -> {
                    var on = day(typed, "on");
                    typed.require("days");
                    var days = typed.number("days");
                    typed.check();
                    record(
                            id,
                            typed,
                            new CaseEvent.ExtensionApproved(
                                    on, days.orElseThrow(), typed.text("reason")),
                            new CaseEvent.ExtensionNotified(on));
                });
    }

    @PostMapping("/fee-notice")
    @PreAuthorize("hasAuthority('request:close')")
    ModelAndView fee(
            @PathVariable UUID id, @RequestParam Map<String, String> values, Locale locale) {
        return step(
                id,
                "fee-notice",
                values,
                locale,
                typed -> {
                    var on = day(typed, "on");
                    typed.require("yuan");
                    var yuan = typed.number("yuan");
                    typed.check();
                    record(
                            id,
                            typed,
                            new CaseEvent.FeeNotice(
                                    on, Optional.of(FeeMethod.PER_ITEM), yuan.orElseThrow()));
                });
    }

    @PostMapping("/fee-payment")
    @PreAuthorize("hasAuthority('request:close')")
    ModelAndView paid(
            @PathVariable UUID id, @RequestParam Map<String, String> values, Locale locale) {
        return step(
                id,
                "fee-payment",
                values,
                locale,
                typed -> record(id, typed, new CaseEvent.FeePaid(day(typed, "on"))));
    }

    @PostMapping("/closing")
    @PreAuthorize("hasAuthority('request:close')")
    ModelAndView close(
            @PathVariable UUID id, @RequestParam Map<String, String> values, Locale locale) {
        return step(
                id,
                "closing",
                values,
                locale,
                typed -> {
                    var on = day(typed, "on");
                    typed.require("outcome");
                    var outcome = Outcome.parse(typed.text("outcome"));
                    if (outcome.isEmpty()) {
                        typed.fault("outcome", "choice");
                    }
                    typed.check();
                    record(id, typed, ends(id, typed, on, outcome.orElseThrow()));
                });
    }

    private ModelAndView step(
            UUID id, String step, Map<String, String> values, Locale locale, Consumer<Typed> deed) {
        return FormState.sent(
                values,
                () -> {
                    deed.accept(new Typed(values));
                    return new ModelAndView("redirect:/desk/requests/" + id);
                },
                back -> page(id, step, back, locale));
    }

    private void record(UUID id, Typed typed, CaseEvent... events) {
        cases.record(new RequestId(id), typed.version(), events);
    }

    private int awaited(UUID id) {
        var open = found(id).course().openConsultations();
        return open.isEmpty() ? 0 : open.getLast().which();
    }

    private CaseEvent[] ends(UUID id, Typed typed, LocalDate on, Outcome outcome) {
        var note = typed.text("note");
        var answered =
                new CaseEvent.Answered(
                        on, outcome, typed.text("answerNumber"), typed.text("way"), note);
        return switch (outcome) {
            case OTHER_NO_CORRECTION, OTHER_NO_FEE ->
                    new CaseEvent[] {new CaseEvent.Lapsed(on, outcome, note)};
            default ->
                    found(id).course().drafted().isPresent()
                            ? new CaseEvent[] {answered}
                            : new CaseEvent[] {
                                new CaseEvent.DecisionDrafted(on, outcome, note), answered
                            };
        };
    }

    private Request found(UUID id) {
        return cases.require(person.require().agency(), new RequestId(id));
    }

    private ModelAndView page(UUID id, String step, FormState form, Locale locale) {
        var request = found(id);
        return new ModelAndView(
                "requests/request",
                Map.of(
                        "page", pages.of(request, step, form, locale),
                        "assessed", assessed(request)),
                HttpStatusCode.valueOf(form.status()));
    }

    private AssessedCard assessed(Request request) {
        boolean open = person.may(Permission.REQUEST_CLOSE) && assessments.mayBeAssessed(request);
        return assessments
                .last(request.id())
                .map(assessed -> AssessedCard.of(assessed, open))
                .orElseGet(() -> AssessedCard.none(open));
    }

    private static LocalDate day(Typed typed, String field) {
        typed.require(field);
        var day = typed.date(field);
        typed.check();
        return day.orElseThrow();
    }
}
