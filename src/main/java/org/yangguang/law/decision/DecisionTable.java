package org.yangguang.law.decision;

import static org.yangguang.law.outcome.Outcome.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yangguang.law.decision.Next.Ask;
import org.yangguang.law.decision.Next.Conclude;
import org.yangguang.law.decision.Next.FirstDo;
import org.yangguang.law.decision.Next.Withhold;
import org.yangguang.law.outcome.Outcome;

/** All questions with their answers, and where each leads (判断表). */
final class DecisionTable {

    private static final Map<Question, List<Answer>> ANSWERS = new EnumMap<>(Question.class);

    static {
        put(
                Question.SUBJECT,
                ask("INFORMATION", "获取本机关履行行政管理职能过程中制作或者获取的信息", Question.EARLIER),
                end("PETITION", "进行信访、投诉、举报等活动", NOT_PROCESSED_PETITION)
                        .noting("可以通过什么渠道提出")
                        .because("您以政府信息公开申请的形式进行信访、投诉、举报等活动，不作为政府信息公开申请处理；您可以通过以下渠道提出：%s。"),
                end("PUBLICATION", "要求提供政府公报、报刊、书籍等公开出版物", NOT_PROCESSED_PUBLICATION)
                        .noting("从哪里可以获取")
                        .because("您要求提供的是公开出版物，可以通过以下途径获取：%s。"),
                end("CONFIRM", "要求确认或者重新出具已经获取的信息", NOT_PROCESSED_CONFIRM)
                        .noting("何时、以什么方式已经获取")
                        .because("您要求确认或者重新出具的信息，您已经获取：%s。"),
                end("OTHER", "其他，不是申请获取政府信息", OTHER_OTHER)
                        .noting("是什么事项")
                        .because("您提出的事项不属于政府信息公开申请：%s。"));
        put(
                Question.EARLIER,
                ask("NO", "没有", Question.QUANTITY),
                end("YES", "有，且已经答复", NOT_PROCESSED_DUPLICATE)
                        .noting("此前答复的文号和日期")
                        .because("您就相同信息提出的申请，本机关已经答复（%s），现不再重复处理。"));
        put(
                Question.QUANTITY,
                ask("NO", "没有", Question.CLEAR),
                ask("REASONABLE", "超过，但申请人说明的理由合理", Question.CLEAR),
                end("UNREASONABLE", "超过，申请人说明的理由不合理或者没有说明", NOT_PROCESSED_EXCESSIVE)
                        .noting("要求说明理由的日期，以及理由为什么不合理")
                        .because("您申请公开政府信息的数量、频次明显超过合理范围，本机关已要求您说明理由；理由不合理：%s。"),
                first("NOT_ASKED", "超过，还没有要求说明理由", "先要求申请人说明理由（条例第三十五条）"));
        put(
                Question.CLEAR,
                ask("YES", "明确", Question.RESPONSIBLE),
                first("NO", "不明确，还没有告知补正", "先一次性告知补正（条例第三十条）"),
                end("STILL_NOT", "补正后仍不明确", UNAVAILABLE_STILL_UNCLEAR)
                        .noting("哪些内容仍不明确")
                        .because("经补正，您的申请内容仍不明确：%s，本机关无法提供。"));
        put(
                Question.RESPONSIBLE,
                ask("YES", "是", Question.HELD),
                end("NO", "不是", UNAVAILABLE_NOT_RESPONSIBLE)
                        .noting("理由，以及负责公开的机关名称、联系方式（能够确定的）")
                        .because("您申请公开的信息不属于本机关负责公开：%s。"));
        put(
                Question.HELD,
                ask("FOUND", "有", Question.PUBLIC),
                end("NOT_FOUND", "检索后没有找到", UNAVAILABLE_NOT_EXIST)
                        .noting("在哪些科室、以什么关键词、检索了什么")
                        .because("经检索（%s），没有找到您申请公开的信息。")
                        .obliging("检索记录存入案卷：何人、何时、在何处、以何关键词"),
                first("NOT_SEARCHED", "还没有检索", "先向有关科室发出检索任务并记录结果（条例第三十六条第（四）项）"));
        put(
                Question.PUBLIC,
                ask("NO", "没有", Question.READY),
                end("YES", "已经主动公开", GRANTED_ALREADY_PUBLIC)
                        .noting("获取的网址、公报期号或者场所")
                        .because("您申请公开的信息已经主动公开，获取方式、途径为：%s。"));
        put(
                Question.READY,
                ask("READY", "现成的", Question.REGIME),
                end("NEEDS_WORK", "需要加工、分析", UNAVAILABLE_NEEDS_CREATION)
                        .noting("需要作怎样的加工、分析")
                        .because("您申请公开的信息没有现成的，需要本机关加工、分析（%s），本机关不予提供。"));
        put(
                Question.REGIME,
                ask("NO", "没有", Question.FORBIDDEN),
                end("YES", "另有规定", DENIED_ADMIN_QUERY)
                        .noting("依照哪部法律、行政法规，到哪里办理")
                        .because("法律、行政法规对获取您申请的信息另有规定，请依照其规定办理：%s。"));
        put(
                Question.FORBIDDEN,
                ask("NO", "都不属于", Question.THIRD_PARTY),
                withhold("SECRET", "依法确定为国家秘密", DENIED_STATE_SECRET)
                        .because("您申请公开的信息依法确定为国家秘密，不予公开。")
                        .obliging("定密依据存入案卷，不写入答复"),
                withhold("LAW", "其他法律、行政法规禁止公开", DENIED_OTHER_LAW)
                        .noting("法律、行政法规的名称和条款")
                        .because("%s禁止公开您申请的信息，不予公开。"),
                withhold("SECURITY", "公开后可能危及国家安全、公共安全、经济安全、社会稳定", DENIED_SECURITY)
                        .noting("危及其中哪一项，理由是什么")
                        .because("您申请的信息公开后可能危及国家安全、公共安全、经济安全、社会稳定，不予公开：%s。"));
        putInterests();
        put(
                Question.SEPARABLE,
                end("YES", "能够区分", PARTIAL)
                        .noting("哪些内容公开")
                        .because("不应当公开的内容可以作区分处理，本机关向您提供其余内容：%s。"),
                Answer.of("NO", "不能区分", new Next.WithholdAll()));
    }

