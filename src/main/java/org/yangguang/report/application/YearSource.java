package org.yangguang.report.application;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.RecordLink;

/**
 * Where figures of a year come from: one for each module that counts. Names are cells of the form
 * ({@code T3-1/nat}) or facts for the text ({@code items.total}); totals of the form are summed up
 * and not asked for.
 */
public interface YearSource {

    Map<String, BigDecimal> figures(AgencyId agency, int year);

    /** Whether this source knows the records behind the figure of that name. */
    boolean counts(String name);

    List<RecordLink> recordsBehind(AgencyId agency, int year, String name);
}
