package org.yangguang.requests.web;

import static java.util.stream.Collectors.toCollection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.requests.domain.CaseCommand;
import org.yangguang.requests.domain.CaseOffers;
import org.yangguang.requests.domain.CaseRule;
import org.yangguang.requests.domain.CaseStage;
import org.yangguang.requests.domain.CaseWarnings;
import org.yangguang.requests.domain.ClockEffect;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Step;
import org.yangguang.requests.persistence.RequestLine;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Masks;
import org.yangguang.shared.web.Words;

/** Cases as programs of the office read them. */
@Component
class CaseJson {

    static final Set<String> STATES =
            Stream.concat(
                            Stream.of("ACTIVE", "CLOSED"),
                            Stream.of(CaseStage.values()).map(Enum::name))
                    .collect(toCollection(LinkedHashSet::new));
    static final Set<String> TYPES =
            Stream.of(ApplicantType.values())
                    .map(Enum::name)
                    .collect(toCollection(LinkedHashSet::new));
    static final Set<String> OUTCOMES =
            Stream.of(Outcome.values()).map(Enum::name).collect(toCollection(LinkedHashSet::new));
    static final Set<String> SORTS = Set.of("due", "number", "received", "type", "state", "closed");

    private final Words words;
    private final CaseTimeline timeline;
    private final CommandForms forms;
    private final CommandAccess access;
    private final CurrentPerson person;
    private final Clock clock;
    private final Calendars calendars;

    CaseJson(
            Words words,
            CaseTimeline timeline,
            CommandForms forms,
            CommandAccess access,
            CurrentPerson person,
            Clock clock,
            Calendars calendars) {
        this.words = words;
        this.timeline = timeline;
        this.forms = forms;
        this.access = access;
        this.person = person;
        this.clock = clock;
        this.calendars = calendars;
    }

    /** One page of the list. */
    record CaseLines(long total, int page, int size, List<CaseLine> cases) {}

    /** A case of the list; the name is masked. */
    record CaseLine(
            UUID id,
            String number,
            LocalDate receivedOn,
            ApplicantType applicantType,
            String applicant,
            String wanted,
            CaseStage state,
            @Nullable LocalDate dueOn,
            @Nullable Outcome outcome,
            @Nullable LocalDate closedOn) {}

    /** A case with its history. */
    record CaseWhole(
            UUID id,
            long version,
            String number,
            CaseStage state,
            String stateName,
            @Nullable LocalDate asOf,
            LocalDate receivedOn,
            @Nullable ReceiptChannel channel,
            CaseApplicant applicant,
            String wanted,
            String delivery,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate correctionNoticeDueOn,
            boolean provisional,
            @Nullable Outcome outcome,
            @Nullable LocalDate closedOn,
            @Nullable Boolean inTime,
            String answerNumber,
            List<CaseWarning> warnings,
            List<CaseStep> history) {}

    /** Who asks; all but the type is masked for those who may not see it. */
    record CaseApplicant(
            ApplicantType type, String name, String idNumber, String contact, boolean masked) {}

    record CaseWarning(String code, String text) {}

    /**
     * One thing that happened.
     *
     * @param kind as in the feed of events; {@code request.received} for the receipt
     * @param at the moment it was recorded, where that is known
     */
    record CaseStep(
            LocalDate on,
            String kind,
            String title,
            String note,
            @Nullable String by,
            @Nullable Instant at) {}

    /** What may be done today, and what can only be recorded under an earlier date. */
    record CaseOffered(UUID id, long version, List<CaseOffer> now, List<CaseOffer> toRecord) {}

    record CaseOffer(
            String command,
            String title,
            String article,
            ClockEffect clock,
            String clockName,
            List<OfferedField> fields) {}

    /**
     * A field of a step.
     *
     * @param kind date, number, text, textarea or select
     * @param options the values of a select
     * @param value what an officer would find filled in
     */
    record OfferedField(
            String name,
            String label,
            String kind,
            boolean required,
            String help,
            List<FieldOption> options,
            String value) {}

    record FieldOption(String value, String label) {}

    /** How a case stands after a step. */
    record CaseBrief(
            UUID id,
            String number,
            long version,
            CaseStage state,
            @Nullable LocalDate dueOn,
            @Nullable Outcome outcome) {}

    /**
     * What a step did, or would do.
     *
     * @param effects in sentences, as the desk shows them
     */
    record StepDone(boolean preview, CaseBrief after, List<String> effects) {}

    /**
     * A step as it is sent: the command, the version it was decided on, and the fields that the
     * command asks for.
     */
    record StepSent(
            String command,
            long version,
            @Nullable Boolean preview,
            LocalDate on,
            @Nullable String note,
            @Nullable LocalDate until,
            @Nullable String what,
            @Nullable String stillUnclear,
            @Nullable String goodCause,
            @Nullable String kind,
            @Nullable String addressee,
            @Nullable LocalDate delivered,
            @Nullable Integer which,
            @Nullable String opinion,
            @Nullable String reasons,
            @Nullable Integer days,
            @Nullable LocalDate sent,
            @Nullable Integer yuan,
            @Nullable String approver,
            @Nullable String outcome,
            @Nullable String number,
            @Nullable String way,
            @Nullable String by) {}