    private DecisionTable() {}

    /** The interests of others and of the office itself: 条例第十五条、第十六条. */
    private static void putInterests() {
        put(
                Question.THIRD_PARTY,
                ask("NO", "不会", Question.INTERNAL),
                ask("TRADE_SECRET", "会，涉及商业秘密", Question.OPINION).because("您申请公开的信息涉及第三方的商业秘密。"),
                ask("PRIVACY", "会，涉及个人隐私", Question.OPINION).because("您申请公开的信息涉及第三方的个人隐私。"),
                ask("OTHER", "会，涉及其他合法权益", Question.OPINION)
                        .noting("什么权益")
                        .because("您申请公开的信息涉及第三方的合法权益（%s）。"));
        put(
                Question.OPINION,
                first("NOT_ASKED", "还没有征求", "先书面征求第三方意见（条例第三十二条）"),
                ask("AGREES", "同意公开", Question.INTERNAL).because("经征求意见，第三方同意公开。"),
                ask("OBJECTS", "不同意公开，理由合理", Question.OVERRIDE).because("经书面征求意见，第三方不同意公开，理由合理。"),
                ask("OBJECTS_WITHOUT_REASON", "不同意公开，理由不合理", Question.HARM)
                        .because("经书面征求意见，第三方不同意公开，但没有合理理由。"),
                ask("SILENT", "逾期没有提出意见", Question.HARM).because("经书面征求意见，第三方逾期没有提出意见。"));
        put(
                Question.HARM,
                ask("NO", "不会", Question.INTERNAL).noting("为什么不会").because("本机关认为公开不会损害其合法权益：%s。"),
                ask("YES", "会", Question.OVERRIDE)
                        .noting("会造成什么损害")
                        .because("本机关认为公开会损害其合法权益：%s。"));
        put(
                Question.OVERRIDE,
                withhold("NO", "不会", DENIED_THIRD_PARTY).because("不公开不会对公共利益造成重大影响，不予公开。"),
                ask("YES", "会", Question.INTERNAL)
                        .noting("对公共利益有什么重大影响")
                        .because("不公开可能对公共利益造成重大影响（%s），本机关决定予以公开。")
                        .obliging("将决定公开的内容和理由书面告知第三方（条例第三十二条）"));
        put(
                Question.INTERNAL,
                ask("NO", "不属于", Question.PROCESS),
                internal("PERSONNEL", "人事管理"),
                internal("LOGISTICS", "后勤管理"),
                internal("WORKFLOW", "内部工作流程"));
        put(
                Question.PROCESS,
                end("NO", "都不属于", GRANTED).because("您申请公开的信息可以公开，现提供给您。"),
                process("DISCUSSION", "讨论记录"),
                process("DRAFT", "过程稿"),
                process("CONSULTATION", "磋商信函"),
                process("REPORT", "请示报告"),
                ask("CASE_FILE", "行政执法案卷信息", Question.REQUIRED)
                        .because("您申请公开的信息属于行政执法案卷信息，本机关可以不予公开。"));
        put(
                Question.REQUIRED,
                end("YES", "规定应当公开", GRANTED).noting("规定的名称和条款").because("但是%s规定应当公开，现提供给您。"),
                Answer.of("NO", "没有这样的规定", new Withhold(DENIED_PROCESS))
                        .because("没有法律、法规、规章规定这一信息应当公开，本机关决定不予公开。"));
    }

    private static Answer internal(String code, String kind) {
        return withhold(code, kind + "信息", DENIED_INTERNAL)
                .because("您申请公开的信息属于" + kind + "方面的内部事务信息，本机关决定不予公开。");
    }

    private static Answer process(String code, String kind) {
        return ask(code, kind, Question.REQUIRED)
                .because("您申请公开的信息属于行政机关在履行行政管理职能过程中形成的" + kind + "，本机关可以不予公开。");
    }

    static List<Answer> answersTo(Question question) {
        return ANSWERS.getOrDefault(question, List.of());
    }

    private static void put(Question question, Answer... answers) {
        ANSWERS.put(question, List.of(answers));
    }

    private static Answer ask(String code, String label, Question next) {
        return Answer.of(code, label, new Ask(next));
    }

    private static Answer end(String code, String label, Outcome outcome) {
        return Answer.of(code, label, new Conclude(outcome));
    }

    private static Answer withhold(String code, String label, Outcome ground) {
        return Answer.of(code, label, new Withhold(ground));
    }

    private static Answer first(String code, String label, String what) {
        return Answer.of(code, label, new FirstDo(what));
    }
}
