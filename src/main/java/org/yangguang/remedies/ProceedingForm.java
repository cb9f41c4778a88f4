package org.yangguang.remedies;

import java.time.LocalDate;
import java.util.Optional;
import org.yangguang.law.period.RemedyInstance;
import org.yangguang.law.period.RemedyProcedure;
import org.yangguang.law.report.Table4Group;
import org.yangguang.remedies.RemedyCase.Aftermath;
import org.yangguang.remedies.RemedyCase.Conclusion;
import org.yangguang.remedies.RemedyCase.Proceeding;
import org.yangguang.shared.web.Typed;

/** The part of the form that says how far the case is and what follows from its decision. */
final class ProceedingForm {

    private ProceedingForm() {}

    static Proceeding proceeding(Typed typed, Optional<Table4Group> kind, LocalDate today) {
        var asGiven = typed.choice("instance", RemedyInstance.class);
        var instance =
                asGiven.or(() -> kind.map(Proceeding::firstInstance)).orElse(RemedyInstance.FIRST);
        boolean isReview = kind.filter(one -> one == Table4Group.RECONSIDERATION).isPresent();
        if (kind.isPresent() && isReview != (instance == RemedyInstance.REVIEW)) {
            typed.fault("instance", "remedies.instance-of-kind");
        }
        var procedure = typed.choice("procedure", RemedyProcedure.class);
        var copy = past(typed, "copyReceivedOn", today);
        var answered = past(typed, "answeredOn", today);
        if (copy.isPresent() && instance == RemedyInstance.REVIEW && procedure.isEmpty()) {
            typed.fault("procedure", "remedies.procedure-needed");
        }
        follows(typed, "answeredOn", answered, copy, "remedies.answered-before-copy");
        return new Proceeding(instance, procedure, typed.text("body"), copy, answered);
    }

    static Aftermath aftermath(Typed typed, Optional<Conclusion> conclusion, LocalDate today) {
        var decided = conclusion.map(Conclusion::on);
        var received = past(typed, "decisionReceivedOn", today);
        var limit = typed.date("answerAgainBy");
        var answered = past(typed, "answeredAgainOn", today);
        follows(typed, "decisionReceivedOn", received, decided, "remedies.after-the-decision");
        follows(typed, "answerAgainBy", limit, decided, "remedies.after-the-decision");
        follows(
                typed,
                "answeredAgainOn",
                answered,
                limit.flatMap(_ -> decided),
                "remedies.answered-without-order");
        return new Aftermath(received, limit, answered);
    }

    private static Optional<LocalDate> past(Typed typed, String field, LocalDate today) {
        var day = typed.date(field);
        if (day.filter(today::isBefore).isPresent()) {
            typed.fault(field, "remedies.in-the-future");
        }
        return day;
    }

    /** Notes a fault when the day has no day before it that it follows from. */
    private static void follows(
            Typed typed,
            String field,
            Optional<LocalDate> day,
            Optional<LocalDate> earlier,
            String code) {
        if (day.isPresent() && earlier.filter(before -> !day.get().isBefore(before)).isEmpty()) {
            typed.fault(field, code);
        }
    }
}
