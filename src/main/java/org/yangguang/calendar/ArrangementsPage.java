package org.yangguang.calendar;

import java.util.List;

/**
 * All arrangements that are known here.
 *
 * @param provisional how many open cases, of those the person sees, were counted with a year
 *     without arrangement
 * @param missing the next year, while its arrangement is missing and it is time to look for it
 * @param mayLoad whether the person may load one
 * @param recounting whether open cases still follow the last change
 */
public record ArrangementsPage(
        List<Line> lines,
        int provisional,
        String missing,
        boolean mayLoad,
        boolean recounting,
        List<String> years) {

    /**
     * A notice.
     *
     * @param url its page, empty for one that comes with the program
     * @param state message code
     */
    public record Line(
            String url,
            String year,
            String notice,
            String kind,
            String issuedOn,
            String amends,
            String source,
            String state,
            String tone) {}
}
