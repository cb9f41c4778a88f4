package org.yangguang.requests.domain;

/** What a step does to the period for answering (对答复期限的影响). */
public enum ClockEffect {
    /** It goes on as before (期限继续计算). */
    RUNS,
    /** What was counted is void; it starts in full with the correction (已计期限作废). */
    VOIDS,
    /** It starts in full the next day (重新起算). */
    RESTARTS,
    /** It stands still from the next day (暂停计算). */
    SUSPENDS,
    /** It still stands (仍暂停). */
    STANDS,
    /** It goes on the next working day once nobody else is being asked (恢复计算). */
    RESUMES,
    /** It ends later by the days of the extension (延长). */
    EXTENDS,
    /** A date replaces it (另定期限). */
    FIXES,
    /** No answer is due until the fee is paid (等待缴费). */
    AWAITS_PAYMENT,
    /** It is over (终止计算). */
    STOPS
}