    /** An outcome is also known by its number, R01 to R23. */
    static String outcome(String given) {
        return Outcome.parse(given).map(Enum::name).orElse(given);
    }

    static CaseLine line(RequestLine line) {
        return new CaseLine(
                line.id().value(),
                line.number(),
                line.receivedOn(),
                line.applicantType(),
                line.maskedApplicant(),
                line.wanted(),
                CaseStage.valueOf(line.state()),
                line.dueOn().orElse(null),
                line.outcome().orElse(null),
                line.closedOn().orElse(null));
    }

    /**
     * @param on the day at whose end it is looked at; empty for now
     */
    CaseWhole whole(Request request, Optional<LocalDate> on, Locale locale) {
        var seen = on.map(request::asOf).orElse(request);
        var state = seen.state(calendars.current());
        var period = seen.period(calendars.current());
        var end = seen.closure();
        return new CaseWhole(
                seen.id().value(),
                seen.version(),
                seen.number(),
                state.stage(),
                words.of(locale, "requests.state." + state.code()),
                on.orElse(null),
                seen.receivedOn(),
                seen.channel().orElse(null),
                applicant(seen),
                seen.wanted(),
                seen.delivery(),
                state.nextDueOn().orElse(null),
                period.correctionNoticeDueOn().orElse(null),
                period.provisional(),
                end.map(closed -> closed.outcome()).orElse(null),
                end.map(closed -> closed.on()).orElse(null),
                end.map(closed -> closed.inTime()).orElse(null),
                end.map(closed -> closed.answerNumber()).orElse(""),
                on.isPresent() ? List.of() : warnings(seen),
                history(seen, locale));
    }

    CaseBrief brief(Request request) {
        var state = request.state(calendars.current());
        return new CaseBrief(
                request.id().value(),
                request.number(),
                request.version(),
                state.stage(),
                state.nextDueOn().orElse(null),
                request.closure().map(end -> end.outcome()).orElse(null));
    }

    CaseOffered offers(Request request, Locale locale) {
        var offers = CaseOffers.of(request, ChinaTime.today(clock), calendars.current());
        return new CaseOffered(
                request.id().value(),
                request.version(),
                offers(request, offers.now(), locale),
                offers(request, offers.toRecord(), locale));
    }

    private List<CaseOffer> offers(Request request, List<CaseRule> rules, Locale locale) {
        return rules.stream()
                .filter(rule -> access.may(rule.command()))
                .map(
                        rule ->
                                new CaseOffer(
                                        CommandAccess.path(rule.command()),
                                        words.of(locale, "requests.do." + rule.command()),
                                        rule.command().article(),
                                        rule.clock(),
                                        words.of(locale, "requests.clock." + rule.clock()),
                                        fields(request, rule.command(), locale)))
                .toList();
    }

    private List<OfferedField> fields(Request request, CaseCommand command, Locale locale) {
        return forms.fields(request, command).stream()
                .map(
                        field ->
                                new OfferedField(
                                        field.name(),
                                        words.of(locale, field.label()),
                                        field.kind(),
                                        field.required(),
                                        field.help().isEmpty()
                                                ? ""
                                                : words.of(locale, field.help()),
                                        field.options().stream().map(CaseJson::option).toList(),
                                        field.value()))
                .toList();
    }

    private static FieldOption option(String option) {
        int at = option.indexOf('=');
        return new FieldOption(option.substring(0, at), option.substring(at + 1));
    }

    private CaseApplicant applicant(Request request) {
        var who = request.applicant();
        return person.may(Permission.REQUEST_PERSON)
                ? new CaseApplicant(who.type(), who.name(), who.idNumber(), who.contact(), false)
                : new CaseApplicant(
                        who.type(),
                        Masks.name(who.name()),
                        Masks.idNumber(who.idNumber()),
                        Masks.phone(who.contact()),
                        true);
    }

    private List<CaseWarning> warnings(Request request) {
        return CaseWarnings.of(request, ChinaTime.today(clock), calendars.current()).stream()
                .map(warning -> new CaseWarning(warning.code(), warning.text()))
                .toList();
    }

    private List<CaseStep> history(Request request, Locale locale) {
        return timeline.told(request, person.may(Permission.REQUEST_PERSON), locale).stream()
                .map(
                        told ->
                                new CaseStep(
                                        told.on(),
                                        told.news().code(),
                                        told.line().title(),
                                        told.line().note(),
                                        told.step().map(Step::by).orElse(null),
                                        told.step().map(Step::at).orElse(null)))
                .toList();
    }
}
