package org.yangguang.letters.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yangguang.letters.LetterField;
import org.yangguang.letters.LetterKind;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;

/**
 * The body of a kind of letters with places to fill (模板): paragraphs, one a line, with {@code
 * {收到日期}} and the like. Heading, addressee, remedies and signature are not part of it: they follow
 * from the kind and cannot be written away.
 *
 * @param version counts the agency's own versions; 0 is the one that comes with the program
 */
public record LetterTemplate(LetterKind kind, int version, String text) {

    /** The article that the kind rests on. */
    static final String GROUND = "法律依据";

    /** The agency's own name. */
    static final String AGENCY = "机关名称";

    /** Where to ask. */
    static final String CONTACT = "联系方式";

    private static final int LONGEST = 8000;
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    /**
     * Takes a text as the template of a kind.
     *
     * @throws InvalidInput naming the places that the kind does not know, and those that it must
     *     have and lost
     */
    public static LetterTemplate of(LetterKind kind, int version, String text) {
        var tidy = text.replace("\r\n", "\n").strip();
        InvalidInput.check(faults(kind, tidy));
        return new LetterTemplate(kind, version, tidy);
    }

    /** Places that a template of this kind must have. */
    public static Set<String> mandatory(LetterKind kind) {
        var places = new LinkedHashSet<String>();
        kind.required().stream()
                .filter(field -> field != LetterField.ADDRESSEE)
                .map(LetterField::place)
                .forEach(places::add);
        if (!kind.ground().isEmpty()) {
            places.add(GROUND);
        }
        return places;
    }

    /** Places that it may have as well. */
    public static Set<String> possible(LetterKind kind) {
        var places = new LinkedHashSet<String>();
        kind.optional().stream().map(LetterField::place).forEach(places::add);
        places.add(AGENCY);
        places.add(CONTACT);
        return places;
    }

    /**
     * The paragraphs filled in. What is filled in is never read as a place again; a line that names
     * an optional field which is empty is left out.
     */
    List<String> filled(FieldValues values, Function<String, String> given) {
        var paragraphs = new ArrayList<String>();
        for (var line : text.lines().toList()) {
            if (line.isBlank() || namesEmpty(line, values)) {
                continue;
            }
            var filled = new StringBuilder();
            int end = 0;
            for (var place : PLACE.matcher(line).results().toList()) {
                filled.append(line, end, place.start())
                        .append(
                                LetterField.named(place.group(1))
                                        .map(values::shown)
                                        .orElseGet(() -> given.apply(place.group(1))));
                end = place.end();
            }
            filled.append(line.substring(end));
            filled.toString()
                    .lines()
                    .map(String::strip)
                    .filter(paragraph -> !paragraph.isEmpty())
                    .forEach(paragraphs::add);
        }
        return paragraphs;
    }

    private static boolean namesEmpty(String line, FieldValues values) {
        return placesIn(line).stream()
                .flatMap(place -> LetterField.named(place).stream())
                .anyMatch(values::isEmpty);
    }

    private static List<FieldFault> faults(LetterKind kind, String text) {
        var faults = new ArrayList<FieldFault>();
        if (text.length() > LONGEST) {
            faults.add(FieldFault.of("text", "letters.template-long", LONGEST));
        }
        if (PLACE.matcher(text).replaceAll("").matches("(?s).*[{}].*")) {
            faults.add(FieldFault.of("text", "letters.brace"));
        }
        var has = placesIn(text);
        var lost = new LinkedHashSet<>(mandatory(kind));
        lost.removeAll(has);
        if (!lost.isEmpty()) {
            faults.add(FieldFault.of("text", "letters.place-lost", listed(lost)));
        }
        var unknown = new TreeSet<>(has);
        unknown.removeAll(mandatory(kind));
        unknown.removeAll(possible(kind));
        if (!unknown.isEmpty()) {
            faults.add(FieldFault.of("text", "letters.place-unknown", listed(unknown)));
        }
        return faults;
    }

    private static String listed(Set<String> places) {
        return String.join("、", places.stream().map(place -> "{" + place + "}").toList());
    }

    private static Set<String> placesIn(String text) {
        var places = new LinkedHashSet<String>();
        PLACE.matcher(text).results().map(place -> place.group(1)).forEach(places::add);
        return places;
    }
}
