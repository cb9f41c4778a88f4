package org.yangguang.requests.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.Destruction;
import org.yangguang.retention.KeptData;
import org.yangguang.retention.Leftovers;
import org.yangguang.shared.ChinaTime;

/** Submissions that were never confirmed, and what forms leave behind (未能确认的来件、表单残留). */
@Component
class KeptSubmissions implements KeptData, Leftovers {

    private final Destruction destruction;
    private final RequestRetention times;

    KeptSubmissions(Destruction destruction, RequestRetention times) {
        this.destruction = destruction;
        this.times = times;
    }

    @Override
    public String kind() {
        return "submission";
    }

    @Override
    public List<Due> due(AgencyId agency, LocalDate until, int most) {
        return destruction.unconfirmed(agency, until.minus(times.submission()), most).stream()
                .map(
                        one ->
                                new Due(
                                        one.id().toString(),
                                        "submission:" + one.id(),
                                        one.number(),
                                        one.arrivedOn(),
                                        one.arrivedOn().plus(times.submission()),
                                        Optional.empty()))
                .toList();
    }

    @Override
    public boolean destroy(AgencyId agency, String record, LocalDate today) {
        return destruction.destroyUnconfirmed(
                agency, UUID.fromString(record), today.minus(times.submission()));
    }

    @Override
    public int sweep(Instant now) {
        return destruction.sweep(before(now, times.draft()))
                + destruction.sweepMails(
                        before(now, times.draft()), before(now, times.submission()));
    }

    private static Instant before(Instant now, Period time) {
        return ChinaTime.dateOf(now).minus(time).atStartOfDay(ChinaTime.ZONE).toInstant();
    }
}
