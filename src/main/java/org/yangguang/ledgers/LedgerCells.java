package org.yangguang.ledgers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Fills in a row of an export: blank cells are left out, and no white space stands around any. */
public final class LedgerCells {

    private final Map<String, String> cells = new HashMap<>();

    public LedgerCells put(String heading, String text) {
        if (!text.isBlank()) {
            cells.put(heading, text.strip());
        }
        return this;
    }

    public LedgerCells put(String heading, Optional<?> value) {
        return put(heading, value.map(Object::toString).orElse(""));
    }

    /** By heading. */
    public Map<String, String> byHeading() {
        return Map.copyOf(cells);
    }
}
