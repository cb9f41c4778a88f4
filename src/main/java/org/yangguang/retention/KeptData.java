package org.yangguang.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yangguang.org.AgencyId;

/**
 * A kind of personal data that is kept for a time and then destroyed with approval (保管类别). The
 * module that holds it says what is due and destroys it; what is counted in reports stays.
 */
public interface KeptData {

    /** Stable name, such as {@code request-proofs}, with words under {@code retention.kind.*}. */
    String kind();

    /**
     * The records whose time is over on that day or before, the oldest first.
     *
     * @param most how many at most
     */
    List<Due> due(AgencyId agency, LocalDate until, int most);

    /**
     * Destroys what is kept of the record, in the caller's transaction. Done again it changes
     * nothing. What has become due no longer, because the case was opened again, is left alone.
     *
     * @return whether it is destroyed now
     */
    boolean destroy(AgencyId agency, String record, LocalDate today);

    /**
     * A record whose time is over.
     *
     * @param record how its owner finds it again
     * @param subject what can be held as a whole, such as {@code request:ID}
     * @param title what people call it, without personal data, such as 2026-0001
     * @param endedOn from when its time runs
     * @param destroyOn the first day on which it is to be destroyed
     * @param heldFor why it must stay all the same, in Chinese
     */
    record Due(
            String record,
            String subject,
            String title,
            LocalDate endedOn,
            LocalDate destroyOn,
            Optional<String> heldFor) {}
}
