package org.yangguang.requests.application;

import org.yangguang.events.EventKind;
import org.yangguang.requests.domain.CaseEvent;

/** What happens in a request, by the names that other systems know (业务事件). */
public enum RequestNews implements EventKind {
    SUBMITTED("submission.taken-in"),
    CONFIRMED("submission.confirmed"),
    TAKEN_BACK("submission.taken-back"),
    RECEIVED("request.received"),
    CORRECTION_ASKED("request.correction-asked"),
    CORRECTED("request.corrected"),
    CONSULTED("request.consulted"),
    CONSULTATION_DELIVERED("request.consultation-delivered"),
    OPINION_RECEIVED("request.opinion-received"),
    CONSULTATION_SILENT("request.consultation-silent"),
    EXTENSION_APPROVED("request.extension-approved"),
    EXTENDED("request.extended"),
    REASONS_ASKED("request.reasons-asked"),
    REASONS_REFUSED("request.reasons-refused"),
    REASONS_ACCEPTED("request.reasons-accepted"),
    DELAYED("request.delayed"),
    FEE_ASKED("request.fee-asked"),
    FEE_PAID("request.fee-paid"),
    FEE_WAIVED("request.fee-waived"),
    DRAFTED("request.drafted"),
    RETURNED("request.returned"),
    ANSWERED("request.answered"),
    CLOSED("request.closed"),
    WITHDRAWN("request.withdrawn"),
    ARCHIVED("request.archived"),
    REOPENED("request.reopened"),
    DATE_MOVED("request.date-moved");

    private final String code;

    RequestNews(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** What a step of a case is called. */
    public static RequestNews of(CaseEvent event) {
        return switch (event) {
            case CaseEvent.CorrectionNotice _ -> CORRECTION_ASKED;
            case CaseEvent.Correction _ -> CORRECTED;
            case CaseEvent.Consultation _ -> CONSULTED;
            case CaseEvent.ConsultationDelivered _ -> CONSULTATION_DELIVERED;
            case CaseEvent.OpinionReceived _ -> OPINION_RECEIVED;
            case CaseEvent.ConsultationSilent _ -> CONSULTATION_SILENT;
            case CaseEvent.ExtensionApproved _ -> EXTENSION_APPROVED;
            case CaseEvent.ExtensionNotified _ -> EXTENDED;
            case CaseEvent.ReasonsAsked _ -> REASONS_ASKED;
            case CaseEvent.ReasonsRefused _ -> REASONS_REFUSED;
            case CaseEvent.ReasonsAccepted _ -> REASONS_ACCEPTED;
            case CaseEvent.DelayedReplyFixed _ -> DELAYED;
            case CaseEvent.FeeNotice _ -> FEE_ASKED;
            case CaseEvent.FeePaid _ -> FEE_PAID;
            case CaseEvent.FeeWaived _ -> FEE_WAIVED;
            case CaseEvent.DecisionDrafted _ -> DRAFTED;
            case CaseEvent.DecisionReturned _ -> RETURNED;
            case CaseEvent.Answered _ -> ANSWERED;
            case CaseEvent.Lapsed _, CaseEvent.LateCorrection _ -> CLOSED;
            case CaseEvent.Withdrawn _ -> WITHDRAWN;
            case CaseEvent.Archived _ -> ARCHIVED;
            case CaseEvent.Reopened _ -> REOPENED;
            case CaseEvent.CalendarMoved _ -> DATE_MOVED;
        };
    }
}
