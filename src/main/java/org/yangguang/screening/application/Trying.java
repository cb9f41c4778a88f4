package org.yangguang.screening.application;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.screening.ScreeningHit;
import org.yangguang.screening.domain.Hit;
import org.yangguang.screening.workers.FileSource;

/** Trying a text or a file of which nothing is kept (试查): but a mark of secrecy is noted. */
@Service
public class Trying {

    private final Screening screening;
    private final Evicting evicting;
    private final CurrentPerson person;
    private final AuditTrail audit;

    Trying(Screening screening, Evicting evicting, CurrentPerson person, AuditTrail audit) {
        this.screening = screening;
        this.evicting = evicting;
        this.person = person;
        this.audit = audit;
    }

    /** Looks through a text, plain or HTML. */
    @Transactional
    public List<ScreeningHit> text(String text) {
        var agency = person.require().agency();
        return told(screening.of(agency, text), Screening.sha256(text));
    }

    /** Looks through a file. */
    @Transactional
    public List<ScreeningHit> file(FileSource file) {
        var agency = person.require().agency();
        return told(screening.of(agency, file), Screening.sha256(file));
    }

    private List<ScreeningHit> told(List<Hit> hits, String fingerprint) {
        if (Screening.isSecret(hits)) {
            evicting.note(person.require().agency(), fingerprint);
        }
        audit.record(
                "screening.tried",
                "screening:" + fingerprint,
                Map.of("hits", Integer.toString(hits.size())));
        return Numbering.of(hits);
    }
}
