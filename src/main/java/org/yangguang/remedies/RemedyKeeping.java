package org.yangguang.remedies;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;

/** Entering a case by hand, or what became of it. */
@Service
class RemedyKeeping {

    private final JdbcRemedyCases cases;
    private final AuditTrail audit;
    private final CurrentPerson person;

    RemedyKeeping(JdbcRemedyCases cases, AuditTrail audit, CurrentPerson person) {
        this.cases = cases;
        this.audit = audit;
        this.person = person;
    }

    /** Stores the case under its number; the same again changes nothing. */
    @Transactional
    void keep(RemedyCase remedy) {
        if (cases.put(person.require().agency(), remedy)) {
            audit.record(
                    "remedy.kept",
                    "remedy:" + remedy.number(),
                    Map.of(
                            "kind", remedy.kind().name(),
                            "result",
                                    remedy.conclusion()
                                            .map(end -> end.result().name())
                                            .orElse("")));
        }
    }
}
