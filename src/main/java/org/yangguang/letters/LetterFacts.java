package org.yangguang.letters;

import java.util.Map;

/** A letter as its case hears of it. */
public record LetterFacts(
        LetterId id, CaseReference subject, LetterKind kind, Map<LetterField, String> values) {

    public LetterFacts {
        values = Map.copyOf(values);
    }

    /** What stands in the field, empty when nothing does; dates as 2021-04-09. */
    public String value(LetterField field) {
        return values.getOrDefault(field, "");
    }
}
