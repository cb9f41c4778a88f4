package org.yangguang.letters.web;

import java.util.List;
import org.yangguang.letters.CasesTogether.Together;
import org.yangguang.letters.LetterField;
import org.yangguang.letters.LetterKind;
import org.yangguang.shared.web.FormState;

/**
 * The form of a batch: what all its letters say.
 *
 * @param action where it is sent
 * @param id of the batch to come, or of the one that is changed
 * @param key the list as {@code kind:id}; empty when a batch is changed
 * @param reviewed whether signatures were given that a change makes void
 * @param fields what is typed
 * @param each what each case fills in by itself
 */
public record BatchFormPage(
        String action,
        String id,
        LetterKind kind,
        Together together,
        String key,
        boolean reviewed,
        List<LetterField> fields,
        List<LetterField> each,
        List<String> ways,
        FormState form) {}
