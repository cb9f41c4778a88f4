package org.yangguang.items.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.yangguang.release.ReviewSignature;
import org.yangguang.release.ReviewStep;

/** Where an item stands. */
public sealed interface ItemState {

    /** The stable name in the database, in addresses and in messages. */
    String code();

    /** 起草 */
    record Draft() implements ItemState {
        @Override
        public String code() {
            return "DRAFT";
        }
    }

    /** 审查中: waits at a step, with the signatures of the steps before. */
    record InReview(ReviewStep step, List<ReviewSignature> signatures) implements ItemState {

        public InReview {
            signatures = List.copyOf(signatures);
        }

        @Override
        public String code() {
            return "IN_REVIEW";
        }
    }

    /** 退回修改: goes through the whole chain again. */
    record Returned(ReviewStep by, String reason) implements ItemState {
        @Override
        public String code() {
            return "RETURNED";
        }
    }

    /** 已签发: every step is signed; it leaves through the gate in the same transaction. */
    record Approved(List<ReviewSignature> signatures) implements ItemState {

        public Approved {
            signatures = List.copyOf(signatures);
        }

        @Override
        public String code() {
            return "APPROVED";
        }
    }

    /** 已公开 */
    record Published(Instant at, LocalDate on) implements ItemState {
        @Override
        public String code() {
            return "PUBLISHED";
        }
    }

    /** 已撤回 */
    record Withdrawn(Instant publishedAt, LocalDate publishedOn, Instant at, String reason)
            implements ItemState {
        @Override
        public String code() {
            return "WITHDRAWN";
        }
    }

    /** 作废: never was public. */
    record Discarded() implements ItemState {
        @Override
        public String code() {
            return "DISCARDED";
        }
    }
}
