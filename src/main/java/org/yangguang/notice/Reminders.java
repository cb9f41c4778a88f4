package org.yangguang.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yangguang.identity.AccountId;
import org.yangguang.org.AgencyId;

/** What people are reminded of before its day passes (到期提醒). */
public final class Reminders {

    private Reminders() {}

    /** A module that knows what is due. */
    public interface Source {

        /** All that is not done yet, whenever it is due; asked once a day. */
        List<Due> notDone(AgencyId agency);
    }

    /** A module that has news on some days which nobody's deed brings about. */
    public interface Daily {

        /** What is to be told by the end of that working day; each is told once by its key. */
        List<News> on(LocalDate today, AgencyId agency);
    }

    /** A notice, and who is to have it. */
    public record News(Recipient recipient, Notice notice) {}

    /**
     * Something due.
     *
     * @param id names it among all modules, such as {@code request:…}
     * @param subject what it is, in Chinese with its number and without persons
     * @param link address at the desk
     * @param own whose it is, told beside those whose role it is
     * @param inner whether the day is one of the house's own and not of the law: it is minded
     *     nearer to the day, and does not climb to the leaders
     */
    public record Due(
            String id,
            String subject,
            String link,
            LocalDate dueOn,
            List<Recipient> own,
            boolean inner) {

        public Due {
            own = List.copyOf(own);
        }

        /** A day of the law, and the one person whose it is, if there is one. */
        public Due(
                String id,
                String subject,
                String link,
                LocalDate dueOn,
                Optional<AccountId> responsible) {
            this(
                    id,
                    subject,
                    link,
                    dueOn,
                    responsible.<Recipient>map(Recipient.Person::new).stream().toList(),
                    false);
        }
    }
}
