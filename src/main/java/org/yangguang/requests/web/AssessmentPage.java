package org.yangguang.requests.web;

import java.util.Map;
import org.yangguang.law.decision.Answer;
import org.yangguang.law.decision.Question;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.shared.web.FormState;

/**
 * The questions of a request, one at a time.
 *
 * @param url the page of what is assessed: a request or a campaign
 * @param form what was typed into the question that is asked now
 */
public record AssessmentPage(
        String url, String number, String wanted, TypedAssessment typed, FormState form) {

    public Map<String, String> carried() {
        return typed.carried();
    }

    public String outcome() {
        return typed.assessment().outcome().map(Outcome::label).orElse("");
    }

    public String ground() {
        return typed.assessment().outcome().flatMap(Outcome::legalGround).orElse("");
    }

    /** The name of the field in which something is told beside an answer. */
    public String note(Question question, Answer answer) {
        return TypedAssessment.noteOf(question, answer.code());
    }
}
