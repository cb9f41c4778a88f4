package org.yangguang.law.decision;

/**
 * One of the answers to a question.
 *
 * @param code unique within its question
 * @param note what must be told beside it, as a label; empty when nothing
 * @param reason the sentence it puts into the letter, with {@code %s} for the note; may be empty
 * @param duty what the answer obliges the office to do or to keep; may be empty
 */
public record Answer(
        String code, String label, String note, String reason, String duty, Next next) {

    static Answer of(String code, String label, Next next) {
        return new Answer(code, label, "", "", "", next);
    }

    Answer noting(String what) {
        return new Answer(code, label, what, reason, duty, next);
    }

    Answer because(String sentence) {
        return new Answer(code, label, note, sentence, duty, next);
    }

    Answer obliging(String what) {
        return new Answer(code, label, note, reason, what, next);
    }

    public boolean needsNote() {
        return !note.isEmpty();
    }
}
