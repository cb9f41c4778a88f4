package org.yangguang.retention;

import java.time.Instant;

/**
 * What was needed for a while only and is swept away by itself (到期自动清除的临时数据), such as files of
 * forms that were never sent. Nobody has to approve it.
 */
public interface Leftovers {

    /** Stable name for the audit trail. */
    String kind();

    /**
     * Sweeps away what is over, in a transaction of the caller.
     *
     * @return how much that was
     */
    int sweep(Instant now);
}
