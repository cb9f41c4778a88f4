package org.yangguang.screening;

import java.time.Instant;

/**
 * What somebody decided about a hit (处置).
 *
 * @param reason why it may stay
 * @param basis the law or rule that wants it so, may be empty
 * @param carried whether it was decided for an earlier content with the very same finding
 */
public record Disposition(
        Deed deed, String reason, String basis, String person, Instant at, boolean carried) {

    /** What was done. */
    public enum Deed {
        /** 说明理由. */
        JUSTIFIED,
        /** 已遮盖: the content that follows has asterisks there. */
        MASKED,
        /** 已清除: the file that follows has no such part. */
        REMOVED
    }
}
