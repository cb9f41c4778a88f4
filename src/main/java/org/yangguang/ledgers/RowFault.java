package org.yangguang.ledgers;

import java.util.List;

/**
 * What is wrong in one cell of a ledger.
 *
 * @param row the row as a spreadsheet numbers it, the first being 1
 * @param column the heading, empty when the row as a whole is meant
 * @param value what stands in the cell
 * @param rule finds the sentence in the messages ({@code ledger.fault.<rule>})
 * @param args values for the sentence's places
 */
public record RowFault(int row, String column, String value, String rule, List<String> args) {

    public RowFault {
        args = List.copyOf(args);
    }
}
