package org.yangguang.remedies;

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

/** The ledger of reviews and lawsuits (复议诉讼台账). */
@Component
class RemedyLedger implements RowLedger<RemedyCase> {

    private final JdbcRemedyCases cases;

    RemedyLedger(JdbcRemedyCases cases) {
        this.cases = cases;
    }

    @Override
    public String kind() {
        return "remedies";
    }

    @Override
    public List<Heading> headings() {
        return List.of(
                Heading.required("编号"),
                Heading.required("类型"),
                Heading.required("受理日期"),
                Heading.optional("原登记号"),
                Heading.optional("审结日期"),
                Heading.optional("结果"),
                Heading.optional("案号"));
    }

    @Override
    public Optional<RemedyCase> read(AgencyId agency, LedgerRow row) {
        var kind = row.choice("类型", RemedyCase::kindOf, "行政复议、未经复议直接起诉、复议后起诉");
        var accepted = row.date("受理日期");
        var concluded = row.date("审结日期");
        var result = row.choice("结果", RemedyCase::resultOf, "结果维持、结果纠正、其他结果");
        if (row.has("审结日期") != row.has("结果")) {
            row.fault(row.has("结果") ? "审结日期" : "结果", "both-or-none");
        }
        if (accepted.isPresent() && concluded.filter(accepted.get()::isAfter).isPresent()) {
            row.fault("审结日期", "before", "受理日期");
        }
        if (!row.faults().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new RemedyCase(
                        UUID.randomUUID(),
                        row.text("编号"),
                        kind.orElseThrow(),
                        accepted.orElseThrow(),
                        row.text("原登记号"),
                        result.map(how -> new RemedyCase.Conclusion(concluded.orElseThrow(), how)),
                        row.text("案号"),
                        -1));
    }

    @Override
    public String readPermission() {
        return Permission.REMEDY_READ;
    }

    @Override
    public void each(AgencyId agency, Sight sight, Consumer<LedgerCells> row) {
        cases.each(agency, one -> row.accept(cells(one)));
    }

    private static LedgerCells cells(RemedyCase one) {
        return new LedgerCells()
                .put("编号", one.number())
                .put("类型", one.kind().label())
                .put("受理日期", one.acceptedOn().toString())
                .put("原登记号", one.requestNumber())
                .put("审结日期", one.conclusion().map(RemedyCase.Conclusion::on))
                .put("结果", one.conclusion().map(end -> end.result().label()))
                .put("案号", one.caseNumber());
    }

    @Override
    public int store(AgencyId agency, List<RemedyCase> records) {
        return cases.putAll(agency, records);
    }
}
