package org.yangguang.audit;

import java.time.Instant;
import java.util.SortedMap;

/**
 * One line of the trail, as kept.
 *
 * @param number place in the chain, from 1 without gaps
 * @param at to the microsecond, as the database keeps it
 * @param actor the account's user name, or {@code system}
 * @param address where the call came from, empty when there was none
 * @param action what was done, such as {@code request.extended}
 * @param subject what it was done to, such as {@code request:2021-17}
 * @param previousHash hash of the line before, hexadecimal
 * @param hash hash of this line, hexadecimal
 */
public record AuditEntry(
        long number,
        Instant at,
        String actor,
        String address,
        String action,
        String subject,
        SortedMap<String, String> facts,
        String previousHash,
        String hash) {}
