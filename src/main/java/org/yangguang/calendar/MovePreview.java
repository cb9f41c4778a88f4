package org.yangguang.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.calendar.DatedCases.OpenCase;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.org.AgencyId;

/** Says what a change of the calendar would move, before anything is stored (预览). */
@Component
class MovePreview {

    private static final Logger LOG = LoggerFactory.getLogger(MovePreview.class);
    private static final int BATCH = 500;

    /** More than anybody reads on a page; the counts are of all. */
    private static final int SHOWN = 200;

    private final List<DatedCases> sources;
    private final Sight sight;

    MovePreview(List<DatedCases> sources, Sight sight) {
        this.sources = sources;
        this.sight = sight;
    }

    /**
     * What would move.
     *
     * @param open how many cases are open in all agencies
     * @param moved how many dates of them would move
     * @param shown those that the person may see, the nearest new date first
     * @param left how many more of these there are
     * @param elsewhere in other agencies: how many, by agency
     */
    record Moves(
            int open,
            int moved,
            List<CaseMove> shown,
            int left,
            Map<AgencyId, Integer> elsewhere) {}

    /** Cases that were counted with a year without arrangement. */
    record Provisional(int cases, List<Line> shown) {

        record Line(DatedCases source, OpenCase one, List<DatedCases.DueDate> dates) {}
    }

    @Transactional(readOnly = true)
    Moves moves(WorkingCalendar before, WorkingCalendar after) {
        var count = new Count();
        for (var source : sources) {
            each(
                    source,
                    Optional.empty(),
                    one -> {
                        count.open++;
                        for (var move : DateMoves.of(one, before, after)) {
                            count.moved++;
                            if (sight.sees(source, one.agency())) {
                                count.seen.add(move(source, one, move));
                            } else {
                                count.elsewhere.merge(one.agency(), 1, Integer::sum);
                            }
                        }
                    });
        }
        var shown =
                count.seen.stream()
                        .sorted(Comparator.comparing(CaseMove::to).thenComparing(CaseMove::number))
                        .limit(SHOWN)
                        .toList();
        return new Moves(
                count.open, count.moved, shown, count.seen.size() - shown.size(), count.elsewhere);
    }

    /** Those of the agencies that the person sees. */
    @Transactional(readOnly = true)
    Provisional provisional(WorkingCalendar calendar) {
        var lines = new ArrayList<Provisional.Line>();
        var cases = new Count();
        for (var source : sources) {
            if (sight.seesAny(source)) {
                each(
                        source,
                        sight.agency(),
                        one -> {
                            if (one.isProvisional(calendar)) {
                                cases.open++;
                                if (lines.size() < SHOWN) {
                                    lines.add(
                                            new Provisional.Line(source, one, one.dates(calendar)));
                                }
                            }
                        });
            }
        }
        return new Provisional(cases.open, lines);
    }

    private static CaseMove move(DatedCases source, OpenCase one, DatedCases.MovedDate moved) {
        return new CaseMove(
                source.name(),
                one.id(),
                one.agency(),
                one.number(),
                moved.label(),
                moved.from(),
                moved.to());
    }

    private interface Look {
        void at(OpenCase one);
    }

    private static void each(DatedCases source, Optional<AgencyId> agency, Look look) {
        Optional<UUID> after = Optional.empty();
        while (true) {
            var cases = source.open(agency, after, BATCH);
            for (var one : cases) {
                try {
                    look.at(one);
                } catch (RuntimeException fault) {
                    LOG.error("{} {} cannot be counted", source.name(), one.id(), fault);
                }
            }
            if (cases.size() < BATCH) {
                return;
            }
            after = Optional.of(cases.getLast().id());
        }
    }

    private static final class Count {
        private int open;
        private int moved;
        private final List<CaseMove> seen = new ArrayList<>();
        private final Map<AgencyId, Integer> elsewhere =
                new TreeMap<>(Comparator.comparing(AgencyId::value));
    }
}
