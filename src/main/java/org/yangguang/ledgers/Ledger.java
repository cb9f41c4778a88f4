package org.yangguang.ledgers;

import java.util.List;
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
}
