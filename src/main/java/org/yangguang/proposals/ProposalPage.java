package org.yangguang.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.yangguang.proposals.Proposal.Body;
import org.yangguang.proposals.Proposal.Grade;
import org.yangguang.proposals.Proposal.ProposalRole;
import org.yangguang.proposals.Proposal.Satisfaction;

/** A proposal as the desk shows and takes it. */
public record ProposalPage(
        boolean fresh,
        boolean editable,
        String number,
        String body,
        String role,
        String title,
        String office,
        String leader,
        String responsible,
        String assignedOn,
        String dueOn,
        String repliedOn,
        String grade,
        String satisfaction,
        String isPublic) {

    static ProposalPage empty() {
        return new ProposalPage(true, true, "", "", "", "", "", "", "", "", "", "", "", "", "");
    }

    static ProposalPage of(Proposal proposal, boolean editable) {
        return new ProposalPage(
                false,
                editable,
                proposal.number(),
                proposal.body().name(),
                proposal.role().name(),
                proposal.title(),
                proposal.office(),
                proposal.leader(),
                proposal.responsible(),
                proposal.assignedOn().toString(),
                proposal.dueOn().map(LocalDate::toString).orElse(""),
                proposal.repliedOn().map(LocalDate::toString).orElse(""),
                proposal.grade().map(Enum::name).orElse(""),
                proposal.satisfaction().map(Enum::name).orElse(""),
                proposal.isPublic().map(is -> is ? "true" : "false").orElse(""));
    }

    public List<String> bodies() {
        return Stream.of(Body.values()).map(body -> body.name() + "=" + body.label()).toList();
    }

    public List<String> roles() {
        return Stream.of(ProposalRole.values()).map(r -> r.name() + "=" + r.label()).toList();
    }

    public List<String> grades() {
        return Stream.of(Grade.values()).map(Enum::name).toList();
    }

    public List<String> satisfactions() {
        return Stream.of(Satisfaction.values()).map(s -> s.name() + "=" + s.label()).toList();
    }
}
