package org.yangguang.requests.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yangguang.law.fee.FeeMethod;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.period.ConsultationKind;
import org.yangguang.requests.domain.CaseDate;
import org.yangguang.requests.domain.CaseEvent;
import org.yangguang.requests.domain.Opinion;
import org.yangguang.requests.domain.OrderedBy;
import org.yangguang.requests.domain.Step;
import org.yangguang.shared.PersonalDataCipher;

class StepsJsonTests {

    private static final LocalDate ON = LocalDate.parse("2021-03-04");
    private static final LocalDate LATER = LocalDate.parse("2021-03-18");

    private final StepsJson json = new StepsJson(new PersonalDataCipher(new byte[32]));

    @Test
    void keepsEveryKindOfStep() {
        var steps =
                List.<CaseEvent>of(
                                new CaseEvent.CorrectionNotice(ON, LATER, "名称", "年度"),
                                new CaseEvent.Correction(LATER, "住院"),
                                new CaseEvent.LateCorrection(LATER, "无正当理由"),
                                new CaseEvent.Consultation(
                                        ConsultationKind.THIRD_PARTY, "张三", ON, Optional.of(ON)),
                                new CaseEvent.ConsultationDelivered(ON, 1),
                                new CaseEvent.OpinionReceived(
                                        LATER, 1, Opinion.OBJECTS_WITH_GOOD_REASONS, "商业秘密"),
                                new CaseEvent.ConsultationSilent(LATER, 1),
                                new CaseEvent.ExtensionApproved(ON, 20, "检索"),
                                new CaseEvent.ExtensionNotified(ON),
                                new CaseEvent.ReasonsAsked(ON, "三百件"),
                                new CaseEvent.ReasonsRefused(ON, "未说明"),
                                new CaseEvent.ReasonsAccepted(ON, ""),
                                new CaseEvent.DelayedReplyFixed(ON, LATER, "数量大"),
                                new CaseEvent.FeeNotice(
                                        LATER, ON, Optional.of(FeeMethod.PER_PAGE), 40),
                                new CaseEvent.FeeWaived(LATER, "低保", "示例领导"),
                                new CaseEvent.FeePaid(LATER, "票据1", 100),
                                new CaseEvent.DecisionDrafted(ON, Outcome.PARTIAL, "区分处理"),
                                new CaseEvent.DecisionReturned(ON, "理由不足"),
                                new CaseEvent.Answered(LATER, Outcome.PARTIAL, "1号", "邮寄", "挂号"),
                                new CaseEvent.Lapsed(LATER, Outcome.OTHER_NO_FEE, ""),
                                new CaseEvent.Withdrawn(LATER, "撤回申请书"),
                                new CaseEvent.Archived(LATER, "永久卷1"),
                                new CaseEvent.CalendarMoved(
                                        ON, CaseDate.Kind.OPINION, 2, ON, LATER, "国办发明电〔2020〕1号"),
                                new CaseEvent.Reopened(ON, OrderedBy.COURT, "行1号", LATER))
                        .stream()
                        .map(event -> new Step(event, "经办人", Instant.EPOCH))
                        .toList();
        assertThat(steps.stream().map(step -> (Object) step.event().getClass()))
                .containsAll(kinds());
        var written = json.write(steps);
        assertThat(json.read(written)).isEqualTo(steps);
        assertThat(written).doesNotContain("张三", "商业秘密");
    }

    @Test
    void readsWhatOlderVersionsWrote() {
        var old =
                """
                [{"kind":"CONSULTATION","on":"2021-03-04","until":null,"delivered":null,"ended":"2021-03-18",
                  "days":null,"text":"THIRD_PARTY","by":"台账导入","at":"1970-01-01T00:00:00Z"},
                 {"kind":"EXTENSION","on":"2021-03-18","until":null,"delivered":null,"ended":null,
                  "days":10,"text":"检索","by":"台账导入","at":"1970-01-01T00:00:00Z"},
                 {"kind":"FEE_NOTICE","on":"2021-03-04","until":null,"delivered":null,"ended":"2021-03-18",
                  "days":null,"text":null,"by":"台账导入","at":"1970-01-01T00:00:00Z"}]
                """;
        assertThat(json.read(old).stream().map(Step::event))
                .containsExactly(
                        new CaseEvent.Consultation(
                                ConsultationKind.THIRD_PARTY, "", ON, Optional.empty()),
                        new CaseEvent.OpinionReceived(LATER, 1, Opinion.NOT_STATED, ""),
                        new CaseEvent.ExtensionApproved(LATER, 10, "检索"),
                        new CaseEvent.ExtensionNotified(LATER),
                        new CaseEvent.FeeNotice(ON, Optional.empty(), 0),
                        new CaseEvent.FeePaid(LATER, "", 0));
    }

    /** The records that implement {@link CaseEvent}, through its sealed parts. */
    private static List<Object> kinds() {
        return kinds(CaseEvent.class).toList();
    }

    private static java.util.stream.Stream<Object> kinds(Class<?> sealed) {
        return java.util.stream.Stream.of(sealed.getPermittedSubclasses())
                .flatMap(
                        one ->
                                one.isSealed()
                                        ? kinds(one)
                                        : java.util.stream.Stream.<Object>of(one));
    }
}
