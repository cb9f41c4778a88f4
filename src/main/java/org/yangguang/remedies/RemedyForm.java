package org.yangguang.remedies;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yangguang.law.report.Table4Group;
import org.yangguang.law.report.Table4Result;
import org.yangguang.remedies.RemedyCase.Conclusion;
import org.yangguang.shared.web.Typed;

/** The form of a case: what stands in it, and what was typed as a case. */
final class RemedyForm {

    private RemedyForm() {}

    static Map<String, String> of(RemedyCase remedy) {
        var values = new HashMap<String, String>();
        values.put("kind", remedy.kind().name());
        values.put("acceptedOn", remedy.acceptedOn().toString());
        values.put("requestNumber", remedy.requestNumber());
        values.put("concludedOn", remedy.conclusion().map(end -> end.on().toString()).orElse(""));
        values.put("result", remedy.conclusion().map(end -> end.result().name()).orElse(""));
        values.put("caseNumber", remedy.caseNumber());
        values.put("version", Long.toString(remedy.version()));
        var proceeding = remedy.proceeding();
        values.put("instance", proceeding.instance().name());
        values.put("procedure", proceeding.procedure().map(Enum::name).orElse(""));
        values.put("body", proceeding.body());
        values.put("copyReceivedOn", word(proceeding.copyReceivedOn()));
        values.put("answeredOn", word(proceeding.answeredOn()));
        var after = remedy.aftermath();
        values.put("decisionReceivedOn", word(after.receivedOn()));
        values.put("answerAgainBy", word(after.answerAgainBy()));
        values.put("answeredAgainOn", word(after.answeredAgainOn()));
        return values;
    }

    private static String word(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    /** A new case. */
    static RemedyCase read(UUID id, Map<String, String> values, LocalDate today) {
        var typed = new Typed(values);
        typed.require("number");
        return read(typed, id, typed.text("number"), today);
    }

    /** The case as it shall be; its number stays. */
    static RemedyCase read(RemedyCase old, Map<String, String> values, LocalDate today) {
        return read(new Typed(values), old.id(), old.number(), today);
    }

    private static RemedyCase read(Typed typed, UUID id, String number, LocalDate today) {
        typed.require("kind", "acceptedOn");
        var kind = typed.choice("kind", Table4Group.class);
        var accepted = typed.date("acceptedOn");
        var conclusion = conclusion(typed, accepted);
        var proceeding = ProceedingForm.proceeding(typed, kind, today);
        var aftermath = ProceedingForm.aftermath(typed, conclusion, today);
        typed.check();
        return new RemedyCase(
                id,
                number,
                kind.orElseThrow(),
                accepted.orElseThrow(),
                typed.text("requestNumber"),
                conclusion,
                typed.text("caseNumber"),
                typed.version(),
                proceeding,
                aftermath);
    }

    private static Optional<Conclusion> conclusion(Typed typed, Optional<LocalDate> accepted) {
        var on = typed.date("concludedOn");
        var result = typed.choice("result", Table4Result.class);
        if (typed.filled("concludedOn").isPresent() != typed.filled("result").isPresent()) {
            typed.fault(
                    typed.filled("result").isPresent() ? "concludedOn" : "result",
                    "remedies.both-or-none");
        }
        if (accepted.isPresent() && on.filter(accepted.get()::isAfter).isPresent()) {
            typed.fault("concludedOn", "remedies.concluded-before-accepted");
        }
        return on.flatMap(day -> result.map(how -> new Conclusion(day, how)));
    }
}
