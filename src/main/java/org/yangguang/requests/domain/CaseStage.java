package org.yangguang.requests.domain;

/** Where a registered request stands (办理状态), as the table of steps {@link CaseRules} knows it. */
public enum CaseStage {
    /** Received and to be answered (办理中). */
    OPEN("办理中"),
    /** The applicant was told what to correct (等待补正，条例第三十条). */
    AWAITING_CORRECTION("等待补正"),
    /** Somebody else is being asked (征求意见，条例第三十二条、第三十四条). */
    CONSULTING("征求意见中"),
    /** The applicant was asked why so much or so often (等待说明理由，条例第三十五条). */
    AWAITING_REASONS("等待说明理由"),
    /** A fee was asked (等待缴费，条例第四十二条). */
    AWAITING_PAYMENT("等待缴费"),
    /** A decision is drafted and not signed yet (答复审核，条例第十七条、第四十五条). */
    IN_REVIEW("答复审核中"),
    /** The answer was served (已答复). */
    ANSWERED("已答复"),
    /** Not corrected in time (视为放弃申请，条例第三十条). */
    CLOSED_NO_CORRECTION("逾期不补正，不再处理"),
    /** Not paid in time (视为放弃申请，信息处理费管理办法第六条). */
    CLOSED_NO_FEE("逾期未缴费，不再处理"),
    /** Withdrawn by the applicant (申请人撤回). */
    WITHDRAWN("申请人已撤回"),
    /** The file is complete (已归档，条例第四十五条). */
    ARCHIVED("已归档");

    private final String label;

    CaseStage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether somebody still has to act on the request (在办). */
    public boolean isOpen() {
        return switch (this) {
            case OPEN,
                    AWAITING_CORRECTION,
                    CONSULTING,
                    AWAITING_REASONS,
                    AWAITING_PAYMENT,
                    IN_REVIEW ->
                    true;
            case ANSWERED, CLOSED_NO_CORRECTION, CLOSED_NO_FEE, WITHDRAWN, ARCHIVED -> false;
        };
    }
}
