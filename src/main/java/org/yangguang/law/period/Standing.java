package org.yangguang.law.period;

/**
 * How a period stands on one day.
 *
 * @param workingDaysLeft still to come after the day; negative once the period is over
 */
public record Standing(PeriodState state, int workingDaysLeft) {

    public boolean isOverdue() {
        return workingDaysLeft < 0;
    }
}
