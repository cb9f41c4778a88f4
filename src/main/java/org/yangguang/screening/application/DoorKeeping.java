package org.yangguang.screening.application;

import org.springframework.stereotype.Service;
import org.yangguang.org.AgencyId;
import org.yangguang.screening.workers.FileSource;
import org.yangguang.shared.Refusal;

/**
 * Keeps contents that bear a mark of secrecy out before anything keeps them (上网不涉密): they are
 * noted, and refused.
 */
@Service
public class DoorKeeping {

    private final Screening screening;
    private final Evicting evicting;

    DoorKeeping(Screening screening, Evicting evicting) {
        this.screening = screening;
        this.evicting = evicting;
    }

    public void requireNoSecret(AgencyId agency, String text) {
        if (Screening.isSecret(screening.of(agency, text))) {
            throw refused(agency, Screening.sha256(text));
        }
    }

    public void requireNoSecret(AgencyId agency, FileSource file) {
        if (Screening.isSecret(screening.of(agency, file))) {
            throw refused(agency, Screening.sha256(file));
        }
    }

    private Refusal refused(AgencyId agency, String fingerprint) {
        evicting.note(agency, fingerprint);
        return Refusal.invalid("screening.secret", "a mark of secrecy in " + fingerprint);
    }
}
