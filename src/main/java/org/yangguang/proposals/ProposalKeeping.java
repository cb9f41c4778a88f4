package org.yangguang.proposals;

import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.shared.Refusal;

/** Entering a proposal by hand, or what became of it. */
@Service
class ProposalKeeping {

    private final JdbcProposals proposals;
    private final AuditTrail audit;
    private final CurrentPerson person;

    ProposalKeeping(JdbcProposals proposals, AuditTrail audit, CurrentPerson person) {
        this.proposals = proposals;
        this.audit = audit;
        this.person = person;
    }

    /**
     * Stores a new proposal, or changes the one whose version lay before the officer.
     *
     * @throws OptimisticLockingFailureException when somebody changed it meanwhile
     */
    @Transactional
    void keep(Proposal proposal) {
        boolean isNew = proposal.version() < 0;
        if (!proposals.save(person.require().agency(), proposal)) {
            throw isNew
                    ? Refusal.conflict(
                            "proposal.number-taken", proposal.number(), proposal.number())
                    : new OptimisticLockingFailureException(
                            "proposal " + proposal.id() + " is not at " + proposal.version());
        }
        audit.record(
                isNew ? "proposal.registered" : "proposal.changed",
                "proposal:" + proposal.id(),
                Map.of(
                        "number",
                        proposal.number(),
                        "role",
                        proposal.role().name(),
                        "grade",
                        proposal.grade().map(Enum::name).orElse("")));
    }
}
