package org.yangguang.letters.web;

import java.util.List;
import org.yangguang.letters.CaseLetter;
import org.yangguang.letters.CaseWithLetters.OpenCase;
import org.yangguang.letters.LetterKind;

/**
 * The letters of a case at the desk.
 *
 * @param key the case as {@code kind:id}
 * @param kinds those that the person can write now
 */
public record LettersOfCase(
        OpenCase subject, String key, List<CaseLetter> letters, List<LetterKind> kinds) {

    /** Those that end the case. */
    public List<LetterKind> answers() {
        return kinds.stream().filter(LetterKind::endsCase).toList();
    }

    /** Those on the way to an end. */
    public List<LetterKind> notices() {
        return kinds.stream().filter(kind -> !kind.endsCase()).toList();
    }
}
