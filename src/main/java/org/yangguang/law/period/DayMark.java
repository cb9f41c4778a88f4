package org.yangguang.law.period;

/** What a day is to a running period: the marks of the day strip. */
public enum DayMark {
    /** The day the period starts from, which does not count (起算日). */
    START,
    /** A working day that counts (计入). */
    COUNTED,
    /** A day off (非工作日). */
    DAY_OFF,
    /** A day on which somebody else is being asked (不计入：征求意见). */
    PAUSED,
    /** A day before the period started anew (作废：重新起算). */
    VOID,
    /** A day on which the fee is awaited (等待缴费). */
    AWAITING_PAYMENT,
    /** A day of the later date that was fixed (延迟答复). */
    DELAYED
}
