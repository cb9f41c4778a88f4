package org.yangguang.requests.domain.plan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What of a plan is done (计划进展).
 *
 * @param searchedOn the day on which the last office had answered
 * @param draftedOn the day on which a draft went into review
 * @param reviewed whether it waits for its last signature, or has it
 * @param signedOn the day of that signature
 */
public record PlanProgress(
        Optional<LocalDate> searchedOn,
        Optional<LocalDate> draftedOn,
        boolean reviewed,
        Optional<LocalDate> signedOn) {

    public static final PlanProgress NONE =
            new PlanProgress(Optional.empty(), Optional.empty(), false, Optional.empty());

    /** What is done need not be done in this order: a later step leaves the earlier behind. */
    public boolean has(PlanStep step) {
        return switch (step) {
            case SEARCH -> searchedOn.isPresent() || has(PlanStep.DRAFT);
            case DRAFT -> draftedOn.isPresent() || has(PlanStep.REVIEW);
            case REVIEW -> reviewed || has(PlanStep.SIGNATURE);
            case SIGNATURE -> signedOn.isPresent();
            case POSTING -> false;
        };
    }

    /** The day on which the step was done, where it is known. */
    Optional<LocalDate> doneOn(PlanStep step) {
        return switch (step) {
            case SEARCH -> searchedOn;
            case DRAFT -> draftedOn;
            case SIGNATURE -> signedOn;
            case REVIEW, POSTING -> Optional.empty();
        };
    }
}
