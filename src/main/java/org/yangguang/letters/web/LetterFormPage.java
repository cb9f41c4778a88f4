package org.yangguang.letters.web;

import java.util.List;
import org.yangguang.letters.CaseWithLetters.Online;
import org.yangguang.letters.LetterField;
import org.yangguang.letters.LetterKind;
import org.yangguang.shared.web.FormState;

/**
 * The form of a letter.
 *
 * @param action where it is sent
 * @param id of the letter to come, or of the one that is changed
 * @param reviewed whether signatures were given that a change makes void
 * @param cautions message codes of what speaks against such a letter
 * @param online how the reader stands to letters on the site
 */
public record LetterFormPage(
        String action,
        String id,
        LetterKind kind,
        String caseNumber,
        String caseTitle,
        String caseUrl,
        String caseKey,
        boolean reviewed,
        List<String> cautions,
        List<String> ways,
        Online online,
        FormState form) {

    /** How the field is typed, in the words of {@code shared/field.jte}. */
    public static String input(LetterField field) {
        return switch (field.form()) {
            case LINE -> "text";
            case TEXT -> "textarea";
            case DATE -> "date";
            case NUMBER -> "number";
            case CHOICE -> "select";
        };
    }

    public boolean required(LetterField field) {
        return kind.required().contains(field);
    }
}
