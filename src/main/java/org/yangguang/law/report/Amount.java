package org.yangguang.law.report;

import java.math.BigDecimal;

/**
 * A figure of table 2. Its unit is empty when the form's own unit applies; the form of 2019 lets a
 * sum of money carry its unit in the cell (采购总金额 251000元).
 */
public record Amount(BigDecimal value, String unit) {

    public static Amount of(BigDecimal value) {
        return new Amount(value, "");
    }

    public static Amount of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    /** The figure as printed, without superfluous zeros after the point. */
    public String text() {
        return (value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros()).toPlainString()
                + unit;
    }

    public boolean isWhole() {
        return value.stripTrailingZeros().scale() <= 0;
    }
}
