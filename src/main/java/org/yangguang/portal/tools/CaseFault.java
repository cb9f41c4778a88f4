package org.yangguang.portal.tools;

import java.util.OptionalInt;

/** A case from which nothing can be computed, told to the person who typed it. */
final class CaseFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String field;
    private final int index;
    private final String sentence;

    private CaseFault(String code, String field, int index, String sentence) {
        super(sentence);
        this.code = code;
        this.field = field;
        this.index = index;
        this.sentence = sentence;
    }

    static CaseFault ofField(String code, String field, String detail) {
        return new CaseFault(code, field, -1, detail);
    }

    static CaseFault ofEvent(String code, int index, String detail) {
        return new CaseFault(code, "events[" + index + "]", index, detail);
    }

    /** A stable name, for example {@code extension-too-long}. */
    String code() {
        return code;
    }

    /**
     * The field as typed, for example {@code receivedOn} or {@code events[2]}; empty for the whole.
     */
    String field() {
        return field;
    }

    OptionalInt index() {
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** A Chinese sentence naming the value and the rule. */
    String sentence() {
        return sentence;
    }

    /** The sentence with the place of the event before it. */
    String detail() {
        return index < 0 ? sentence : "第 %d 个事件（%s）：%s".formatted(index + 1, field, sentence);
    }
}
