package org.yangguang.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yangguang.calendar.ArrangementBook.Noted;
import org.yangguang.calendar.ArrangementEntry.Kind;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.law.calendar.ArrangedDay;
import org.yangguang.law.calendar.ArrangementFault;
import org.yangguang.law.calendar.ArrangementFile;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.list.Fact;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Words;

/** Makes the pages of the calendar at the desk. */
@Component
class CalendarPages {

    private static final String ENTRY = "/desk/calendar/entries/";
    private static final int SHOWN = 200;

    private final LiveCalendars calendars;
    private final Loading loading;
    private final MovePreview previews;
    private final MissingArrangement missing;
    private final JdbcMoves moves;
    private final JdbcRecounts recounts;
    private final List<DatedCases> sources;
    private final Sight sight;
    private final Agencies agencies;
    private final CurrentPerson person;
    private final Words words;
    private final Clock clock;

    CalendarPages(
            LiveCalendars calendars,
            Loading loading,
            MovePreview previews,
            MissingArrangement missing,
            JdbcMoves moves,
            JdbcRecounts recounts,
            List<DatedCases> sources,
            Sight sight,
            Agencies agencies,
            CurrentPerson person,
            Words words,
            Clock clock) {
        this.calendars = calendars;
        this.loading = loading;
        this.previews = previews;
        this.missing = missing;
        this.moves = moves;
        this.recounts = recounts;
        this.sources = sources;
        this.sight = sight;
        this.agencies = agencies;
        this.person = person;
        this.words = words;
        this.clock = clock;
    }

    ArrangementsPage arrangements(Locale locale) {
        return new ArrangementsPage(
                calendars.book().newestFirst().stream().map(noted -> line(noted, locale)).toList(),
                previews.provisional(calendars.current()).cases(),
                missing.year().map(String::valueOf).orElse(""),
                mayArrange(),
                recounts.isUnderWay(),
                years());
    }

    /** The form as it was typed, with what can be said of it. */
    LoadingPage loading(FormState form, Locale locale) {
        var book = calendars.book();
        var typed = form.values();
        var proposal = loading.proposal(typed);
        boolean filled = !typed.getOrDefault("days", "").isBlank();
        boolean sound = filled && proposal.isSound();
        var wholeYear =
                proposal.dayFaults().stream().filter(fault -> fault.days().isEmpty()).toList();
        return new LoadingPage(
                form,
                years(),
                choices(book, Kind.YEARLY),
                choices(book, Kind.YEARLY, Kind.AMENDMENT),
                filled ? rows(proposal.file(), proposal.dayFaults(), locale) : List.of(),
                messages(wholeYear, true),
                messages(wholeYear, false),
                sound ? Optional.of(preview(loading.with(proposal), locale)) : Optional.empty(),
                sound ? proposal.fingerprint(book) : "",
                sound && !proposal.remarks().isEmpty());
    }

    /** A loading; with what revoking it would move, where that was asked for. */
    EntryPage entry(long number, boolean toRevoke, FormState form, Locale locale) {
        var noted =
                calendars
                        .book()
                        .find(new NoticeKey.Loaded(number))
                        .orElseThrow(() -> Refusal.notFound("calendar.unknown", "entry " + number));
        boolean mayRevoke = mayArrange() && noted.isInForce();
        boolean asked = toRevoke && mayRevoke;
        var revocable = asked ? Optional.of(loading.revocable(number)) : Optional.<Noted>empty();
        return new EntryPage(
                number,
                title(noted),
                facts(noted, locale),
                noted.arrangement().days().stream()
                        .map(day -> row(0, day, List.of(), locale))
                        .toList(),
                progress(number),
                moved(number, locale),
                mayRevoke,
                revocable.stream().map(one -> preview(loading.without(one), locale)).toList(),
                revocable.map(loading::fingerprint).orElse(""),
                form);
    }

