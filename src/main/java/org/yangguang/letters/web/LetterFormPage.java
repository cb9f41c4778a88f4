package org.yangguang.letters.web;

import java.util.List;
import java.util.Map;
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
 * @param fixed what it says whatever is typed
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
        Map<LetterField, String> fixed,
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

    /** What is typed, in the order of the form. */
    public List<LetterField> typed() {
        return kind.fields().stream().filter(field -> !fixed.containsKey(field)).toList();
    }

    /** What is fixed, in the order of the form. */
    public List<LetterField> told() {
        return kind.fields().stream().filter(fixed::containsKey).toList();
    }

    public boolean required(LetterField field) {
        return kind.required().contains(field);
    }
}
