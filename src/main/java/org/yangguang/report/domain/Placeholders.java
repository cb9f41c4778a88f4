package org.yangguang.report.domain;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The computed fields in a text: {@code {items.total}} stands for the figure of that name. */
public final class Placeholders {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}\\s]{1,60})}");

    private Placeholders() {}

    /** The names that stand in the text but mean nothing, each once. */
    public static List<String> unknown(String text, Map<String, String> known) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .filter(name -> !known.containsKey(name))
                .distinct()
                .toList();
    }

    /** The text with its figures; an unknown name stays as it stands, so that it is seen. */
    public static String fill(String text, Map<String, String> known) {
        return PLACE.matcher(text)
                .replaceAll(
                        (MatchResult place) ->
                                Matcher.quoteReplacement(
                                        known.getOrDefault(place.group(1), place.group())));
    }
}
