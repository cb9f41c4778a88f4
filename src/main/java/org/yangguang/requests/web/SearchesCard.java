package org.yangguang.requests.web;

import java.util.List;

/**
 * What the page of a case says of its searches.
 *
 * @param mayAsk whether the reader may ask offices now
 */
public record SearchesCard(List<Line> tasks, boolean mayAsk) {

    /**
     * One task.
     *
     * @param when by when, or when it was answered
     */
    public record Line(
            String url, String searcher, String state, String tone, String when, String result) {}
}
