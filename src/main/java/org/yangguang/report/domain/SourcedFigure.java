package org.yangguang.report.domain;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A figure that only a person knows (统计数字), with where it comes from.
 *
 * @param name the indicator (指标), for example 行政事业性收费
 * @param source the paper or office it comes from (来源)
 */
public record SourcedFigure(
        int year,
        String name,
        BigDecimal value,
        String unit,
        String source,
        Instant enteredAt,
        String enteredBy) {

    /** The figure in the form's unit: fees are counted in 万元. */
    public BigDecimal inFormUnit() {
        return unit.equals("元")
                        && Indicator.of(name).filter(Indicator::inTenThousandYuan).isPresent()
                ? value.movePointLeft(4)
                : value;
    }

    /** Whether both say the same, whoever entered it. */
    public boolean saysTheSameAs(SourcedFigure other) {
        return year == other.year
                && name.equals(other.name)
                && value.compareTo(other.value) == 0
                && unit.equals(other.unit)
                && source.equals(other.source);
    }
}
