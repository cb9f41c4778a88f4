package org.yangguang.law.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yangguang.law.decision.Next.Ask;
import org.yangguang.law.decision.Next.Conclude;
import org.yangguang.law.decision.Next.FirstDo;
import org.yangguang.law.decision.Next.Withhold;
import org.yangguang.law.decision.Next.WithholdAll;
import org.yangguang.law.outcome.Outcome;

/**
 * The questions answered so far for one request, and what follows from them (公开与否的判断). A case file
 * of enforcement is told from the other grounds of 条例第十六条第二款 by the answer that led there.
 */
public final class Assessment {

    private final List<Given> path;
    private final List<Answer> answers;
    private final Standing standing;

    private Assessment(List<Given> path, List<Answer> answers, Standing standing) {
        this.path = path;
        this.answers = answers;
        this.standing = standing;
    }

    /** Where the questions stand. */
    public sealed interface Standing {

        /** The next question is this one. */
        record Asking(Question question, List<Answer> answers) implements Standing {}

        /** Something must be done before anything can be decided. */
        record Waiting(String what) implements Standing {}

        /** The one outcome that follows. */
        record Concluded(Outcome outcome) implements Standing {}
    }

    /** No question is answered yet. */
    public static Assessment start() {
        return new Assessment(List.of(), List.of(), asking(Question.SUBJECT));
    }

    /** The questions answered in order; refused when one was not to be asked at that point. */
    public static Assessment of(List<Given> path) {
        var assessment = start();
        for (var given : path) {
            assessment = assessment.answered(given);
        }
        return assessment;
    }

    /**
     * Answers the question that is asked now.
     *
     * @throws AssessmentRefusal when another question is asked, it has no such answer, or what must
     *     be told beside the answer is missing
     */
    public Assessment answered(Given given) {
        if (!(standing instanceof Standing.Asking(var question, _))
                || question != given.question()) {
            throw AssessmentRefusal.notAsked(given.question());
        }
        var answer = given.inFull().orElseThrow(() -> AssessmentRefusal.noSuchAnswer(question));
        if (answer.needsNote() && given.note().isEmpty()) {
            throw AssessmentRefusal.noteMissing(question, answer);
        }
        var longer = Stream.concat(path.stream(), Stream.of(given)).toList();
        var all = Stream.concat(answers.stream(), Stream.of(answer)).toList();
        return new Assessment(longer, all, after(answer));
    }

    private Standing after(Answer answer) {
        return switch (answer.next()) {
            case Ask(var question) -> asking(question);
            case Withhold _ -> asking(Question.SEPARABLE);
            case Conclude(var outcome) -> new Standing.Concluded(outcome);
            case WithholdAll() -> new Standing.Concluded(ground());
            case FirstDo(var what) -> new Standing.Waiting(what);
        };
    }

    private static Standing asking(Question question) {
        return new Standing.Asking(question, DecisionTable.answersTo(question));
    }

    private Outcome ground() {
        var ground =
                answers.stream()
                        .map(Answer::next)
                        .filter(Withhold.class::isInstance)
                        .map(next -> ((Withhold) next).ground())
                        .reduce((_, last) -> last)
                        .orElseThrow();
        return ground == Outcome.DENIED_PROCESS && gave(Question.PROCESS, "CASE_FILE")
                ? Outcome.DENIED_ENFORCEMENT_FILE
                : ground;
    }

    private boolean gave(Question question, String answer) {
        return path.stream()
                .anyMatch(given -> given.question() == question && given.answer().equals(answer));
    }

    public List<Given> path() {
        return path;
    }

    public Standing standing() {
        return standing;
    }

    /** The outcome, once the questions lead to one. */
    public Optional<Outcome> outcome() {
        return standing instanceof Standing.Concluded(var outcome)
                ? Optional.of(outcome)
                : Optional.empty();
    }

    /** The reasons of the letter, in the order in which the law asks (理由). */
    public String reasons() {
        var reasons = new StringBuilder();
        for (int i = 0; i < answers.size(); i++) {
            reasons.append(answers.get(i).reason().replace("%s", path.get(i).note()));
        }
        return reasons.toString();
    }

    /** What the office must do or keep because of these answers. */
    public List<String> duties() {
        return answers.stream().map(Answer::duty).filter(duty -> !duty.isEmpty()).toList();
    }

    /** The questions up to one, which is then asked again. */
    public Assessment backTo(Question question) {
        var kept = new ArrayList<Given>();
        for (var given : path) {
            if (given.question() == question) {
                break;
            }
            kept.add(given);
        }
        return of(kept);
    }

    /** What was answered, in words: question, answer, and what was told beside it. */
    public List<Told> told() {
        var told = new ArrayList<Told>();
        for (int i = 0; i < path.size(); i++) {
            told.add(new Told(path.get(i).question(), answers.get(i).label(), path.get(i).note()));
        }
        return told;
    }

    /** One answered question. */
    public record Told(Question question, String answer, String note) {}
}
