package org.yangguang.report.doctor.source;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text made comparable: one width of letters, no space, no mark that differs from office to office.
 */
public final class Plain {

    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");

    private Plain() {}

    /**
     * Full width to half width, radicals and compatibility forms to common characters; spaces stay.
     */
    public static String oneWidth(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** As {@link #oneWidth}, and without any space or invisible character. */
    public static String compact(String text) {
        return INVISIBLE.matcher(oneWidth(text)).replaceAll("");
    }

    /** Chinese characters only: what is left when figures, marks and spaces are taken away. */
    public static String han(String text) {
        var han = new StringBuilder();
        oneWidth(text).codePoints().filter(Plain::isHan).forEach(han::appendCodePoint);
        return han.toString();
    }

    public static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN
                && codePoint != '〇';
    }
}
