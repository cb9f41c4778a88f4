package org.yangguang.letters.domain;

import java.util.List;
import org.yangguang.release.ReviewSignature;
import org.yangguang.release.ReviewStep;

/** Where a batch of letters stands. */
public sealed interface BatchState {

    /** 逐件生成: each case is getting its letter as a draft. */
    record Preparing() implements BatchState {}

    /** 待送审: every letter is there. */
    record Ready() implements BatchState {}

    /** 审签中: waits at a step, with the signatures of the steps before. */
    record InReview(ReviewStep step, List<ReviewSignature> signatures) implements BatchState {
        public InReview {
            signatures = List.copyOf(signatures);
        }
    }

    /** 退回修改 */
    record Returned(ReviewStep by, String reason) implements BatchState {}

    /** 已签，逐件编号签发: every step is signed; the letters get their numbers one by one. */
    record Signed(List<ReviewSignature> signatures) implements BatchState {
        public Signed {
            signatures = List.copyOf(signatures);
        }
    }

    /** 已签发: every letter has its number or dropped out. */
    record Done(List<ReviewSignature> signatures) implements BatchState {
        public Done {
            signatures = List.copyOf(signatures);
        }
    }

    /** 作废 */
    record Discarded() implements BatchState {}

    /** The stable name in the database and in messages. */
    default String code() {
        return switch (this) {
            case Preparing _ -> "PREPARING";
            case Ready _ -> "READY";
            case InReview _ -> "IN_REVIEW";
            case Returned _ -> "RETURNED";
            case Signed _ -> "SIGNED";
            case Done _ -> "DONE";
            case Discarded _ -> "DISCARDED";
        };
    }

    /** The signatures given so far for the list as it stands. */
    default List<ReviewSignature> given() {
        return switch (this) {
            case InReview(_, var signatures) -> signatures;
            case Signed(var signatures) -> signatures;
            case Done(var signatures) -> signatures;
            case Preparing _, Ready _, Returned _, Discarded _ -> List.of();
        };
    }
}
