package org.yangguang.letters.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yangguang.release.ReviewSignature;
import org.yangguang.release.ReviewStep;

/** Where a letter stands. */
public sealed interface LetterState {

    /** 起草 */
    record Draft() implements LetterState {}

    /** 审签中: waits at a step, with the signatures of the steps before. */
    record InReview(ReviewStep step, List<ReviewSignature> signatures) implements LetterState {
        public InReview {
            signatures = List.copyOf(signatures);
        }
    }

    /** 退回修改: goes through all its steps again. */
    record Returned(ReviewStep by, String reason) implements LetterState {}

    /** 已签: every step is signed; it is numbered in the same transaction. */
    record Signed(List<ReviewSignature> signatures) implements LetterState {
        public Signed {
            signatures = List.copyOf(signatures);
        }
    }

    /** 已签发: has its number and date, and waits for delivery. */
    record Issued(LetterNumber number, LocalDate on, List<ReviewSignature> signatures)
            implements LetterState {
        public Issued {
            signatures = List.copyOf(signatures);
        }
    }

    /** 已送达 */
    record Delivered(Issued issued, Delivery delivery) implements LetterState {}

    /**
     * 作废: never left.
     *
     * @param was its number and date if it had been issued; nobody else gets that number
     */
    record Discarded(Optional<Issued> was) implements LetterState {}

    /** The stable name in the database, in addresses and in messages. */
    default String code() {
        return switch (this) {
            case Draft _ -> "DRAFT";
            case InReview _ -> "IN_REVIEW";
            case Returned _ -> "RETURNED";
            case Signed _ -> "SIGNED";
            case Issued _ -> "ISSUED";
            case Delivered _ -> "DELIVERED";
            case Discarded _ -> "DISCARDED";
        };
    }
}
