package org.yangguang.ledgers;

import java.util.List;

/**
 * What became of a ledger's rows.
 *
 * @param rows how many rows were read
 * @param accepted how many are good; on a dry run those that would be taken, otherwise those taken
 * @param stored how many records are new or changed by this; a row that was there already is
 *     accepted but not stored
 * @param rejected each fault; a row may have several
 */
public record LedgerOutcome(int rows, int accepted, int stored, List<RowFault> rejected) {

    public LedgerOutcome {
        rejected = List.copyOf(rejected);
    }

    public boolean clean() {
        return rejected.isEmpty();
    }
}
