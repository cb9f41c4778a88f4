package org.yangguang.items.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yangguang.release.ReviewStep;

/**
 * The agency's chain of review (审查程序，条例第十七条): four steps, of which only the deputy leader's may be
 * switched off.
 *
 * @param deputyReview whether 分管领导审核 takes part
 */
public record ReviewChain(boolean deputyReview) {

    public List<ReviewStep> steps() {
        return Arrays.stream(ReviewStep.values())
                .filter(step -> step.required() || deputyReview)
                .toList();
    }

    public ReviewStep first() {
        return steps().getFirst();
    }

    /** The step that follows; empty after the last. */
    public Optional<ReviewStep> after(ReviewStep step) {
        return steps().stream().filter(next -> next.compareTo(step) > 0).findFirst();
    }
}
