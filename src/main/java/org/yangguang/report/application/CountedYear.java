package org.yangguang.report.application;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.RecordLink;

/**
 * A source that counts under the names of the form already; the pattern tells which names are its
 * own.
 */
record CountedYear(String names, Counting counting, Opening opening) implements YearSource {

    /** Counts a year. */
    interface Counting {
        Map<String, Long> forYear(AgencyId agency, int year);
    }

    /** Lists the records behind one figure of a year. */
    interface Opening {
        List<RecordLink> recordsBehind(AgencyId agency, int year, String name);
    }

    @Override
    public Map<String, BigDecimal> figures(AgencyId agency, int year) {
        var figures = new LinkedHashMap<String, BigDecimal>();
        counting.forYear(agency, year)
                .forEach((name, count) -> figures.put(name, BigDecimal.valueOf(count)));
        return figures;
    }

    @Override
    public boolean counts(String name) {
        return name.matches(names);
    }

    @Override
    public List<RecordLink> recordsBehind(AgencyId agency, int year, String name) {
        return opening.recordsBehind(agency, year, name);
    }
}
