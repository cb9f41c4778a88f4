package org.yangguang.requests.web;

import java.util.List;
import org.yangguang.shared.web.FormState;

/**
 * The form that asks offices to search for a case.
 *
 * @param planned the day that the plan of the case gives
 */
public record NewSearchPage(
        String id,
        String number,
        String wanted,
        String planned,
        List<Choice> searchers,
        FormState form) {

    /**
     * Somebody who can be asked.
     *
     * @param busy whether he searches already
     */
    public record Choice(String key, String name, boolean chosen, boolean busy) {}
}
