package org.yangguang.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A list of what is to be destroyed (销毁清册), and how it stands.
 *
 * @param until whose time was over by that day
 * @param decidedBy who approved or refused it; never who drew it up
 * @param reason why it was refused
 */
public record DestructionList(
        UUID id,
        LocalDate until,
        String drawnBy,
        Instant drawnAt,
        State state,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        String reason,
        Optional<Instant> doneAt,
        int entries,
        int destroyed,
        int kept) {

    public enum State {
        /** 待批准 */
        DRAWN,
        /** 已批准，执行中 */
        APPROVED,
        /** 已执行 */
        DONE,
        /** 未批准 */
        REFUSED
    }

    /**
     * One line of it.
     *
     * @param state {@code PENDING}, {@code DONE} or {@code KEPT}
     * @param keptFor why it was not destroyed after all
     */
    public record Entry(
            int position,
            String kind,
            String record,
            String subject,
            String title,
            LocalDate endedOn,
            LocalDate destroyOn,
            String state,
            String keptFor,
            Optional<Instant> doneAt) {}
}
