package org.yangguang.requests.bundle;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yangguang.requests.domain.Applicant;
import org.yangguang.shared.Masks;

/**
 * What a copy for the other side shows (副本): names of third parties in their first character, and
 * no telephone, identity number or address for mail that is not the applicant's own (个人信息保护法第六条).
 */
public final class Masking {

    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(?<![0-9])(1[3-9]\\d{9}|\\d{17}[0-9Xx])(?![0-9Xx])|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");

    private static final Masking NOTHING = new Masking(false, List.of(), "");

    private final boolean hides;
    private final List<String> names;
    private final String own;

    private Masking(boolean hides, List<String> names, String own) {
        this.hides = hides;
        this.names = names;
        this.own = own;
    }

    /** Shows everything: for review body and court. */
    public static Masking none() {
        return NOTHING;
    }

    /**
     * Hides third parties.
     *
     * @param names what they are called
     * @param ours what stays legible, such as the agency's own addresses
     */
    static Masking of(Collection<String> names, Applicant applicant, String ours) {
        return new Masking(
                true,
                names.stream()
                        .map(String::strip)
                        .filter(name -> name.length() > 1)
                        .filter(name -> !name.equals(applicant.name()))
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList(),
                applicant.contact() + " " + applicant.idNumber() + " " + ours);
    }

    public boolean hides() {
        return hides;
    }

    /** The text as the copy shows it. */
    public String shown(String text) {
        if (!hides) {
            return text;
        }
        var shown = text;
        for (var name : names) {
            shown = shown.replace(name, Masks.name(name));
        }
        return NUMBERS.matcher(shown).replaceAll(this::masked);
    }

    /** The name of a file as the copy shows it; its ending stays, so that it can be opened. */
    String shownName(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? shown(name.substring(0, dot)) + name.substring(dot) : shown(name);
    }

    private String masked(MatchResult found) {
        var number = found.group();
        return own.contains(number) ? number : number.charAt(0) + "*".repeat(number.length() - 1);
    }
}
