package org.yangguang.letters.web;

import java.util.List;
import org.yangguang.letters.CaseWithLetters.OpenCase;
import org.yangguang.letters.LetterKind;

/**
 * The letters that can be written in a case now.
 *
 * @param key the case as {@code kind:id}
 */
public record LetterChoicePage(OpenCase subject, String key, List<LetterKind> kinds) {}
