package org.yangguang.requests.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yangguang.requests.domain.RecordAccuracy;
import org.yangguang.requests.domain.RecordDecision;
import org.yangguang.requests.domain.RecordEvent;
import org.yangguang.requests.domain.RecordStep;

/** Every step of a record to be corrected is read as it was written. */
class RecordStepsJsonTests {

    private static final LocalDate ON = LocalDate.parse("2021-09-13");

    @Test
    void readsWhatItWrote() {
        var steps =
                Stream.of(
                                new RecordEvent.EvidenceAsked(ON, ON.plusDays(10), "原件"),
                                new RecordEvent.EvidenceArrived(ON, ""),
                                new RecordEvent.Verified(ON, RecordAccuracy.PARTLY_WRONG, "核对"),
                                decided(new RecordDecision.Corrected("张三丰")),
                                decided(new RecordDecision.Transferred("示例市档案馆")),
                                decided(new RecordDecision.Redirected("示例市档案馆 0538-0000000")),
                                decided(new RecordDecision.Refused()),
                                new RecordEvent.Reopened(ON, "示复决1号", ON.plusDays(30)),
                                new RecordEvent.Withdrawn(ON, "书面撤回"))
                        .map(event -> new RecordStep(event, "示例人员", Instant.EPOCH))
                        .toList();
        assertThat(RecordStepsJson.read(RecordStepsJson.write(steps))).isEqualTo(steps);
        assertThat(RecordStepsJson.read(RecordStepsJson.write(List.of()))).isEmpty();
    }

    @Test
    void forgetsTheWordsAndKeepsWhatWasDone() {
        var json =
                RecordStepsJson.write(
                        List.of(
                                new RecordStep(
                                        decided(new RecordDecision.Corrected("张三丰")),
                                        "示例人员",
                                        Instant.EPOCH)));
        var left = RecordStepsJson.withoutWords(json);
        assertThat(left).doesNotContain("张三丰", "理由").contains("CORRECTED", "示公开");
        assertThat(RecordStepsJson.read(left)).hasSize(1);
    }

    private static RecordEvent decided(RecordDecision decision) {
        return new RecordEvent.Decided(ON, decision, "理由", "示公开〔2021〕1号", "邮寄");
    }
}
