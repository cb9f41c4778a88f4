package org.yangguang.requests.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.fee.Fee;
import org.yangguang.law.fee.FeeRefusal;
import org.yangguang.law.period.LegalPeriod;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.application.CaseProgress;
import org.yangguang.requests.application.FeeDesk;
import org.yangguang.requests.application.Uploading;
import org.yangguang.requests.domain.Attachment;
import org.yangguang.requests.domain.FeeChoice;
import org.yangguang.requests.domain.FeeDecision;
import org.yangguang.requests.domain.FeeProofs;
import org.yangguang.requests.domain.FeeQuestion;
import org.yangguang.requests.domain.Request;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.Choices;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Typed;
import org.yangguang.shared.web.Words;

/** Deciding on the fee of a request (信息处理费): the officer chooses, the amount is computed. */
@Controller
@RequestMapping("/desk/requests/{id}/fee")
class FeeController {

    private static final List<String> CHOICES = Choices.of(FeeChoice.values(), FeeChoice::label);

    private final FeeDesk fees;
    private final Uploading uploading;
    private final CaseProgress cases;
    private final CurrentPerson person;
    private final Words words;
    private final Clock clock;
    private final Calendars calendars;

    FeeController(
            FeeDesk fees,
            Uploading uploading,
            CaseProgress cases,
            CurrentPerson person,
            Words words,
            Clock clock,
            Calendars calendars) {
        this.fees = fees;
        this.uploading = uploading;
        this.cases = cases;
        this.person = person;
        this.words = words;
        this.clock = clock;
        this.calendars = calendars;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('request:read')")
    ModelAndView show(@PathVariable UUID id, Locale locale) {
        var form =
                fees.last(new RequestId(id))
                        .map(FeeController::values)
                        .map(FormState::of)
                        .orElseGet(FormState::empty);
        return page(id, "decision", form, locale);
    }

    /** What was decided, to be decided again. */
    private static Map<String, String> values(FeeDecision decision) {
        return Map.of(
                "choice", decision.choice().name(),
                "units", Integer.toString(decision.units()),
                "unitsReason", decision.unitsReason(),
                "pages", decision.pages() == 0 ? "" : Integer.toString(decision.pages()),
                "reason", decision.reason());
    }

    /** Decides, or shows what it would be when only that was asked for. */
    @PostMapping("/decision")
    @PreAuthorize("hasAuthority('request:close')")
    ModelAndView decide(
            @PathVariable UUID id,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash,
            Locale locale) {
        if (values.containsKey("preview")) {
            return page(id, "decision", FormState.of(values), locale);
        }
        return FormState.sent(
                values,
                () -> {
                    var typed = new Typed(values);
                    typed.require("choice", "reason");
                    var choice = typed.choice("choice", FeeChoice.class);
                    var units = typed.number("units");
                    var pages = typed.number("pages");
                    if (choice.filter(one -> one == FeeChoice.PER_PAGE).isPresent()) {
                        typed.require("pages");
                    }
                    typed.check();
                    fees.decide(
                            new RequestId(id),
                            choice.orElseThrow(),
                            units.orElse(1),
                            typed.text("unitsReason"),
                            pages.orElse(0),
                            typed.text("reason"));
                    flash.addFlashAttribute("notice", words.of(locale, "fees.decided"));
                    return new ModelAndView("redirect:/desk/requests/" + id + "/fee");
                },
                back -> page(id, "decision", back, locale));
    }

    @PostMapping("/paid-late")
    @PreAuthorize("hasAuthority('request:close')")
    ModelAndView paidLate(
            @PathVariable UUID id,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash,
            Locale locale) {
        return FormState.sent(
                values,
                () -> {
                    var typed = new Typed(values);
                    typed.require("paidOn", "receipt", "yuan", "refund");
                    var paidOn = typed.date("paidOn");
                    var yuan = typed.number("yuan").filter(n -> n > 0);
                    if (typed.filled("yuan").isPresent() && yuan.isEmpty()) {
                        typed.fault("yuan", "number");
                    }
                    typed.check();
                    fees.notePaidLate(
                            new RequestId(id),
                            paidOn.orElseThrow(),
                            typed.text("receipt"),
                            yuan.orElseThrow(),
                            typed.text("refund"));
                    flash.addFlashAttribute("notice", words.of(locale, "fees.paid-late.noted"));
                    return new ModelAndView("redirect:/desk/requests/" + id + "/fee");
                },
                back -> page(id, "paid-late", back, locale));
    }

    private ModelAndView page(UUID id, String returned, FormState form, Locale locale) {
        var request = cases.require(person.require().agency(), new RequestId(id));
        var question = fees.question(request);
        var payBy =
                request.feeNotice()
                        .map(
                                notice ->
                                        LegalPeriod.FEE_PAYMENT
                                                .from(notice.on(), calendars.current())
                                                .on());
        return new ModelAndView(
                "requests/fee",
                Map.of(
                        "page",
                        new FeePage(
                                id.toString(),
                                request.number(),
                                request.wanted(),
                                question,
                                perItem(question, form, locale),
                                perPage(question, form, locale),
                                fees.last(request.id()),
                                payBy.map(LocalDate::toString).orElse(""),
                                payBy.filter(ChinaTime.today(clock)::isAfter).isPresent()
                                        && request.feePaid().isEmpty(),
                                fees.paidLate(request.id()),
                                proofs(request),
                                CHOICES,
                                open(request),
                                returned,
                                form)),
                HttpStatusCode.valueOf(form.status()));
    }

    /** A proof of payment, for those who may see who asks; each opening leaves a line. */
    @GetMapping("/proofs/{file}")
    @PreAuthorize("hasAuthority('request:person')")
    @ResponseBody
    ResponseEntity<InputStreamResource> proof(@PathVariable UUID id, @PathVariable UUID file) {
        var request = cases.require(person.require().agency(), new RequestId(id));
        return FileAnswer.of(
                uploading.open(new FeeProofs(request.id()), file, "request", request.number()));
    }

    private List<Attachment> proofs(Request request) {
        return person.may(Permission.REQUEST_PERSON)
                ? uploading.of(new FeeProofs(request.id()))
                : List.of();
    }

    private boolean open(Request request) {
        return person.may(Permission.REQUEST_CLOSE)
                && request.course().isOpen()
                && !request.course().feeAsked();
    }

    private String perItem(FeeQuestion question, FormState form, Locale locale) {
        int units = number(form, "units", 1);
        return told(() -> question.perItem(units), locale);
    }

    private String perPage(FeeQuestion question, FormState form, Locale locale) {
        int pages = number(form, "pages", 0);
        return pages == 0 ? "" : told(() -> question.perPage(pages), locale);
    }

    private String told(Supplier<Fee> fee, Locale locale) {
        try {
            return words.of(locale, "fees.yuan", Long.toString(fee.get().amountYuan()));
        } catch (FeeRefusal refusal) {
            return refusal.detail();
        }
    }

    private static int number(FormState form, String field, int otherwise) {
        var text = form.value(field);
        return text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : otherwise;
    }
}
