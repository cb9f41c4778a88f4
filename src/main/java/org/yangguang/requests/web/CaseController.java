package org.yangguang.requests.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.yangguang.audit.AuditEntry;
import org.yangguang.identity.Accounts;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.application.Assessments;
import org.yangguang.requests.application.CaseProgress;
import org.yangguang.requests.application.PersonalReading;
import org.yangguang.requests.domain.Campaigns;
import org.yangguang.requests.domain.CaseCommand;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.web.RequestPages.Chosen;
import org.yangguang.retention.Keeping;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.TimelineStep;
import org.yangguang.shared.web.Typed;

/**
 * One request and the commands that are lawful in it. A command is chosen, filled in, previewed and
 * confirmed; refused, it comes back with what was typed.
 */
@Controller
@RequestMapping("/desk/requests/{id}")
class CaseController {

    private final CaseProgress cases;
    private final Assessments assessments;
    private final RequestPages pages;
    private final CommandForms forms;
    private final CaseCards cards;
    private final MailPages mails;
    private final CommandAccess access;
    private final CurrentPerson person;
    private final Keeping keeping;
    private final PersonalReading reading;
    private final Accounts accounts;
    private final Campaigns campaigns;

    CaseController(
            CaseProgress cases,
            Assessments assessments,
            RequestPages pages,
            CommandForms forms,
            CaseCards cards,
            MailPages mails,
            CommandAccess access,
            CurrentPerson person,
            Keeping keeping,
            PersonalReading reading,
            Accounts accounts,
            Campaigns campaigns) {
        this.cases = cases;
        this.assessments = assessments;
        this.pages = pages;
        this.forms = forms;
        this.cards = cards;
        this.mails = mails;
        this.access = access;
        this.person = person;
        this.keeping = keeping;
        this.reading = reading;
        this.accounts = accounts;
        this.campaigns = campaigns;
    }

    /**
     * The case.
     *
     * @param command the command whose form is open
     * @param on shows the case as it was on that day instead
     */
    @GetMapping
    @PreAuthorize("hasAuthority('request:read')")
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(name = "do", defaultValue = "") String command,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate on,
            Locale locale) {
        var request = found(id);
        noteReading(request);
        if (on != null) {
            return page(request, pages.asOf(request, on, locale), FormState.empty(), locale);
        }
        var chosen = CommandAccess.find(command).filter(access::may).map(one -> Chosen.blank(one));
        return page(request, pages.of(request, chosen, locale), FormState.empty(), locale);
    }

    /** Does what a command says, or shows what would follow when only a preview was asked for. */
    @PostMapping("/{command}")
    @PreAuthorize(
            "hasAnyAuthority('request:correct', 'request:consult', 'request:extend', 'request:close')")
    ModelAndView take(
            @PathVariable UUID id,
            @PathVariable String command,
            @RequestParam Map<String, String> values,
            Locale locale) {
        var asked =
                CommandAccess.find(command)
                        .orElseThrow(() -> Refusal.notFound("request.no-command", command));
        access.require(asked);
        return FormState.sent(
                values,
                () ->
                        values.containsKey("preview")
                                ? preview(id, asked, values, locale)
                                : done(id, asked, values),
                back -> returned(found(id), Chosen.returned(asked, back), locale));
    }

    private ModelAndView done(UUID id, CaseCommand command, Map<String, String> values) {
        var typed = new Typed(values);
        var event = forms.read(found(id), command, typed);
        cases.record(new RequestId(id), typed.version(), event);
        return new ModelAndView("redirect:/desk/requests/" + id);
    }

    private ModelAndView preview(
            UUID id, CaseCommand command, Map<String, String> values, Locale locale) {
        var typed = new Typed(values);
        var request = found(id);
        var event = forms.read(request, command, typed);
        var after = cases.tried(new RequestId(id), typed.version(), event);
        var form = FormState.of(values);
        return returned(request, new Chosen(command, form, Optional.of(after)), locale);
    }

    private ModelAndView returned(Request request, Chosen chosen, Locale locale) {
        return page(request, pages.of(request, Optional.of(chosen), locale), chosen.form(), locale);
    }

    private Request found(UUID id) {
        return cases.require(person.require().agency(), new RequestId(id));
    }

    private ModelAndView page(Request request, RequestPage page, FormState form, Locale locale) {
        return new ModelAndView(
                "requests/request",
                Map.of(
                        "page", page,
                        "assessed", assessed(request),
                        "searches", cards.searches(request, locale),
                        "plan", cards.plan(request),
                        "mails", mails.beside(request, locale),
                        "fee", cards.fee(request),
                        "campaign", campaigns.of(request.id()),
                        "mayBundle", person.may(Permission.REQUEST_PERSON),
                        "reads", reads(request),
                        "kept", keeping.of(request.agency(), "request:" + request.id())),
                HttpStatusCode.valueOf(form.status()));
    }

    /** Who sees the applicant's name has read it. */
    private void noteReading(Request request) {
        if (person.may(Permission.REQUEST_PERSON)) {
            reading.opened(request);
        }
    }

    private List<TimelineStep> reads(Request request) {
        if (!person.may(Permission.RETENTION_APPROVE)) {
            return List.of();
        }
        var lines = reading.of(request);
        var names = accounts.namesOf(lines.stream().map(AuditEntry::actor).distinct().toList());
        return lines.stream()
                .map(
                        line ->
                                TimelineStep.done(
                                        names.getOrDefault(line.actor(), line.actor()),
                                        ChinaTime.minuteOf(line.at()),
                                        ""))
                .toList();
    }

    private AssessedCard assessed(Request request) {
        boolean open = person.may(Permission.REQUEST_CLOSE) && assessments.mayBeAssessed(request);
        return assessments
                .last(request.id())
                .map(assessed -> AssessedCard.of(assessed, open))
                .orElseGet(() -> AssessedCard.none(open));
    }
}
