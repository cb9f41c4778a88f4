package org.yangguang.files;

import java.util.regex.Pattern;

/**
 * Makes a name harmless in a folder, a header and a page, while people still recognise their file:
 * no path, no control or direction-turning characters, no leading dots, at most 120 characters with
 * the ending kept.
 */
final class SafeName {

    private static final int LONGEST = 120;
    private static final Pattern UNWANTED =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}<>:\"|?*]+");

    private SafeName() {}

    static String of(String given) {
        String base =
                given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean = UNWANTED.matcher(base).replaceAll("").strip().replaceFirst("^\\.+", "");
        return clean.isEmpty() ? "file" : shortened(clean);
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int room = LONGEST - ending.length();
        return name.substring(0, name.offsetByCodePoints(0, room)) + ending;
    }
}
