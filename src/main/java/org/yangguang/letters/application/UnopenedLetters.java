package org.yangguang.letters.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yangguang.identity.Role;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.letters.persistence.LetterRows;
import org.yangguang.notice.Notice;
import org.yangguang.notice.Recipient;
import org.yangguang.notice.Reminders;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.web.Words;

/**
 * Tells the office of letters online that nobody opened for some working days (逾期未打开): a
 * convention, so that an answer is not late because its reader does not look.
 */
@Component
class UnopenedLetters implements Reminders.Daily {

    private final LetterRows rows;
    private final OnlineSettings settings;
    private final Words words;
    private final Calendars calendars;

    UnopenedLetters(LetterRows rows, OnlineSettings settings, Words words, Calendars calendars) {
        this.rows = rows;
        this.settings = settings;
        this.words = words;
        this.calendars = calendars;
    }

    @Override
    public List<Reminders.News> on(LocalDate today, AgencyId agency) {
        return rows.unopened(agency, today.minusDays(settings.unopenedAfter())).stream()
                .filter(row -> today.isAfter(waitUntil(row)))
                .map(
                        row ->
                                new Reminders.News(
                                        new Recipient.Holders(agency, Role.DISCLOSURE_OFFICE),
                                        notice(row)))
                .toList();
    }

    private LocalDate waitUntil(LetterRows.Row row) {
        return settings.waitUntil(row.issuedOn().orElseThrow(), calendars.current());
    }

    private Notice notice(LetterRows.Row row) {
        return new Notice(
                "letters.to-do.ONLINE",
                words.of(
                        Locale.SIMPLIFIED_CHINESE,
                        "letters.unopened",
                        row.number(),
                        settings.unopenedAfter()),
                "",
                "/desk/letters/" + row.id(),
                "letter-unopened:" + row.id());
    }
}
