package org.yangguang.calendar;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Role;
import org.yangguang.org.Agencies;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.Refusal;

/**
 * What the person signed in may see of cases and do to the calendar. It is one calendar for all
 * agencies of an installation: the system administrator sees numbers and dates of every one and
 * nothing else of them; others see the cases of their own agency, and of others how many.
 */
@Component
class Sight {

    private final CurrentPerson person;
    private final Agencies agencies;

    Sight(CurrentPerson person, Agencies agencies) {
        this.person = person;
        this.agencies = agencies;
    }

    boolean sees(DatedCases source, AgencyId agency) {
        return seesAny(source) && this.agency().filter(own -> !own.equals(agency)).isEmpty();
    }

    /** Whether single cases of this module are for the person at all. */
    boolean seesAny(DatedCases source) {
        return isSystem() || person.may(source.permission());
    }

    /** The agency whose cases the person sees; empty for all. */
    Optional<AgencyId> agency() {
        return isSystem() ? Optional.empty() : Optional.of(person.require().agency());
    }

    /** The pages of cases are closed to the system administrator. */
    boolean opens(DatedCases source) {
        return person.may(source.permission());
    }

    /**
     * Who changes the calendar changes it for all: the system administrator, and of the heads of
     * disclosure offices only the one whose site this is.
     */
    void requireForAll() {
        var own = person.require().agency();
        if (!isSystem() && agencies.main().filter(main -> main.id().equals(own)).isEmpty()) {
            throw Refusal.forbidden("calendar.main-agency-only", own + " is not the main agency");
        }
    }

    /** Whether {@link #requireForAll} would let the person pass. */
    boolean mayForAll() {
        return isSystem()
                || agencies.main()
                        .filter(main -> main.id().equals(person.require().agency()))
                        .isPresent();
    }

    private boolean isSystem() {
        return person.require().roles().contains(Role.SYSTEM_ADMIN);
    }
}
