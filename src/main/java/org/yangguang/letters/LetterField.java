package org.yangguang.letters;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that a letter says and a person or a case fills in. Templates name it by its place:
 * {@code {收到日期}}.
 */
@SuppressWarnings("ImmutableEnumChecker") // List.of cannot change
public enum LetterField {
    ADDRESSEE("收件人", Form.LINE),
    CASE_NUMBER("登记号", Form.LINE),
    RECEIVED_ON("收到日期", Form.DATE),
    /** The request as the agency understood it. */
    WANTED("申请内容", Form.TEXT),
    REASONS("理由", Form.TEXT),
    ACCESS("获取方式和途径", Form.TEXT),
    PROVIDED("公开的内容", Form.TEXT),
    /** 条例第三十六条第（二）项: manner, place and time. */
    MANNER("提供的方式、地点和时间", Form.TEXT),
    WITHHELD("不予公开的内容", Form.TEXT),
    WITHHELD_GROUND(
            "不予公开部分的依据",
            "第十四条",
            "第十五条",
            "第十六条第一款",
            "第十六条第二款",
            "第十四条、第十五条",
            "第十四条、第十六条",
            "第十五条、第十六条"),
    LAW("法律、行政法规名称和条款", Form.LINE),
    ENDANGERED("危及的利益", "国家安全", "公共安全", "经济安全", "社会稳定"),
    PROTECTED("受保护的权益", "商业秘密", "个人隐私", "其他合法权益"),
    OPINION("征求第三方意见情况", Form.TEXT),
    INTERNAL_MATTER("内部事务类别", "人事管理", "后勤管理", "内部工作流程"),
    PROCESS_MATTER("过程性信息类别", "讨论记录", "过程稿", "磋商信函", "请示报告"),
    /** Courts want to see a full and reasonable search. */
    SEARCH("检索情况", Form.TEXT),
    RESPONSIBLE("负责公开的机关及联系方式", Form.TEXT),
    UNCLEAR("仍不明确之处", Form.TEXT),
    OTHER_WAY("其他渠道", Form.TEXT),
    EARLIER_NUMBER("原答复文号", Form.LINE),
    EARLIER_ON("原答复日期", Form.DATE),
    REASONS_ASKED("要求说明理由的情况", Form.TEXT),
    OBTAINED("已获取的情况", Form.TEXT),
    NOTICED_ON("通知日期", Form.DATE),
    ENDED_ON("期限届满日", Form.DATE),
    TO_CORRECT("需要补正的事项", Form.TEXT),
    CORRECT_BY("补正期限", Form.DATE),
    EXTENSION_DAYS("延长的工作日", Form.NUMBER),
    NEW_DUE_ON("延长后的期限", Form.DATE),
    CONSULTED("拟公开的信息", Form.TEXT),
    COUNT("申请数量和频次", Form.TEXT),
    REASONS_BY("说明理由的期限", Form.DATE),
    FEE_BASIS("收费依据", Form.TEXT),
    FEE_METHOD("计收方式", "按件计收", "按量计收"),
    FEE_STANDARD("收费标准", Form.TEXT),
    FEE_AMOUNT("收费数额", Form.NUMBER),
    FEE_PAYMENT("缴纳方式", Form.TEXT),
    ANSWER_BY("拟答复日期", Form.DATE),
    /** What a corrected record says now. */
    RECORD_NOW("更正后的记录", Form.TEXT),
    COMPETENT("有权更正的行政机关及联系方式", Form.TEXT),
    EVIDENCE_WANTED("需要补充的证据", Form.TEXT),
    EVIDENCE_BY("补充证据的期限", Form.DATE);

    /** How it is typed and checked. */
    public enum Form {
        /** One line of at most 200 characters. */
        LINE,
        /** Paragraphs of at most 4,000 characters. */
        TEXT,
        DATE,
        /** A whole number above zero. */
        NUMBER,
        CHOICE
    }

    private final String place;
    private final Form form;
    private final List<String> choices;

    LetterField(String place, Form form) {
        this.place = place;
        this.form = form;
        this.choices = List.of();
    }

    LetterField(String place, String... choices) {
        this.place = place;
        this.form = Form.CHOICE;
        this.choices = List.of(choices);
    }

    /** Its name in templates and on forms. */
    public String place() {
        return place;
    }

    public Form form() {
        return form;
    }

    /** What may be chosen, in order; empty for what is typed freely. */
    public List<String> choices() {
        return choices;
    }

    public static Optional<LetterField> named(String place) {
        return Stream.of(values()).filter(field -> field.place.equals(place)).findFirst();
    }
}
