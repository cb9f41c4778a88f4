package org.yangguang.requests.domain;

import java.time.LocalDate;
import org.yangguang.items.ItemId;

/** How far a suggestion to publish is. */
public sealed interface SuggestionState {

    /** To be looked at by the disclosure office (待审核). */
    record Open() implements SuggestionState {}

    /**
     * Within what is to be published: an item was drafted for it (已采纳，正在办理公开).
     *
     * @param by who decided
     */
    record Accepted(LocalDate on, String by, String reason, ItemId item)
            implements SuggestionState {}

    /** The item can be read by everybody (已主动公开). */
    record Published(Accepted how, LocalDate on, String url) implements SuggestionState {}

    /** Not to be published (不予采纳). */
    record Declined(LocalDate on, String by, String reason) implements SuggestionState {}

    /** The name in the database and in message codes. */
    default String code() {
        return switch (this) {
            case Open _ -> "OPEN";
            case Accepted _ -> "ACCEPTED";
            case Published _ -> "PUBLISHED";
            case Declined _ -> "DECLINED";
        };
    }
}
