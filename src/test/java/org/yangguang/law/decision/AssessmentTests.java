package org.yangguang.law.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yangguang.law.decision.Assessment.Standing;
import org.yangguang.law.outcome.Outcome;

/** From questions to the one outcome of a request, with its reasons. */
class AssessmentTests {

    private static final String HELD =
            "SUBJECT.INFORMATION EARLIER.NO QUANTITY.NO CLEAR.YES RESPONSIBLE.YES HELD.FOUND ";
    private static final String OURS = HELD + "PUBLIC.NO READY.READY REGIME.NO ";
    private static final String OPEN = OURS + "FORBIDDEN.NO THIRD_PARTY.NO ";

    /** These follow from a term that passed, not from what was asked for. */
    private static final Set<Outcome> OF_A_TERM =
            EnumSet.of(Outcome.OTHER_NO_CORRECTION, Outcome.OTHER_NO_FEE);

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    R01 | 已主动公开             | {held} PUBLIC.YES
                    R02 | 予以公开               | {open} INTERNAL.NO PROCESS.NO
                    R02 | 过程性信息但规定应当公开 | {open} INTERNAL.NO PROCESS.DRAFT REQUIRED.YES
                    R02 | 第三方同意             | {ours} FORBIDDEN.NO THIRD_PARTY.PRIVACY OPINION.AGREES INTERNAL.NO PROCESS.NO
                    R02 | 公共利益压倒第三方      | {ours} FORBIDDEN.NO THIRD_PARTY.TRADE_SECRET OPINION.OBJECTS OVERRIDE.YES INTERNAL.NO PROCESS.NO
                    R02 | 第三方沉默，不损害权益   | {ours} FORBIDDEN.NO THIRD_PARTY.OTHER OPINION.SILENT HARM.NO INTERNAL.NO PROCESS.NO
                    R03 | 区分处理               | {open} INTERNAL.PERSONNEL SEPARABLE.YES
                    R04 | 国家秘密               | {ours} FORBIDDEN.SECRET SEPARABLE.NO
                    R05 | 法律禁止               | {ours} FORBIDDEN.LAW SEPARABLE.NO
                    R06 | 三安全一稳定           | {ours} FORBIDDEN.SECURITY SEPARABLE.NO
                    R07 | 第三方反对，理由合理     | {ours} FORBIDDEN.NO THIRD_PARTY.PRIVACY OPINION.OBJECTS OVERRIDE.NO SEPARABLE.NO
                    R07 | 第三方沉默，损害权益     | {ours} FORBIDDEN.NO THIRD_PARTY.PRIVACY OPINION.SILENT HARM.YES OVERRIDE.NO SEPARABLE.NO
                    R07 | 第三方反对，理由不合理但有损害 | {ours} FORBIDDEN.NO THIRD_PARTY.PRIVACY OPINION.OBJECTS_WITHOUT_REASON HARM.YES OVERRIDE.NO SEPARABLE.NO
                    R08 | 内部事务               | {open} INTERNAL.WORKFLOW SEPARABLE.NO
                    R09 | 过程性信息             | {open} INTERNAL.NO PROCESS.REPORT REQUIRED.NO SEPARABLE.NO
                    R10 | 行政执法案卷           | {open} INTERNAL.NO PROCESS.CASE_FILE REQUIRED.NO SEPARABLE.NO
                    R11 | 行政查询               | {held} PUBLIC.NO READY.READY REGIME.YES
                    R12 | 不存在                 | SUBJECT.INFORMATION EARLIER.NO QUANTITY.NO CLEAR.YES RESPONSIBLE.YES HELD.NOT_FOUND
                    R13 | 不属本机关             | SUBJECT.INFORMATION EARLIER.NO QUANTITY.NO CLEAR.YES RESPONSIBLE.NO
                    R14 | 需要加工               | {held} PUBLIC.NO READY.NEEDS_WORK
                    R15 | 补正后仍不明确         | SUBJECT.INFORMATION EARLIER.NO QUANTITY.NO CLEAR.STILL_NOT
                    R16 | 信访举报投诉           | SUBJECT.PETITION
                    R17 | 重复申请               | SUBJECT.INFORMATION EARLIER.YES
                    R18 | 公开出版物             | SUBJECT.PUBLICATION
                    R19 | 大量反复               | SUBJECT.INFORMATION EARLIER.NO QUANTITY.UNREASONABLE
                    R20 | 确认或重新出具         | SUBJECT.CONFIRM
                    R21 | 其他                   | SUBJECT.OTHER
                    """)
    void leadsToTheOutcome(String id, String name, String path) {
        var assessment = of(path);
        assertThat(assessment.outcome().map(Outcome::id)).as(name).hasValue(id);
        assertThat(assessment.reasons()).endsWith("。").doesNotContain("%s");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SUBJECT.INFORMATION EARLIER.NO QUANTITY.NOT_ASKED                  | 说明理由
                    SUBJECT.INFORMATION EARLIER.NO QUANTITY.NO CLEAR.NO                | 补正
                    SUBJECT.INFORMATION EARLIER.NO QUANTITY.NO CLEAR.YES RESPONSIBLE.YES HELD.NOT_SEARCHED | 检索
                    {ours} FORBIDDEN.NO THIRD_PARTY.PRIVACY OPINION.NOT_ASKED          | 征求第三方意见
                    """)
    void saysWhatMustBeDoneBeforeADecision(String path, String what) {
        var assessment = of(path);
        assertThat(assessment.outcome()).isEmpty();
        assertThat(assessment.standing())
                .isInstanceOfSatisfying(
                        Standing.Waiting.class,
                        waiting -> assertThat(waiting.what()).contains(what));
    }

    @Test
    void everyOutcomeButThoseOfATermIsReached() {
        var reached =
                ends(Assessment.start()).stream()
                        .flatMap(end -> end.outcome().stream())
                        .collect(Collectors.toSet());
        assertThat(reached).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(OF_A_TERM)));
    }

    @Test
    void nothingIsWithheldBeforeItIsAskedWhetherItCanBeSeparated() {
        assertThat(ends(Assessment.start()))
                .filteredOn(end -> end.outcome().filter(AssessmentTests::isWithheld).isPresent())
                .isNotEmpty()
                .allMatch(end -> asked(end, Question.SEPARABLE));
    }

    @Test
    void noThirdPartyIsProtectedOrPassedOverUnasked() {
        assertThat(ends(Assessment.start()))
                .filteredOn(end -> asked(end, Question.THIRD_PARTY) && concluded(end))
                .filteredOn(end -> !gave(end, "THIRD_PARTY.NO"))
                .isNotEmpty()
                .allMatch(end -> asked(end, Question.OPINION));
    }

    @Test
    void whoPublishesAgainstAThirdPartyMustTellIt() {
        var path =
                OURS
                        + "FORBIDDEN.NO THIRD_PARTY.TRADE_SECRET OPINION.OBJECTS OVERRIDE.YES"
                        + " INTERNAL.NO PROCESS.NO";
        assertThat(of(path).duties()).anyMatch(duty -> duty.contains("书面告知第三方"));
    }

    @Test
    void noQuestionIsAskedTwiceOnAnyPath() {
        assertThat(ends(Assessment.start()))
                .allSatisfy(
                        end ->
                                assertThat(end.path().stream().map(Given::question))
                                        .doesNotHaveDuplicates());
    }

    @Test
    void goingBackAsksThatQuestionAgain() {
        var back = of(OPEN + "INTERNAL.NO PROCESS.NO").backTo(Question.HELD);
        assertThat(back.standing())
                .isInstanceOfSatisfying(
                        Standing.Asking.class,
                        asking -> assertThat(asking.question()).isEqualTo(Question.HELD));
        assertThat(back.path()).hasSize(5);
    }

    @Test
    void refusesAnAnswerToAnotherQuestion() {
        assertThatThrownBy(() -> of("HELD.FOUND"))
                .isInstanceOf(AssessmentRefusal.class)
                .hasMessageContaining("现在不回答");
    }

    @Test
    void refusesAnAnswerThatTheQuestionDoesNotKnow() {
        assertThatThrownBy(() -> of("SUBJECT.YES")).hasMessageContaining("从所列的答案中选择");
    }

    @Test
    void refusesAnAnswerWithoutWhatMustBeTold() {
        assertThatThrownBy(
                        () ->
                                Assessment.start()
                                        .answered(new Given(Question.SUBJECT, "PETITION", " ")))
                .hasMessage("选择“进行信访、投诉、举报等活动”时，须写明可以通过什么渠道提出。");
    }

    @Test
    void aNoteStandsInTheReasonsAsItWasTyped() {
        var assessment =
                Assessment.start()
                        .answered(new Given(Question.SUBJECT, "PETITION", "100%s 人民来访接待室"));
        assertThat(assessment.reasons()).contains("100%s 人民来访接待室。");
    }

    private static Assessment of(String path) {
        var words = path.replace("{held}", HELD).replace("{ours}", OURS).replace("{open}", OPEN);
        return Assessment.of(
                Stream.of(words.strip().split("\\s+", -1)).map(AssessmentTests::given).toList());
    }

    private static Given given(String word) {
        var parts = word.split("\\.", 2);
        return new Given(Question.valueOf(parts[0]), parts[1], "示例说明");
    }

    /** Every path through the questions to its end. */
    private static List<Assessment> ends(Assessment from) {
        if (!(from.standing() instanceof Standing.Asking(var question, var answers))) {
            return List.of(from);
        }
        var ends = new ArrayList<Assessment>();
        for (var answer : answers) {
            ends.addAll(ends(from.answered(new Given(question, answer.code(), "示例"))));
        }
        return ends;
    }

    private static boolean asked(Assessment end, Question question) {
        return end.path().stream().anyMatch(given -> given.question() == question);
    }

    private static boolean gave(Assessment end, String word) {
        return end.path().stream()
                .anyMatch(given -> word.equals(given.question() + "." + given.answer()));
    }

    private static boolean concluded(Assessment end) {
        return end.outcome().isPresent();
    }

    private static boolean isWithheld(Outcome outcome) {
        return outcome.isDenied() && outcome != Outcome.DENIED_ADMIN_QUERY;
    }
}
