package org.yangguang.requests.domain;

import java.time.Instant;

/**
 * An event as it stands in the case's record.
 *
 * @param by who recorded it
 * @param at when it was recorded
 */
public record Step(CaseEvent event, String by, Instant at) {

    /** Who records what a ledger tells (台账导入). */
    public static final String BY_LEDGER = "台账导入";
}
