package org.yangguang.report.application;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.SignedIn;
import org.yangguang.org.AgencyId;
import org.yangguang.report.domain.Indicator;
import org.yangguang.report.domain.SourcedFigure;
import org.yangguang.report.domain.SourcedFigures;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.Listing;

/** Enters figures that no module counts, each with its source (统计数字台账). */
@Service
public class FigureEntry {

    private final SourcedFigures ledger;
    private final CurrentPerson person;
    private final AuditTrail audit;
    private final Clock clock;

    FigureEntry(SourcedFigures ledger, CurrentPerson person, AuditTrail audit, Clock clock) {
        this.ledger = ledger;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Listing<SourcedFigure> list(AgencyId agency, ListQuery query) {
        return ledger.list(agency, query);
    }

    @Transactional(readOnly = true)
    public List<SourcedFigure> all(AgencyId agency, ListQuery query) {
        return ledger.all(agency, query);
    }

    /**
     * Enters a figure in place of the one of the same year and name.
     *
     * @param unit empty for the unit that the form prescribes
     * @return whether anything changed
     */
    @Transactional
    public boolean enter(
            AgencyId agency, int year, String name, BigDecimal value, String unit, String source) {
        var figure = figure(year, name, value, unit, source);
        var before = ledger.find(agency, year, name);
        if (before.filter(figure::saysTheSameAs).isPresent()) {
            return false;
        }
        ledger.save(agency, figure);
        audit.record(
                "report.figure-entered",
                "figure:" + year + "/" + name,
                Map.of(
                        "value", value.toPlainString(),
                        "before", before.map(f -> f.value().toPlainString()).orElse("")));
        return true;
    }

    /**
     * Enters the figures of a ledger in one go.
     *
     * @return how many say something new
     */
    @Transactional
    int enterAll(AgencyId agency, List<FigureLedger.Row> rows) {
        var figures =
                rows.stream()
                        .map(
                                row ->
                                        figure(
                                                row.year(),
                                                row.name(),
                                                row.value(),
                                                row.unit(),
                                                row.source()))
                        .toList();
        int changed = ledger.saveAll(agency, figures);
        if (changed > 0) {
            audit.record(
                    "report.figures-imported",
                    "agency:" + agency,
                    Map.of("records", Integer.toString(changed)));
        }
        return changed;
    }

    private SourcedFigure figure(
            int year, String name, BigDecimal value, String unit, String source) {
        return new SourcedFigure(
                year,
                name,
                value,
                unit.isEmpty() ? Indicator.of(name).map(Indicator::unit).orElse("") : unit,
                source,
                clock.instant(),
                person.find().map(SignedIn::username).orElse(AuditTrail.SYSTEM));
    }
}
