package org.yangguang.proposals;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.proposals.Proposal.ProposalRole;
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

    /** Stores the proposal under its number; the same again changes nothing. */
    @Transactional
    void keep(Proposal proposal) {
        if (proposal.role() == ProposalRole.ASSIST && proposal.grade().isPresent()) {
            throw Refusal.invalid("proposal.assisting-has-no-grade", proposal.number());
        }
        if (proposals.put(person.require().agency(), proposal)) {
            audit.record(
                    "proposal.kept",
                    "proposal:" + proposal.number(),
                    Map.of(
                            "role", proposal.role().name(),
                            "grade", proposal.grade().map(Enum::name).orElse("")));
        }
    }
}
