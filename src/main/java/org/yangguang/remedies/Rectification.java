package org.yangguang.remedies;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What the agency mends because a case ended with a correction (整改任务).
 *
 * @param dueOn by when; empty until the office has set a day
 * @param version counts the changes; -1 before it is stored
 */
record Rectification(
        UUID id,
        UUID caseId,
        String what,
        String who,
        Optional<LocalDate> dueOn,
        Optional<LocalDate> doneOn,
        String note,
        long version) {

    /** What every correction asks for; the office makes it concrete. */
    static Rectification after(RemedyCase remedy) {
        return new Rectification(
                UUID.randomUUID(),
                remedy.id(),
                "落实决定或者判决，查明被纠正的原因并改进工作",
                "政府信息公开工作机构",
                remedy.aftermath().answerAgainBy(),
                Optional.empty(),
                "",
                -1);
    }
}
