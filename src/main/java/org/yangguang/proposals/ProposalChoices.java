package org.yangguang.proposals;

import java.util.List;
import org.yangguang.proposals.Proposal.Body;
import org.yangguang.proposals.Proposal.Grade;
import org.yangguang.proposals.Proposal.ProposalRole;
import org.yangguang.proposals.Proposal.Satisfaction;
import org.yangguang.shared.web.Choices;

/** What the form of a proposal offers to choose from; public only for its template. */
public final class ProposalChoices {

    private ProposalChoices() {}

    public static List<String> bodies() {
        return Choices.of(Body.values(), Body::label);
    }

    public static List<String> roles() {
        return Choices.of(ProposalRole.values(), ProposalRole::label);
    }

    public static List<String> grades() {
        return Choices.of(Grade.values(), Grade::name);
    }

    public static List<String> satisfactions() {
        return Choices.of(Satisfaction.values(), Satisfaction::label);
    }
}
