package org.yangguang.letters.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What was filled in for a letter, and the text that came of it.
 *
 * @param way how it shall be delivered
 * @param templateVersion the agency's version of the template, 0 for the one of the program
 * @param lawOf the day whose law the text tells
 */
public record LetterContent(
        FieldValues values,
        DeliveryWay way,
        int templateVersion,
        LocalDate lawOf,
        LetterText text) {

    public static LetterContent composed(
            LetterTemplate template,
            FieldValues values,
            Sender sender,
            DeliveryWay way,
            LocalDate on) {
        return new LetterContent(
                values,
                way,
                template.version(),
                on,
                Composition.compose(template, values, sender, way, on));
    }

    /** The same with other files. */
    public LetterContent with(List<Annex> files) {
        return new LetterContent(values, way, templateVersion, lawOf, text.with(files));
    }
}
