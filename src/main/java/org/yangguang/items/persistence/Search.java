package org.yangguang.items.persistence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Words of a search and the place where they were found. */
final class Search {

    private static final int MOST_WORDS = 8;

    private Search() {}

    /** The words, with the brackets of a 文号 in their one right form. */
    static List<String> words(String text) {
        var tidy = text.replaceAll("[\\[【（(﹝［]((?:19|20)\\d{2})[\\]】）)﹞］]", "〔$1〕").strip();
        return Arrays.stream(tidy.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /** What {@code ilike} takes for a word anywhere. */
    static String pattern(String word) {
        return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** The stretch of text around the first word found, or its beginning. */
    static String extract(String text, List<String> words, int length) {
        int found =
                words.stream()
                        .mapToInt(
                                word ->
                                        text.toLowerCase(Locale.ROOT)
                                                .indexOf(word.toLowerCase(Locale.ROOT)))
                        .filter(at -> at >= 0)
                        .findFirst()
                        .orElse(0);
        int from = Math.clamp(found - 30L, 0, text.length());
        int to = Math.min(text.length(), from + length);
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }
}
