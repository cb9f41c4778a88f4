package org.yangguang.requests.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.yangguang.law.period.ConsultationKind;

/** Something that happened in a case before its end (办理过程). */
public sealed interface CaseEvent {

    /** The day by which events are told in order. */
    LocalDate on();

    /** The applicant was told what to correct, and until when (补正告知，条例第三十条). */
    record CorrectionNotice(LocalDate on, LocalDate correctBy, String what) implements CaseEvent {}

    /** The corrected request arrived; the period starts anew (收到补正，条例第三十条). */
    record Correction(LocalDate on) implements CaseEvent {}

    /** Somebody else was asked; the time is not counted (征求意见，条例第三十二条、第三十四条). */
    record Consultation(
            ConsultationKind kind,
            LocalDate on,
            Optional<LocalDate> deliveredOn,
            Optional<LocalDate> answeredOn)
            implements CaseEvent {}

    /**
     * The head of the disclosure office extended the period, and the applicant was told (条例第三十三条).
     */
    record Extension(LocalDate on, int days, String reason) implements CaseEvent {}

    /** A fee was asked; paid, it starts the period anew (收费通知，条例第四十二条). */
    record FeeNotice(LocalDate on, Optional<LocalDate> paidOn) implements CaseEvent {}
}
