package org.yangguang.requests.domain;

import static org.yangguang.requests.domain.CaseCommand.*;
import static org.yangguang.requests.domain.CaseRule.in;
import static org.yangguang.requests.domain.CaseStage.*;
import static org.yangguang.requests.domain.ClockEffect.*;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one table of what may be done in which stage of a registered request (办理步骤表). {@link
 * Request#with} refuses what it does not hold, and the desk offers what it holds.
 *
 * <p>The list of transitions lets only an answered request be reopened; here one given up or
 * archived can be too, for an order may reach it as well (convention).
 */
public final class CaseRules {

    private static final List<CaseRule> STEPS =
            List.of(
                    in(OPEN, ANSWER_ON_SPOT, STOPS, ANSWERED).no(6),
                    in(OPEN, SEND_CORRECTION_NOTICE, VOIDS, AWAITING_CORRECTION).no(7),
                    in(AWAITING_CORRECTION, RECEIVE_CORRECTION, RESTARTS, OPEN).no(8),
                    in(AWAITING_CORRECTION, CLOSE_UNCORRECTED, STOPS, CLOSED_NO_CORRECTION).no(9),
                    in(AWAITING_CORRECTION, REFUSE_LATE_CORRECTION, STOPS, CLOSED_NO_CORRECTION)
                            .no(10),
                    in(OPEN, CONSULT, SUSPENDS, CONSULTING).no(12, 13),
                    in(CONSULTING, CONSULT, STANDS, CONSULTING).no(16),
                    in(CONSULTING, RECORD_DELIVERY, STANDS, CONSULTING).no(15),
                    in(CONSULTING, RECEIVE_OPINION, RESUMES, OPEN, CONSULTING).no(14, 16),
                    in(CONSULTING, RECORD_SILENCE, RESUMES, OPEN, CONSULTING).no(15, 16),
                    in(IN_REVIEW, RECORD_DELIVERY, STANDS, IN_REVIEW).no(16),
                    in(IN_REVIEW, RECEIVE_OPINION, RESUMES, IN_REVIEW).no(16),
                    in(IN_REVIEW, RECORD_SILENCE, RESUMES, IN_REVIEW).no(16),
                    in(OPEN, APPROVE_EXTENSION, RUNS, OPEN).no(17),
                    in(OPEN, NOTIFY_EXTENSION, EXTENDS, OPEN).no(17, 18),
                    in(OPEN, ASK_REASONS, RUNS, AWAITING_REASONS).no(19),
                    in(AWAITING_REASONS, REFUSE_REASONS, RUNS, IN_REVIEW).no(20),
                    in(AWAITING_REASONS, FIX_DELAYED_REPLY, FIXES, OPEN).no(21),
                    in(AWAITING_REASONS, ACCEPT_REASONS, RUNS, OPEN).no(22),
                    in(OPEN, SEND_FEE_NOTICE, AWAITS_PAYMENT, AWAITING_PAYMENT).no(23),
                    in(AWAITING_PAYMENT, RECEIVE_FEE, RESTARTS, OPEN).no(24),
                    in(AWAITING_PAYMENT, WAIVE_FEE, RESTARTS, OPEN).no(24),
                    in(AWAITING_PAYMENT, CLOSE_UNPAID, STOPS, CLOSED_NO_FEE).no(25),
                    in(OPEN, DRAFT_DECISION, RUNS, IN_REVIEW).no(11, 26),
                    in(CONSULTING, DRAFT_DECISION, STANDS, IN_REVIEW).no(26),
                    in(IN_REVIEW, RETURN_DECISION, RUNS, OPEN, CONSULTING).no(27),
                    in(IN_REVIEW, ANSWER, STOPS, ANSWERED).no(28));

    /** Every row: the steps above, and what may be done in many stages. */
    public static final List<CaseRule> TABLE =
            Stream.of(
                            STEPS.stream(),
                            stages(true).map(open -> in(open, WITHDRAW, STOPS, WITHDRAWN).no(29)),
                            stages(false)
                                    .filter(ended -> ended != ARCHIVED)
                                    .map(ended -> in(ended, ARCHIVE, STOPS, ARCHIVED).no(31)),
                            stages(false)
                                    .filter(ended -> ended != WITHDRAWN)
                                    .map(ended -> in(ended, REOPEN, FIXES, OPEN).no(33)))
                    .flatMap(rules -> rules)
                    .toList();

    private CaseRules() {}

    /** The row for a command in a stage; empty when it may not be done there. */
    public static Optional<CaseRule> find(CaseStage from, CaseCommand command) {
        return TABLE.stream()
                .filter(rule -> rule.from() == from && rule.command() == command)
                .findFirst();
    }

    private static Stream<CaseStage> stages(boolean open) {
        return Stream.of(CaseStage.values()).filter(stage -> stage.isOpen() == open);
    }
}
