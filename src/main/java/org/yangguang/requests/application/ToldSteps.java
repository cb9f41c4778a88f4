package org.yangguang.requests.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yangguang.ledgers.LedgerCells;
import org.yangguang.requests.domain.CaseEvent;
import org.yangguang.requests.domain.Closure;
import org.yangguang.requests.domain.Request;

/**
 * What a row of the ledger can tell of the steps of a case: one correction, one consultation, one
 * extension, up to the end that the report counts. Of several corrections it tells the last, which
 * the period runs from; of several consultations after it, the time that they took together.
 */
final class ToldSteps {

    private Optional<LocalDate> noticed = Optional.empty();
    private Optional<LocalDate> corrected = Optional.empty();
    private final List<LocalDate> asked = new ArrayList<>();
    private final Map<Integer, LocalDate> answered = new HashMap<>();
    private int before;
    private int consultations;
    private int approved;
    private int days;
    private Optional<LocalDate> extended = Optional.empty();

    private ToldSteps() {}

    static ToldSteps of(Request request) {
        var told = new ToldSteps();
        var end = request.closure().map(Closure::on);
        request.steps().stream()
                .map(step -> step.event())
                .takeWhile(event -> !(event instanceof CaseEvent.Reopened))
                .filter(event -> end.filter(event.on()::isAfter).isEmpty())
                .forEach(told::take);
        return told;
    }

    private void take(CaseEvent event) {
        switch (event) {
            case CaseEvent.CorrectionNotice notice -> {
                noticed = Optional.of(notice.on());
                corrected = Optional.empty();
            }
            case CaseEvent.Correction correction -> restart(correction.on());
            case CaseEvent.Consultation consultation -> {
                consultations++;
                asked.add(consultation.on());
            }
            case CaseEvent.OpinionReceived(var on, var which, _, _) -> answered.put(which, on);
            case CaseEvent.ConsultationSilent(var on, var which) -> answered.put(which, on);
            case CaseEvent.ExtensionApproved approval -> approved = approval.days();
            case CaseEvent.ExtensionNotified notified -> {
                extended = Optional.of(notified.on());
                days += approved;
            }
            default -> {}
        }
    }

    /** The period begins anew, so what was asked before no longer moves it. */
    private void restart(LocalDate on) {
        corrected = Optional.of(on);
        asked.clear();
        answered.clear();
        before = consultations;
    }

    LedgerCells in(LedgerCells cells) {
        return cells.put("补正告知日期", noticed)
                .put("补正收到日期", corrected)
                .put("征求意见寄出日期", asked.stream().min(LocalDate::compareTo))
                .put("征求意见收到日期", lastAnswer())
                .put("延期告知日期", extended)
                .put("延长工作日", days == 0 ? "" : Integer.toString(days));
    }

    /** The day the last one ended, once all of them have. */
    private Optional<LocalDate> lastAnswer() {
        var ends =
                answered.entrySet().stream()
                        .filter(one -> one.getKey() > before)
                        .map(Map.Entry::getValue)
                        .toList();
        return asked.isEmpty() || ends.size() < asked.size()
                ? Optional.empty()
                : ends.stream().max(LocalDate::compareTo);
    }
}
