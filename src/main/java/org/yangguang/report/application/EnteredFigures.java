package org.yangguang.report.application;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yangguang.law.report.Amount;
import org.yangguang.org.AgencyId;
import org.yangguang.report.domain.Indicator;
import org.yangguang.report.domain.SourcedFigure;
import org.yangguang.report.domain.SourcedFigures;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.RecordLink;

/**
 * The figures that a person entered: indicators of the form fill their cell of table 2, all stand
 * ready for the text under their own name.
 */
@Component
class EnteredFigures implements YearSource {

    private final SourcedFigures ledger;

    EnteredFigures(SourcedFigures ledger) {
        this.ledger = ledger;
    }

    @Override
    public Map<String, BigDecimal> figures(AgencyId agency, int year) {
        var figures = new LinkedHashMap<String, BigDecimal>();
        for (var figure : ledger.ofYear(agency, year)) {
            figures.put(figure.name(), figure.value());
            Indicator.of(figure.name())
                    .ifPresent(indicator -> figures.put(indicator.cell(), figure.inFormUnit()));
        }
        return figures;
    }

    @Override
    public boolean counts(String name) {
        return Indicator.at(name).isPresent();
    }

    @Override
    public List<RecordLink> recordsBehind(AgencyId agency, int year, String name) {
        return Indicator.at(name)
                .flatMap(indicator -> ledger.find(agency, year, indicator.word()))
                .map(EnteredFigures::link)
                .stream()
                .toList();
    }

    private static RecordLink link(SourcedFigure figure) {
        return new RecordLink(
                Integer.toString(figure.year()),
                figure.name() + " " + Amount.of(figure.value()).text() + figure.unit(),
                figure.source()
                        + " · "
                        + figure.enteredAt().atZone(ChinaTime.ZONE).toLocalDate()
                        + " "
                        + figure.enteredBy(),
                "/desk/report-figures?year=" + figure.year());
    }
}
