package org.yangguang.law.period;

/** How a period for answering stands after its last event. */
public enum PeriodState {
    /** It has a due date (计算中). */
    RUNNING,
    /** It stands still until an opinion arrives (中止计算). */
    SUSPENDED,
    /** No answer is due before the fee is paid (等待缴费). */
    AWAITING_PAYMENT
}
