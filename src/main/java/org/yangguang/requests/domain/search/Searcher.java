package org.yangguang.requests.domain.search;

import java.util.Optional;
import org.yangguang.org.AgencyId;
import org.yangguang.org.OfficeId;

/**
 * Who is asked to search (检索单位): an office of the agency, or a unit affiliated with it.
 *
 * @param agency the agency whose people answer
 * @param office the office whose people answer, empty for a whole unit
 * @param name what it was called when it was asked
 */
public record Searcher(AgencyId agency, Optional<OfficeId> office, String name) {

    /** Whether somebody of this agency and office belongs to it. */
    public boolean has(AgencyId anAgency, Optional<OfficeId> anOffice) {
        return agency.equals(anAgency) && (office.isEmpty() || office.equals(anOffice));
    }

    /** Whether it is the same office or unit, whatever its name. */
    public boolean isSame(Searcher other) {
        return agency.equals(other.agency) && office.equals(other.office);
    }
}
