package org.yangguang.remedies;

import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.shared.Refusal;

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

    /**
     * Stores a new case, or changes the one whose version lay before the officer.
     *
     * @throws OptimisticLockingFailureException when somebody changed it meanwhile
     */
    @Transactional
    void keep(RemedyCase remedy) {
        boolean isNew = remedy.version() < 0;
        if (!cases.save(person.require().agency(), remedy)) {
            throw isNew
                    ? Refusal.conflict("remedy.number-taken", remedy.number(), remedy.number())
                    : new OptimisticLockingFailureException(
                            "remedy " + remedy.id() + " is not at " + remedy.version());
        }
        audit.record(
                isNew ? "remedy.registered" : "remedy.changed",
                "remedy:" + remedy.id(),
                Map.of(
                        "number",
                        remedy.number(),
                        "kind",
                        remedy.kind().name(),
                        "result",
                        remedy.conclusion().map(end -> end.result().name()).orElse("")));
    }
}
