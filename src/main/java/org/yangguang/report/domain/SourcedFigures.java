package org.yangguang.report.domain;

import java.util.List;
import java.util.Optional;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.Listing;

/** The ledger of figures (统计数字台账); the key is year and indicator. */
public interface SourcedFigures {

    Optional<SourcedFigure> find(AgencyId agency, int year, String name);

    List<SourcedFigure> ofYear(AgencyId agency, int year);

    Listing<SourcedFigure> list(AgencyId agency, ListQuery query);

    /** All that match, for an export. */
    List<SourcedFigure> all(AgencyId agency, ListQuery query);

    /** All of them, by year and name. */
    List<SourcedFigure> all(AgencyId agency);

    void save(AgencyId agency, SourcedFigure figure);

    /** Saves those that say something new and tells how many they were. */
    int saveAll(AgencyId agency, List<SourcedFigure> figures);
}
