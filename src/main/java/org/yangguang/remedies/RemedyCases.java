package org.yangguang.remedies;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /** How these requests are challenged, by their numbers; who is not is left out. */
    @Transactional(readOnly = true)
    public Map<String, RemedyStanding> standing(AgencyId agency, Collection<String> numbers) {
        return numbers.isEmpty() ? Map.of() : cases.standing(agency, numbers);
    }
}
