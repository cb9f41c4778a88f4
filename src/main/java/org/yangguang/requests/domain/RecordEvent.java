package org.yangguang.requests.domain;

import java.time.LocalDate;

/** What happens to a request to correct a record. */
public sealed interface RecordEvent {

    /** The day, in China time. */
    LocalDate on();

    /**
     * More evidence was asked for (要求补充证据).
     *
     * @param until the last day to bring it
     */
    record EvidenceAsked(LocalDate on, LocalDate until, String what) implements RecordEvent {}

    /** More evidence came in (收到补充证据); what was checked before is to be checked again. */
    record EvidenceArrived(LocalDate on, String note) implements RecordEvent {}

    /** The record was checked against the evidence (核实). */
    record Verified(LocalDate on, RecordAccuracy found, String note) implements RecordEvent {}

    /**
     * Decided, and the person told (作出决定并告知).
     *
     * @param number of the letter (文号), may be empty
     * @param way how he was told
     */
    record Decided(LocalDate on, RecordDecision decision, String reasons, String number, String way)
            implements RecordEvent {}

    /**
     * To be decided again, as a review body or court ordered (责令重新处理).
     *
     * @param number of its decision
     * @param until the last day for the new decision
     */
    record Reopened(LocalDate on, String number, LocalDate until) implements RecordEvent {}

    /** Taken back by the person (撤回). */
    record Withdrawn(LocalDate on, String note) implements RecordEvent {}
}
