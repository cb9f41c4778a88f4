package org.yangguang.calendar;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yangguang.calendar.DatedCases.CalendarChange;
import org.yangguang.calendar.DatedCases.MovedDate;
import org.yangguang.calendar.DatedCases.OpenCase;
import org.yangguang.identity.Role;
import org.yangguang.notice.Notice;
import org.yangguang.notice.Notices;
import org.yangguang.notice.Recipient.Holders;
import org.yangguang.notice.Recipient.Person;
import org.yangguang.shared.web.Words;

/** Tells people at the desk which dates moved with the calendar. */
@Component
class MoveNotices {

    private static final String KIND = "calendar.kind.moved";

    private final Notices notices;
    private final JdbcMoves moves;
    private final Words words;

    MoveNotices(Notices notices, JdbcMoves moves, Words words) {
        this.notices = notices;
        this.moves = moves;
        this.words = words;
    }

    /** How the notice behind a loading is quoted: 国办发明电〔2020〕1号, or that it is revoked. */
    static String cited(ArrangementEntry entry) {
        var cited = entry.arrangement().cited();
        return entry.isRevocation() ? "撤销" + cited : cited;
    }

    /** Whoever is responsible for a case learns of its own dates. */
    void tellTheResponsible(
            DatedCases source, OpenCase one, CalendarChange change, List<MovedDate> moved) {
        one.responsible()
                .ifPresent(
                        person ->
                                notices.tell(
                                        new Person(person),
                                        new Notice(
                                                KIND,
                                                say(
                                                        "calendar.told.case",
                                                        source.label() + " " + one.number(),
                                                        dates(moved),
                                                        change.notice()),
                                                "",
                                                source.url(one.id()),
                                                "calendar:" + change.entry() + ":" + one.id())));
    }

    /**
     * The disclosure office of each agency and its head learn how many dates moved, and where they
     * stand.
     */
    void tellTheOffices(DatedCases source, ArrangementEntry entry) {
        moves.counted(entry.number(), source.name())
                .forEach(
                        (agency, count) -> {
                            var notice =
                                    new Notice(
                                            KIND,
                                            say(
                                                    "calendar.told.office",
                                                    source.label(),
                                                    count,
                                                    cited(entry)),
                                            say("calendar.told.letters"),
                                            "/desk/calendar/entries/" + entry.number(),
                                            "calendar:" + entry.number() + ":" + source.name());
                            Stream.of(Role.DISCLOSURE_OFFICE, Role.DISCLOSURE_HEAD)
                                    .forEach(
                                            role ->
                                                    notices.tell(
                                                            new Holders(agency, role), notice));
                        });
    }

    private static String dates(List<MovedDate> moved) {
        return moved.stream()
                .map(date -> date.label() + " " + date.from() + " → " + date.to())
                .collect(Collectors.joining("，"));
    }

    private String say(String code, Object... args) {
        return words.of(Locale.SIMPLIFIED_CHINESE, code, args);
    }
}
