package org.yangguang.requests.application;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.yangguang.org.AgencyId;
import org.yangguang.remedies.RemedyCases;
import org.yangguang.remedies.RemedyStanding;
import org.yangguang.requests.domain.CaseDestruction;
import org.yangguang.requests.domain.CaseDestruction.Ended;
import org.yangguang.requests.domain.CaseDestruction.Part;
import org.yangguang.retention.KeptData;

/**
 * A part of ended cases that is destroyed when its time is over. The time runs from the end of the
 * case or of the last review or lawsuit over it; while one is pending, everything stays.
 */
final class KeptCases implements KeptData {

    private static final String CHALLENGED = "复议、诉讼尚未了结";

    private final String kind;
    private final String subject;
    private final Part part;
    private final Period time;
    private final CaseDestruction destruction;
    private final RemedyCases remedies;

    /**
     * What is kept of one kind of case.
     *
     * @param subject what the case is in holds and letters, such as {@code request}
     */
    KeptCases(
            String subject,
            Part part,
            RequestRetention times,
            CaseDestruction destruction,
            RemedyCases remedies) {
        this.kind = subject + "-" + part.name().toLowerCase(Locale.ROOT);
        this.subject = subject;
        this.part = part;
        this.time = part == Part.PROOFS ? times.proofs() : times.file();
        this.destruction = destruction;
        this.remedies = remedies;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public List<Due> due(AgencyId agency, LocalDate until, int most) {
        return due(agency, destruction.ended(agency, part, until.minus(time), most), until);
    }

    @Override
    public boolean destroy(AgencyId agency, String record, LocalDate today) {
        var id = UUID.fromString(record);
        boolean over =
                due(agency, destruction.ended(agency, part, id), today).stream()
                        .anyMatch(due -> due.heldFor().isEmpty());
        if (over) {
            destruction.destroy(id, part, today);
        }
        return over;
    }

    private List<Due> due(AgencyId agency, List<Ended> ended, LocalDate until) {
        var standing = remedies.standing(agency, ended.stream().map(Ended::number).toList());
        var due = new ArrayList<Due>();
        for (var one : ended) {
            var challenged = standing.getOrDefault(one.number(), RemedyStanding.NONE);
            var end =
                    challenged.lastEndedOn().filter(one.endedOn()::isBefore).orElse(one.endedOn());
            var on = end.plus(time);
            if (challenged.pending() || !on.isAfter(until)) {
                due.add(
                        new Due(
                                one.id().toString(),
                                subject + ":" + one.id(),
                                one.number(),
                                end,
                                on,
                                challenged.pending() ? Optional.of(CHALLENGED) : Optional.empty()));
            }
        }
        return due;
    }
}