    ProvisionalPage provisional() {
        var found = previews.provisional(calendars.current());
        var names = names();
        return new ProvisionalPage(
                found.cases(),
                found.shown().stream()
                        .map(
                                line ->
                                        new ProvisionalPage.Line(
                                                sight.opens(line.source())
                                                        ? line.source().url(line.one().id())
                                                        : "",
                                                line.one().number(),
                                                line.source().label(),
                                                names.getOrDefault(line.one().agency(), ""),
                                                line.dates().stream()
                                                        .map(date -> date.label() + " " + date.on())
                                                        .collect(Collectors.joining("；"))))
                        .toList());
    }

    /** What an entry moved among the cases that the person sees, for the export. */
    List<CaseMove> exported(long number) {
        return visible(moves.of(number, sight.agency(), Integer.MAX_VALUE)).toList();
    }

    /** The agency's name for lists. */
    Map<AgencyId, String> names() {
        return agencies.all().stream().collect(Collectors.toMap(Agency::id, Agency::shortName));
    }

    /** What a module's cases are called. */
    String label(String source) {
        return sources.stream()
                .filter(one -> one.name().equals(source))
                .findFirst()
                .map(DatedCases::label)
                .orElse(source);
    }

    private boolean mayArrange() {
        return person.may(Permission.CALENDAR_ARRANGE) && sight.mayForAll();
    }

    private MovesCard preview(ArrangementBook after, Locale locale) {
        var would = previews.moves(calendars.current(), after.calendar());
        return card(
                would.open(),
                would.moved(),
                would.shown(),
                would.left(),
                would.elsewhere(),
                locale);
    }

    private MovesCard moved(long number, Locale locale) {
        var counted = moves.counted(number, "");
        var seen = visible(moves.of(number, sight.agency(), SHOWN)).toList();
        int mine =
                counted.entrySet().stream()
                        .filter(
                                one ->
                                        sight.agency()
                                                .filter(own -> !own.equals(one.getKey()))
                                                .isEmpty())
                        .mapToInt(Map.Entry::getValue)
                        .sum();
        var elsewhere = new HashMap<>(counted);
        elsewhere
                .keySet()
                .removeIf(one -> sight.agency().filter(own -> !own.equals(one)).isEmpty());
        return card(
                0,
                counted.values().stream().mapToInt(Integer::intValue).sum(),
                seen,
                Math.max(0, mine - seen.size()),
                elsewhere,
                locale);
    }

    private Stream<CaseMove> visible(List<CaseMove> all) {
        return all.stream()
                .filter(
                        move ->
                                source(move.source())
                                        .filter(one -> sight.sees(one, move.agency()))
                                        .isPresent());
    }

