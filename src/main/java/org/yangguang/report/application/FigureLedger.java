package org.yangguang.report.application;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.yangguang.identity.Permission;
import org.yangguang.ledgers.Heading;
import org.yangguang.ledgers.LedgerCells;
import org.yangguang.ledgers.LedgerRow;
import org.yangguang.ledgers.RowLedger;
import org.yangguang.ledgers.Sight;
import org.yangguang.org.AgencyId;
import org.yangguang.report.domain.Indicator;
import org.yangguang.report.domain.SourcedFigure;
import org.yangguang.report.domain.SourcedFigures;

/** Figures brought in as a ledger (台账导入 figures): the key is year and indicator. */
@Component
class FigureLedger implements RowLedger<FigureLedger.Row> {

    private static final String YEAR = "年度";
    private static final String NAME = "指标";
    private static final String VALUE = "数值";
    private static final String UNIT = "单位";
    private static final String SOURCE = "来源";
    private static final int FIRST_YEAR = 2008;
    private static final int LAST_YEAR = 2100;

    private final FigureEntry entry;
    private final SourcedFigures figures;

    FigureLedger(FigureEntry entry, SourcedFigures figures) {
        this.entry = entry;
        this.figures = figures;
    }

    record Row(int year, String name, BigDecimal value, String unit, String source) {}

    @Override
    public String kind() {
        return "figures";
    }

    @Override
    public List<Heading> headings() {
        return List.of(
                Heading.required(YEAR),
                Heading.required(NAME),
                Heading.required(VALUE),
                Heading.optional(UNIT),
                Heading.required(SOURCE));
    }

    @Override
    public String key(LedgerRow row) {
        return row.text(YEAR).replace("年", "") + "\n" + row.text(NAME);
    }

    @Override
    public Optional<Row> read(AgencyId agency, LedgerRow row) {
        var year = year(row);
        var name = row.text(NAME, 60);
        var value = row.amount(VALUE);
        var unit = row.text(UNIT, 20);
        var source = row.text(SOURCE, 200);
        checkUnit(row, name, unit, value);
        return year.isEmpty() || value.isEmpty()
                ? Optional.empty()
                : Optional.of(new Row(year.get(), name, value.get(), unit, source));
    }

    private static Optional<Integer> year(LedgerRow row) {
        var text = row.text(YEAR).replace("年", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("\\d{4}")) {
            int year = Integer.parseInt(text);
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return Optional.of(year);
            }
        }
        row.fault(YEAR, "not-a-year");
        return Optional.empty();
    }

    /** The form counts decisions in whole numbers and fees in 万元 (or 元, which is converted). */
    private static void checkUnit(
            LedgerRow row, String name, String unit, Optional<BigDecimal> value) {
        var indicator = Indicator.of(name);
        if (indicator.filter(any -> any == Indicator.FEE).isPresent()) {
            if (!unit.isEmpty() && !unit.equals("万元") && !unit.equals("元")) {
                row.fault(UNIT, "unknown-value", "万元、元");
            }
        } else if (indicator.isPresent()
                && value.filter(any -> any.stripTrailingZeros().scale() > 0).isPresent()) {
            row.fault(VALUE, "not-a-count");
        }
    }

    @Override
    public String readPermission() {
        return Permission.REPORT_READ;
    }

    @Override
    public void each(AgencyId agency, Sight sight, Consumer<LedgerCells> row) {
        figures.all(agency).forEach(one -> row.accept(cells(one)));
    }

    private static LedgerCells cells(SourcedFigure one) {
        return new LedgerCells()
                .put(YEAR, Integer.toString(one.year()))
                .put(NAME, one.name())
                .put(VALUE, one.value().stripTrailingZeros().toPlainString())
                .put(UNIT, one.unit())
                .put(SOURCE, one.source());
    }

    @Override
    public int store(AgencyId agency, List<Row> records) {
        return entry.enterAll(agency, records);
    }
}
