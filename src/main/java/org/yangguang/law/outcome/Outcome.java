package org.yangguang.law.outcome;

import java.time.LocalDate;
import java.util.Optional;
import org.yangguang.law.report.FormVersion;
import org.yangguang.law.report.Table3Group;
import org.yangguang.law.report.Table3Row;

/**
 * How a request ends (办理结果): exactly one for each request, in the order R01 to R23.
 *
 * <p>The row of the annual report and the way to a remedy are two separate things: a referral to a
 * special query regime counts as 不予公开 but opens no compulsory review.
 */
public enum Outcome {
    /** It is public already; the letter says where (已主动公开). */
    GRANTED_ALREADY_PUBLIC("R01", Table3Row.GRANTED, "条例第三十六条第（一）项", "已主动公开，告知获取方式"),
    /** It is given (予以公开). */
    GRANTED("R02", Table3Row.GRANTED, "条例第三十六条第（二）项、第四十条", "予以公开"),
    /** It is given in part, the rest withheld with reasons (区分处理). */
    PARTIAL("R03", Table3Row.PARTIAL, "条例第三十七条", "部分公开"),
    DENIED_STATE_SECRET("R04", Table3Row.DENY_SECRET, "条例第十四条", "属于国家秘密"),
    DENIED_OTHER_LAW("R05", Table3Row.DENY_LAW, "条例第十四条", "其他法律行政法规禁止公开"),
    DENIED_SECURITY("R06", Table3Row.DENY_SAFETY, "条例第十四条", "危及“三安全一稳定”"),
    DENIED_THIRD_PARTY("R07", Table3Row.DENY_THIRD_PARTY, "条例第十五条、第三十二条", "保护第三方合法权益"),
    DENIED_INTERNAL("R08", Table3Row.DENY_INTERNAL, "条例第十六条第一款", "属于三类内部事务信息"),
    DENIED_PROCESS("R09", Table3Row.DENY_PROCESS, "条例第十六条第二款", "属于四类过程性信息"),
    DENIED_ENFORCEMENT_FILE("R10", Table3Row.DENY_CASE_FILE, "条例第十六条第二款", "属于行政执法案卷"),
    /** A law of its own governs access; the letter says which and where to go (行政查询事项). */
    DENIED_ADMIN_QUERY("R11", Table3Row.DENY_QUERY, "条例第三十六条第（七）项", "属于行政查询事项"),
    /** Searched for and not found (信息不存在). */
    UNAVAILABLE_NOT_EXIST("R12", Table3Row.UNABLE_NOT_HELD, "条例第三十六条第（四）项", "经检索没有所申请公开信息"),
    /** Another agency is responsible (不属于本行政机关负责公开). */
    UNAVAILABLE_NOT_RESPONSIBLE(
            "R13", Table3Row.UNABLE_NOT_HELD, "条例第三十六条第（五）项、第十条", "不属于本行政机关负责公开"),
    UNAVAILABLE_NEEDS_CREATION("R14", Table3Row.UNABLE_TO_CREATE, "条例第三十八条", "没有现成信息需要另行制作"),
    UNAVAILABLE_STILL_UNCLEAR("R15", Table3Row.UNABLE_UNCLEAR, "条例第三十条", "补正后申请内容仍不明确"),
    NOT_PROCESSED_PETITION("R16", Table3Row.REJECT_COMPLAINT, "条例第三十九条第一款", "信访举报投诉类申请"),
    NOT_PROCESSED_DUPLICATE("R17", Table3Row.REJECT_REPEAT, "条例第三十六条第（六）项", "重复申请"),
    NOT_PROCESSED_PUBLICATION("R18", Table3Row.REJECT_PUBLICATION, "条例第三十九条第二款", "要求提供公开出版物"),
    NOT_PROCESSED_EXCESSIVE("R19", Table3Row.REJECT_MASSIVE, "条例第三十五条", "无正当理由大量反复申请"),
    /** No article says so; it follows from what 政府信息 is (要求确认或重新出具已获取信息). */
    NOT_PROCESSED_CONFIRM("R20", Table3Row.REJECT_CONFIRM, "条例第二条、第三十八条", "要求行政机关确认或重新出具已获取信息"),
    /** Withdrawn, or no request for information at all; the row is customary (其他). */
    OTHER_OTHER("R21", Table3Row.OTHER_OTHER, "", "其他（申请人撤回、非政府信息等）"),
    OTHER_NO_CORRECTION("R22", Table3Row.OTHER_NO_CORRECTION, "条例第三十条", "申请人无正当理由逾期不补正"),
    OTHER_NO_FEE("R23", Table3Row.OTHER_UNPAID, "信息处理费管理办法第六条", "申请人逾期未缴纳费用");

    private final String id;
    private final Table3Row row;
    private final String ground;
    private final String label;

    Outcome(String id, Table3Row row, String ground, String label) {
        this.id = id;
        this.row = row;
        this.ground = ground;
        this.label = label;
    }

    /** The number in the list of outcomes, R01 to R23. */
    public String id() {
        return id;
    }

    /** The stable name in ledgers and JSON, for example {@code DENIED_STATE_SECRET}. */
    public String code() {
        return name();
    }

    /** The row of table 3 that counts it, in the form of 2021. */
    public Table3Row row() {
        return row;
    }

    /** The row of table 3 in a form: that of 2019 does not divide （六）. */
    public Table3Row rowIn(FormVersion form) {
        return row.in(form) ? row : Table3Row.OTHER_UNDIVIDED;
    }

    /** The article the letter names (法律依据); empty where it depends on the case. */
    public Optional<String> legalGround() {
        return ground.isEmpty() ? Optional.empty() : Optional.of(ground);
    }

    /** What an officer reads when choosing: finer than the row's label. */
    public String label() {
        return label;
    }

    /** Whether information is given, in whole or in part (予以公开、部分公开). */
    public boolean isDisclosed() {
        return row == Table3Row.GRANTED || row == Table3Row.PARTIAL;
    }

    /** Whether the report counts it as 不予公开. */
    public boolean isDenied() {
        return row.group().filter(Table3Group.DENIED::equals).isPresent();
    }

    /**
     * Whether it is a 不予公开 in the sense of the courts: condition of compulsory review
     * (条例第十四条至第十六条).
     */
    boolean withholds() {
        return isDenied() && this != DENIED_ADMIN_QUERY;
    }

    /**
     * Whether the request ends with a decision that the applicant gets in a letter; the others may
     * just be closed.
     */
    public boolean needsLetter() {
        return switch (this) {
            case OTHER_OTHER, OTHER_NO_CORRECTION, OTHER_NO_FEE -> false;
            default -> true;
        };
    }

    /** What the applicant may do against a decision of this day (救济途径). */
    public Remedies remedies(LocalDate decidedOn) {
        return Remedies.against(this, decidedOn);
    }

    /** Finds the outcome that a ledger means: a code, R01 to R23, or the row label of table 3. */
    public static Optional<Outcome> parse(String text) {
        return OutcomeNames.find(text);
    }
}
