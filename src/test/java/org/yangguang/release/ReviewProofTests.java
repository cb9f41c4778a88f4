package org.yangguang.release;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yangguang.release.ReviewProof.CompletedReview;
import org.yangguang.release.ReviewProof.CompletedScreening;
import org.yangguang.release.ReviewProof.LedgerImport;
import org.yangguang.release.ReviewProof.Reviewed;

class ReviewProofTests {

    private static final Fingerprint CONTENT = Fingerprint.ofText("content");
    private static final Instant NINE = Instant.parse("2021-03-01T01:00:00Z");

    @Test
    void fourStepsByFourPersonsProveTheContent() {
        assertThatCode(() -> review(ReviewStep.values()).require(CONTENT))
                .doesNotThrowAnyException();
    }

    @Test
    void theSecondStepMayBeMissing() {
        var proof = review(ReviewStep.PRE_REVIEW, ReviewStep.SECRECY_REVIEW, ReviewStep.SIGNING);
        assertThatCode(() -> proof.require(CONTENT)).doesNotThrowAnyException();
    }

    @Test
    void noOtherStepMayBeMissing() {
        for (var missing : ReviewStep.values()) {
            if (missing.required()) {
                var steps = new ArrayList<>(List.of(ReviewStep.values()));
                steps.remove(missing);
                var proof = review(steps.toArray(ReviewStep[]::new));
                assertThatThrownBy(() -> proof.require(CONTENT))
                        .hasMessageContaining("release.step-missing")
                        .hasMessageContaining(missing.name());
            }
        }
    }

    @Test
    void aReviewNeedsAScreeningOfTheVerySameContent() {
        var review = review(ReviewStep.values());
        assertThatCode(() -> new Reviewed(review, screening(CONTENT)).require(CONTENT))
                .doesNotThrowAnyException();
        assertThatThrownBy(
                        () ->
                                new Reviewed(review, screening(Fingerprint.ofText("other")))
                                        .require(CONTENT))
                .hasMessageContaining("release.not-screened");
    }

    private static CompletedScreening screening(Fingerprint content) {
        return new CompletedScreening(new UUID(0, 1), "officer", NINE, content);
    }

    @Test
    void signaturesForOtherContentProveNothing() {
        assertThatThrownBy(() -> review(ReviewStep.values()).require(Fingerprint.ofText("changed")))
                .hasMessageContaining("release.other-content");
    }

    @Test
    void onePersonCannotSignTwice() {
        var signatures = new ArrayList<>(review(ReviewStep.values()).signatures());
        signatures.set(3, new ReviewSignature(ReviewStep.SIGNING, "PRE_REVIEW", NINE, CONTENT));
        assertThatThrownBy(() -> new CompletedReview("author", signatures).require(CONTENT))
                .hasMessageContaining("release.same-person");
    }

    @Test
    void theAuthorSignsNothing() {
        var signatures = review(ReviewStep.values()).signatures();
        assertThatThrownBy(() -> new CompletedReview("SIGNING", signatures).require(CONTENT))
                .hasMessageContaining("release.same-person");
    }

    @Test
    void stepsStandInTheirOrder() {
        var proof =
                review(
                        ReviewStep.SECRECY_REVIEW,
                        ReviewStep.PRE_REVIEW,
                        ReviewStep.DEPUTY_REVIEW,
                        ReviewStep.SIGNING);
        assertThatThrownBy(() -> proof.require(CONTENT))
                .hasMessageContaining("release.out-of-order");
    }

    @Test
    void anImportProvesWhatItBroughtAndNothingElse() {
        var proof = new LedgerImport("disclosure", NINE, CONTENT);
        assertThatCode(() -> proof.require(CONTENT)).doesNotThrowAnyException();
        assertThatThrownBy(() -> proof.require(Fingerprint.ofText("other")))
                .hasMessageContaining("release.other-content");
    }

    private static CompletedReview review(ReviewStep... steps) {
        var signatures = new ArrayList<ReviewSignature>();
        for (var step : steps) {
            signatures.add(new ReviewSignature(step, step.name(), NINE, CONTENT));
        }
        return new CompletedReview("author", signatures);
    }
}
