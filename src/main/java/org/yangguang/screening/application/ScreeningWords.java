package org.yangguang.screening.application;

import java.util.List;
import org.yangguang.screening.domain.checks.Screener;
import org.yangguang.screening.domain.words.Word;

/**
 * The lists of one office as they are now, ready to be used.
 *
 * @param version changes with the lists and with the rules
 */
public record ScreeningWords(String version, List<Word> words, Screener screener) {}
