package org.yangguang.requests.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One row of the table of steps: in this stage the command leads there, and does that to the clock.
 * What must be true besides, such as the day or the total of extensions, {@link CaseGuards} asks.
 *
 * @param numbers its rows in the list of transitions (依申请公开状态表, 1 to 35), by which tests name it
 * @param to where the case then stands; several where it depends on what else is open
 */
public record CaseRule(
        CaseStage from,
        CaseCommand command,
        ClockEffect clock,
        Set<CaseStage> to,
        List<Integer> numbers) {

    static CaseRule in(CaseStage from, CaseCommand command, ClockEffect clock, CaseStage... to) {
        return new CaseRule(from, command, clock, Set.of(to), List.of());
    }

    CaseRule no(int... rows) {
        return new CaseRule(from, command, clock, to, IntStream.of(rows).boxed().toList());
    }
}
