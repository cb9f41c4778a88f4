package org.yangguang.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.ChinaTime;

/** What a record's own page may say of its keeping (保管情况). */
@Service
public class Keeping {

    private final JdbcHolds holds;
    private final JdbcDestructionLists lists;

    Keeping(JdbcHolds holds, JdbcDestructionLists lists) {
        this.holds = holds;
        this.lists = lists;
    }

    /** What was destroyed of the subject, and whether the rest is held. */
    @Transactional(readOnly = true)
    public Kept of(AgencyId agency, String subject) {
        var destroyed =
                lists.destroyed(agency, subject).stream()
                        .map(
                                entry ->
                                        new Destroyed(
                                                entry.kind(),
                                                ChinaTime.dateOf(entry.doneAt().orElseThrow())))
                        .toList();
        var hold = Optional.ofNullable(holds.of(agency, List.of(subject)).get(subject));
        return new Kept(subject, hold, destroyed);
    }

    /** How a record is kept. */
    public record Kept(String subject, Optional<Hold> hold, List<Destroyed> destroyed) {

        public Kept {
            destroyed = List.copyOf(destroyed);
        }

        public boolean isSilent() {
            return hold.isEmpty() && destroyed.isEmpty();
        }
    }

    /** That a kind of data of a record was destroyed. */
    public record Destroyed(String kind, LocalDate on) {}
}
