package org.yangguang.requests.web;

import java.util.List;
import org.yangguang.shared.web.DayStrip;
import org.yangguang.shared.web.TimelineStep;

/** One request as the desk shows it. */
public record RequestPage(
        String id,
        long version,
        String number,
        String receivedOn,
        String channel,
        String applicantType,
        String applicant,
        String idNumber,
        String contact,
        String wanted,
        String delivery,
        String state,
        String dueOn,
        String remaining,
        String correctionNoticeDueOn,
        boolean provisional,
        List<String> warnings,
        DayStrip strip,
        List<TimelineStep> steps,
        boolean closed,
        boolean awaitingCorrection,
        boolean consulting,
        boolean awaitingPayment,
        String outcome,
        String ground,
        String remedies,
        String today,
        List<String> outcomes,
        boolean mayCorrect,
        boolean mayConsult,
        boolean mayExtend,
        boolean mayClose) {}
