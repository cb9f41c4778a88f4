package org.yangguang.requests.web;

/**
 * What an applicant sees beside what he received: that he may suggest to publish it, or what became
 * of it.
 *
 * @param may whether he may suggest it now
 * @param told how it stands, in a sentence; empty where nobody suggested it
 * @param reason why it was decided so
 * @param url where it can be read, empty before
 * @param reachable whether he gave an address at which he can be told
 */
public record SuggestionCard(
        boolean may, String told, String reason, String url, boolean reachable) {

    /** Whether there is anything to show. */
    public boolean isSilent() {
        return !may && told.isEmpty();
    }
}
