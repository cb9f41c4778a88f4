package org.yangguang.report.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yangguang.org.AgencyId;

/** What was sent to review and published, year by year. */
public interface ReportVersions {

    /** All versions of a year, the newest first. */
    List<ReportVersion> of(AgencyId agency, int year);

    /** The published version that holds now. */
    Optional<ReportVersion> published(AgencyId agency, int year);

    Optional<ReportVersion> ofItem(UUID item);

    /** The years of which a version is published, the newest first. */
    List<Integer> publishedYears(AgencyId agency);

    void add(ReportVersion version);

    /** Keeps the state and the day of publication; the content stays as it is. */
    void saveState(ReportVersion version);
}
