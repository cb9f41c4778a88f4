package org.yangguang.letters;

import java.util.Map;

/**
 * A letter as its case hears of it.
 *
 * @param online whether it goes to its reader over the internet
 */
public record LetterFacts(
        LetterId id,
        CaseReference subject,
        LetterKind kind,
        Map<LetterField, String> values,
        boolean online) {

    public LetterFacts {
        values = Map.copyOf(values);
    }

    /** What stands in the field, empty when nothing does; dates as 2021-04-09. */
    public String value(LetterField field) {
        return values.getOrDefault(field, "");
    }
}
