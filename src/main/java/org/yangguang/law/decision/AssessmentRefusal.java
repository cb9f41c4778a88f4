package org.yangguang.law.decision;

/** An answer that the questions do not take at this point. */
public final class AssessmentRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Question question;
    private final String code;

    private AssessmentRefusal(Question question, String code, String detail) {
        super(detail);
        this.question = question;
        this.code = code;
    }

    static AssessmentRefusal notAsked(Question question) {
        return new AssessmentRefusal(
                question, "not-asked", "现在不回答“" + question.text() + "”，请从前面的问题继续。");
    }

    static AssessmentRefusal noSuchAnswer(Question question) {
        return new AssessmentRefusal(
                question, "no-such-answer", "“" + question.text() + "”请从所列的答案中选择一项。");
    }

    static AssessmentRefusal noteMissing(Question question, Answer answer) {
        return new AssessmentRefusal(
                question, "note-missing", "选择“" + answer.label() + "”时，须写明" + answer.note() + "。");
    }

    public Question question() {
        return question;
    }

    /** {@code not-asked}, {@code no-such-answer} or {@code note-missing}. */
    public String code() {
        return code;
    }

    /** A Chinese sentence that names the question and the rule. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
