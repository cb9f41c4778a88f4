package org.yangguang.requests.domain.search;

import java.util.Optional;

/** Where a search task stands. */
public sealed interface SearchState {

    /**
     * The office is to search (待检索).
     *
     * @param wanted the time that it asked for and that nobody decided on yet
     */
    record Open(Optional<SearchEvent.MoreTimeWanted> wanted) implements SearchState {}

    /** The head of the office is to confirm it (待确认). */
    record ToConfirm(SearchReport told) implements SearchState {}

    /** Answered (已反馈). */
    record Answered(SearchReport told) implements SearchState {}

    /** Not the office's matter; somebody else is to be asked (已退回). */
    record HandedBack(String reason, String others) implements SearchState {}

    /** Given up (已撤销). */
    record Withdrawn(String reason) implements SearchState {}

    /** Whether somebody still has to search or to confirm. */
    default boolean isOpen() {
        return switch (this) {
            case Open _, ToConfirm _ -> true;
            case Answered _, HandedBack _, Withdrawn _ -> false;
        };
    }

    /** What the office said, once it said something. */
    default Optional<SearchReport> report() {
        return switch (this) {
            case ToConfirm(var told) -> Optional.of(told);
            case Answered(var told) -> Optional.of(told);
            case Open _, HandedBack _, Withdrawn _ -> Optional.empty();
        };
    }

    /** The stable name in the database, in addresses and in messages. */
    default String code() {
        return switch (this) {
            case Open _ -> "OPEN";
            case ToConfirm _ -> "TO_CONFIRM";
            case Answered _ -> "ANSWERED";
            case HandedBack _ -> "HANDED_BACK";
            case Withdrawn _ -> "WITHDRAWN";
        };
    }
}
