package org.yangguang.ledgers.application;

import java.util.List;
import org.yangguang.ledgers.LedgerOutcome;

/**
 * What an import did, or would do.
 *
 * @param unknownHeadings columns of the file that were left out
 */
public record ImportReport(LedgerOutcome outcome, List<String> unknownHeadings) {

    public ImportReport {
        unknownHeadings = List.copyOf(unknownHeadings);
    }
}
