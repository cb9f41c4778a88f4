package org.yangguang.proposals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.yangguang.identity.Permission;
import org.yangguang.ledgers.Heading;
import org.yangguang.ledgers.LedgerCells;
import org.yangguang.ledgers.LedgerRow;
import org.yangguang.ledgers.RowLedger;
import org.yangguang.ledgers.Sight;
import org.yangguang.org.AgencyId;
import org.yangguang.proposals.Proposal.Body;
import org.yangguang.proposals.Proposal.Grade;
import org.yangguang.proposals.Proposal.ProposalRole;
import org.yangguang.proposals.Proposal.Satisfaction;

/** The ledger of proposals (建议提案台账). */
@Component
class ProposalLedger implements RowLedger<Proposal> {

    private final JdbcProposals proposals;

    ProposalLedger(JdbcProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public String kind() {
        return "proposals";
    }

    @Override
    public List<Heading> headings() {
        return List.of(
                Heading.required("编号"),
                Heading.required("类别"),
                Heading.required("办理角色"),
                Heading.optional("标题"),
                Heading.optional("承办科室"),
                Heading.optional("分管领导"),
                Heading.optional("责任人"),
                Heading.required("交办日期"),
                Heading.optional("办结时限"),
                Heading.optional("答复日期"),
                Heading.optional("办理结果"),
                Heading.optional("满意度"),
                Heading.optional("是否公开"));
    }

    @Override
    public Optional<Proposal> read(AgencyId agency, LedgerRow row) {
        var body = row.choice("类别", Body::parse, "人大建议、政协提案");
        var role = row.choice("办理角色", ProposalRole::parse, "主办、分别办理、协办");
        var assigned = row.date("交办日期");
        var due = row.date("办结时限");
        var replied = row.date("答复日期");
        var grade = row.choice("办理结果", Grade::parse, "A、B、C、D");
        var satisfaction = row.choice("满意度", Satisfaction::parse, "满意、基本满意、不满意");
        var isPublic = row.yesOrNo("是否公开");
        if (role.filter(ProposalRole.ASSIST::equals).isPresent() && grade.isPresent()) {
            row.fault("办理结果", "assisting-has-no-grade");
        }
        if (assigned.isPresent() && replied.filter(assigned.get()::isAfter).isPresent()) {
            row.fault("答复日期", "before", "交办日期");
        }
        if (!row.faults().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Proposal(
                        UUID.randomUUID(),
                        row.text("编号"),
                        body.orElseThrow(),
                        role.orElseThrow(),
                        row.text("标题"),
                        row.text("承办科室"),
                        row.text("分管领导"),
                        row.text("责任人"),
                        assigned.orElseThrow(),
                        due,
                        replied,
                        grade,
                        satisfaction,
                        isPublic,
                        -1));
    }

    @Override
    public String readPermission() {
        return Permission.PROPOSAL_READ;
    }

    @Override
    public void each(AgencyId agency, Sight sight, Consumer<LedgerCells> row) {
        proposals.each(agency, one -> row.accept(cells(one)));
    }

    private static LedgerCells cells(Proposal one) {
        return new LedgerCells()
                .put("编号", one.number())
                .put("类别", one.body().label())
                .put("办理角色", one.role().label())
                .put("标题", one.title())
                .put("承办科室", one.office())
                .put("分管领导", one.leader())
                .put("责任人", one.responsible())
                .put("交办日期", one.assignedOn().toString())
                .put("办结时限", one.dueOn())
                .put("答复日期", one.repliedOn())
                .put("办理结果", one.grade())
                .put("满意度", one.satisfaction().map(Satisfaction::label))
                .put("是否公开", one.isPublic().map(open -> open ? "是" : "否"));
    }

    @Override
    public int store(AgencyId agency, List<Proposal> records) {
        return proposals.putAll(agency, records);
    }
}
