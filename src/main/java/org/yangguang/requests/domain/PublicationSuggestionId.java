package org.yangguang.requests.domain;

import java.util.UUID;

/** Names one suggestion to publish what was disclosed on request. */
public record PublicationSuggestionId(UUID value) {

    public static PublicationSuggestionId of(String text) {
        return new PublicationSuggestionId(UUID.fromString(text));
    }

    public static PublicationSuggestionId next() {
        return new PublicationSuggestionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
