package org.yangguang.letters.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yangguang.letters.LetterKind;
import org.yangguang.release.ReviewStep;

/** The steps that a letter passes before it is issued (审签程序). */
public enum ReviewRoute {
    /** 初审 → 审核 → 保密把关 → 签发. */
    FOUR_STEPS,
    /** The same without the deputy leader, where the agency switched that step off. */
    WITHOUT_DEPUTY,
    /** Letters on the way to an answer: the head of the disclosure office signs. */
    HEAD_ALONE;

    /**
     * What ends or refuses something goes through the whole review (条例第十七条). To an extension the
     * head of the disclosure office must agree, and nobody else (条例第三十三条第二款).
     */
    public static ReviewRoute of(LetterKind kind, LetterSettings settings) {
        if (kind == LetterKind.EXTENSION_NOTICE) {
            return HEAD_ALONE;
        }
        if (!kind.opensRemedies() && settings.headSignsNotices()) {
            return HEAD_ALONE;
        }
        return settings.deputyReview() ? FOUR_STEPS : WITHOUT_DEPUTY;
    }

    public List<ReviewStep> steps() {
        return switch (this) {
            case FOUR_STEPS -> List.of(ReviewStep.values());
            case WITHOUT_DEPUTY ->
                    Arrays.stream(ReviewStep.values()).filter(ReviewStep::required).toList();
            case HEAD_ALONE -> List.of(ReviewStep.SIGNING);
        };
    }

    public ReviewStep first() {
        return steps().getFirst();
    }

    /** The step that follows; empty after the last. */
    public Optional<ReviewStep> after(ReviewStep step) {
        return steps().stream().filter(next -> next.compareTo(step) > 0).findFirst();
    }
}
