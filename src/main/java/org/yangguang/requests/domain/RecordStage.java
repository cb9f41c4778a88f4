package org.yangguang.requests.domain;

/** Where a request to correct a record stands (更正申请的办理状态). */
public enum RecordStage {
    /** To be checked (待核实). */
    RECEIVED,
    /** More evidence was asked for (待补充证据). */
    AWAITING_EVIDENCE,
    /** Checked, to be decided (已核实，待决定). */
    VERIFIED,
    CORRECTED,
    TRANSFERRED,
    REDIRECTED,
    REFUSED,
    WITHDRAWN;

    public boolean isOpen() {
        return this == RECEIVED || this == AWAITING_EVIDENCE || this == VERIFIED;
    }
}
