package org.yangguang.ledgers.reading;

import java.util.List;
import org.yangguang.ledgers.LedgerRow;

/**
 * A ledger as read.
 *
 * @param unknownHeadings columns that the ledger does not know; they were left out
 */
public record LedgerSheet(List<LedgerRow> rows, List<String> unknownHeadings) {

    public LedgerSheet {
        rows = List.copyOf(rows);
        unknownHeadings = List.copyOf(unknownHeadings);
    }
}
