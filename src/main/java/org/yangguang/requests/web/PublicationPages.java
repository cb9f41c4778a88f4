package org.yangguang.requests.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.items.ItemColumns;
import org.yangguang.items.ItemId;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.application.CaseProgress;
import org.yangguang.requests.application.PublicationDesk;
import org.yangguang.requests.domain.Closure;
import org.yangguang.requests.domain.PublicationSuggestion;
import org.yangguang.requests.domain.PublicationSuggestion.Voice;
import org.yangguang.requests.domain.SuggestionState.Accepted;
import org.yangguang.requests.domain.SuggestionState.Declined;
import org.yangguang.requests.domain.SuggestionState.Open;
import org.yangguang.requests.domain.SuggestionState.Published;
import org.yangguang.requests.persistence.PublicationSuggestionLines;
import org.yangguang.shared.Masks;
import org.yangguang.shared.web.DayStrip;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Words;

/** Makes the page of a suggestion to publish. */
@Component
class PublicationPages {

    /** A campaign has thousands; whoever wants all opens the list of requests. */
    private static final int SHOWN = 20;

    private final PublicationSuggestionLines lines;
    private final PublicationDesk desk;
    private final CaseProgress cases;
    private final RequestPages pages;
    private final ItemColumns columns;
    private final Words words;
    private final CurrentPerson person;
    private final Calendars calendars;

    PublicationPages(
            PublicationSuggestionLines lines,
            PublicationDesk desk,
            CaseProgress cases,
            RequestPages pages,
            ItemColumns columns,
            Words words,
            CurrentPerson person,
            Calendars calendars) {
        this.lines = lines;
        this.desk = desk;
        this.cases = cases;
        this.pages = pages;
        this.columns = columns;
        this.words = words;
        this.person = person;
        this.calendars = calendars;
    }

    PublicationPage of(
            PublicationSuggestion suggestion, String returned, FormState form, Locale locale) {
        var line = lines.require(suggestion.id());
        var due = line.dueOn(calendars.current());
        boolean decides = person.may(Permission.REQUEST_CLOSE);
        boolean drafts = decides && person.may(Permission.ITEM_DRAFT);
        var item = item(suggestion);
        return new PublicationPage(
                suggestion.id().toString(),
                suggestion.version(),
                words.of(locale, "suggestions.state." + suggestion.state().code()),
                words.of(locale, "suggestions.origin." + suggestion.origin()),
                line.wanted(),
                due.toString(),
                suggestion.isOpen() ? pages.remaining(due, locale) : "",
                suggestion.workingDays(),
                DayStrip.of(suggestion.period().trace(suggestion.openedOn(), calendars.current())),
                line.applicants(),
                desk.requests(suggestion, SHOWN).stream()
                        .map(id -> link(suggestion.agency(), id))
                        .toList(),
                suggestion.voices().stream().map(voice -> said(suggestion, voice)).toList(),
                reason(suggestion),
                decidedBy(suggestion),
                links(suggestion, item, locale),
                suggestion.isOpen() && decides,
                drafts,
                drafts
                        && suggestion.state() instanceof Accepted
                        && item.filter(desk::isGivenUp).isPresent(),
                columnsOf(suggestion.agency()),
                proposedTitle(line.wanted()),
                returned,
                form);
    }

    private SubmissionPage.Link link(AgencyId agency, RequestId id) {
        var request = cases.require(agency, id);
        boolean open = person.may(Permission.REQUEST_PERSON);
        var name = request.applicant().name();
        return new SubmissionPage.Link(
                "/desk/requests/" + id,
                request.number() + " " + RequestPages.shortened(request.wanted()),
                Stream.of(
                                request.receivedOn().toString(),
                                open ? name : Masks.name(name),
                                request.closure()
                                        .map(Closure::outcome)
                                        .map(Outcome::label)
                                        .orElse(""))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")));
    }

    private PublicationPage.Said said(PublicationSuggestion suggestion, Voice voice) {
        return new PublicationPage.Said(
                voice.on().toString(),
                cases.require(suggestion.agency(), voice.request()).number(),
                voice.note());
    }

    private static Optional<ItemId> item(PublicationSuggestion suggestion) {
        return switch (suggestion.state()) {
            case Accepted accepted -> Optional.of(accepted.item());
            case Published(var how, _, _) -> Optional.of(how.item());
            case Open _, Declined _ -> Optional.empty();
        };
    }

    private List<SubmissionPage.Link> links(
            PublicationSuggestion suggestion, Optional<ItemId> item, Locale locale) {
        return item
                .map(
                        id ->
                                new SubmissionPage.Link(
                                        "/desk/items/" + id,
                                        words.of(locale, "suggestions.item"),
                                        suggestion.state() instanceof Published(_, var on, _)
                                                ? on.toString()
                                                : words.of(
                                                        locale, "items.state." + desk.stateOf(id))))
                .stream()
                .toList();
    }

    private List<String> columnsOf(AgencyId agency) {
        return columns.of(agency).stream()
                .filter(column -> column.channel().onSite())
                .map(
                        column ->
                                column.code()
                                        + "="
                                        + column.channel().word()
                                        + " · "
                                        + column.name())
                .toList();
    }

    private static String proposedTitle(String wanted) {
        var line = wanted.lines().findFirst().orElse("");
        return line.length() > 100 ? line.substring(0, 100) : line;
    }

    private static String reason(PublicationSuggestion suggestion) {
        return switch (suggestion.state()) {
            case Open _ -> "";
            case Accepted accepted -> accepted.reason();
            case Published(var how, _, _) -> how.reason();
            case Declined declined -> declined.reason();
        };
    }

    private static String decidedBy(PublicationSuggestion suggestion) {
        return switch (suggestion.state()) {
            case Open _ -> "";
            case Accepted accepted -> accepted.on() + " " + accepted.by();
            case Published(var how, _, _) -> how.on() + " " + how.by();
            case Declined declined -> declined.on() + " " + declined.by();
        };
    }
}
