package org.yangguang.requests.domain;

/** The columns of the board (看板), from what is late to what waits for the applicant. */
public enum BoardColumn {
    /** 已超期. */
    LATE,
    /** No working day is left after today (今天到期). */
    TODAY,
    /** One to three working days are left. */
    SOON,
    /** Four to ten working days are left. */
    NEXT,
    /** More than ten working days are left. */
    LATER,
    /** The clock stands: somebody is asked, or a fee is (暂停). */
    PAUSED,
    /** The applicant was told what to correct (等申请人). */
    WAITING
}
