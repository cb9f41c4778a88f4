package org.yangguang.requests.domain;

import org.yangguang.requests.domain.CaseEvent.Answered;
import org.yangguang.requests.domain.CaseEvent.Archived;
import org.yangguang.requests.domain.CaseEvent.Consultation;
import org.yangguang.requests.domain.CaseEvent.ConsultationDelivered;
import org.yangguang.requests.domain.CaseEvent.ConsultationSilent;
import org.yangguang.requests.domain.CaseEvent.Correction;
import org.yangguang.requests.domain.CaseEvent.CorrectionNotice;
import org.yangguang.requests.domain.CaseEvent.DecisionDrafted;
import org.yangguang.requests.domain.CaseEvent.DecisionReturned;
import org.yangguang.requests.domain.CaseEvent.DelayedReplyFixed;
import org.yangguang.requests.domain.CaseEvent.ExtensionApproved;
import org.yangguang.requests.domain.CaseEvent.ExtensionNotified;
import org.yangguang.requests.domain.CaseEvent.FeeNotice;
import org.yangguang.requests.domain.CaseEvent.FeePaid;
import org.yangguang.requests.domain.CaseEvent.Lapsed;
import org.yangguang.requests.domain.CaseEvent.LateCorrection;
import org.yangguang.requests.domain.CaseEvent.OpinionReceived;
import org.yangguang.requests.domain.CaseEvent.ReasonsAccepted;
import org.yangguang.requests.domain.CaseEvent.ReasonsAsked;
import org.yangguang.requests.domain.CaseEvent.ReasonsRefused;
import org.yangguang.requests.domain.CaseEvent.Reopened;
import org.yangguang.requests.domain.CaseEvent.Withdrawn;

/** What an officer may do with a registered request (办理操作). */
public enum CaseCommand {
    ANSWER_ON_SPOT("当场答复", "条例第三十三条第一款"),
    SEND_CORRECTION_NOTICE("告知补正", "条例第三十条"),
    RECEIVE_CORRECTION("登记收到补正", "条例第三十条"),
    CLOSE_UNCORRECTED("以逾期不补正办结", "条例第三十条"),
    REFUSE_LATE_CORRECTION("登记逾期补正并办结", "条例第三十条"),
    CONSULT("征求意见", "条例第三十二条至第三十四条"),
    RECORD_DELIVERY("登记征求意见书送达", "条例第三十二条、第三十四条"),
    RECEIVE_OPINION("登记收到意见", "条例第三十三条第三款"),
    RECORD_SILENCE("登记逾期未提出意见", "条例第三十二条、第三十四条"),
    APPROVE_EXTENSION("同意延期", "条例第三十三条第二款"),
    NOTIFY_EXTENSION("登记延期告知", "条例第三十三条第二款"),
    ASK_REASONS("要求说明理由", "条例第三十五条"),
    REFUSE_REASONS("认定理由不合理", "条例第三十五条"),
    ACCEPT_REASONS("认定理由合理", "条例第三十五条"),
    FIX_DELAYED_REPLY("确定延迟答复的期限", "条例第三十五条"),
    SEND_FEE_NOTICE("发出收费通知", "信息处理费管理办法第六条"),
    RECEIVE_FEE("登记缴费", "信息处理费管理办法第六条"),
    WAIVE_FEE("减免信息处理费", ""),
    CLOSE_UNPAID("以逾期未缴费办结", "信息处理费管理办法第六条"),
    DRAFT_DECISION("拟定答复", "条例第十七条、第四十五条"),
    RETURN_DECISION("退回答复", "条例第十七条、第四十五条"),
    ANSWER("登记答复送达", "条例第三十六条至第三十九条"),
    WITHDRAW("登记撤回", ""),
    ARCHIVE("归档", "条例第四十五条"),
    REOPEN("登记责令重新答复", "行政复议法第六十四条、行政诉讼法第七十条");

    private final String label;
    private final String article;

    CaseCommand(String label, String article) {
        this.label = label;
        this.article = article;
    }

    public String label() {
        return label;
    }

    /** The rule of law behind it; empty where it is customary. */
    public String article() {
        return article;
    }

    /** The command that makes this event out of a case in this stage. */
    public static CaseCommand of(CaseEvent event, CaseStage stage) {
        return switch (event) {
            case CorrectionNotice _ -> SEND_CORRECTION_NOTICE;
            case Correction _ -> RECEIVE_CORRECTION;
            case LateCorrection _ -> REFUSE_LATE_CORRECTION;
            case Consultation _ -> CONSULT;
            case ConsultationDelivered _ -> RECORD_DELIVERY;
            case OpinionReceived _ -> RECEIVE_OPINION;
            case ConsultationSilent _ -> RECORD_SILENCE;
            case ExtensionApproved _ -> APPROVE_EXTENSION;
            case ExtensionNotified _ -> NOTIFY_EXTENSION;
            case ReasonsAsked _ -> ASK_REASONS;
            case ReasonsRefused _ -> REFUSE_REASONS;
            case ReasonsAccepted _ -> ACCEPT_REASONS;
            case DelayedReplyFixed _ -> FIX_DELAYED_REPLY;
            case FeeNotice _ -> SEND_FEE_NOTICE;
            case FeePaid _ -> RECEIVE_FEE;
            case CaseEvent.FeeWaived _ -> WAIVE_FEE;
            case DecisionDrafted _ -> DRAFT_DECISION;
            case DecisionReturned _ -> RETURN_DECISION;
            case Answered _ -> stage == CaseStage.IN_REVIEW ? ANSWER : ANSWER_ON_SPOT;
            case Lapsed(_, var outcome, _) ->
                    switch (outcome) {
                        case OTHER_NO_FEE -> CLOSE_UNPAID;
                        default -> CLOSE_UNCORRECTED;
                    };
            case Withdrawn _ -> WITHDRAW;
            case Archived _ -> ARCHIVE;
            case Reopened _ -> REOPEN;
            case CaseEvent.CalendarMoved _ ->
                    throw new IllegalArgumentException("nobody commands the calendar");
        };
    }
}
