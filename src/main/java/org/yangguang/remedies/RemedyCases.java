package org.yangguang.remedies;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.RecordLink;

/** What other modules may ask of reviews and lawsuits (复议诉讼). */
@Component
public class RemedyCases {

    private final JdbcRemedyCases cases;

    RemedyCases(JdbcRemedyCases cases) {
        this.cases = cases;
    }

    /** The cases over this request, the oldest first. */
    @Transactional(readOnly = true)
    public List<RecordLink> of(AgencyId agency, String requestNumber) {
        return requestNumber.isEmpty()
                ? List.of()
                : cases.about(agency, requestNumber).stream().map(RemedyFigures::link).toList();
    }
}