    private Optional<DatedCases> source(String name) {
        return sources.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private MovesCard card(
            int open,
            int moved,
            List<CaseMove> shown,
            int left,
            Map<AgencyId, Integer> elsewhere,
            Locale locale) {
        var names = names();
        return new MovesCard(
                open,
                moved,
                shown.stream()
                        .map(
                                move ->
                                        new MovesCard.Line(
                                                url(move),
                                                move.number(),
                                                label(move.source()),
                                                names.getOrDefault(move.agency(), ""),
                                                move.label(),
                                                dated(move.from(), locale),
                                                dated(move.to(), locale),
                                                move.to().isAfter(move.from())))
                        .toList(),
                left,
                elsewhere.entrySet().stream()
                        .map(
                                one ->
                                        new MovesCard.Elsewhere(
                                                names.getOrDefault(one.getKey(), ""),
                                                one.getValue()))
                        .toList());
    }

    private String url(CaseMove move) {
        return source(move.source())
                .filter(sight::opens)
                .map(source -> source.url(move.caseId()))
                .orElse("");
    }

    private List<EntryPage.Progress> progress(long number) {
        return recounts.of(number).stream()
                .map(
                        work ->
                                new EntryPage.Progress(
                                        label(work.source()),
                                        work.seen(),
                                        work.failed(),
                                        !work.isUnderWay()))
                .toList();
    }

    private ArrangementsPage.Line line(Noted noted, Locale locale) {
        var arrangement = noted.arrangement();
        return new ArrangementsPage.Line(
                noted.entry().map(entry -> ENTRY + entry.number()).orElse(""),
                arrangement.year() + "",
                arrangement.cited(),
                noted.kind().label(),
                arrangement.issuedOn() + "",
                arrangement.amends().orElse(""),
                noted.entry()
                        .map(
                                entry ->
                                        words.of(
                                                locale,
                                                "calendar.loaded-by",
                                                entry.by().name(),
                                                ChinaTime.minuteOf(entry.by().at())))
                        .orElseGet(() -> words.of(locale, "calendar.with-program")),
                "calendar.state." + noted.state(),
                tone(noted));
    }

    private static String tone(Noted noted) {
        return switch (noted.state()) {
            case IN_FORCE -> "green";
            case REPLACED, REVOKING -> "grey";
            case REVOKED -> "gold";
        };
    }

    private static String title(Noted noted) {
        return noted.arrangement().year() + " " + noted.entry().map(MoveNotices::cited).orElse("");
    }

    private List<Fact> facts(Noted noted, Locale locale) {
        var entry = noted.entry().orElseThrow();
        var arrangement = noted.arrangement();
        return List.of(
                new Fact("calendar.state", words.of(locale, "calendar.state." + noted.state())),
                new Fact("calendar.kind", noted.kind().label()),
                new Fact("calendar.year", arrangement.year() + ""),
                new Fact("calendar.notice", arrangement.cited()),
                new Fact("calendar.issued", arrangement.issuedOn() + ""),
                new Fact("calendar.amends", arrangement.amends().orElse("")),
                new Fact("calendar.replaces", entry.replaces().map(this::called).orElse("")),
                new Fact("calendar.reason", entry.reason()),
                new Fact("calendar.remarks", String.join("；", entry.remarks())),
                new Fact("calendar.by", entry.by().name()),
                new Fact("calendar.at", ChinaTime.minuteOf(entry.by().at())));
    }

    private String called(NoticeKey key) {
        return calendars.book().find(key).map(CalendarPages::named).orElse(key.text());
    }

    private static List<String> choices(ArrangementBook book, Kind... kinds) {
        return book.newestFirst().stream()
                .filter(Noted::isInForce)
                .filter(noted -> List.of(kinds).contains(noted.kind()))
                .map(noted -> noted.key().text() + "=" + named(noted))
                .toList();
    }

    private static String named(Noted noted) {
        return noted.arrangement().year()
                + " "
                + noted.kind().label()
                + " "
                + noted.arrangement().cited()
                + noted.entry().map(entry -> "（第 " + entry.number() + " 次装入）").orElse("");
    }

    private List<String> years() {
        int thisYear = ChinaTime.today(clock).getYear();
        var calendar = calendars.current();
        return IntStream.rangeClosed(
                        Math.max(calendar.first().getYear(), thisYear - 1),
                        Math.min(calendar.last().getYear(), thisYear + 1))
                .mapToObj(String::valueOf)
                .toList();
    }

    private static List<String> messages(List<ArrangementFault> faults, boolean blocking) {
        return faults.stream()
                .filter(fault -> fault.blocking() == blocking)
                .map(ArrangementFault::message)
                .distinct()
                .toList();
    }

    private static List<LoadingPage.Row> rows(
            ArrangementFile file, List<ArrangementFault> faults, Locale locale) {
        var rows = new ArrayList<LoadingPage.Row>();
        for (var line : file.lines()) {
            rows.add(
                    line.day()
                            .map(day -> row(line.number(), day, faults, locale))
                            .orElseGet(
                                    () ->
                                            new LoadingPage.Row(
                                                    line.number(),
                                                    "",
                                                    "",
                                                    "",
                                                    "",
                                                    line.text(),
                                                    List.of(line.fault()),
                                                    List.of())));
        }
        return rows;
    }

    private static LoadingPage.Row row(
            int line, ArrangedDay day, List<ArrangementFault> faults, Locale locale) {
        var own = faults.stream().filter(fault -> fault.days().contains(day.on())).toList();
        return new LoadingPage.Row(
                line,
                day.on() + "",
                day.on().getDayOfWeek().getDisplayName(TextStyle.SHORT, locale),
                day.kind().label(),
                day.festival(),
                "",
                messages(own, true),
                messages(own, false));
    }

    private static String dated(LocalDate day, Locale locale) {
        return day + " " + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
    }
}
