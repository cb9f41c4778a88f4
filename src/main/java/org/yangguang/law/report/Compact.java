package org.yangguang.law.report;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text without spaces and in one width, for looking things up in it; line ends stay. */
final class Compact {

    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\f\\p{Zs}\\p{Cf}]+");

    private Compact() {}

    static String of(String text) {
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** Compacted words as one would print them. */
    static String shown(String compact) {
        return compact.replace(',', '，').replace(';', '；').replace('(', '（').replace(')', '）');
    }
}
