package org.yangguang.report.domain;

import java.time.Instant;
import java.util.Map;
import org.yangguang.law.report.ReportSection;
import org.yangguang.org.AgencyId;

/** The written parts of each year's report (年报文字), with names of figures in braces. */
public interface Narratives {

    Map<ReportSection, String> of(AgencyId agency, int year);

    void save(AgencyId agency, int year, ReportSection section, String text, Instant at, String by);
}
