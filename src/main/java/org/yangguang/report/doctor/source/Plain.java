package org.yangguang.report.doctor.source;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text made comparable: one width of letters, no space, no mark that differs from office to office.
 */
public final class Plain {

    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");

    /**
     * Radicals that some PDF writers put for the character itself; Unicode does not call them
     * compatible.
     */
    private static final String RADICALS = "⺁⺎⺒⺓⺟⺠⺩⺼⻁⻄⻅⻆⻉⻋⻐⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳";

    private static final String CHARACTERS = "厂兀巳幺母民王月虎西见角贝车金长长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟";

    private Plain() {}

    /**
     * Full width to half width, radicals and compatibility forms to common characters; spaces stay.
     */
    public static String oneWidth(String text) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return normal.chars().anyMatch(c -> RADICALS.indexOf(c) >= 0)
                ? withoutRadicals(normal)
                : normal;
    }

    private static String withoutRadicals(String text) {
        var plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            int radical = RADICALS.indexOf(plain.charAt(i));
            if (radical >= 0) {
                plain.setCharAt(i, CHARACTERS.charAt(radical));
            }
        }
        return plain.toString();
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
