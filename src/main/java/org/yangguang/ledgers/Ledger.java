package org.yangguang.ledgers;

import java.util.List;
import java.util.function.Consumer;
import org.yangguang.org.AgencyId;

/**
 * A kind of ledger that can be imported. The module that owns the records contributes it as a bean;
 * {@link RowLedger} does what all have in common.
 */
public interface Ledger {

    /** The kind in addresses and on the command line, for example {@code requests}. */
    String kind();

    /** The columns in the order of the template. */
    List<Heading> headings();

    /**
     * Checks the rows and does with them what the mode says. Runs in one transaction of the caller;
     * taking the same rows again changes nothing.
     */
    LedgerOutcome take(AgencyId agency, List<LedgerRow> rows, LedgerMode mode);

    /**
     * What one must be allowed to in order to take the ledger away, such as {@code request:read}.
     */
    String readPermission();

    /** Whether it names persons, so that an export of it shows more to some than to others. */
    default boolean namesPersons() {
        return false;
    }

    /**
     * Tells every record as a row in the order of keys: taken again, it changes nothing. Runs in
     * one transaction of the caller, record by record, however many there are.
     */
    void each(AgencyId agency, Sight sight, Consumer<LedgerCells> row);
}
