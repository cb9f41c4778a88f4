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
        OpenCase subject, String key, List<CaseLetter> letters, List<LetterKind> kinds) {}
