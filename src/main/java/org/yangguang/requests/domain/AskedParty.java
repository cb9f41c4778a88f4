package org.yangguang.requests.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.period.ConsultationKind;
import org.yangguang.law.period.LegalPeriod;
import org.yangguang.requests.domain.CaseEvent.OpinionReceived;

/**
 * Somebody who was asked in a case, and how that stands (征求意见的对象).
 *
 * @param which its number in the case, from 1
 * @param silentSince when it was recorded that no opinion came in time
 */
public record AskedParty(
        int which,
        ConsultationKind kind,
        String addressee,
        LocalDate sentOn,
        Optional<LocalDate> deliveredOn,
        Optional<OpinionReceived> opinion,
        Optional<LocalDate> silentSince) {

    static AskedParty of(int which, CaseEvent.Consultation sent) {
        return new AskedParty(
                which,
                sent.kind(),
                sent.addressee(),
                sent.on(),
                sent.deliveredOn(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether its opinion is still awaited. */
    public boolean isOpen() {
        return opinion.isEmpty() && silentSince.isEmpty();
    }

    /** The last day to reply (15 个工作日，条例第三十二条、第三十四条), where the law sets one. */
    public Optional<LocalDate> replyBy(WorkingCalendar calendar) {
        return kind.silence().isEmpty()
                ? Optional.empty()
                : deliveredOn
                        .filter(day -> !day.isBefore(LegalPeriod.OPINION.validFrom()))
                        .map(day -> LegalPeriod.OPINION.from(day, calendar).on());
    }

    AskedParty after(CaseEvent.OfConsultation event) {
        return switch (event) {
            case CaseEvent.ConsultationDelivered delivered ->
                    with(Optional.of(delivered.on()), opinion, silentSince);
            case OpinionReceived received -> with(deliveredOn, Optional.of(received), silentSince);
            case CaseEvent.ConsultationSilent silent ->
                    with(deliveredOn, opinion, Optional.of(silent.on()));
        };
    }

    /** No longer awaited, because the case went on without it. */
    AskedParty settledOn(LocalDate day) {
        return with(deliveredOn, opinion, Optional.of(day));
    }

    private AskedParty with(
            Optional<LocalDate> delivered,
            Optional<OpinionReceived> received,
            Optional<LocalDate> silent) {
        return new AskedParty(which, kind, addressee, sentOn, delivered, received, silent);
    }
}
