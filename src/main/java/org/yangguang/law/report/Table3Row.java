package org.yangguang.law.report;

import static org.yangguang.law.report.Table3Group.DENIED;
import static org.yangguang.law.report.Table3Group.OTHER;
import static org.yangguang.law.report.Table3Group.REJECTED;
import static org.yangguang.law.report.Table3Group.UNABLE;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of table 3 (收到和处理政府信息公开申请情况), labels verbatim. */
public enum Table3Row {
    NEW("new", "T3-1", Kind.STOCK, null, "一、本年新收政府信息公开申请数量"),
    CARRIED_IN("carried_in", "T3-2", Kind.STOCK, null, "二、上年结转政府信息公开申请数量"),
    GRANTED("granted", "T3-3.1", Kind.RESULT, null, "（一）予以公开"),
    PARTIAL("partial", "T3-3.2", Kind.RESULT, null, "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
    DENY_SECRET("deny_secret", "T3-3.3.1", Kind.RESULT, DENIED, "1.属于国家秘密"),
    DENY_LAW("deny_law", "T3-3.3.2", Kind.RESULT, DENIED, "2.其他法律行政法规禁止公开"),
    DENY_SAFETY("deny_safety", "T3-3.3.3", Kind.RESULT, DENIED, "3.危及“三安全一稳定”"),
    DENY_THIRD_PARTY("deny_third_party", "T3-3.3.4", Kind.RESULT, DENIED, "4.保护第三方合法权益"),
    DENY_INTERNAL("deny_internal", "T3-3.3.5", Kind.RESULT, DENIED, "5.属于三类内部事务信息"),
    DENY_PROCESS("deny_process", "T3-3.3.6", Kind.RESULT, DENIED, "6.属于四类过程性信息"),
    DENY_CASE_FILE("deny_case_file", "T3-3.3.7", Kind.RESULT, DENIED, "7.属于行政执法案卷"),
    DENY_QUERY("deny_query", "T3-3.3.8", Kind.RESULT, DENIED, "8.属于行政查询事项"),
    UNABLE_NOT_HELD("unable_not_held", "T3-3.4.1", Kind.RESULT, UNABLE, "1.本机关不掌握相关政府信息"),
    UNABLE_TO_CREATE("unable_to_create", "T3-3.4.2", Kind.RESULT, UNABLE, "2.没有现成信息需要另行制作"),
    UNABLE_UNCLEAR("unable_unclear", "T3-3.4.3", Kind.RESULT, UNABLE, "3.补正后申请内容仍不明确"),
    REJECT_COMPLAINT("reject_complaint", "T3-3.5.1", Kind.RESULT, REJECTED, "1.信访举报投诉类申请"),
    REJECT_REPEAT("reject_repeat", "T3-3.5.2", Kind.RESULT, REJECTED, "2.重复申请"),
    REJECT_PUBLICATION("reject_publication", "T3-3.5.3", Kind.RESULT, REJECTED, "3.要求提供公开出版物"),
    REJECT_MASSIVE("reject_massive", "T3-3.5.4", Kind.RESULT, REJECTED, "4.无正当理由大量反复申请"),
    REJECT_CONFIRM("reject_confirm", "T3-3.5.5", Kind.RESULT, REJECTED, "5.要求行政机关确认或重新出具已获取信息"),
    /** The one row of （六） in the form of 2019; never spread over the three rows of 2021. */
    OTHER_UNDIVIDED("other", "T3-3.6", Kind.RESULT, OTHER, "（六）其他处理"),
    OTHER_NO_CORRECTION(
            "other_no_correction",
            "T3-3.6.1",
            Kind.RESULT,
            OTHER,
            "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
    OTHER_UNPAID(
            "other_unpaid",
            "T3-3.6.2",
            Kind.RESULT,
            OTHER,
            "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
    OTHER_OTHER("other_other", "T3-3.6.3", Kind.RESULT, OTHER, "3.其他"),
    TOTAL("total", "T3-3.7", Kind.TOTAL, null, "（七）总计"),
    CARRIED_OUT("carried_out", "T3-4", Kind.STOCK, null, "四、结转下年度继续办理");

    /** The note in the corner of the table's head. */
    public static final String RECONCILIATION_NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

    /** What a row counts. */
    public enum Kind {
        /** Received, carried in or carried out. */
        STOCK,
        /** One way a request ended. */
        RESULT,
        /** The sum of all results. */
        TOTAL
    }

    private final String key;
    private final String code;
    private final Kind kind;
    private final @Nullable Table3Group group;
    private final String label;

    Table3Row(String key, String code, Kind kind, @Nullable Table3Group group, String label) {
        this.key = key;
        this.code = code;
        this.kind = kind;
        this.group = group;
        this.label = label;
    }

    /** The row's name in JSON, for example {@code deny_secret}. */
    public String key() {
        return key;
    }

    /** The row's place in the form, for example {@code T3-3.3.1}. */
    public String code() {
        return code;
    }

    public Kind kind() {
        return kind;
    }

    public Optional<Table3Group> group() {
        return Optional.ofNullable(group);
    }

    /** The label as printed in the row's own cell. */
    public String label() {
        return label;
    }

    /** The label with the group it stands in, for use outside the table. */
    public String fullLabel() {
        if (this == GRANTED) {
            return Table3Group.RESULTS_HEADING + label;
        }
        return group == null || this == OTHER_UNDIVIDED ? label : group.label() + " " + label;
    }

    /** Whether the form has this row. */
    public boolean in(FormVersion form) {
        return group != OTHER || (this == OTHER_UNDIVIDED) == (form == FormVersion.FORM_2019);
    }

    public static Table3Row ofKey(String key) {
        return Stream.of(values())
                .filter(row -> row.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no row " + key));
    }

    public static Table3Row ofCode(String code) {
        return Stream.of(values())
                .filter(row -> row.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no row " + code));
    }
}
