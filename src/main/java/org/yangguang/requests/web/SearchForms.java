package org.yangguang.requests.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yangguang.requests.domain.search.SearchReport;
import org.yangguang.requests.domain.search.SearchedPlace;
import org.yangguang.shared.web.Typed;

/** Reads the report of a search as the form carries it: places in numbered rows. */
final class SearchForms {

    /** Rows that the form shows at first, and that each wish for more adds. */
    private static final int ROWS = 3;

    private static final int MOST_ROWS = 30;
    private static final int LINE = 200;
    private static final int TEXT = 2_000;

    private SearchForms() {}

    /** How many rows of places the form has now. */
    static int rows(Map<String, String> values) {
        int asked = new Typed(values).number("rows").orElse(ROWS);
        int more = values.containsKey("more") ? ROWS : 0;
        return Math.clamp(asked + more, ROWS, MOST_ROWS);
    }

    /** The report; every fault at its field. */
    static SearchReport report(Map<String, String> values) {
        var typed = new Typed(values);
        typed.require("result", "people", "from", "until");
        var result = typed.choice("result", SearchReport.Result.class);
        var from = typed.date("from");
        var until = typed.date("until");
        var places = places(typed, rows(values));
        if (result.filter(SearchReport.Result.FOUND::equals).isPresent()
                && typed.text("found").isEmpty()) {
            typed.fault("found", "search.found");
        }
        notLonger(typed, "people", LINE);
        notLonger(typed, "found", TEXT);
        notLonger(typed, "sensitive", TEXT);
        typed.check();
        return new SearchReport(
                result.orElseThrow(),
                places,
                typed.text("people"),
                from.orElseThrow(),
                until.orElseThrow(),
                typed.text("found"),
                typed.text("sensitive"));
    }

    private static List<SearchedPlace> places(Typed typed, int rows) {
        var places = new ArrayList<SearchedPlace>();
        for (int row = 0; row < rows; row++) {
            var name = "name" + row;
            var words = "words" + row;
            var kind = typed.choice("kind" + row, SearchedPlace.Kind.class);
            if (typed.text(name).isEmpty() && typed.text(words).isEmpty()) {
                continue;
            }
            typed.require("kind" + row, name, words);
            notLonger(typed, name, LINE);
            notLonger(typed, words, LINE);
            kind.ifPresent(
                    it -> places.add(new SearchedPlace(it, typed.text(name), typed.text(words))));
        }
        if (places.isEmpty()) {
            typed.fault("name0", "search.places");
        }
        return places;
    }

    private static void notLonger(Typed typed, String field, int most) {
        if (typed.text(field).length() > most) {
            typed.fault(field, "search.long", most);
        }
    }
}
