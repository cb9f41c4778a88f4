package org.yangguang.ledgers.application;

import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.SignedIn;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.shared.Refusal;

/** Whose ledgers one may touch: the own agency's and those of the units below it. */
@Component
class OwnAgencies {

    private final Agencies agencies;
    private final CurrentPerson person;

    OwnAgencies(Agencies agencies, CurrentPerson person) {
        this.agencies = agencies;
        this.person = person;
    }

    Agency require(String agencyCode) {
        var agency = agencies.require(agencyCode);
        boolean foreign =
                person.find()
                        .map(SignedIn::agency)
                        .filter(own -> !own.equals(agency.id()))
                        .filter(own -> agency.parent().filter(own::equals).isEmpty())
                        .isPresent();
        if (foreign) {
            throw Refusal.forbidden("ledger.other-agency", "agency " + agency.code());
        }
        return agency;
    }
}
