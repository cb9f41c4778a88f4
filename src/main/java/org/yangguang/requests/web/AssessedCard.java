package org.yangguang.requests.web;

import org.yangguang.law.outcome.Outcome;
import org.yangguang.requests.domain.Assessed;
import org.yangguang.shared.ChinaTime;

/**
 * What the page of a case says of its assessment.
 *
 * @param by who assessed it, empty when nobody did
 * @param open whether the reader may assess it now
 */
public record AssessedCard(String outcome, String reasons, String by, String at, boolean open) {

    static AssessedCard none(boolean open) {
        return new AssessedCard("", "", "", "", open);
    }

    static AssessedCard of(Assessed assessed, boolean open) {
        var assessment = assessed.assessment();
        return new AssessedCard(
                assessment.outcome().map(Outcome::label).orElse(""),
                assessment.reasons(),
                assessed.by(),
                ChinaTime.minuteOf(assessed.at()),
                open);
    }
}
