package org.yangguang.report;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.yangguang.law.report.ReportSection;
import org.yangguang.org.AgencyId;
import org.yangguang.report.application.NarrativeEditing;

/** The written parts of a report, for modules that bring them in. */
@Component
public class ReportTexts {

    private final NarrativeEditing editing;

    ReportTexts(NarrativeEditing editing) {
        this.editing = editing;
    }

    /** Stores one part; a figure in braces must be one that is counted. */
    public void write(AgencyId agency, int year, ReportSection section, String text) {
        editing.save(agency, year, Map.of(section, text));
    }
}
