package org.yangguang.requests.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yangguang.law.decision.Answer;
import org.yangguang.law.decision.Assessment;
import org.yangguang.law.decision.Assessment.Standing;
import org.yangguang.law.decision.AssessmentRefusal;
import org.yangguang.law.decision.Given;
import org.yangguang.law.decision.Question;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.Refusal;

/**
 * The answers as a form carries them: {@code HELD=FOUND}, and what was told beside an answer as
 * {@code HELD.NOT_FOUND=…}. Nothing is stored before the end, so the back button does no harm.
 *
 * @param refusal why the last answer was not taken
 */
public record TypedAssessment(Assessment assessment, Optional<AssessmentRefusal> refusal) {

    /** Takes answers as far as they go. */
    static TypedAssessment of(Map<String, String> values) {
        var assessment = Assessment.start();
        while (assessment.standing() instanceof Standing.Asking(var question, _)
                && values.containsKey(question.name())) {
            try {
                assessment = assessment.answered(given(question, values));
            } catch (AssessmentRefusal refusal) {
                return new TypedAssessment(assessment, Optional.of(refusal));
            }
        }
        return new TypedAssessment(assessment, Optional.empty());
    }

    private static Given given(Question question, Map<String, String> values) {
        var answer = values.getOrDefault(question.name(), "");
        return new Given(question, answer, values.getOrDefault(noteOf(question, answer), ""));
    }

    /** The same without the answer to a question and those after it. */
    static TypedAssessment before(String question, Map<String, String> values) {
        var assessment = of(values).assessment();
        return new TypedAssessment(
                assessment.path().stream()
                        .map(Given::question)
                        .filter(asked -> asked.name().equals(question))
                        .findFirst()
                        .map(assessment::backTo)
                        .orElse(assessment),
                Optional.empty());
    }

    /** What is wrong with the answers, or that the question asked has none. */
    List<FieldFault> faults(String asked) {
        Optional<FieldFault> unanswered =
                question()
                        .map(Enum::name)
                        .filter(asked::equals)
                        .map(question -> FieldFault.of(question, "choice"));
        return refusal
                .map(why -> FieldFault.of(why.question().name(), "assessment", why.detail()))
                .or(() -> unanswered)
                .stream()
                .toList();
    }

    /** Refuses answers that were not taken. */
    void requireTaken() {
        refusal.ifPresent(
                why -> {
                    throw Refusal.invalid("request.assessment", why.code(), why.detail());
                });
    }

    /** What the next form carries along. */
    Map<String, String> carried() {
        var values = new LinkedHashMap<String, String>();
        for (var given : assessment.path()) {
            values.put(given.question().name(), given.answer());
            if (!given.note().isEmpty()) {
                values.put(noteOf(given.question(), given.answer()), given.note());
            }
        }
        return values;
    }

    /** The question that is asked now, if any. */
    public Optional<Question> question() {
        return assessment.standing() instanceof Standing.Asking(var question, _)
                ? Optional.of(question)
                : Optional.empty();
    }

    public List<Answer> answers() {
        return assessment.standing() instanceof Standing.Asking(_, var answers)
                ? answers
                : List.of();
    }

    /** What must be done first, empty when nothing. */
    public String waiting() {
        return assessment.standing() instanceof Standing.Waiting(var what) ? what : "";
    }

    static String noteOf(Question question, String answer) {
        return question.name() + "." + answer;
    }
}
