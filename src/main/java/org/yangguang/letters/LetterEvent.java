package org.yangguang.letters;

import java.time.LocalDate;
import java.util.Optional;

/** What happened to a letter, told to its case in the letter's own transaction. */
public sealed interface LetterEvent {

    LetterFacts letter();

    /** It went into review (送审). */
    record Submitted(LetterFacts letter) implements LetterEvent {}

    /** It came back to its author (退回). */
    record Returned(LetterFacts letter, String reason) implements LetterEvent {}

    /** It was given up while it was under review (作废). */
    record Discarded(LetterFacts letter) implements LetterEvent {}

    /** It was signed, numbered and dated (签发). */
    record Issued(LetterFacts letter, String number, LocalDate on) implements LetterEvent {}

    /**
     * It was delivered (送达).
     *
     * @param on the day that decides whether it was in time
     * @param way how, in Chinese
     * @param receivedOn when the reader had it; unknown at first when it was posted
     */
    record Delivered(
            LetterFacts letter,
            String number,
            LocalDate on,
            String way,
            Optional<LocalDate> receivedOn)
            implements LetterEvent {}

    /**
     * The day became known on which the reader had what was posted (收到).
     *
     * @param sentOn when it was posted
     */
    record Received(LetterFacts letter, LocalDate sentOn, LocalDate on) implements LetterEvent {}
}
