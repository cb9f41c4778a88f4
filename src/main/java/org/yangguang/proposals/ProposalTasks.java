package org.yangguang.proposals;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.shared.web.DeskTask;

/** Proposals that are to be answered by a day, for those who keep them. */
@Component
class ProposalTasks implements DeskTask.Source {

    private final JdbcProposals proposals;
    private final CurrentPerson person;

    ProposalTasks(JdbcProposals proposals, CurrentPerson person) {
        this.proposals = proposals;
        this.person = person;
    }

    @Override
    public List<DeskTask> waiting() {
        if (!person.may(Permission.PROPOSAL_EDIT)) {
            return List.of();
        }
        return proposals.unanswered(person.require().agency()).stream()
                .map(
                        proposal ->
                                new DeskTask(
                                        "proposals.title",
                                        proposal.number() + " " + proposal.title(),
                                        "/desk/proposals/" + proposal.id(),
                                        proposal.dueOn(),
                                        "",
                                        proposal.responsible().isEmpty()
                                                ? proposal.office()
                                                : proposal.responsible()))
                .toList();
    }
}
