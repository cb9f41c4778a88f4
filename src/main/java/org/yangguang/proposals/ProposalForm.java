package org.yangguang.proposals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.yangguang.proposals.Proposal.Body;
import org.yangguang.proposals.Proposal.Grade;
import org.yangguang.proposals.Proposal.ProposalRole;
import org.yangguang.proposals.Proposal.Satisfaction;
import org.yangguang.shared.web.Typed;

/** The form of a proposal: what stands in it, and what was typed as a proposal. */
final class ProposalForm {

    private ProposalForm() {}

    static Map<String, String> of(Proposal proposal) {
        var values = new HashMap<String, String>();
        values.put("body", proposal.body().name());
        values.put("role", proposal.role().name());
        values.put("title", proposal.title());
        values.put("office", proposal.office());
        values.put("leader", proposal.leader());
        values.put("responsible", proposal.responsible());
        values.put("assignedOn", proposal.assignedOn().toString());
        values.put("dueOn", proposal.dueOn().map(LocalDate::toString).orElse(""));
        values.put("repliedOn", proposal.repliedOn().map(LocalDate::toString).orElse(""));
        values.put("grade", proposal.grade().map(Enum::name).orElse(""));
        values.put("satisfaction", proposal.satisfaction().map(Enum::name).orElse(""));
        values.put("isPublic", proposal.isPublic().map(is -> is ? "true" : "false").orElse(""));
        values.put("version", Long.toString(proposal.version()));
        return values;
    }

    /** A new proposal. */
    static Proposal read(UUID id, Map<String, String> values) {
        var typed = new Typed(values);
        typed.require("number");
        return read(typed, id, typed.text("number"));
    }

    /** The proposal as it shall be; its number stays. */
    static Proposal read(Proposal old, Map<String, String> values) {
        return read(new Typed(values), old.id(), old.number());
    }

    private static Proposal read(Typed typed, UUID id, String number) {
        typed.require("body", "role", "assignedOn");
        var body = typed.choice("body", Body.class);
        var role = typed.choice("role", ProposalRole.class);
        var assigned = typed.date("assignedOn");
        var due = typed.date("dueOn");
        var replied = typed.date("repliedOn");
        var grade = typed.choice("grade", Grade.class);
        var satisfaction = typed.choice("satisfaction", Satisfaction.class);
        if (role.filter(ProposalRole.ASSIST::equals).isPresent() && grade.isPresent()) {
            typed.fault("grade", "proposals.assisting-has-no-grade");
        }
        if (assigned.isPresent() && due.filter(assigned.get()::isAfter).isPresent()) {
            typed.fault("dueOn", "proposals.before-assignment");
        }
        if (assigned.isPresent() && replied.filter(assigned.get()::isAfter).isPresent()) {
            typed.fault("repliedOn", "proposals.before-assignment");
        }
        typed.check();
        return new Proposal(
                id,
                number,
                body.orElseThrow(),
                role.orElseThrow(),
                typed.text("title"),
                typed.text("office"),
                typed.text("leader"),
                typed.text("responsible"),
                assigned.orElseThrow(),
                due,
                replied,
                grade,
                satisfaction,
                typed.filled("isPublic").map(Boolean::valueOf),
                typed.version());
    }
}
