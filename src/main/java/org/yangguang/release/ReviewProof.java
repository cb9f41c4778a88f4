package org.yangguang.release;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yangguang.shared.Refusal;

/** Why a content may leave: a completed review, or the record that it had left before us. */
public sealed interface ReviewProof {

    /** Refuses unless this proves the release of exactly this content. */
    void require(Fingerprint content);

    /** The word for it in the public log. */
    LogEntry.Basis basis();

    /**
     * What was screened and reviewed here (先审查、再公开): the chain completed, and before the first and
     * after the last word of it a screening of the very same content, with nothing left open.
     */
    record Reviewed(CompletedReview review, CompletedScreening screening) implements ReviewProof {

        @Override
        public void require(Fingerprint content) {
            review.require(content);
            screening.require(content);
        }

        @Override
        public LogEntry.Basis basis() {
            return LogEntry.Basis.REVIEW;
        }
    }

    /**
     * The review chain, completed (初审→审核→保密把关→签发).
     *
     * @param author who drafted, and may therefore sign nothing
     */
    record CompletedReview(String author, List<ReviewSignature> signatures) {

        public CompletedReview {
            signatures = List.copyOf(signatures);
        }

        /** Refuses unless every step is signed in order, for exactly this content. */
        public void require(Fingerprint content) {
            missingStep()
                    .ifPresent(
                            step -> {
                                throw Refusal.conflict(
                                        "release.step-missing",
                                        step + " is not signed",
                                        step.name());
                            });
            if (!inOrder()) {
                throw Refusal.conflict("release.out-of-order", signatures.toString());
            }
            if (signatures.stream().anyMatch(signature -> !signature.content().equals(content))) {
                throw Refusal.conflict(
                        "release.other-content", "signed was not " + content + ": " + signatures);
            }
            var persons = new HashSet<String>();
            persons.add(author);
            for (var signature : signatures) {
                if (!persons.add(signature.person())) {
                    throw Refusal.conflict(
                            "release.same-person", signature.person() + " acts in two steps");
                }
            }
        }

        private Optional<ReviewStep> missingStep() {
            return Arrays.stream(ReviewStep.values())
                    .filter(ReviewStep::required)
                    .filter(step -> signatures.stream().noneMatch(s -> s.step() == step))
                    .findFirst();
        }

        private boolean inOrder() {
            for (int i = 1; i < signatures.size(); i++) {
                var before = signatures.get(i - 1);
                var after = signatures.get(i);
                if (before.step().compareTo(after.step()) >= 0
                        || after.at().isBefore(before.at())) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * A screening (发布前筛查) in which nothing was left open.
     *
     * @param report names its report
     * @param person who let it run
     * @param content the fingerprint of what was screened
     */
    record CompletedScreening(UUID report, String person, Instant at, Fingerprint content) {

        void require(Fingerprint candidate) {
            if (!content.equals(candidate)) {
                throw Refusal.conflict(
                        "release.not-screened", "screened was " + content + ", not " + candidate);
            }
        }
    }

    /**
     * 历史台账导入: the ledger of an agency says that this was published earlier, before there was a
     * review or a screening here; who brought it in answers for it.
     */
    record LedgerImport(String person, Instant at, Fingerprint content) implements ReviewProof {

        @Override
        public void require(Fingerprint candidate) {
            if (!content.equals(candidate)) {
                throw Refusal.conflict(
                        "release.other-content", "imported was " + content + ", not " + candidate);
            }
        }

        @Override
        public LogEntry.Basis basis() {
            return LogEntry.Basis.LEDGER_IMPORT;
        }
    }
}
