package org.yangguang.ledgers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.yangguang.org.AgencyId;

/**
 * A ledger whose rows each become one record, and are good or faulty on their own.
 *
 * @param <T> what a good row becomes
 */
public interface RowLedger<T> extends Ledger {

    /**
     * Reads one row. What is wrong is told to the row ({@link LedgerRow#fault}); the result of a
     * faulty row is not used, so it may be empty.
     */
    Optional<T> read(AgencyId agency, LedgerRow row);

    /** Reads the rows of one file; a ledger that must ask for something first asks here, once. */
    default Function<LedgerRow, Optional<T>> reader(AgencyId agency) {
        return row -> read(agency, row);
    }

    /**
     * Stores the records in batches, those with a known key in place of the old ones.
     *
     * @return how many records are new or different from what was there
     */
    int store(AgencyId agency, List<T> records);

    /** What tells one record from another: the first column unless a ledger says otherwise. */
    default String key(LedgerRow row) {
        return row.text(headings().getFirst().name());
    }

    @Override
    default LedgerOutcome take(AgencyId agency, List<LedgerRow> rows, LedgerMode mode) {
        var good = new ArrayList<T>();
        var rejected = new ArrayList<RowFault>();
        var seen = new HashMap<String, Integer>();
        var reader = reader(agency);
        for (var row : rows) {
            row.requireFilled(headings());
            Integer first = seen.putIfAbsent(key(row), row.number());
            if (first != null) {
                row.fault(headings().getFirst().name(), "duplicate", first.toString());
            }
            var read = reader.apply(row);
            if (row.faults().isEmpty()) {
                good.add(read.orElseThrow());
            } else {
                rejected.addAll(row.faults());
            }
        }
        boolean refused = mode == LedgerMode.ALL_OR_NOTHING && !rejected.isEmpty();
        int stored = mode == LedgerMode.DRY_RUN || refused ? 0 : store(agency, good);
        return new LedgerOutcome(rows.size(), refused ? 0 : good.size(), stored, rejected);
    }
}
