package org.yangguang.audit;

import java.util.Optional;

/**
 * What checking the whole trail showed.
 *
 * @param lines how many lines were read
 * @param head hash of the last line, for comparing with a note made elsewhere
 * @param firstBroken the first line that is not as it was written
 */
public record AuditVerdict(long lines, String head, Optional<Broken> firstBroken) {

    /** In what way a line does not fit. */
    public enum Fault {
        /** A line is missing before this one, or lines changed places. */
        GAP,
        /** It does not name the hash of the line before. */
        LOOSE,
        /** Its content is not what its hash was made from. */
        CHANGED
    }

    public record Broken(long number, Fault fault) {}

    public boolean intact() {
        return firstBroken.isEmpty();
    }
}
